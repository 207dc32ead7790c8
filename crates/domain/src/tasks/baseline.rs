//! 实施计划 as approved: the baseline of a task. It is one of the task's facts, so that the light of any
//! past day is computed from the plan that was in force then.
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Event, Fact, IndicatorId, TaskId};
use crate::{departments::named_id, line::Title};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MilestoneId(pub Uuid);

/// 阶段性工作目标: a dated stage goal inside a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    pub id: MilestoneId,
    pub title: Title,
    pub due: NaiveDate,
    /// True where the goal counts as reached only with evidence.
    #[serde(default)]
    pub evidence: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlannedValue {
    pub by: NaiveDate,
    #[cfg_attr(feature = "openapi", schema(value_type = f64))]
    pub value: Decimal,
}

/// What of an indicator is to be reached by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trajectory {
    pub indicator: IndicatorId,
    pub planned: Vec<PlannedValue>,
}

/// Stage goals, trajectories and the standard of completion, frozen when the plan was approved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    /// 完成标准: what has to be there for the task to count as done.
    pub completion_standard: String,
    pub milestones: Vec<Milestone>,
    pub trajectories: Vec<Trajectory>,
}

impl Milestone {
    pub fn id_of(task: TaskId, place: usize) -> MilestoneId {
        MilestoneId(named_id("milestone", &[&task.0.to_string(), &place.to_string()]))
    }
}

impl Baseline {
    /// The baseline in force at the end of a day; none before a plan is approved.
    pub fn on<'a>(
        events: impl IntoIterator<Item = &'a Event>,
        task: TaskId,
        day: NaiveDate,
    ) -> Option<&'a Self> {
        let known = events.into_iter().filter(|event| event.task == task && event.day() <= day);
        known
            .filter_map(|event| match &event.fact {
                Fact::PlanApproved { baseline }
                | Fact::ChangeFiled { baseline: Some(baseline), .. } => Some(baseline),
                _ => None,
            })
            .last()
    }

    /// The planned values of an indicator; empty where the plan has none.
    pub fn planned(&self, indicator: IndicatorId) -> &[PlannedValue] {
        let found = self.trajectories.iter().find(|known| known.indicator == indicator);
        found.map_or(&[], |trajectory| &trajectory.planned)
    }
}
