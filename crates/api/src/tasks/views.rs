//! A task as the public reads it.
use chrono::NaiveDate;
use domain::{
    posts::PostId,
    programmes::Programme,
    tasks::{Event, Fact, Indicator, Judgement, SearchText, Task, TaskKey},
};
use texts::Language;
use wire::tasks::{
    EventView, Happening, IndicatorView, LightView, MilestoneView, PublicTask, TaskDepartment,
    TaskDetail, TaskView, TrajectoryView, ValueOnDay,
};

use crate::{board::ProgrammeOnBoard, imports::views::public_notes};

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

fn indicator_view(indicator: &Indicator) -> IndicatorView {
    IndicatorView {
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
    judgement: &Judgement,
    on: NaiveDate,
) -> PublicTask {
    PublicTask {
        key: task.key.to_string(),
        task: task_view(programme, task),
        light: LightView { status: judgement.light, reason: judgement.reason.clone(), on },
    }
}

/// What a task is searched by.
pub(crate) fn search_text(task: &PublicTask) -> SearchText {
    let owners = task.task.departments.iter().flat_map(|department| {
        [
            Some(department.name.as_str()),
            department.leader.as_deref(),
            department.city_leader.as_deref(),
        ]
    });
    let own = [Some(task.task.text.as_str()), task.task.category.as_deref()];
    SearchText::of(own.into_iter().chain(owners).flatten())
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
    let notes = board.findings.iter().filter(|stored| stored.finding.task == Some(task.key));
    Some(TaskDetail {
        task: board.tasks.get(place)?.clone(),
        original_text: task.original_text.clone(),
        milestones: task
            .milestones
            .iter()
            .map(|milestone| MilestoneView {
                title: milestone.title.to_string(),
                due: milestone.due,
                reached: events
                    .iter()
                    .find(|event| event.fact == Fact::MilestoneReached { milestone: milestone.id })
                    .map(|event| event.day()),
            })
            .collect(),
        trajectories: task
            .indicators
            .iter()
            .map(|indicator| trajectory(indicator, &events))
            .collect(),
        history: events.iter().map(|event| event_view(&board.programme, task, event)).collect(),
        notes: public_notes(notes, language),
        previous: place.checked_sub(1).and_then(key_at),
        next: key_at(place + 1),
        as_of: board.as_of,
    })
}

fn trajectory(indicator: &Indicator, events: &[&Event]) -> TrajectoryView {
    let planned = indicator
        .trajectory
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

fn event_view(programme: &Programme, task: &Task, event: &Event) -> EventView {
    let indicator = |id| task.indicators.iter().find(|indicator| indicator.id == id);
    let what = match &event.fact {
        Fact::Imported => Happening::Imported,
        Fact::ReportReceived { department, due } => Happening::ReportReceived {
            department: programme
                .department(*department)
                .map(|it| it.name.to_string())
                .unwrap_or_default(),
            due: *due,
        },
        Fact::MilestoneReached { milestone } => Happening::MilestoneReached {
            milestone: task
                .milestones
                .iter()
                .find(|known| known.id == *milestone)
                .map(|it| it.title.to_string())
                .unwrap_or_default(),
        },
        Fact::IndicatorReported { indicator: id, actual } => Happening::IndicatorReported {
            indicator: indicator(*id).map(|it| it.name.to_string()).unwrap_or_default(),
            unit: indicator(*id).map(|it| it.unit.to_string()).unwrap_or_default(),
            actual: *actual,
        },
        Fact::CompletionVerified => Happening::CompletionVerified,
        Fact::NotCompleted => Happening::NotCompleted,
    };
    EventView { at: event.at, synthetic: event.synthetic, what }
}
