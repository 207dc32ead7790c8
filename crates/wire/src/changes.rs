use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::{
    changes::{ChangeContent, ChangeKind, ChangeState, ChangeStep, MovedMilestone},
    trace::{Taken, Trace},
};

pub use crate::plans::{PlannedTrajectory, PlannedValue, Reasoned};
use crate::{
    attachments::AttachmentView,
    docket::{About, LeaderView},
    plans::PlannedIndicator,
    problem::FieldProblem,
    tasks::ValueOnDay,
};

/// 变更调整
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangeView {
    #[serde(flatten)]
    pub about: About,
    pub content: ChangeContent,
    /// The files of `content.evidence`.
    pub evidence: Vec<AttachmentView>,
    pub state: ChangeState,
    pub begun: Trace,
    /// Old and new values side by side: as they would be while it is drafted, as they were submitted
    /// afterwards.
    pub revisions: Vec<RevisionView>,
    /// The last day on which it can be filed.
    pub file_by: Option<NaiveDate>,
    /// That day is past and it was not filed: the task counts as not completed.
    pub too_late: bool,
    /// Those in charge, with when they consented.
    pub consents: Vec<ConsentView>,
    pub filing: Option<FilingView>,
    /// What the change can be drafted from, for whoever may edit it.
    pub current: Option<ChangedTask>,
    /// What keeps it from being submitted; pointers into `content`.
    pub lacking: Vec<FieldProblem>,
    pub history: Vec<Taken<ChangeStep>>,
    /// What the caller may do now.
    pub steps: Vec<ChangeStep>,
}

/// The task that a change is about, as it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangedTask {
    pub text: String,
    pub due: Option<NaiveDate>,
    pub milestones: Vec<CurrentMilestone>,
    pub indicators: Vec<PlannedIndicator>,
    pub trajectories: Vec<PlannedTrajectory>,
    /// Departments that could take it over: id and name.
    pub departments: Vec<crate::meetings::OwnerView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CurrentMilestone {
    pub id: Uuid,
    pub title: String,
    pub due: NaiveDate,
    pub reached: bool,
}

/// 分管市领导同意
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConsentView {
    pub leader: LeaderView,
    /// Null while it is waited for.
    pub given: Option<Trace>,
}

/// 报备
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FilingView {
    /// 文号
    #[cfg_attr(feature = "openapi", schema(example = "瓦交发〔2017〕35号"))]
    pub document_number: String,
    pub document: Option<AttachmentView>,
    pub filed: Trace,
}

/// One thing that a change moves, with its old and its new value, in terms a reader can follow
/// without other records.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "revision", rename_all = "snake_case")]
pub enum RevisionView {
    Due {
        from: Option<NaiveDate>,
        to: NaiveDate,
    },
    Milestone {
        title: String,
        from: NaiveDate,
        to: NaiveDate,
    },
    Trajectory {
        indicator: String,
        unit: String,
        from: Vec<ValueOnDay>,
        to: Vec<ValueOnDay>,
    },
    Scope {
        from: String,
        to: String,
    },
    Target {
        indicator: String,
        unit: String,
        #[cfg_attr(feature = "openapi", schema(value_type = f64))]
        from: Decimal,
        #[cfg_attr(feature = "openapi", schema(value_type = f64))]
        to: Decimal,
    },
    Owner {
        from: String,
        to: String,
    },
    Withdrawal,
}

/// A change that is begun; its content follows with `PUT`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestChange {
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    /// Key of a task whose plan the department keeps.
    #[cfg_attr(feature = "openapi", schema(example = "15"))]
    pub task: String,
    #[serde(default)]
    pub kind: ChangeKind,
}

/// 报备登记
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FileChange {
    #[cfg_attr(feature = "openapi", schema(example = "瓦交发〔2017〕35号"))]
    pub document_number: String,
    /// Id of the file that is the document.
    pub document: Uuid,
}
