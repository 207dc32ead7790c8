//! An application for completion as its reader may see it.
use domain::{completions::Completion, tasks::Baseline};
use texts::Language;
use wire::{completions::CompletionView, tasks::MilestoneView};

use crate::{
    docket::{Beside, events_of},
    error::told,
    tasks::views::reached_on,
};

pub(super) fn view(beside: &Beside, completion: &Completion, language: Language) -> CompletionView {
    CompletionView {
        about: beside.about(completion),
        standard: completion.standard.clone(),
        content: completion.content.clone(),
        evidence: beside.files(&completion.content.evidence),
        milestones: milestones(beside, completion),
        state: completion.state,
        begun: completion.begun.clone(),
        inspection: completion.inspection.clone(),
        lacking: told(completion.lacking(), language),
        history: completion.history.clone(),
        steps: completion.legal(beside.role()),
    }
}

fn milestones(beside: &Beside, completion: &Completion) -> Vec<MilestoneView> {
    let Some((board, task)) = beside.task(completion) else { return Vec::new() };
    let events: Vec<_> = events_of(&board, &task).collect();
    let baseline = Baseline::on(events.iter().copied(), task.id, beside.today);
    let goals = baseline.map_or(&[][..], |baseline| &baseline.milestones);
    let view = |goal: &domain::tasks::Milestone| MilestoneView {
        title: goal.title.to_string(),
        due: goal.due,
        reached: reached_on(goal.id, &events),
    };
    goals.iter().map(view).collect()
}
