//! The year by months, and where a period stands on a day. No drawing.
use chrono::{Datelike, NaiveDate};
use wire::calendar::{CalendarView, PeriodView};

#[derive(Clone, Debug, PartialEq)]
pub struct Month {
    /// The first day.
    pub first: NaiveDate,
    pub reports: Vec<PeriodView>,
    pub tasks_due: usize,
    pub is_current: bool,
}

/// The twelve months of the calendar's year.
pub fn months(calendar: &CalendarView) -> Vec<Month> {
    let same = |one: NaiveDate, other: NaiveDate| {
        (one.year(), one.month()) == (other.year(), other.month())
    };
    (1..=12)
        .filter_map(|month| NaiveDate::from_ymd_opt(calendar.year, month, 1))
        .map(|first| Month {
            first,
            reports: calendar
                .periods
                .iter()
                .filter(|period| same(period.due, first))
                .cloned()
                .collect(),
            tasks_due: calendar
                .task_due_dates
                .iter()
                .filter(|due| same(due.due, first))
                .map(|due| due.tasks)
                .sum(),
            is_current: same(calendar.today, first),
        })
        .collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Past,
    /// The next to be due, the day itself included.
    Next,
    Ahead,
}

pub fn standing(calendar: &CalendarView, period: &PeriodView) -> Standing {
    let next =
        calendar.periods.iter().map(|period| period.due).filter(|due| *due >= calendar.today).min();
    if period.due < calendar.today {
        Standing::Past
    } else if Some(period.due) == next {
        Standing::Next
    } else {
        Standing::Ahead
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::calendar::ReportingCalendar;
    use wire::calendar::{RollRule, TaskDueDate};

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2017, month, day).unwrap()
    }

    fn calendar(today: NaiveDate) -> CalendarView {
        let periods = ReportingCalendar::of_the_source().periods(2017);
        CalendarView {
            year: 2017,
            today,
            roll: RollRule::None,
            periods: periods
                .into_iter()
                .map(|period| PeriodView {
                    kind: period.kind,
                    from: period.from,
                    nominal: period.nominal,
                    due: period.due,
                    day_off: false,
                })
                .collect(),
            task_due_dates: vec![
                TaskDueDate { due: day(9, 30), tasks: 4 },
                TaskDueDate { due: day(12, 31), tasks: 19 },
            ],
        }
    }

    #[test]
    fn december_has_two_reports_and_most_tasks() {
        let months = months(&calendar(day(9, 26)));
        assert_eq!(months.len(), 12);
        assert_eq!(months[11].reports.len(), 2);
        assert_eq!(months[11].tasks_due, 19);
        assert!(months[8].is_current && !months[9].is_current);
        assert!(months[0].reports.is_empty());
    }

    #[test]
    fn a_period_is_next_through_its_last_day() {
        let calendar_on = |today| {
            let calendar = calendar(today);
            let period = calendar.periods.iter().find(|period| period.due == day(9, 25));
            standing(&calendar, period.unwrap())
        };
        assert_eq!(calendar_on(day(8, 25)), Standing::Ahead);
        assert_eq!(calendar_on(day(8, 26)), Standing::Next);
        assert_eq!(calendar_on(day(9, 25)), Standing::Next);
        assert_eq!(calendar_on(day(9, 26)), Standing::Past);
    }
}
