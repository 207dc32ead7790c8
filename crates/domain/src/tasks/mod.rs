//! 任务: one commitment, with its owners and targets; its stage goals come with the approved plan.
mod baseline;
mod history;
mod light;
mod lights;
mod revision;
mod search;

use std::{fmt, str::FromStr};

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    departments::{DepartmentId, named_id},
    line::{TaskText, Title, Unit},
    posts::PostId,
    programmes::Year,
};

pub use baseline::{Baseline, Milestone, MilestoneId, PlannedValue, Trajectory};
pub use history::{Event, Fact, SelfRating};
pub use light::{Judgement, Light, Reason, Thresholds, judge};
pub use lights::{LightOn, lights_since};
pub use revision::Revision;
pub use search::SearchText;

/// What identifies a task within its programme and in public addresses: the number in the document,
/// and a part where several tasks share one number (`12-2`). Tasks without a number are `x3`, by
/// their place in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum TaskKey {
    Number(u32),
    Part(u32, u32),
    Place(u32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a task key looks like 12, 12-2 or x3")]
pub struct InvalidTaskKey;

impl fmt::Display for TaskKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(formatter, "{number}"),
            Self::Part(number, part) => write!(formatter, "{number}-{part}"),
            Self::Place(place) => write!(formatter, "x{place}"),
        }
    }
}

impl FromStr for TaskKey {
    type Err = InvalidTaskKey;

    fn from_str(text: &str) -> Result<Self, InvalidTaskKey> {
        let number = |digits: &str| {
            let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| digits.parse().ok()).flatten().ok_or(InvalidTaskKey)
        };
        if let Some(place) = text.strip_prefix('x') {
            Ok(Self::Place(number(place)?))
        } else if let Some((whole, part)) = text.split_once('-') {
            Ok(Self::Part(number(whole)?, number(part)?))
        } else {
            Ok(Self::Number(number(text)?))
        }
    }
}

impl TryFrom<String> for TaskKey {
    type Error = InvalidTaskKey;

    fn try_from(text: String) -> Result<Self, InvalidTaskKey> {
        text.parse()
    }
}

impl From<TaskKey> for String {
    fn from(key: TaskKey) -> Self {
        key.to_string()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TaskId(pub Uuid);

impl TaskId {
    pub fn of(year: Year, key: TaskKey) -> Self {
        Self(named_id("task", &[&year.number().to_string(), &key.to_string()]))
    }
}

/// 牵头 or 协作.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum OwnerRole {
    Lead,
    Support,
}

/// 责任部门: one department's part in a task, with the posts that answer for it. The nth leader in
/// the document belongs to the nth department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    pub department: DepartmentId,
    pub role: OwnerRole,
    pub department_leader: Option<PostId>,
    pub city_leader: Option<PostId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct IndicatorId(pub Uuid);

/// 量化指标: a quantity that the task promises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    pub id: IndicatorId,
    pub name: Title,
    /// In `unit`, as written: 1.1 for 1.1亿元.
    pub target: Decimal,
    pub unit: Unit,
    /// The words in the task's text that the indicator was read from.
    pub quote: String,
    /// True until the supervision office confirms what the import proposed.
    pub proposed: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub id: TaskId,
    pub key: TaskKey,
    /// The number in the document; none where the document gives none.
    pub number: Option<u32>,
    /// Index into the programme's categories.
    pub category: Option<usize>,
    /// The commitment without its number and without owners in brackets.
    pub text: TaskText,
    /// The cell or paragraph exactly as the document has it.
    pub original_text: String,
    /// 完成时限 as written: 9月底前.
    pub deadline_text: Option<String>,
    /// The last day on which the task is in time. None when the words name no day.
    pub due: Option<NaiveDate>,
    pub assignments: Vec<Assignment>,
    pub indicators: Vec<Indicator>,
    /// Lines of the source, counted from 1; rows for spreadsheets.
    pub source_lines: Vec<u32>,
    /// What the programme announced, where a filed change has revised it since.
    pub announced: Option<Box<Task>>,
}

impl Indicator {
    /// An indicator's id is derived from its task and its place in it.
    pub fn id_of(task: TaskId, place: usize) -> IndicatorId {
        IndicatorId(named_id("indicator", &[&task.0.to_string(), &place.to_string()]))
    }
}

impl Task {
    pub fn leads(&self) -> impl Iterator<Item = &Assignment> {
        self.assignments.iter().filter(|assignment| assignment.role == OwnerRole::Lead)
    }

    /// The department that keeps the task's plan and its figures: the first that leads it. Where
    /// several lead, the others report in words.
    pub fn planner(&self) -> Option<DepartmentId> {
        self.leads().next().map(|assignment| assignment.department)
    }

    /// A department's part in the task; none where it has none.
    pub fn role_of(&self, department: DepartmentId) -> Option<OwnerRole> {
        let own = |it: &&Assignment| it.department == department;
        let roles = self.assignments.iter().filter(own).map(|it| it.role);
        roles.min_by_key(|role| *role == OwnerRole::Support)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keys_read_back_what_they_print() {
        for key in [TaskKey::Number(9), TaskKey::Part(12, 2), TaskKey::Place(3)] {
            assert_eq!(key.to_string().parse(), Ok(key));
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_key_parser(text in ".*") {
            if let Ok(key) = text.parse::<TaskKey>() {
                prop_assert_eq!(key.to_string().parse(), Ok(key));
            }
        }
    }
}
