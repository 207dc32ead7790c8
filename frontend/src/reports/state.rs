//! A report as it is typed, figures as text. No browser.
use domain::tasks::OwnerRole;
use uuid::Uuid;
use wire::{
    attachments::AttachmentView,
    calendar::ReportKind,
    reports::{
        Actual, AttachmentId, Entry, IndicatorId, MilestoneId, MilestoneResult, Outlook,
        ReportContent, ReportView, ReportedTask, SelfRating,
    },
};

use crate::{approval::paper::Reading, words::number};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReportFields {
    pub entries: Vec<EntryFields>,
}

/// What stands in the fields of one task.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EntryFields {
    pub key: String,
    pub done: String,
    pub next: String,
    pub actuals: Vec<ActualFields>,
    pub goals: Vec<GoalFields>,
    pub rating: Option<SelfRating>,
    pub cause: String,
    pub measures: String,
    pub outlook: Option<Outlook>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ActualFields {
    pub indicator: IndicatorId,
    pub value: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct GoalFields {
    pub milestone: MilestoneId,
    pub reached: bool,
    pub evidence: Vec<Evidence>,
}

/// 佐证材料 by name; the file itself stays with the server.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    pub id: Uuid,
    pub name: String,
    pub size: u64,
}

impl From<&AttachmentView> for Evidence {
    fn from(file: &AttachmentView) -> Self {
        Self { id: file.id, name: file.name.clone(), size: file.size }
    }
}

/// What is kept, in the fields: one entry for each task that is reported on.
pub fn fields(report: &ReportView) -> ReportFields {
    let entry = |task: &ReportedTask| {
        let kept = report.content.entries.iter().find(|it| it.task.to_string() == task.key);
        entry_fields(task, kept, &report.attachments)
    };
    ReportFields { entries: report.reported_tasks.iter().map(entry).collect() }
}

fn entry_fields(
    task: &ReportedTask,
    kept: Option<&Entry>,
    files: &[AttachmentView],
) -> EntryFields {
    let actual = |id: Uuid| {
        let id = IndicatorId(id);
        let known = kept.and_then(|it| it.actuals.iter().find(|it| it.indicator == id));
        let value = known.and_then(|it| it.value).map(number).unwrap_or_default();
        ActualFields { indicator: id, value }
    };
    let goal = |id: Uuid| {
        let id = MilestoneId(id);
        let known = kept.and_then(|it| it.milestones.iter().find(|it| it.milestone == id));
        let evidence = known.map(|it| evidence(&it.evidence, files)).unwrap_or_default();
        GoalFields { milestone: id, reached: known.is_some_and(|it| it.reached), evidence }
    };
    let figures = task.keeps_figures;
    let actuals = task.indicators.iter().filter(|_| figures).map(|it| actual(it.id)).collect();
    let goals = task.milestones.iter().filter(|_| figures).map(|it| goal(it.id)).collect();
    let kept = kept.cloned();
    let text =
        |of: fn(&Entry) -> &String| kept.as_ref().map(|it| of(it).clone()).unwrap_or_default();
    EntryFields {
        key: task.key.clone(),
        done: text(|it| &it.done),
        next: text(|it| &it.next),
        actuals,
        goals,
        rating: kept.as_ref().and_then(|it| it.rating),
        cause: text(|it| &it.cause),
        measures: text(|it| &it.measures),
        outlook: kept.as_ref().and_then(|it| it.outlook),
    }
}

/// A file without a name here is still named: nothing that was handed in disappears.
pub fn evidence(ids: &[AttachmentId], files: &[AttachmentView]) -> Vec<Evidence> {
    let file = |AttachmentId(id): &AttachmentId| {
        let known = files.iter().find(|file| file.id == *id).map(Evidence::from);
        known.unwrap_or_else(|| Evidence { id: *id, name: id.to_string(), size: 0 })
    };
    ids.iter().map(file).collect()
}

/// A figure that is no number is kept as none.
pub fn reading(fields: &ReportFields) -> Reading<ReportContent> {
    let mut unreadable = Vec::new();
    let mut entries = Vec::new();
    for (place, entry) in fields.entries.iter().enumerate() {
        let Ok(task) = entry.key.parse() else { continue };
        let mut actuals = Vec::new();
        for (line, actual) in entry.actuals.iter().enumerate() {
            let text = actual.value.trim();
            let value = text.parse().ok();
            if value.is_none() && !text.is_empty() {
                unreadable.push((actual_at(place, line), "desk-no-number"));
            }
            actuals.push(Actual { indicator: actual.indicator, value });
        }
        let result = |goal: &GoalFields| MilestoneResult {
            milestone: goal.milestone,
            reached: goal.reached,
            evidence: goal.evidence.iter().map(|file| AttachmentId(file.id)).collect(),
        };
        entries.push(Entry {
            task,
            done: entry.done.clone(),
            next: entry.next.clone(),
            actuals,
            milestones: entry.goals.iter().map(result).collect(),
            rating: entry.rating,
            cause: entry.cause.clone(),
            measures: entry.measures.clone(),
            outlook: entry.outlook,
        });
    }
    Reading { content: ReportContent { entries }, unreadable }
}

/// The pointer of an indicator's actual value.
pub fn actual_at(entry: usize, line: usize) -> String {
    format!("entries/{entry}/actuals/{line}/value")
}

/// The pointer of a stage goal's result.
pub fn goal_at(entry: usize, line: usize) -> String {
    format!("entries/{entry}/milestones/{line}")
}

impl ReportFields {
    pub fn entry(&mut self, place: usize) -> Option<&mut EntryFields> {
        self.entries.get_mut(place)
    }

    pub fn goal(&mut self, entry: usize, line: usize) -> Option<&mut GoalFields> {
        self.entries.get_mut(entry)?.goals.get_mut(line)
    }

    pub fn add_evidence(&mut self, entry: usize, line: usize, file: Evidence) {
        if let Some(goal) = self.goal(entry, line) {
            goal.evidence.push(file);
        }
    }

    pub fn remove_evidence(&mut self, entry: usize, line: usize, file: Uuid) {
        if let Some(goal) = self.goal(entry, line) {
            goal.evidence.retain(|known| known.id != file);
        }
    }
}

/// Which fields a task's card has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    pub next: bool,
    pub rating: bool,
    pub outlook: bool,
    /// 滞后原因 and 改进措施: where the task is behind, and where something stands in them.
    pub lag: bool,
}

pub fn shown(kind: ReportKind, task: &ReportedTask, entry: &EntryFields) -> Shown {
    let leads = task.role == OwnerRole::Lead;
    let summary = kind == ReportKind::Summary;
    let written = !entry.cause.trim().is_empty() || !entry.measures.trim().is_empty();
    let behind = task.behind.is_some() || entry.rating == Some(SelfRating::Behind);
    Shown {
        next: !summary,
        rating: leads,
        outlook: leads && summary,
        lag: leads && (behind || written),
    }
}
