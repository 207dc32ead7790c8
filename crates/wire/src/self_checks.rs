use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// 部门自查
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SelfCheckView {
    pub id: Uuid,
    pub department_id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = "市教育局"))]
    pub department: String,
    pub on: NaiveDate,
    pub tasks: Vec<String>,
    pub problems: String,
    pub measures: String,
    pub recorded_at: DateTime<Utc>,
    pub recorded_by: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordSelfCheck {
    /// The day of the check.
    pub on: NaiveDate,
    /// Keys of the tasks that were looked at.
    #[cfg_attr(feature = "openapi", schema(example = json!(["1", "18"])))]
    pub tasks: Vec<String>,
    /// 发现的问题; empty where none was found.
    #[serde(default)]
    pub problems: String,
    /// 采取的措施
    #[serde(default)]
    pub measures: String,
}
