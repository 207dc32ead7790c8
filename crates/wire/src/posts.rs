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

/// A post in the register, with its holders.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegisteredPost {
    pub id: Uuid,
    pub kind: PostKind,
    pub department: Option<String>,
    pub department_id: Option<Uuid>,
    /// Who holds it today.
    pub holder: Option<String>,
    pub tenures: Vec<TenureView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreatePost {
    pub kind: PostKind,
    /// For a department's leader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department_id: Option<Uuid>,
    #[cfg_attr(feature = "openapi", schema(example = "于湘宁"))]
    pub holder: String,
}

/// The post passes to somebody else. Whoever held it loses the account that goes with it the day
/// before; the history stays with the post.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HandOverPost {
    #[cfg_attr(feature = "openapi", schema(example = "李文章"))]
    pub holder: String,
    /// The new holder's first day.
    pub from: NaiveDate,
}
