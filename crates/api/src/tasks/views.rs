//! A task as the public reads it.
use chrono::NaiveDate;
use domain::{
    departments::Department,
    posts::PostId,
    programmes::Programme,
    tasks::{
        Assignment, Baseline, Event, Fact, Indicator, Judgement, MilestoneId, Revision, SearchText,
        Task, TaskKey,
    },
};
use texts::Language;
use wire::changes::RevisionView;
use wire::tasks::{
    EventView, FiledChange, Happening, IndicatorView, LightView, MilestoneView, PublicTask,
    SelfRatingView, TaskDepartment, TaskDetail, TaskView, TrajectoryView, ValueOnDay,
};

use super::store::StoredLight;
use crate::{
    board::ProgrammeOnBoard, docket::revision, imports::views::public_notes, publications,
};

/// A task with ids of its owners, as its document states it.
pub(crate) fn task_view(programme: &Programme, task: &Task) -> TaskView {
    let holder = |id: Option<PostId>| {
        let tenure = programme.post(id?)?.tenures.last()?;
        Some(tenure.holder.to_string())
    };
    TaskView {
        number: task.number,
        text: task.text.to_string(),
        category: task
            .category
            .and_then(|at| programme.categories.get(at))
            .map(|category| category.name.to_string()),
        due: task.due,
        deadline_text: task.deadline_text.clone(),
        departments: task
            .assignments
            .iter()
            .filter_map(|assignment| {
                let department = programme.department(assignment.department)?;
                Some(TaskDepartment {
                    name: department.name.to_string(),
                    role: assignment.role,
                    leader: holder(assignment.department_leader),
                    city_leader: holder(assignment.city_leader),
                    collective: department.collective,
                    id: Some(department.id.0),
                    leader_post: assignment.department_leader.map(|id| id.0),
                    city_leader_post: assignment.city_leader.map(|id| id.0),
                })
            })
            .collect(),
        indicators: task.indicators.iter().map(indicator_view).collect(),
        source_lines: task.source_lines.clone(),
    }
}

pub(crate) fn indicator_view(indicator: &Indicator) -> IndicatorView {
    IndicatorView {
        id: Some(indicator.id.0),
        name: indicator.name.to_string(),
        target: indicator.target,
        unit: indicator.unit.to_string(),
        quote: indicator.quote.clone(),
        proposed: indicator.proposed,
    }
}

pub(crate) fn public_task(
    programme: &Programme,
    task: &Task,
    events: &[Event],
    judgement: &Judgement,
    on: NaiveDate,
) -> PublicTask {
    PublicTask {
        key: task.key.to_string(),
        task: task_view(programme, task.announced()),
        light: light_view(judgement, on),
        self_ratings: self_ratings(programme, task, events),
        changes: filed_changes(programme, task, events),
        in_force: task.announced.is_some().then(|| Box::new(task_view(programme, task))),
    }
}

fn filed_changes(programme: &Programme, task: &Task, events: &[Event]) -> Vec<FiledChange> {
    let own = events.iter().filter(|event| event.task == task.id);
    let filed = own.filter_map(|event| match &event.fact {
        Fact::ChangeFiled { document_number, revisions, .. } => Some(FiledChange {
            on: event.day(),
            document_number: document_number.clone(),
            revisions: revision_views(programme, task, revisions),
        }),
        _ => None,
    });
    filed.collect()
}

fn revision_views(programme: &Programme, task: &Task, revisions: &[Revision]) -> Vec<RevisionView> {
    let name = |id| {
        programme.department(id).map(|it: &Department| it.name.to_string()).unwrap_or_default()
    };
    revisions.iter().map(|it| revision(it, task, name)).collect()
}

pub(crate) fn light_view(judgement: &Judgement, on: NaiveDate) -> LightView {
    LightView { status: judgement.light, reason: judgement.reason.clone(), on }
}

/// The last rating of each leading department.
fn self_ratings(programme: &Programme, task: &Task, events: &[Event]) -> Vec<SelfRatingView> {
    let last = |assignment: &Assignment| {
        let own = events.iter().rev().filter(|event| event.task == task.id);
        let (rating, on) = own.into_iter().find_map(|event| match &event.fact {
            Fact::SelfRated { department, rating } if *department == assignment.department => {
                Some((*rating, event.day()))
            }
            _ => None,
        })?;
        let department = programme.department(assignment.department)?.name.to_string();
        Some(SelfRatingView { department, rating, on })
    };
    task.leads().filter_map(last).collect()
}

/// What a task is searched by: what was announced and what is in force.
pub(crate) fn search_text(task: &PublicTask) -> SearchText {
    let said = |task: &'_ TaskView| {
        let owners = task.departments.iter().flat_map(|owner| {
            [Some(owner.name.clone()), owner.leader.clone(), owner.city_leader.clone()]
        });
        let own = [Some(task.text.clone()), task.category.clone()];
        own.into_iter().chain(owners).flatten().collect::<Vec<String>>()
    };
    let in_force = task.in_force.as_deref().map(said).unwrap_or_default();
    SearchText::of(said(&task.task).iter().chain(&in_force).map(String::as_str))
}

