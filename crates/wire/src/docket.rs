//! What the records of the supervision year have in common as they travel.
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a record is about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct About {
    pub id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    /// Whose it is; null where it is no department's.
    pub department_id: Option<Uuid>,
    #[cfg_attr(feature = "openapi", schema(example = "市交通局"))]
    pub department: Option<String>,
    /// Key of the task concerned.
    #[cfg_attr(feature = "openapi", schema(example = "15"))]
    pub task: Option<String>,
    /// The task's words.
    pub task_text: Option<String>,
}

/// A leader's post with whoever holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeaderView {
    pub post_id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = "任志友"))]
    pub name: String,
}

/// Which records of a kind to list; every filter narrows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct DocketQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<Uuid>,
    /// Key of a task; needs the year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<String>,
    /// True for what is not over yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<bool>,
}
