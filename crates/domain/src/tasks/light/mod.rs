//! 亮灯: computed from plan, facts and the day; never set by hand.
mod reason;

use std::borrow::Cow;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use reason::Reason;

use super::{Baseline, Event, Fact, Milestone, Revision, Task};
use crate::calendar::{ReportKind, ReportingPeriod};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Light {
    /// 逾期, red
    Overdue,
    /// 滞后, yellow
    Behind,
    /// 正常, green
    OnTrack,
    /// 未启动, grey
    NotStarted,
    /// 已完成: verified only
    Completed,
    /// 未完成: final
    NotCompleted,
}

impl Light {
    /// The most urgent first: the order in which people look.
    pub const ALL: [Light; 6] = [
        Light::Overdue,
        Light::Behind,
        Light::OnTrack,
        Light::NotStarted,
        Light::Completed,
        Light::NotCompleted,
    ];
}

/// When lateness turns into a colour. Settings of the programme, frozen with the baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Thresholds {
    /// A milestone overdue by more days than this is red instead of yellow.
    pub milestone_red_after_days: u32,
    /// An indicator may lag its planned value by this many per cent before the light is yellow.
    pub indicator_tolerance_percent: u32,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { milestone_red_after_days: 30, indicator_tolerance_percent: 0 }
    }
}

/// A light with why it burns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    pub light: Light,
    pub reason: Reason,
}

/// The light of a task on `today`, from the events up to that day.
///
/// Red: the due date passed without verified completion, or a milestone is overdue beyond the
/// threshold. Yellow: a milestone overdue; an indicator below its planned share; the latest due
/// report of a leading department missing; or made up after red within the same period.
/// A day that is due is still in time: 「9月底前」 is late on 1 October.
pub fn judge(
    task: &Task,
    events: &[Event],
    thresholds: Thresholds,
    periods: &[ReportingPeriod],
    today: NaiveDate,
) -> Judgement {
    let known = Known { task: task.announced(), events, thresholds, periods, today };
    let judgement = known.judgement();
    if !matches!(judgement.light, Light::OnTrack | Light::NotStarted) {
        return judgement;
    }
    match known.last_red_of_this_period() {
        Some(red_until) => {
            Judgement { light: Light::Behind, reason: Reason::MadeUpAfterRed { red_until } }
        }
        None => judgement,
    }
}

/// What is known of a task at the end of a day.
#[derive(Clone, Copy)]
struct Known<'a> {
    task: &'a Task,
    events: &'a [Event],
    thresholds: Thresholds,
    periods: &'a [ReportingPeriod],
    today: NaiveDate,
}