/// The whole of what is public about a task.
pub(crate) fn find(
    board: &ProgrammeOnBoard,
    key: TaskKey,
    language: Language,
) -> Option<TaskDetail> {
    let place = board.programme.tasks.iter().position(|task| task.key == key)?;
    let task = &board.programme.tasks[place];
    let key_at = |place: usize| board.programme.tasks.get(place).map(|task| task.key.to_string());
    let events: Vec<&Event> = board.events.iter().filter(|event| event.task == task.id).collect();
    let nothing = Baseline::default();
    let approved = Baseline::on(events.iter().copied(), task.id, board.today);
    let baseline = approved.unwrap_or(&nothing);
    let lights = board.lights.iter().filter(|stored| stored.task == task.id);
    let notes = board.findings.iter().filter(|stored| stored.finding.task == Some(task.key));
    Some(TaskDetail {
        task: board.tasks.get(place)?.clone(),
        original_text: task.original_text.clone(),
        completion_standard: approved.map(|it| it.completion_standard.clone()),
        milestones: baseline
            .milestones
            .iter()
            .map(|milestone| MilestoneView {
                title: milestone.title.to_string(),
                due: milestone.due,
                reached: reached_on(milestone.id, &events),
            })
            .collect(),
        lights: changes_of_colour(lights),
        trajectories: task
            .indicators
            .iter()
            .map(|indicator| trajectory(indicator, baseline, &events))
            .collect(),
        history: events
            .iter()
            .map(|event| event_view(&board.programme, task, baseline, event))
            .collect(),
        published: publications::public::of_task(&board.programme, &board.publications, key),
        notes: public_notes(notes, language),
        previous: place.checked_sub(1).and_then(key_at),
        next: key_at(place + 1),
        as_of: board.as_of,
    })
}

/// The day since which a stage goal counts as reached.
pub(crate) fn reached_on(milestone: MilestoneId, events: &[&Event]) -> Option<NaiveDate> {
    let (reached, on) = events.iter().rev().find_map(|event| {
        event.fact.says_reached(milestone).map(|reached| (reached, event.day()))
    })?;
    reached.then_some(on)
}

/// The lights by the day on which each began to burn; reasons that changed under one colour are left
/// out.
fn changes_of_colour<'a>(lights: impl Iterator<Item = &'a StoredLight>) -> Vec<LightView> {
    lights.fold(Vec::new(), |mut changes: Vec<LightView>, stored| {
        let judgement = &stored.light.judgement;
        if changes.last().is_none_or(|last| last.status != judgement.light) {
            changes.push(light_view(judgement, stored.light.day));
        }
        changes
    })
}

pub(crate) fn trajectory(
    indicator: &Indicator,
    baseline: &Baseline,
    events: &[&Event],
) -> TrajectoryView {
    let planned = baseline
        .planned(indicator.id)
        .iter()
        .map(|planned| ValueOnDay { on: planned.by, value: planned.value });
    let actual = events.iter().filter_map(|event| match &event.fact {
        Fact::IndicatorReported { indicator: id, actual } if *id == indicator.id => {
            Some(ValueOnDay { on: event.day(), value: *actual })
        }
        _ => None,
    });
    TrajectoryView { planned: planned.collect(), actual: actual.collect() }
}

fn event_view(programme: &Programme, task: &Task, baseline: &Baseline, event: &Event) -> EventView {
    let department = |id| {
        programme.department(id).map(|it: &Department| it.name.to_string()).unwrap_or_default()
    };
    let milestone = |id| {
        let known = baseline.milestones.iter().find(|known| known.id == id);
        known.map(|it| it.title.to_string()).unwrap_or_default()
    };
    let indicator = |id| task.indicators.iter().find(|indicator| indicator.id == id);
    let what = match &event.fact {
        Fact::Imported => Happening::Imported,
        Fact::PlanApproved { .. } => Happening::PlanApproved,
        Fact::ReportReceived { department: id, due } => {
            Happening::ReportReceived { department: department(*id), due: *due }
        }
        Fact::SelfRated { department: id, rating } => {
            Happening::SelfRated { department: department(*id), rating: *rating }
        }
        Fact::MilestoneReached { milestone: id } => {
            Happening::MilestoneReached { milestone: milestone(*id) }
        }
        Fact::MilestoneRetracted { milestone: id } => {
            Happening::MilestoneRetracted { milestone: milestone(*id) }
        }
        Fact::IndicatorReported { indicator: id, actual } => Happening::IndicatorReported {
            indicator: indicator(*id).map(|it| it.name.to_string()).unwrap_or_default(),
            unit: indicator(*id).map(|it| it.unit.to_string()).unwrap_or_default(),
            actual: *actual,
        },
        Fact::ChangeFiled { document_number, revisions, .. } => Happening::ChangeFiled {
            document_number: document_number.clone(),
            revisions: revision_views(programme, task, revisions),
        },
        Fact::CompletionVerified => Happening::CompletionVerified,
        Fact::CompletionRevoked => Happening::CompletionRevoked,
        Fact::NotCompleted => Happening::NotCompleted,
    };
    EventView { at: event.at, synthetic: event.synthetic, what }
}
