use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::{desk::ItemKind, tasks::Light};

/// 我的待办: what is due for the caller, the earliest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeskView {
    /// The day it is in Asia/Shanghai.
    pub today: NaiveDate,
    pub items: Vec<DeskItem>,
    pub as_of: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeskItem {
    pub kind: ItemKind,
    pub due: NaiveDate,
    /// Days from today; negative where the day is past.
    #[cfg_attr(feature = "openapi", schema(example = 5))]
    pub days: i64,
    /// What is to be done, in the caller's language.
    #[cfg_attr(feature = "openapi", schema(example = "报送进展情况报告（市教育局）"))]
    pub message: String,
    /// Year of the programme concerned.
    pub year: Option<i32>,
    /// Key of the task concerned.
    pub task: Option<String>,
    /// The department concerned.
    pub department: Option<Uuid>,
    /// Key of the reporting period concerned: `progress-2017-09-25`.
    pub period: Option<String>,
    /// Id of the urge or opening concerned.
    pub record: Option<Uuid>,
    pub light: Option<Light>,
    /// Why the light burns, in the caller's language.
    #[cfg_attr(
        feature = "openapi",
        schema(example = "阶段性工作目标“完成招标”应于2017年8月31日达到，已逾期20天。")
    )]
    pub reason: Option<String>,
}
