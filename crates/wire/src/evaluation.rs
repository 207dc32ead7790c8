use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::{
    evaluation::{Cause, Decision, EvaluationState, EvaluationStep, Weights},
    trace::{Taken, Trace},
};

pub use crate::plans::Reasoned;

/// A year's evaluation, at a glance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvaluationSummary {
    pub id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    pub state: EvaluationState,
    /// When the year was closed.
    pub begun: Trace,
    /// The last day for objections.
    pub objections_until: Option<NaiveDate>,
}

/// 绩效考评 of a year; a department sees its own sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvaluationView {
    #[serde(flatten)]
    pub summary: EvaluationSummary,
    pub weights: Weights,
    /// The best first.
    pub sheets: Vec<SheetView>,
    /// True where reading the year's records again gives the same deductions.
    pub confirmed: bool,
    pub history: Vec<Taken<EvaluationStep>>,
    /// What the caller may do now.
    pub steps: Vec<EvaluationStep>,
    pub as_of: DateTime<Utc>,
}

/// 得分表 of one department.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SheetView {
    pub department_id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = "市教育局"))]
    pub department: String,
    #[cfg_attr(feature = "openapi", schema(value_type = f64, example = 97.5))]
    pub score: Decimal,
    /// 名次 among all departments; equals share one.
    pub place: usize,
    /// By day.
    pub deductions: Vec<DeductionView>,
}

/// 扣减分
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeductionView {
    pub id: Uuid,
    pub cause: Cause,
    pub on: NaiveDate,
    /// Key of the task concerned.
    pub task: Option<String>,
    pub task_text: Option<String>,
    /// The record that it traces to.
    #[cfg_attr(feature = "openapi", schema(example = "report/progress-2017-09-25"))]
    pub record: String,
    #[cfg_attr(feature = "openapi", schema(value_type = f64, example = 0.5))]
    pub points: Decimal,
    /// True where an objection was upheld: it costs nothing.
    pub waived: bool,
    pub objection: Option<ObjectionView>,
}

/// 申诉
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ObjectionView {
    pub reason: String,
    pub raised: Trace,
    pub decision: Option<Decision>,
}

/// 年度结账
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CloseYear {
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
}

/// 印发征求意见
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnnounceEvaluation {
    /// The last day for objections.
    pub objections_until: NaiveDate,
}

/// 提出申诉
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ObjectToDeduction {
    pub deduction: Uuid,
    #[cfg_attr(
        feature = "openapi",
        schema(example = "报告已于9月25日以书面形式报送，附收文记录。")
    )]
    pub reason: String,
}

/// 申诉答复
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecideObjection {
    pub deduction: Uuid,
    /// True to give the points back.
    pub waived: bool,
    #[cfg_attr(feature = "openapi", schema(example = "经核查收文记录，情况属实。"))]
    pub reason: String,
}
