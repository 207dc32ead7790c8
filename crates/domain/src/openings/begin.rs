//! How a draft begins: from a document, from an earlier year or from nothing; and how it goes on.
use super::{CategoryDraft, FindingDraft, IndicatorDraft, OwnerDraft, ProgrammeDraft, TaskDraft};
use crate::{
    calendar::ReportingCalendar,
    imports::{Finding, Settlement},
    line::Note,
    posts::PostId,
    programmes::Programme,
    tasks::{Assignment, Task, TaskKey, Thresholds},
};

fn words(text: &Option<Note>) -> String {
    text.as_ref().map(ToString::to_string).unwrap_or_default()
}

impl FindingDraft {
    /// A finding that nobody has looked at.
    pub fn open(finding: &Finding) -> Self {
        Self { finding: finding.clone(), settlement: Settlement::Open, note: String::new() }
    }
}

impl ProgrammeDraft {
    /// A programme as it was read from a document, with what the import found.
    pub fn of(programme: &Programme, findings: &[Finding]) -> Self {
        Self {
            document_number: words(&programme.document_number),
            announced_categories: programme.announced.categories,
            announced_tasks: programme.announced.tasks,
            narrative: programme.narrative.clone(),
            tasks: programme.tasks.iter().map(|task| task_draft(programme, task)).collect(),
            findings: findings.iter().map(FindingDraft::open).collect(),
            title: programme.title.to_string(),
            ..Self::like(programme, programme.year.number())
        }
    }

    /// The structure of an earlier programme for another year: its areas, calendar, thresholds and
    /// contact, but no task. A commitment is made anew each year.
    pub fn like(programme: &Programme, year: i32) -> Self {
        Self {
            contact: words(&programme.contact.text),
            contact_email: words(&programme.contact.email),
            reports: programme.calendar.reports.clone(),
            roll: programme.calendar.roll,
            reminder_days: programme.calendar.reminder_days.clone(),
            thresholds: programme.thresholds,
            categories: programme
                .categories
                .iter()
                .map(|it| CategoryDraft { ordinal: it.ordinal, name: it.name.to_string() })
                .collect(),
            ..Self::empty(year)
        }
    }

    /// What the clerk begins with where there is neither a document nor an earlier year.
    pub fn empty(year: i32) -> Self {
        let calendar = ReportingCalendar::of_the_source();
        Self {
            year,
            title: String::new(),
            document_number: String::new(),
            approver: String::new(),
            approved_on: None,
            contact: String::new(),
            contact_email: String::new(),
            announced_categories: None,
            announced_tasks: None,
            narrative: Vec::new(),
            reports: calendar.reports,
            roll: calendar.roll,
            reminder_days: calendar.reminder_days,
            thresholds: Thresholds::default(),
            categories: Vec::new(),
            tasks: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// This draft in place of an earlier one. What the import found stays found: of a finding only its
    /// settlement and note change.
    pub fn in_place_of(self, before: &Self) -> Self {
        let settled = |(place, known): (usize, &FindingDraft)| {
            let same = |it: &&FindingDraft| it.finding == known.finding;
            let here = self.findings.get(place).filter(same);
            here.or_else(|| self.findings.iter().find(same)).unwrap_or(known).clone()
        };
        Self { findings: before.findings.iter().enumerate().map(settled).collect(), ..self }
    }

    /// A key that no task has yet, for a task with this number or none.
    pub fn free_key(&self, number: Option<u32>) -> TaskKey {
        let taken = |key: &TaskKey| self.tasks.iter().any(|task| task.key == key.to_string());
        let candidates: Box<dyn Iterator<Item = TaskKey>> = match number {
            Some(number) => Box::new(
                std::iter::once(TaskKey::Number(number))
                    .chain((2..).map(move |part| TaskKey::Part(number, part))),
            ),
            None => Box::new((1..).map(TaskKey::Place)),
        };
        candidates.into_iter().find(|key| !taken(key)).unwrap_or(TaskKey::Place(u32::MAX))
    }
}

fn task_draft(programme: &Programme, task: &Task) -> TaskDraft {
    let holder = |id: Option<PostId>| {
        let tenure = id.and_then(|id| programme.post(id)).and_then(|post| post.tenures.last());
        tenure.map(|tenure| tenure.holder.to_string()).unwrap_or_default()
    };
    let owner = |own: &Assignment| {
        let department = programme.department(own.department)?;
        Some(OwnerDraft {
            department: department.name.to_string(),
            role: own.role,
            leader: holder(own.department_leader),
            city_leader: holder(own.city_leader),
            collective: department.collective,
        })
    };
    TaskDraft {
        key: task.key.to_string(),
        number: task.number,
        category: task.category,
        text: task.text.to_string(),
        original_text: task.original_text.clone(),
        deadline_text: task.deadline_text.clone().unwrap_or_default(),
        due: task.due,
        owners: task.assignments.iter().filter_map(owner).collect(),
        indicators: task
            .indicators
            .iter()
            .map(|it| IndicatorDraft {
                name: it.name.to_string(),
                target: it.target,
                unit: it.unit.to_string(),
                quote: it.quote.clone(),
                proposed: it.proposed,
            })
            .collect(),
        source_lines: task.source_lines.clone(),
    }
}
