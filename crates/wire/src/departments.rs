use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{posts::PostSummary, tasks::LightCounts};

/// A department with its share of the programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DepartmentView {
    pub id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = "市规划建设局（建设）"))]
    pub name: String,
    /// The name without the branch in brackets.
    #[cfg_attr(feature = "openapi", schema(example = "市规划建设局"))]
    pub bureau: String,
    /// True for an owner that stands for many units.
    pub collective: bool,
    pub tasks: usize,
    pub lights: LightCounts,
    /// Its leaders' posts in this programme.
    pub leaders: Vec<PostSummary>,
}
