//! From incidents to score sheets: a pure function, in which order does not matter.
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Cause, Weights};
use crate::{
    departments::{DepartmentId, named_id},
    tasks::TaskKey,
};

/// One thing that costs points.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Incident {
    pub department: DepartmentId,
    pub on: NaiveDate,
    pub cause: Cause,
    pub task: Option<TaskKey>,
    /// The one record that says so, such as `report/progress-2017-09-25#0`.
    pub record: String,
}

/// Identifies a deduction in its year: by department, cause and record, the same whenever it is
/// computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DeductionId(pub Uuid);

/// 扣减分: points taken, with the one cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deduction {
    pub id: DeductionId,
    pub cause: Cause,
    pub on: NaiveDate,
    pub task: Option<TaskKey>,
    pub record: String,
    pub points: Decimal,
}

/// 得分表 of one department.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreSheet {
    pub department: DepartmentId,
    /// By day.
    pub deductions: Vec<Deduction>,
}

impl Incident {
    pub fn id(&self) -> DeductionId {
        let cause: &'static str = self.cause.into();
        let department = self.department.0.to_string();
        DeductionId(named_id("deduction", &[&department, cause, &self.record]))
    }
}

impl ScoreSheet {
    /// What is left of the full score, never below nought; what was waived costs nothing.
    pub fn score(&self, full: Decimal, waived: impl Fn(DeductionId) -> bool) -> Decimal {
        let taken = self.deductions.iter().filter(|it| !waived(it.id)).map(|it| it.points);
        (full - taken.sum::<Decimal>()).max(Decimal::ZERO)
    }
}

/// A sheet for each department, in the order in which they are given. What costs nothing is left out.
pub fn sheets(
    departments: &[DepartmentId],
    incidents: &[Incident],
    weights: &Weights,
) -> Vec<ScoreSheet> {
    let mut incidents: Vec<&Incident> =
        incidents.iter().filter(|it| weights.of(it.cause) > Decimal::ZERO).collect();
    incidents.sort_by_key(|it| (it.on, it.cause, it.record.clone()));
    incidents.dedup();
    let sheet = |department: &DepartmentId| ScoreSheet {
        department: *department,
        deductions: incidents
            .iter()
            .filter(|it| it.department == *department)
            .map(|incident| Deduction {
                id: incident.id(),
                cause: incident.cause,
                on: incident.on,
                task: incident.task,
                record: incident.record.clone(),
                points: weights.of(incident.cause),
            })
            .collect(),
    };
    departments.iter().map(sheet).collect()
}

/// 名次: equals share a place, and the next place counts them: 1, 2, 2, 4.
pub fn places(scores: &[Decimal]) -> Vec<usize> {
    scores.iter().map(|score| 1 + scores.iter().filter(|other| *other > score).count()).collect()
}

#[cfg(test)]
mod tests;
