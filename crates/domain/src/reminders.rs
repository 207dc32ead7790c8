//! 到期提醒: what the program itself says before something is due, once for each of the days that are
//! set. Urging 催办 begins after that, and is the supervision office's.
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};

use crate::{
    departments::DepartmentId,
    reports::PeriodKey,
    tasks::{MilestoneId, TaskKey},
};

/// How many days before a due date departments are reminded, unless the programme says otherwise.
pub const USUAL_DAYS: [u32; 3] = [7, 3, 1];
/// Nobody is reminded longer ahead than this.
pub const MOST_DAYS_AHEAD: u32 = 60;
/// Nor more often of one thing.
pub const MOST_REMINDERS: usize = 5;

/// Something with a day on which it is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    pub department: DepartmentId,
    pub matter: Matter,
    pub due: NaiveDate,
    /// In the words of the record: the task's text or the goal's title.
    pub title: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Matter {
    Report(PeriodKey),
    Milestone(TaskKey, MilestoneId),
    Task(TaskKey),
}

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MatterKind {
    Report,
    Milestone,
    Task,
}

impl Matter {
    pub fn kind(&self) -> MatterKind {
        match self {
            Self::Report(_) => MatterKind::Report,
            Self::Milestone(..) => MatterKind::Milestone,
            Self::Task(_) => MatterKind::Task,
        }
    }

    /// What tells one matter from another of its kind.
    pub fn name(&self) -> String {
        match self {
            Self::Report(period) => period.to_string(),
            Self::Milestone(_, milestone) => milestone.0.to_string(),
            Self::Task(key) => key.to_string(),
        }
    }
}

/// The mark at which a department is to be reminded today: of the marks that are reached, the nearest
/// to the due date. A day on which no program ran is thus made up for by one reminder, not by
/// several; none where the day is past or no mark is reached.
pub fn mark(days: &[u32], due: NaiveDate, today: NaiveDate) -> Option<u32> {
    if today > due {
        return None;
    }
    let reached = |ahead: &u32| due.checked_sub_days(Days::new(u64::from(*ahead))) <= Some(today);
    days.iter().copied().filter(reached).min()
}

/// The marks in the order in which they come, each once.
///
/// # Errors
/// Gives the first wrong place: a mark too far ahead, or one too many.
pub fn checked_days(days: &[u32]) -> Result<Vec<u32>, usize> {
    if let Some(wrong) = days.iter().position(|ahead| *ahead > MOST_DAYS_AHEAD) {
        return Err(wrong);
    }
    let mut sorted = days.to_vec();
    sorted.sort_unstable_by(|one, other| other.cmp(one));
    sorted.dedup();
    if sorted.len() > MOST_REMINDERS { Err(MOST_REMINDERS) } else { Ok(sorted) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_nearest_mark_that_is_reached_counts() {
        let due = NaiveDate::from_ymd_opt(2017, 9, 25).unwrap();
        for (day, expected) in [
            (17, None),
            (18, Some(7)),
            (21, Some(7)),
            (22, Some(3)),
            (24, Some(1)),
            (25, Some(1)),
            (26, None),
        ] {
            let today = NaiveDate::from_ymd_opt(2017, 9, day).unwrap();
            assert_eq!(mark(&USUAL_DAYS, due, today), expected, "{today}");
        }
        assert_eq!(mark(&[], due, due), None);
    }

    #[test]
    fn marks_are_few_and_near() {
        assert_eq!(checked_days(&[1, 7, 3, 7]), Ok(vec![7, 3, 1]));
        assert_eq!(checked_days(&[7, 61]), Err(1));
        assert_eq!(checked_days(&[1, 2, 3, 4, 5, 6]), Err(MOST_REMINDERS));
    }

    proptest! {
        /// Whenever the program runs, nobody is reminded more often than there are marks.
        #[test]
        fn each_mark_comes_at_most_once_and_never_after_the_day(runs in prop::collection::btree_set(0_u64..90, 0..40)) {
            let first = NaiveDate::from_ymd_opt(2017, 1, 1).unwrap();
            let due = first + Days::new(60);
            let mut marks: Vec<u32> =
                runs.iter().filter_map(|run| mark(&USUAL_DAYS, due, first + Days::new(*run))).collect();
            prop_assert!(marks.is_sorted_by(|one, other| one >= other));
            marks.dedup();
            prop_assert!(marks.len() <= USUAL_DAYS.len());
        }
    }
}
