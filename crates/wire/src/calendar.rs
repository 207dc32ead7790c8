use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use domain::calendar::{ReportKind, RollRule};

/// 上报时限
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CalendarView {
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    pub today: NaiveDate,
    pub roll: RollRule,
    pub periods: Vec<PeriodView>,
    /// How many tasks are due on which day.
    pub task_due_dates: Vec<TaskDueDate>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PeriodView {
    pub kind: ReportKind,
    pub from: NaiveDate,
    /// The day that the calendar names, before any rolling.
    pub nominal: NaiveDate,
    /// The last day on which the report is in time.
    pub due: NaiveDate,
    /// True when `due` is not a working day.
    pub day_off: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TaskDueDate {
    pub due: NaiveDate,
    pub tasks: usize,
}
