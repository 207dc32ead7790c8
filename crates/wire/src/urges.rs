use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::{
    trace::Trace,
    urges::{UrgeLevel, UrgeState, UrgeStep},
};

pub use crate::plans::Reasoned;

/// 催办
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UrgeView {
    pub id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    pub department_id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = "市交通局"))]
    pub department: String,
    /// Key of the task concerned; null where it is about a report.
    #[cfg_attr(feature = "openapi", schema(example = "15"))]
    pub task: Option<String>,
    /// The task's words.
    pub task_text: Option<String>,
    /// Key of the reporting period concerned; null where it is about a task.
    #[cfg_attr(feature = "openapi", schema(example = "progress-2017-08-25"))]
    pub period: Option<String>,
    pub level: UrgeLevel,
    pub text: String,
    /// The last day for the answer.
    pub deadline: NaiveDate,
    pub state: UrgeState,
    /// The deadline passed without an answer.
    pub overdue: bool,
    pub issued: Trace,
    /// 签收
    pub received: Option<Trace>,
    pub answer: Option<String>,
    pub answered: Option<Trace>,
    /// Why the answer was sent back or the urge closed.
    pub remark: Option<String>,
    pub closed: Option<Trace>,
    /// The milder one that this one sharpens.
    pub previous: Option<Uuid>,
    /// The sharper one that took this one's place.
    pub next: Option<Uuid>,
    /// What the caller may do now.
    pub steps: Vec<UrgeStep>,
    /// What became of the mails about it; for the supervision office only.
    pub mails: Vec<crate::mail::MailView>,
}

/// A first reminder about a task or a report: exactly one of the two.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IssueUrge {
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    pub department_id: Uuid,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "15"))]
    pub task: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    #[cfg_attr(feature = "openapi", schema(example = "请于3日内补报8月份进展情况。"))]
    pub text: String,
    pub deadline: NaiveDate,
}

/// The next sharper level in place of an urge that was not or poorly answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EscalateUrge {
    pub text: String,
    pub deadline: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnswerUrge {
    #[cfg_attr(feature = "openapi", schema(example = "已补报，今后按时报送。"))]
    pub answer: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct UrgeQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<UrgeState>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<UrgeLevel>,
}
