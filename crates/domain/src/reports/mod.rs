//! 进展情况报告: one department, one period, an entry for each task that it leads or supports.
mod check;
mod facts;
mod period;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::{
    attachments::AttachmentId,
    calendar::{ReportKind, ReportingPeriod},
    departments::DepartmentId,
    tasks::{
        Baseline, Event, Fact, IndicatorId, Milestone, MilestoneId, OwnerRole, SelfRating, Task,
        TaskKey, Thresholds,
    },
};

pub use check::{behind, lacking, unkeepable};
pub use facts::{facts_of_acceptance, facts_of_signature};
pub use period::{InvalidPeriodKey, PeriodKey};

/// What a department reports, as far as the clerk has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReportContent {
    pub entries: Vec<Entry>,
}

/// What is reported of one task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Entry {
    /// Key of the task.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "23"))]
    pub task: TaskKey,
    /// 本期进展; in the year's summary 全年落实情况.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = "6座公厕主体完工，正在安装设备。"))]
    pub done: String,
    /// 下期工作打算; the next report begins with it.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = "完成设备安装并组织验收。"))]
    pub next: String,
    /// For each indicator of a task whose figures the department keeps.
    #[serde(default)]
    pub actuals: Vec<Actual>,
    #[serde(default)]
    pub milestones: Vec<MilestoneResult>,
    /// 自评; asked of those who lead.
    #[serde(default)]
    pub rating: Option<SelfRating>,
    /// 滞后原因
    #[serde(default)]
    pub cause: String,
    /// 改进措施
    #[serde(default)]
    pub measures: String,
    /// 实际或预计完成情况, in the year's summary.
    #[serde(default)]
    pub outlook: Option<Outlook>,
}

/// 指标完成值, counted from the beginning of the year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Actual {
    #[cfg_attr(feature = "openapi", schema(value_type = uuid::Uuid))]
    pub indicator: IndicatorId,
    /// In the indicator's unit; null until it is filled in.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<f64>))]
    pub value: Option<Decimal>,
}

/// Whether a stage goal was reached, with what shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MilestoneResult {
    #[cfg_attr(feature = "openapi", schema(value_type = uuid::Uuid))]
    pub milestone: MilestoneId,
    pub reached: bool,
    /// 佐证材料
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<uuid::Uuid>))]
    pub evidence: Vec<AttachmentId>,
}

/// 「全年落实情况（或预计完成情况）」
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Outlook {
    /// 已完成
    Completed,
    /// 预计年底前完成
    ExpectedInTime,
    /// 预计不能按期完成
    NotInTime,
}

/// A task with all that a report on it is judged by.
#[derive(Clone, Copy, Debug)]
pub struct Reported<'a> {
    pub task: &'a Task,
    pub department: DepartmentId,
    /// The events of all tasks, or of this one.
    pub events: &'a [Event],
    pub thresholds: Thresholds,
    pub periods: &'a [ReportingPeriod],
    pub period: ReportingPeriod,
}

impl<'a> Reported<'a> {
    /// True where the department keeps the figures and stage goals.
    pub fn keeps_figures(&self) -> bool {
        self.task.planner() == Some(self.department)
    }

    pub fn leads(&self) -> bool {
        self.task.role_of(self.department) == Some(OwnerRole::Lead)
    }

    pub fn baseline(&self) -> Option<&'a Baseline> {
        let latest = self.events.iter().map(Event::day).max()?;
        Baseline::on(self.events, self.task.id, latest)
    }

    /// The stage goals of the plan in force; none before one is approved.
    pub fn milestones(&self) -> &'a [Milestone] {
        self.baseline().map(|it| it.milestones.as_slice()).unwrap_or_default()
    }

    /// What the plan asks of an indicator by the end of the period; none where it asks nothing yet.
    pub fn planned(&self, indicator: IndicatorId) -> Option<Decimal> {
        let values = self.baseline()?.planned(indicator).iter();
        let asked = values.filter(|it| it.by <= self.period.due).max_by_key(|it| it.by);
        asked.map(|it| it.value)
    }

    fn facts(&self) -> impl DoubleEndedIterator<Item = &'a Fact> {
        let id = self.task.id;
        self.events.iter().filter(move |event| event.task == id).map(|event| &event.fact)
    }

    /// Whether what was accepted so far says that the goal is reached.
    pub fn is_reached(&self, milestone: MilestoneId) -> bool {
        self.facts().rev().find_map(|fact| fact.says_reached(milestone)).unwrap_or_default()
    }

    /// What was accepted last as an indicator's value.
    pub fn known_actual(&self, indicator: IndicatorId) -> Option<Decimal> {
        self.facts().rev().find_map(|fact| match fact {
            Fact::IndicatorReported { indicator: id, actual } if *id == indicator => Some(*actual),
            _ => None,
        })
    }

    /// The entry with which the clerk begins: what was planned last time as what was done, and the
    /// figures as they stand. Nothing is typed twice.
    pub fn begun(&self, last: Option<&Entry>) -> Entry {
        let figures = self.keeps_figures();
        let actuals = self.task.indicators.iter().filter(|_| figures).map(|indicator| Actual {
            indicator: indicator.id,
            value: self.known_actual(indicator.id),
        });
        let milestones =
            self.milestones().iter().filter(|_| figures).map(|milestone| MilestoneResult {
                milestone: milestone.id,
                reached: self.is_reached(milestone.id),
                evidence: Vec::new(),
            });
        Entry {
            task: self.task.key,
            done: last.map(|last| last.next.clone()).unwrap_or_default(),
            next: String::new(),
            actuals: actuals.collect(),
            milestones: milestones.collect(),
            rating: None,
            cause: String::new(),
            measures: String::new(),
            outlook: None,
        }
    }

    /// An entry as it was kept, with a line for every figure and stage goal that has none yet: the plan
    /// may have been approved since.
    fn filled(&self, mut entry: Entry) -> Entry {
        let begun = self.begun(None);
        for actual in begun.actuals {
            if entry.actuals.iter().all(|it| it.indicator != actual.indicator) {
                entry.actuals.push(actual);
            }
        }
        for result in begun.milestones {
            if entry.milestones.iter().all(|it| it.milestone != result.milestone) {
                entry.milestones.push(result);
            }
        }
        entry
    }

    fn is_summary(&self) -> bool {
        self.period.kind == ReportKind::Summary
    }
}

/// A report with an entry for each of the department's tasks: as it was kept, or as it begins after
/// the last one.
pub fn filled(
    kept: &ReportContent,
    last: Option<&ReportContent>,
    reported: &[Reported<'_>],
) -> ReportContent {
    let of = |content: &ReportContent, own: &Reported<'_>| {
        content.entries.iter().find(|entry| entry.task == own.task.key).cloned()
    };
    let entry = |own: &Reported<'_>| match of(kept, own) {
        Some(entry) => own.filled(entry),
        None => own.begun(last.and_then(|last| of(last, own)).as_ref()),
    };
    ReportContent { entries: reported.iter().map(entry).collect() }
}

/// The tasks of a department's report, in the programme's order.
pub fn tasks_of(tasks: &[Task], department: DepartmentId) -> impl Iterator<Item = &Task> {
    tasks.iter().filter(move |task| task.role_of(department).is_some())
}

#[cfg(test)]
mod tests;
