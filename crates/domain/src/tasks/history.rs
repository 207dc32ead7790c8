//! 留痕: what happened to a task, in the order in which it happened. Append-only.
use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Baseline, IndicatorId, MilestoneId, Revision, TaskId};
use crate::{calendar::day_in_shanghai, changes::ChangeId, departments::DepartmentId};

/// 自评, in the official words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum SelfRating {
    /// 完成全年目标
    YearTargetReached,
    /// 超额完成节点目标
    NodeTargetExceeded,
    /// 按计划完成节点目标
    NodeTargetReached,
    /// 滞后
    Behind,
}

/// One thing that became known. Lights are computed from facts and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum Fact {
    /// The task came in with the programme's document.
    Imported,
    /// 实施计划 approved: from now on the task is judged against it.
    PlanApproved {
        baseline: Baseline,
    },
    /// A department's report for the period due on `due` arrived.
    ReportReceived {
        department: DepartmentId,
        due: NaiveDate,
    },
    MilestoneReached {
        milestone: MilestoneId,
    },
    /// A corrected report says that the goal was not reached after all.
    MilestoneRetracted {
        milestone: MilestoneId,
    },
    IndicatorReported {
        indicator: IndicatorId,
        actual: Decimal,
    },
    /// 自评: what the department itself says, beside the light.
    SelfRated {
        department: DepartmentId,
        rating: SelfRating,
    },
    /// 变更已报备: from now on the task is judged by its new values.
    ChangeFiled {
        change: ChangeId,
        /// 文号
        document_number: String,
        revisions: Vec<Revision>,
        /// The revised plan, where something of it moved.
        baseline: Option<Baseline>,
    },
    /// The supervision office verified the completion on evidence.
    CompletionVerified,
    /// What was stated turned out false: the task is open again.
    CompletionRevoked,
    /// The year was closed and the task was not done.
    NotCompleted,
}

impl Fact {
    /// What the fact says of a stage goal: reached, not reached after all, or nothing. The last word
    /// counts.
    pub fn says_reached(&self, milestone: MilestoneId) -> Option<bool> {
        match self {
            Self::MilestoneReached { milestone: id } if *id == milestone => Some(true),
            Self::MilestoneRetracted { milestone: id } if *id == milestone => Some(false),
            _ => None,
        }
    }

    /// True where the task is given up with consent.
    pub fn withdraws(&self) -> bool {
        match self {
            Self::ChangeFiled { revisions, .. } => revisions.contains(&Revision::Withdrawal),
            _ => false,
        }
    }
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
