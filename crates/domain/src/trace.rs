//! 留痕 of records: who did what, and when by the server's clock.
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::calendar::day_in_shanghai;

/// When something was done and by whom, as others read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Trace {
    pub at: DateTime<Utc>,
    #[cfg_attr(feature = "openapi", schema(example = "陈铁军"))]
    pub by: String,
}

/// One step in a record's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Taken<Step> {
    pub step: Step,
    pub at: DateTime<Utc>,
    #[cfg_attr(feature = "openapi", schema(example = "陈铁军"))]
    pub by: String,
    /// What was said with it: a reason, an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl Trace {
    pub fn day(&self) -> NaiveDate {
        day_in_shanghai(self.at)
    }

    /// The step that was taken, with what was said.
    pub fn takes<Step>(self, step: Step, text: Option<String>) -> Taken<Step> {
        Taken { step, at: self.at, by: self.by, text }
    }
}

impl<Step> Taken<Step> {
    pub fn day(&self) -> NaiveDate {
        day_in_shanghai(self.at)
    }
}
