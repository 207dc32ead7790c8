//! Which days are worked in a year, from the data that ships with the program.
use std::collections::BTreeMap;

use domain::calendar::WorkingDays;

const DATA: &str = include_str!("../../../../seeds/working-days.json");

/// The holidays and adjusted working days of a year; weekends alone where none are known.
pub(crate) fn of_year(year: i32) -> Result<WorkingDays, serde_json::Error> {
    let mut years: BTreeMap<i32, WorkingDays> = serde_json::from_str(DATA)?;
    Ok(years.remove(&year).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, Weekday};

    use super::*;

    #[test]
    fn holidays_are_of_their_year_and_adjusted_days_are_weekends() {
        let days = of_year(2017).expect("the data is read");
        assert_eq!(days.holidays.len(), 26);
        assert!(days.holidays.iter().all(|day| day.year() == 2017));
        let weekend =
            |day: &chrono::NaiveDate| matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        assert!(days.adjusted_working_days.iter().all(weekend));
        assert_eq!(of_year(1999).expect("an empty year"), WorkingDays::default());
    }
}
