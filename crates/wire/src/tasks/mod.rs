mod query;

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::tasks::{Light, OwnerRole, Reason, SelfRating};
pub use query::{TaskQuery, TaskSort};

use crate::{changes::RevisionView, imports::FindingView, publications::PublishedOfTask};

/// A task as its document states it. The dry run of an import, the exports and the public API
/// share these names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TaskView {
    /// Number in the document; null where it gives none.
    #[cfg_attr(feature = "openapi", schema(example = 9))]
    pub number: Option<u32>,
    #[cfg_attr(feature = "openapi", schema(example = "完成华铜矿塌陷区及工矿棚户区搬迁安置。"))]
    pub text: String,
    #[cfg_attr(feature = "openapi", schema(example = "住房改善方面"))]
    pub category: Option<String>,
    /// The last day on which the task is in time; null where the words name no day.
    pub due: Option<NaiveDate>,
    /// 完成时限 as written.
    #[cfg_attr(feature = "openapi", schema(example = "12月底前"))]
    pub deadline_text: Option<String>,
    pub departments: Vec<TaskDepartment>,
    pub indicators: Vec<IndicatorView>,
    /// Lines of the source document, counted from 1.
    pub source_lines: Vec<u32>,
}

/// 责任部门
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TaskDepartment {
    #[cfg_attr(feature = "openapi", schema(example = "市房管办"))]
    pub name: String,
    pub role: OwnerRole,
    /// 牵头部门领导
    pub leader: Option<String>,
    /// 分管市领导
    pub city_leader: Option<String>,
    /// True for an owner that stands for many units, such as 属地各乡镇.
    #[serde(default)]
    pub collective: bool,
    /// Ids for the department and post operations; absent in a dry run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leader_post: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city_leader_post: Option<Uuid>,
}

/// 量化指标
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IndicatorView {
    /// Absent in a dry run and in exports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uuid>,
    #[cfg_attr(feature = "openapi", schema(example = "新建水冲公厕"))]
    pub name: String,
    /// In `unit`, as written: 1.1 for 1.1亿元.
    #[cfg_attr(feature = "openapi", schema(example = 6.0, value_type = f64))]
    pub target: Decimal,
    #[cfg_attr(feature = "openapi", schema(example = "座"))]
    pub unit: String,
    /// The words that it was read from.
    pub quote: String,
    /// True until the supervision office confirms it.
    pub proposed: bool,
}

/// A task on the public board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicTask {
    /// Identifies the task within its year and in addresses.
    #[cfg_attr(feature = "openapi", schema(example = "9"))]
    pub key: String,
    #[serde(flatten)]
    pub task: TaskView,
    pub light: LightView,
    /// The last rating of each department that leads the task.
    #[serde(default)]
    pub self_ratings: Vec<SelfRatingView>,
    /// The changes that were filed, oldest first. What was announced stays as it was above.
    #[serde(default)]
    pub changes: Vec<FiledChange>,
    /// The task as the filed changes left it; null where none was filed.
    #[serde(default)]
    pub in_force: Option<Box<TaskView>>,
}

/// 经批准调整: a change that was filed and is in force.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FiledChange {
    pub on: NaiveDate,
    /// 文号
    #[cfg_attr(feature = "openapi", schema(example = "瓦交发〔2017〕35号"))]
    pub document_number: String,
    /// Old and new values.
    pub revisions: Vec<RevisionView>,
}

/// A filed change among those of all tasks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TaskChange {
    /// Place of the task among those listed, from 1.
    pub place: usize,
    /// Key of the task.
    #[cfg_attr(feature = "openapi", schema(example = "9"))]
    pub task: String,
    #[serde(flatten)]
    pub change: FiledChange,
}

impl PublicTask {
    /// The task as it stands: revised where a change was filed, as announced otherwise.
    pub fn standing(&self) -> &TaskView {
        self.in_force.as_deref().unwrap_or(&self.task)
    }
}

/// 亮灯, with the rule and the inputs that gave it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LightView {
    pub status: Light,
    pub reason: Reason,
    /// The day for which the light was computed.
    pub on: NaiveDate,
}

/// 自评: what a department says of the task itself, beside the light.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SelfRatingView {
    #[cfg_attr(feature = "openapi", schema(example = "市爱卫办"))]
    pub department: String,
    pub rating: SelfRating,
    /// The day on which the report that says so was accepted.
    pub on: NaiveDate,
}

/// One task with all that is public about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TaskDetail {
    #[serde(flatten)]
    pub task: PublicTask,
    /// The cell of the document exactly as it is, number and spaces included.
    pub original_text: String,
    /// 完成标准; null until the department's plan is approved.
    pub completion_standard: Option<String>,
    pub milestones: Vec<MilestoneView>,
    /// Planned and reported values of each indicator, in the order of `indicators`.
    pub trajectories: Vec<TrajectoryView>,
    /// What happened so far, oldest first.
    pub history: Vec<EventView>,
    /// The lights so far, oldest first, each from the day on which it began to burn.
    pub lights: Vec<LightView>,
    /// What was published of reports, changes and completion, the newest first.
    #[serde(default)]
    pub published: Vec<PublishedOfTask>,
    /// What the import assumed or found about this task.
    pub notes: Vec<FindingView>,
    /// Keys of the neighbours in the document's order.
    pub previous: Option<String>,
    pub next: Option<String>,
    pub as_of: DateTime<Utc>,
}

/// 阶段性工作目标
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MilestoneView {
    pub title: String,
    pub due: NaiveDate,
    pub reached: Option<NaiveDate>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrajectoryView {
    pub planned: Vec<ValueOnDay>,
    pub actual: Vec<ValueOnDay>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ValueOnDay {
    pub on: NaiveDate,
    #[cfg_attr(feature = "openapi", schema(value_type = f64))]
    pub value: Decimal,
}

/// 留痕: one thing that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EventView {
    pub at: DateTime<Utc>,
    /// True for facts made up for the demonstration.
    pub synthetic: bool,
    #[serde(flatten)]
    pub what: Happening,
}

/// What happened, in terms a reader can follow without other records.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Happening {
    Imported,
    PlanApproved,
    ReportReceived {
        department: String,
        due: NaiveDate,
    },
    MilestoneReached {
        milestone: String,
    },
    MilestoneRetracted {
        milestone: String,
    },
    SelfRated {
        department: String,
        rating: SelfRating,
    },
    IndicatorReported {
        indicator: String,
        unit: String,
        #[cfg_attr(feature = "openapi", schema(value_type = f64))]
        actual: Decimal,
    },
    ChangeFiled {
        document_number: String,
        revisions: Vec<RevisionView>,
    },
    CompletionVerified,
    CompletionRevoked,
    NotCompleted,
}

/// How many tasks burn in which light.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LightCounts {
    pub overdue: usize,
    pub behind: usize,
    pub on_track: usize,
    pub not_started: usize,
    pub completed: usize,
    pub not_completed: usize,
}

impl LightCounts {
    pub fn of(lights: impl IntoIterator<Item = Light>) -> Self {
        lights.into_iter().fold(Self::default(), |mut counts, light| {
            *counts.slot(light) += 1;
            counts
        })
    }

    pub fn count(mut self, light: Light) -> usize {
        *self.slot(light)
    }

    fn slot(&mut self, light: Light) -> &mut usize {
        match light {
            Light::Overdue => &mut self.overdue,
            Light::Behind => &mut self.behind,
            Light::OnTrack => &mut self.on_track,
            Light::NotStarted => &mut self.not_started,
            Light::Completed => &mut self.completed,
            Light::NotCompleted => &mut self.not_completed,
        }
    }
}
