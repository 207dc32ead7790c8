use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::{
    approval::{Stage, Step},
    attachments::AttachmentId,
    cockpit::Punctuality,
    reports::{Actual, Entry, MilestoneResult, Outlook, ReportContent},
    tasks::{IndicatorId, MilestoneId, SelfRating, TaskKey},
};

pub use crate::plans::{Reasoned, StepView};
use crate::{
    attachments::AttachmentView,
    calendar::ReportKind,
    problem::FieldProblem,
    tasks::{Light, OwnerRole, Reason},
};

/// 进展情况报告 of one department for one period, at a glance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReportSummary {
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    /// Names the period in addresses.
    #[cfg_attr(feature = "openapi", schema(example = "progress-2017-09-25"))]
    pub period: String,
    pub kind: ReportKind,
    /// The first day covered.
    pub from: NaiveDate,
    /// The last day on which it is in time.
    pub due: NaiveDate,
    pub department_id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = "市教育局"))]
    pub department: String,
    pub stage: Stage,
    pub punctuality: Punctuality,
    /// When the department's leader signed it first, by the server's clock.
    pub received_at: Option<DateTime<Utc>>,
    /// How many versions were signed so far.
    pub versions: u32,
    pub tasks: usize,
    /// Null where nothing was saved yet.
    pub amended_at: Option<DateTime<Utc>>,
}

/// 进展情况报告 with all that one needs to fill it in or to check it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReportView {
    #[serde(flatten)]
    pub summary: ReportSummary,
    pub content: ReportContent,
    /// The tasks that it covers, in the programme's order.
    pub reported_tasks: Vec<ReportedTask>,
    /// The files that the content names.
    pub attachments: Vec<AttachmentView>,
    /// What keeps it from being submitted; pointers into `content`.
    pub lacking: Vec<FieldProblem>,
    /// What the caller may do now.
    pub steps: Vec<Step>,
    /// Why it was returned last.
    pub reason: Option<String>,
    /// The steps so far, oldest first.
    pub history: Vec<StepView>,
    /// What was signed so far, oldest first; nothing of it is ever changed.
    pub signed_versions: Vec<ReportVersion>,
}

/// A task as it is reported on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReportedTask {
    #[cfg_attr(feature = "openapi", schema(example = "23"))]
    pub key: String,
    pub text: String,
    pub due: Option<NaiveDate>,
    /// The department's part in it.
    pub role: OwnerRole,
    /// True where the department keeps figures and stage goals: it leads, and is named first.
    pub keeps_figures: bool,
    pub light: Light,
    pub reason: Reason,
    /// The light that the content as it stands gives once the period is over, where that is behind:
    /// cause and measures are then required.
    pub behind: Option<BehindView>,
    pub indicators: Vec<ReportedIndicator>,
    pub milestones: Vec<ReportedMilestone>,
    /// 协作部门情况: what the other departments of the task say in their reports for the period.
    pub contributions: Vec<Contribution>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BehindView {
    pub light: Light,
    pub reason: Reason,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReportedIndicator {
    pub id: Uuid,
    pub name: String,
    #[cfg_attr(feature = "openapi", schema(value_type = f64, example = 6.0))]
    pub target: Decimal,
    #[cfg_attr(feature = "openapi", schema(example = "座"))]
    pub unit: String,
    /// What the plan asks for by the end of the period; null without a plan.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<f64>, example = 3.0))]
    pub planned: Option<Decimal>,
    /// What was accepted last.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<f64>, example = 2.0))]
    pub known: Option<Decimal>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReportedMilestone {
    pub id: Uuid,
    pub title: String,
    pub due: NaiveDate,
    /// True where it counts as reached only with evidence.
    pub evidence: bool,
    /// True where an accepted report says so already.
    pub reached: bool,
}

/// What another department says of its part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contribution {
    pub department_id: Uuid,
    pub department: String,
    pub role: OwnerRole,
    pub stage: Stage,
    pub done: String,
    pub next: String,
}

/// A version as the department's leader signed it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReportVersion {
    /// Counted from 1.
    pub number: u32,
    pub signed_at: DateTime<Utc>,
    pub signed_by: String,
    /// What the supervision office made of it; null while it has not decided.
    pub outcome: Option<Stage>,
    pub content: ReportContent,
    /// What the other departments of each task had said when it was signed, by key of the task.
    pub contributions: Vec<SignedContributions>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignedContributions {
    #[cfg_attr(feature = "openapi", schema(example = "23"))]
    pub task: String,
    pub contributions: Vec<Contribution>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct ReportQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
}
