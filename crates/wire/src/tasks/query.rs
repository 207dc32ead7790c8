//! Which tasks of a year to list, and in which order.
use domain::tasks::Light;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How the list of tasks is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum TaskSort {
    /// As in the document.
    #[default]
    Document,
    /// The earliest due date first.
    Due,
    /// The most urgent light first.
    Light,
}

/// Which tasks to list. Every filter narrows; the board's own address carries the same names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct TaskQuery {
    /// Place of the area in the programme's list of categories, from 1; a place beyond the last has
    /// no tasks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 999))]
    pub category: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<Uuid>,
    /// A leader's post: department leader or city leader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub light: Option<Light>,
    /// Month in which the task is due: `2017-09`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        param(pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$", example = "2017-09")
    )]
    pub due_month: Option<String>,
    /// Words to find in text, area, departments and leaders; at most 100 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 100, example = "供水"))]
    pub q: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<TaskSort>,
    /// 1 to 200; 50 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 200))]
    pub limit: Option<u32>,
    /// `next_cursor` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(pattern = "^t[0-9]{1,9}$", example = "t50"))]
    pub cursor: Option<String>,
}
