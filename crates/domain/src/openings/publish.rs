//! From a draft to a programme: names become departments and posts of the register.
use super::{OwnerDraft, ProgrammeDraft, TaskDraft, check::lacking};
use crate::{
    calendar::{ReportingCalendar, WorkingDays},
    departments::{Department, DepartmentId},
    lacking::{Lack, Lacking},
    line::{InvalidLine, Line, PersonName, TaskText, Title, Unit},
    posts::{Post, PostId, PostKind},
    programmes::{Announced, Category, Contact, Programme, ProgrammeId, Year},
    reminders::checked_days,
    tasks::{Assignment, Indicator, Task, TaskId, TaskKey},
};

/// The departments and posts that are known; what a draft names beside them is new.
#[derive(Clone, Debug, Default)]
pub struct Register {
    pub departments: Vec<Department>,
    pub posts: Vec<Post>,
}

/// The programme that a draft makes, with the departments and posts that it names.
///
/// # Errors
/// All that keeps it from being published.
pub fn programme(
    draft: &ProgrammeDraft,
    register: &Register,
    working_days: WorkingDays,
) -> Result<Programme, Vec<Lacking>> {
    let found = lacking(draft);
    if !found.is_empty() {
        return Err(found);
    }
    // Whatever is checked above cannot fail here; should the two ever differ, nothing is published.
    built(draft, register, working_days).map_err(|_| vec![Lacking::new("", Lack::Unknown)])
}

struct Differs;

impl From<InvalidLine> for Differs {
    fn from(_: InvalidLine) -> Self {
        Self
    }
}

fn note(text: &str) -> Result<Option<Line<500>>, Differs> {
    Ok(if text.trim().is_empty() { None } else { Some(Line::parse(text)?) })
}

fn built(
    draft: &ProgrammeDraft,
    register: &Register,
    working_days: WorkingDays,
) -> Result<Programme, Differs> {
    let year = Year::parse(draft.year).map_err(|_| Differs)?;
    let mut named = Named { register, departments: Vec::new(), posts: Vec::new() };
    let tasks =
        draft.tasks.iter().map(|task| named.task(task, year)).collect::<Result<Vec<_>, _>>()?;
    let category = |it: &super::CategoryDraft| -> Result<Category, Differs> {
        Ok(Category { ordinal: it.ordinal, name: Title::parse(&it.name)? })
    };
    Ok(Programme {
        id: ProgrammeId::of_year(year),
        year,
        title: Title::parse(&draft.title)?,
        document_number: note(&draft.document_number)?,
        approver: note(&draft.approver)?,
        approved_on: draft.approved_on,
        announced: Announced {
            categories: draft.announced_categories,
            tasks: draft.announced_tasks,
        },
        contact: Contact { text: note(&draft.contact)?, email: note(&draft.contact_email)? },
        narrative: draft.narrative.clone(),
        calendar: ReportingCalendar {
            reports: draft.reports.clone(),
            roll: draft.roll,
            working_days,
            reminder_days: checked_days(&draft.reminder_days).map_err(|_| Differs)?,
        },
        thresholds: draft.thresholds,
        categories: draft.categories.iter().map(category).collect::<Result<_, _>>()?,
        departments: named.departments,
        posts: named.posts,
        tasks,
    })
}

struct Named<'a> {
    register: &'a Register,
    departments: Vec<Department>,
    posts: Vec<Post>,
}

impl Named<'_> {
    fn task(&mut self, draft: &TaskDraft, year: Year) -> Result<Task, Differs> {
        let key: TaskKey = draft.key.parse().map_err(|_| Differs)?;
        let id = TaskId::of(year, key);
        let indicator = |(place, it): (usize, &super::IndicatorDraft)| {
            Ok(Indicator {
                id: Indicator::id_of(id, place),
                name: Title::parse(&it.name)?,
                target: it.target,
                unit: Unit::parse(&it.unit)?,
                quote: it.quote.clone(),
                proposed: it.proposed,
            })
        };
        let owners = draft.owners.iter().map(|owner| self.assignment(owner));
        Ok(Task {
            id,
            key,
            number: draft.number,
            category: draft.category,
            text: TaskText::parse(&draft.text)?,
            original_text: draft.original_text.clone(),
            deadline_text: note(&draft.deadline_text)?.map(|words| words.to_string()),
            due: draft.due,
            assignments: owners.collect::<Result<_, Differs>>()?,
            indicators: draft
                .indicators
                .iter()
                .enumerate()
                .map(indicator)
                .collect::<Result<_, Differs>>()?,
            source_lines: draft.source_lines.clone(),
            announced: None,
        })
    }

    fn assignment(&mut self, owner: &OwnerDraft) -> Result<Assignment, Differs> {
        let name = Title::parse(&owner.department)?;
        let mut known = self.register.departments.iter().chain(&self.departments);
        let known = known.find(|it| it.name == name).cloned();
        let department = known.unwrap_or_else(|| Department::named(name, owner.collective));
        if self.departments.iter().all(|it| it.id != department.id) {
            self.departments.push(department.clone());
        }
        let leader = self.post(PostKind::DepartmentLeader, Some(department.id), &owner.leader)?;
        Ok(Assignment {
            department: department.id,
            role: owner.role,
            department_leader: leader,
            city_leader: self.post(PostKind::CityLeader, None, &owner.city_leader)?,
        })
    }

    /// The post whose present holder has this name; a new one where there is none.
    fn post(
        &mut self,
        kind: PostKind,
        department: Option<DepartmentId>,
        holder: &str,
    ) -> Result<Option<PostId>, Differs> {
        if holder.trim().is_empty() {
            return Ok(None);
        }
        let holder = PersonName::parse(holder)?;
        let held = |post: &&Post| {
            post.kind == kind
                && post.department == department
                && post.tenures.last().is_some_and(|tenure| tenure.holder == holder)
        };
        let known = self.register.posts.iter().chain(&self.posts).find(held).cloned();
        let post = known.unwrap_or_else(|| Post::held_by(kind, department, holder));
        if self.posts.iter().all(|it| it.id != post.id) {
            self.posts.push(post.clone());
        }
        Ok(Some(post.id))
    }
}
