//! Why a light burns.
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::departments::DepartmentId;

/// The rule that gave a light, with the inputs that it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Reason {
    CompletionVerified {
        on: NaiveDate,
    },
    ClosedNotCompleted {
        on: NaiveDate,
    },
    /// 经批准撤销: given up with consent.
    Withdrawn {
        on: NaiveDate,
    },
    DueDatePassed {
        due: NaiveDate,
    },
    MilestoneOverdueBeyondThreshold {
        milestone: String,
        due: NaiveDate,
        days: i64,
        threshold: u32,
    },
    MilestoneOverdue {
        milestone: String,
        due: NaiveDate,
        days: i64,
    },
    IndicatorBelowPlan {
        indicator: String,
        unit: String,
        planned: Decimal,
        actual: Decimal,
        by: NaiveDate,
    },
    ReportMissing {
        #[cfg_attr(feature = "openapi", schema(value_type = uuid::Uuid))]
        department: DepartmentId,
        due: NaiveDate,
    },
    /// Back within the plan, but it was red on a day of this reporting period.
    MadeUpAfterRed {
        red_until: NaiveDate,
    },
    WithinPlan,
    NothingReportedYet,
}

impl Reason {
    /// The day on which what is lacking was due; none where nothing is.
    pub fn lacking_since(&self) -> Option<NaiveDate> {
        match self {
            Self::DueDatePassed { due }
            | Self::MilestoneOverdueBeyondThreshold { due, .. }
            | Self::MilestoneOverdue { due, .. }
            | Self::ReportMissing { due, .. } => Some(*due),
            Self::IndicatorBelowPlan { by, .. } => Some(*by),
            Self::CompletionVerified { .. }
            | Self::ClosedNotCompleted { .. }
            | Self::Withdrawn { .. }
            | Self::MadeUpAfterRed { .. }
            | Self::WithinPlan
            | Self::NothingReportedYet => None,
        }
    }
}
