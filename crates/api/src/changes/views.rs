//! A change as its reader may see it.
use domain::{
    changes::{Change, ChangeStep, Moving},
    departments::DepartmentId,
    tasks::{Baseline, Event, Indicator, Revision},
};
use texts::Language;
use wire::{
    changes::{
        ChangeView, ChangedTask, ConsentView, CurrentMilestone, FilingView, PlannedTrajectory,
    },
    meetings::OwnerView,
    plans::PlannedIndicator,
};

use crate::{
    docket::{Beside, events_of, revision},
    error::told,
};

pub(super) fn view(beside: &Beside, change: &Change, language: Language) -> ChangeView {
    let shown = beside.task(change);
    let steps = change.legal(beside.role(), beside.post(), beside.today);
    let edited = steps.contains(&ChangeStep::Edit);
    let mut view = ChangeView {
        about: beside.about(change),
        content: change.content.clone(),
        evidence: beside.files(&change.content.evidence),
        state: change.state,
        begun: change.begun.clone(),
        revisions: Vec::new(),
        file_by: change.file_by,
        too_late: change.is_too_late(beside.today),
        consents: consents(beside, change),
        filing: change.filing.as_ref().map(|filing| FilingView {
            document_number: filing.document_number.clone(),
            document: beside.files(&[filing.document]).pop(),
            filed: filing.filed.clone(),
        }),
        current: None,
        lacking: Vec::new(),
        history: change.history.clone(),
        steps,
    };
    let Some((board, task)) = shown else { return view };
    let events: Vec<&Event> = events_of(&board, &task).collect();
    let baseline = Baseline::on(events.iter().copied(), task.id, beside.today);
    let of = Moving { programme: &board.programme, task: &task, baseline, posts: &beside.posts };
    let revisions: Vec<Revision> = match change.revisions.is_empty() {
        true => change.content.revisions(&of),
        false => change.revisions.clone(),
    };
    let name = |id: DepartmentId| beside.department(id);
    view.revisions = revisions.iter().map(|it| revision(it, &task, name)).collect();
    if edited {
        view.lacking = told(change.content.lacking(&of, beside.today), language);
        view.current = Some(current(beside, &of, &events));
    }
    view
}

fn consents(beside: &Beside, change: &Change) -> Vec<ConsentView> {
    let given = |leader| change.consents.iter().find(|known| known.leader == leader);
    let view = |leader: &domain::posts::PostId| ConsentView {
        leader: beside.leader(*leader),
        given: given(*leader).map(|known| known.given.clone()),
    };
    change.leaders.iter().map(view).collect()
}

fn current(beside: &Beside, of: &Moving<'_>, events: &[&Event]) -> ChangedTask {
    let goals = of.baseline.map_or(&[][..], |baseline| &baseline.milestones);
    let reached = |id| events.iter().rev().find_map(|it| it.fact.says_reached(id));
    let indicator = |it: &Indicator| PlannedIndicator {
        id: it.id.0,
        name: it.name.to_string(),
        target: it.target,
        unit: it.unit.to_string(),
    };
    let trajectories = of.baseline.map_or(&[][..], |baseline| &baseline.trajectories);
    let others = beside
        .departments
        .iter()
        .filter(|known| !known.collective && of.task.role_of(known.id).is_none());
    ChangedTask {
        text: of.task.text.to_string(),
        due: of.task.due,
        milestones: goals
            .iter()
            .map(|goal| CurrentMilestone {
                id: goal.id.0,
                title: goal.title.to_string(),
                due: goal.due,
                reached: reached(goal.id) == Some(true),
            })
            .collect(),
        indicators: of.task.indicators.iter().map(indicator).collect(),
        trajectories: trajectories
            .iter()
            .map(|it| PlannedTrajectory { indicator: it.indicator, planned: it.planned.clone() })
            .collect(),
        departments: others
            .map(|known| OwnerView { id: known.id.0, name: known.name.to_string() })
            .collect(),
    }
}

/// The files that a view of the change names.
pub(super) fn files(change: &Change) -> impl Iterator<Item = domain::attachments::AttachmentId> {
    let document = change.filing.as_ref().map(|filing| filing.document);
    change.content.evidence.iter().copied().chain(document)
}
