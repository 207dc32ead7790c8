use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::{
    publications::{PublicationState, PublicationStep, PublishedKind, PublishedText},
    trace::{Taken, Trace},
};

pub use crate::plans::Reasoned;

/// 公布, as the supervision office works on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicationView {
    pub id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    pub department_id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = "市爱卫办"))]
    pub department: String,
    pub kind: PublishedKind,
    /// Id of the report, change or completion.
    pub record: Uuid,
    /// The reporting period's key, or the task's.
    #[cfg_attr(feature = "openapi", schema(example = "progress-2017-09-25"))]
    pub title: String,
    /// The last day on which it goes out in time: 20 working days after it came to be.
    pub due: NaiveDate,
    /// Working days that are left; 0 on the last one and afterwards.
    pub working_days_left: usize,
    pub overdue: bool,
    pub state: PublicationState,
    /// The oldest first.
    pub versions: Vec<PublishedVersionView>,
    pub history: Vec<Taken<PublicationStep>>,
    /// What the caller may do now: whoever wrote the words does not release them.
    pub steps: Vec<PublicationStep>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishedVersionView {
    pub texts: Vec<PublishedText>,
    pub drafted: Trace,
    /// 更正原因; null in the first version.
    pub correction: Option<String>,
    /// Null until it is released.
    pub released: Option<Trace>,
}

/// The words of a publication.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AmendPublication {
    /// One for each task, in the same order.
    pub texts: Vec<PublishedText>,
}

/// 更正
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CorrectPublication {
    pub texts: Vec<PublishedText>,
    #[cfg_attr(feature = "openapi", schema(example = "数据有误，现予更正。"))]
    pub reason: String,
}

/// What was published of a task, as everybody reads it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishedOfTask {
    pub kind: PublishedKind,
    #[cfg_attr(feature = "openapi", schema(example = "市爱卫办"))]
    pub department: String,
    /// Key of the reporting period; null where it is no report.
    #[cfg_attr(feature = "openapi", schema(example = "progress-2017-09-25"))]
    pub period: Option<String>,
    /// In force now.
    pub text: String,
    pub released_on: NaiveDate,
    /// 更正原因, where it was corrected.
    pub correction: Option<String>,
    /// What stood there before, the newest first.
    pub earlier: Vec<EarlierText>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EarlierText {
    pub text: String,
    pub released_on: NaiveDate,
}
