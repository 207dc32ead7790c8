use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::{access::Role, approval::Stage, cockpit::Punctuality, reminders::MatterKind};

use crate::{
    calendar::PeriodView,
    tasks::{IndicatorView, LightCounts, LightView, PublicTask, TaskDetail, TrajectoryView},
    urges::{UrgeLevel, UrgeState},
};

/// 督查一张图: what is wrong and why, what is due, who has not reported. Departments see their own,
/// city leaders the tasks in their charge.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CockpitView {
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    pub title: String,
    pub today: NaiveDate,
    pub as_of: DateTime<Utc>,
    pub lights: LightCounts,
    /// Every task in view, the most urgent light first.
    pub tasks: Vec<CockpitTask>,
    /// What is due within 14 days, the earliest first.
    pub due: Vec<DueView>,
    /// Reports that are due and have not come, the longest overdue first.
    pub missing: Vec<MissingReport>,
    /// Changes, completions and directives that are not through, the earliest due first.
    #[serde(default)]
    pub waiting: Vec<WaitingView>,
    pub periods: Vec<PeriodView>,
    /// One row for each department that reports.
    pub matrix: Vec<MatrixRow>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum WaitingKind {
    Change,
    Completion,
    Directive,
}

/// A record that waits for somebody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WaitingView {
    pub kind: WaitingKind,
    pub record: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = "市爱卫办"))]
    pub department: String,
    /// Key of the task concerned.
    pub task: Option<String>,
    /// The task's words, or the directive's.
    pub text: String,
    /// Whose move it is.
    pub waits_for: Role,
    /// Names of the city leaders who have to act, where it is theirs.
    pub leaders: Vec<String>,
    pub due: Option<NaiveDate>,
    pub overdue: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CockpitTask {
    #[serde(flatten)]
    pub task: PublicTask,
    /// Since when the light has burned in this colour.
    pub since: Option<NaiveDate>,
    pub trajectories: Vec<IndicatorTrajectory>,
    /// The sharpest urge that is open.
    pub urged: Option<UrgedView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IndicatorTrajectory {
    pub indicator: IndicatorView,
    pub trajectory: TrajectoryView,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UrgedView {
    pub id: Uuid,
    pub level: UrgeLevel,
    pub state: UrgeState,
    pub deadline: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DueView {
    pub kind: MatterKind,
    pub due: NaiveDate,
    /// Days from today.
    pub days: i64,
    pub department_id: Uuid,
    pub department: String,
    /// Key of the task concerned.
    pub task: Option<String>,
    /// Key of the reporting period concerned.
    pub period: Option<String>,
    /// The task's words, the stage goal's title or the department's name.
    pub title: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MissingReport {
    pub department_id: Uuid,
    pub department: String,
    #[cfg_attr(feature = "openapi", schema(example = "progress-2017-08-25"))]
    pub period: String,
    pub due: NaiveDate,
    /// Days since it was due.
    pub days: i64,
    pub stage: Stage,
    /// The sharpest urge about it that is open.
    pub urged: Option<UrgedView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MatrixRow {
    pub department_id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = "市教育局"))]
    pub department: String,
    pub tasks: usize,
    /// In the order of `periods`.
    pub cells: Vec<MatrixCell>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MatrixCell {
    #[cfg_attr(feature = "openapi", schema(example = "progress-2017-08-25"))]
    pub period: String,
    pub punctuality: Punctuality,
    /// Null where nobody has begun to write.
    pub stage: Option<Stage>,
}

/// One task over time, for those inside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TimelineView {
    pub detail: TaskDetail,
    /// Every light that was stored, oldest first; each holds until the next.
    pub stored_lights: Vec<StoredLight>,
    /// What departments reported of the task, oldest first.
    pub reports: Vec<TimelineReport>,
    pub urges: Vec<UrgedView>,
}

/// A light as it was stored, with the rule and inputs that gave it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StoredLight {
    #[serde(flatten)]
    pub light: LightView,
    pub stored_at: DateTime<Utc>,
    /// True where computing it again from the events of that day gives the same.
    pub confirmed: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TimelineReport {
    pub department: String,
    pub period: String,
    pub version: u32,
    pub signed_at: DateTime<Utc>,
    pub late: bool,
    pub outcome: Option<Stage>,
    pub entry: crate::reports::Entry,
}
