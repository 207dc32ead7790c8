use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What this instance is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InstanceView {
    #[cfg_attr(feature = "openapi", schema(example = "0.1.0"))]
    pub version: String,
    /// The day it is in Asia/Shanghai, or the day a demonstration stands on.
    pub today: NaiveDate,
    /// True on a demonstration: tasks are the document's, progress is made up.
    pub demo: bool,
}
