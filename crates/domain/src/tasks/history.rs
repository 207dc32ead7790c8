//! 留痕: what happened to a task, in the order in which it happened. Append-only.
use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{IndicatorId, MilestoneId, TaskId};
use crate::{calendar::day_in_shanghai, departments::DepartmentId};

/// One thing that became known. Lights are computed from facts and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum Fact {
    /// The task came in with the programme's document.
    Imported,
    /// A department's report for the period due on `due` arrived.
    ReportReceived {
        department: DepartmentId,
        due: NaiveDate,
    },
    MilestoneReached {
        milestone: MilestoneId,
    },
    IndicatorReported {
        indicator: IndicatorId,
        actual: Decimal,
    },
    /// The supervision office verified the completion on evidence.
    CompletionVerified,
    /// The year was closed and the task was not done.
    NotCompleted,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub task: TaskId,
    /// The server's clock when the fact was recorded.
    pub at: DateTime<Utc>,
    pub fact: Fact,
    /// True for facts made up for the demonstration; never true on a real instance.
    pub synthetic: bool,
}

impl Event {
    pub fn day(&self) -> NaiveDate {
        day_in_shanghai(self.at)
    }
}
