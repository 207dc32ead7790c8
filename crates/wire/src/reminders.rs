use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::reminders::MatterKind;

/// 到期提醒, as the program gave it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReminderView {
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    pub department_id: Uuid,
    pub department: String,
    pub kind: MatterKind,
    /// Key of the task concerned.
    pub task: Option<String>,
    /// Key of the reporting period concerned.
    pub period: Option<String>,
    pub title: String,
    pub due: NaiveDate,
    /// The mark that was reached, in days before the due date.
    #[cfg_attr(feature = "openapi", schema(example = 7))]
    pub days: u32,
    pub at: DateTime<Utc>,
}

/// How many days before a due date departments are reminded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReminderDays {
    /// At most five, each at most 60.
    #[cfg_attr(feature = "openapi", schema(example = json!([7, 3, 1])))]
    pub days: Vec<u32>,
}
