//! The only place that asks what time it is.
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::calendar::day_in_shanghai;

/// Where the time comes from.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    System,
    /// A demonstration's: always the same day, with the system's time of day.
    Demo {
        behind: TimeDelta,
    },
    /// A test's own.
    Test(fn() -> DateTime<Utc>),
}

impl Clock {
    /// A clock that stands on `day` and lets its hours pass.
    pub fn standing_on(day: NaiveDate) -> Self {
        Self::Demo { behind: day_in_shanghai(system_now()) - day }
    }

    /// A clock that shows an instant now and lets its hours pass.
    pub fn starting_at(instant: DateTime<Utc>) -> Self {
        Self::Demo { behind: system_now() - instant }
    }

    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Self::System => system_now(),
            Self::Demo { behind } => system_now() - *behind,
            Self::Test(now) => now(),
        }
    }

    /// The day it is in Asia/Shanghai.
    pub fn today(&self) -> NaiveDate {
        day_in_shanghai(self.now())
    }

    pub fn is_demo(&self) -> bool {
        matches!(self, Self::Demo { .. })
    }
}

#[expect(clippy::disallowed_methods, reason = "the one reader of the system clock")]
fn system_now() -> DateTime<Utc> {
    Utc::now()
}
