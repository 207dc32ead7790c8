use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::posts::PostKind;

use crate::tasks::LightCounts;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PostSummary {
    pub id: Uuid,
    pub kind: PostKind,
    /// Who holds the post today.
    pub holder: Option<String>,
    pub tasks: usize,
}

/// A leader's post with its holders and its share of the programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PostView {
    #[serde(flatten)]
    pub summary: PostSummary,
    /// The department it leads; null for a city leader.
    pub department: Option<String>,
    pub department_id: Option<Uuid>,
    pub lights: LightCounts,
    pub tenures: Vec<TenureView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TenureView {
    pub holder: String,
    /// Null when the source names no date.
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}
