use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::{
    approval::{Stage, Step},
    plans::{
        PlanContent, PlannedMilestone, PlannedTrajectory, TaskKind, TaskPlan, stages, straight_line,
    },
    tasks::{IndicatorId, PlannedValue},
};

use crate::{calendar::PeriodView, problem::FieldProblem};

/// 实施计划 of one department, at a glance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanSummary {
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    pub department_id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = "市教育局"))]
    pub department: String,
    pub stage: Stage,
    /// How many tasks it plans.
    pub tasks: usize,
    /// Null where nothing was saved yet.
    pub amended_at: Option<DateTime<Utc>>,
}

/// 实施计划 with all that one needs to work it out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanView {
    #[serde(flatten)]
    pub summary: PlanSummary,
    pub content: PlanContent,
    /// The tasks that it plans, in the programme's order.
    pub planned_tasks: Vec<PlannedTask>,
    /// The reporting periods of the year.
    pub periods: Vec<PeriodView>,
    /// What keeps it from being submitted; pointers into `content`.
    pub lacking: Vec<FieldProblem>,
    /// What the caller may do now.
    pub steps: Vec<Step>,
    /// Why it was returned last.
    pub reason: Option<String>,
    /// The steps so far, oldest first.
    pub history: Vec<StepView>,
}

/// A task as its plan is worked out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlannedTask {
    #[cfg_attr(feature = "openapi", schema(example = "23"))]
    pub key: String,
    pub text: String,
    pub due: Option<NaiveDate>,
    pub indicators: Vec<PlannedIndicator>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlannedIndicator {
    pub id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = "水冲公厕"))]
    pub name: String,
    #[cfg_attr(feature = "openapi", schema(value_type = f64, example = 6.0))]
    pub target: Decimal,
    #[cfg_attr(feature = "openapi", schema(example = "座"))]
    pub unit: String,
}

/// One step of a plan or a report, as it was taken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StepView {
    pub step: Step,
    pub at: DateTime<Utc>,
    pub by: String,
    /// Why it was sent back or returned, or is corrected.
    pub reason: Option<String>,
}

/// Why something is sent back or returned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reasoned {
    #[cfg_attr(feature = "openapi", schema(example = "指标数据与上期不符，请核实。"))]
    pub reason: String,
}
