use serde::{Deserialize, Serialize};

pub use domain::{
    completions::{CompletionContent, CompletionState, CompletionStep, SiteInspection},
    trace::{Taken, Trace},
};

pub use crate::plans::Reasoned;
use crate::{
    attachments::AttachmentView, docket::About, problem::FieldProblem, tasks::MilestoneView,
};

/// 完成申请
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CompletionView {
    #[serde(flatten)]
    pub about: About,
    /// 完成标准 as it stood when it was applied for.
    #[cfg_attr(feature = "openapi", schema(example = "6座公厕全部建成并投入使用。"))]
    pub standard: String,
    pub content: CompletionContent,
    /// The files of `content.evidence`.
    pub evidence: Vec<AttachmentView>,
    /// The stage goals, with when each was reached.
    pub milestones: Vec<MilestoneView>,
    pub state: CompletionState,
    pub begun: Trace,
    pub inspection: Option<SiteInspection>,
    /// What keeps it from being submitted; pointers into `content`.
    pub lacking: Vec<FieldProblem>,
    pub history: Vec<Taken<CompletionStep>>,
    /// What the caller may do now.
    pub steps: Vec<CompletionStep>,
}

/// An application that is begun; its content follows with `PUT`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApplyForCompletion {
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    /// Key of a task whose plan the department keeps.
    #[cfg_attr(feature = "openapi", schema(example = "23"))]
    pub task: String,
}

/// 材料核查
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckCompletion {
    /// What was checked against the standard, and how it was found.
    pub note: String,
    /// True where the site has to be seen before the completion is verified.
    pub site_inspection: bool,
}