impl Known<'_> {
    /// The light without regard to the days before, of the task as it stood on the day.
    fn judgement(&self) -> Judgement {
        match self.task.on(self.events, self.today) {
            Cow::Borrowed(_) => self.of_the_day(),
            Cow::Owned(revised) => Known { task: &revised, ..*self }.of_the_day(),
        }
    }

    fn of_the_day(&self) -> Judgement {
        let (light, reason) = self
            .final_state()
            .or_else(|| self.due_date_passed())
            .or_else(|| self.milestone())
            .or_else(|| self.indicator())
            .or_else(|| self.report_missing())
            .unwrap_or_else(|| self.otherwise());
        Judgement { light, reason }
    }

    fn last_red_of_this_period(&self) -> Option<NaiveDate> {
        let start = self
            .periods
            .iter()
            .filter(|period| period.kind == ReportKind::Progress && period.from <= self.today)
            .map(|period| period.from)
            .max()?;
        start
            .iter_days()
            .take_while(|day| *day < self.today)
            .filter(|day| Self { today: *day, ..*self }.judgement().light == Light::Overdue)
            .last()
    }

    fn facts(&self) -> impl Iterator<Item = (NaiveDate, &Fact)> {
        self.events
            .iter()
            .filter(|event| event.task == self.task.id)
            .map(|event| (event.day(), &event.fact))
            .filter(|(day, _)| *day <= self.today)
    }

    /// The last word counts: what was verified can be revoked.
    fn final_state(&self) -> Option<(Light, Reason)> {
        let said = self.facts().filter_map(|(on, fact)| match fact {
            Fact::CompletionVerified => {
                Some(Some((Light::Completed, Reason::CompletionVerified { on })))
            }
            Fact::CompletionRevoked => Some(None),
            Fact::NotCompleted => {
                Some(Some((Light::NotCompleted, Reason::ClosedNotCompleted { on })))
            }
            Fact::ChangeFiled { revisions, .. } => revisions
                .contains(&Revision::Withdrawal)
                .then_some(Some((Light::NotCompleted, Reason::Withdrawn { on }))),
            Fact::Imported
            | Fact::PlanApproved { .. }
            | Fact::ReportReceived { .. }
            | Fact::MilestoneReached { .. }
            | Fact::MilestoneRetracted { .. }
            | Fact::IndicatorReported { .. }
            | Fact::SelfRated { .. } => None,
        });
        said.last().flatten()
    }

    fn due_date_passed(&self) -> Option<(Light, Reason)> {
        let due = self.task.due.filter(|due| *due < self.today)?;
        Some((Light::Overdue, Reason::DueDatePassed { due }))
    }

    fn baseline(&self) -> Option<&Baseline> {
        Baseline::on(self.events, self.task.id, self.today)
    }

    /// What was said of it last.
    fn is_reached(&self, milestone: &Milestone) -> bool {
        let said = self.facts().filter_map(|(_, fact)| fact.says_reached(milestone.id));
        said.last().unwrap_or_default()
    }

    fn milestone(&self) -> Option<(Light, Reason)> {
        let overdue = self
            .baseline()?
            .milestones
            .iter()
            .filter(|milestone| milestone.due < self.today && !self.is_reached(milestone))
            .min_by_key(|milestone| milestone.due)?;
        let days = (self.today - overdue.due).num_days();
        let (milestone, due) = (overdue.title.to_string(), overdue.due);
        let threshold = self.thresholds.milestone_red_after_days;
        Some(if days > i64::from(threshold) {
            let reason =
                Reason::MilestoneOverdueBeyondThreshold { milestone, due, days, threshold };
            (Light::Overdue, reason)
        } else {
            (Light::Behind, Reason::MilestoneOverdue { milestone, due, days })
        })
    }

    fn indicator(&self) -> Option<(Light, Reason)> {
        let share =
            Decimal::from(100u32.saturating_sub(self.thresholds.indicator_tolerance_percent))
                / Decimal::ONE_HUNDRED;
        let baseline = self.baseline()?;
        self.task.indicators.iter().find_map(|indicator| {
            let planned = baseline
                .planned(indicator.id)
                .iter()
                .filter(|planned| planned.by < self.today)
                .max_by_key(|planned| planned.by)?;
            let actual = self
                .facts()
                .filter_map(|(_, fact)| match fact {
                    Fact::IndicatorReported { indicator: id, actual } if *id == indicator.id => {
                        Some(*actual)
                    }
                    _ => None,
                })
                .last()
                .unwrap_or_default();
            (actual < planned.value * share).then(|| {
                let reason = Reason::IndicatorBelowPlan {
                    indicator: indicator.name.to_string(),
                    unit: indicator.unit.to_string(),
                    planned: planned.value,
                    actual,
                    by: planned.by,
                };
                (Light::Behind, reason)
            })
        })
    }

    fn report_missing(&self) -> Option<(Light, Reason)> {
        let last_due =
            self.periods.iter().filter(|period| period.due < self.today).max_by_key(|it| it.due)?;
        self.task
            .leads()
            .map(|assignment| assignment.department)
            .find(|department| {
                let expected = Fact::ReportReceived { department: *department, due: last_due.due };
                !self.facts().any(|(_, fact)| *fact == expected)
            })
            .map(|department| {
                (Light::Behind, Reason::ReportMissing { department, due: last_due.due })
            })
    }

    fn otherwise(&self) -> (Light, Reason) {
        let tells_progress = |fact: &Fact| {
            !matches!(fact, Fact::Imported | Fact::PlanApproved { .. } | Fact::ChangeFiled { .. })
        };
        if self.facts().any(|(_, fact)| tells_progress(fact)) {
            (Light::OnTrack, Reason::WithinPlan)
        } else {
            (Light::NotStarted, Reason::NothingReportedYet)
        }
    }
}

#[cfg(test)]
mod tests;
