//! What names a reporting period in addresses: its kind and the day on which it is due.
use std::{fmt, str::FromStr};

use chrono::NaiveDate;

use crate::calendar::{ReportKind, ReportingPeriod};

/// `progress-2017-09-25` or `summary-2017-12-10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PeriodKey {
    pub kind: ReportKind,
    pub due: NaiveDate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a period looks like progress-2017-09-25")]
pub struct InvalidPeriodKey;

const NAMES: [(ReportKind, &str); 2] =
    [(ReportKind::Progress, "progress"), (ReportKind::Summary, "summary")];

impl From<&ReportingPeriod> for PeriodKey {
    fn from(period: &ReportingPeriod) -> Self {
        Self { kind: period.kind, due: period.due }
    }
}

impl fmt::Display for PeriodKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = NAMES.iter().find(|(kind, _)| *kind == self.kind).map_or("", |(_, name)| name);
        write!(formatter, "{name}-{}", self.due)
    }
}

impl FromStr for PeriodKey {
    type Err = InvalidPeriodKey;

    fn from_str(text: &str) -> Result<Self, InvalidPeriodKey> {
        let (name, day) = text.split_once('-').ok_or(InvalidPeriodKey)?;
        let kind = NAMES.iter().find(|(_, known)| *known == name).ok_or(InvalidPeriodKey)?.0;
        let due = day.parse().map_err(|_| InvalidPeriodKey)?;
        let key = Self { kind, due };
        // One spelling for each period: no address is another's double.
        if key.to_string() == text { Ok(key) } else { Err(InvalidPeriodKey) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_key_reads_back_what_it_prints(text in "(progress|summary|other)-[0-9]{1,5}-[0-9]{1,2}-[0-9]{1,2}|.*") {
            if let Ok(key) = text.parse::<PeriodKey>() {
                prop_assert_eq!(key.to_string(), text);
            }
        }
    }
}
