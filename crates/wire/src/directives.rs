use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::{
    directives::{DirectiveState, DirectiveStep},
    trace::{Taken, Trace},
};

pub use crate::plans::Reasoned;
use crate::{
    attachments::AttachmentView,
    docket::{About, LeaderView},
};

/// 指示、批示
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DirectiveView {
    #[serde(flatten)]
    pub about: About,
    pub leader: LeaderView,
    /// Id of the meeting that it came out of.
    pub meeting: Option<Uuid>,
    #[cfg_attr(feature = "openapi", schema(example = "月底前完成管网迁移，逐日调度。"))]
    pub text: String,
    /// The last day for the result.
    pub deadline: NaiveDate,
    pub state: DirectiveState,
    /// The deadline passed without a result.
    pub overdue: bool,
    pub issued: Trace,
    /// 办理情况, as it was said last.
    pub result: Option<String>,
    pub evidence: Vec<AttachmentView>,
    /// The steps so far, oldest first, with what was said.
    pub history: Vec<Taken<DirectiveStep>>,
    /// What the caller may do now.
    pub steps: Vec<DirectiveStep>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IssueDirective {
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    /// Whose directive it is; the caller's own post where absent. The office names it when it takes
    /// down what a leader instructed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leader_post_id: Option<Uuid>,
    /// The meeting that it comes out of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Uuid>,
    /// Key of the task concerned; one in which the department has a part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "15"))]
    pub task: Option<String>,
    pub department_id: Uuid,
    pub text: String,
    pub deadline: NaiveDate,
}

/// 办理情况
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HandleDirective {
    pub result: String,
    /// Ids of files.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
}

/// 退回续办
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SendBackDirective {
    pub reason: String,
    /// Another last day; as before where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<NaiveDate>,
}
