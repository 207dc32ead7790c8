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

/// A department in the register, whether or not a programme names it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegisteredDepartment {
    pub id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = "市教育局"))]
    pub name: String,
    pub collective: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateDepartment {
    #[cfg_attr(feature = "openapi", schema(example = "市教育局"))]
    pub name: String,
    /// True for an owner that stands for many units.
    #[serde(default)]
    pub collective: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RenameDepartment {
    #[cfg_attr(feature = "openapi", schema(example = "市教育和体育局"))]
    pub name: String,
}
