//! Templates for the kinds of tasks that programmes hold again and again.
use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::{calendar::ReportingPeriod, tasks::PlannedValue};

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum TaskKind {
    /// 工程建设类
    Construction,
    /// 补贴发放类
    Allowance,
    /// 采购配置类
    Procurement,
    /// 规划制度类
    Regulation,
}

impl TaskKind {
    /// The stages in order: a name for the catalogue, and at how many per cent of the time from the
    /// beginning to the due date each is to be reached. The last one asks for evidence.
    fn steps(self) -> &'static [(&'static str, u64)] {
        match self {
            Self::Construction => &[
                ("approval", 20),
                ("tender", 35),
                ("start", 45),
                ("main", 80),
                ("acceptance", 100),
            ],
            Self::Allowance => {
                &[("rules", 25), ("applications", 50), ("review", 75), ("payment", 100)]
            }
            Self::Procurement => {
                &[("requirements", 25), ("tender", 50), ("delivery", 80), ("acceptance", 100)]
            }
            Self::Regulation => {
                &[("survey", 30), ("draft", 55), ("consultation", 75), ("issue", 100)]
            }
        }
    }
}

/// A stage of a template, with its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Name for the catalogue: `approval`.
    pub name: &'static str,
    pub due: NaiveDate,
    pub evidence: bool,
}

/// The stages of a kind between two days.
pub fn stages(kind: TaskKind, from: NaiveDate, due: NaiveDate) -> Vec<Stage> {
    let steps = kind.steps();
    let days = u64::try_from((due - from).num_days()).unwrap_or_default();
    let day = |percent: u64| from.checked_add_days(Days::new(days * percent / 100)).unwrap_or(due);
    (1..)
        .zip(steps)
        .map(|(place, (name, percent))| Stage {
            name,
            due: day(*percent),
            evidence: place == steps.len(),
        })
        .collect()
}

/// A trajectory that rises evenly over the reports up to the due date and ends at the target.
pub fn straight_line(
    target: Decimal,
    from: NaiveDate,
    due: NaiveDate,
    periods: &[ReportingPeriod],
) -> Vec<PlannedValue> {
    let whole = Decimal::from((due - from).num_days().max(1));
    let mut days: Vec<NaiveDate> = periods.iter().map(|period| period.due).collect();
    days.retain(|day| from < *day && *day < due);
    days.dedup();
    let share = |day: NaiveDate| Decimal::from((day - from).num_days()) / whole;
    let places = target.scale();
    let mut values: Vec<PlannedValue> = days
        .into_iter()
        .map(|by| PlannedValue { by, value: (target * share(by)).round_dp(places).normalize() })
        .collect();
    values.push(PlannedValue { by: due, value: target });
    values
}
