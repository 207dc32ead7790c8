//! 上报时限: when which report is due. A programme carries its calendar as data.
use std::collections::BTreeSet;

use chrono::{
    DateTime, Datelike, Days, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday,
};
use serde::{Deserialize, Serialize};

use crate::reminders::USUAL_DAYS;

/// China has kept one time without summer time since 1991: UTC+8.
const SHANGHAI_SECONDS: i32 = 8 * 3600;

/// The day it is in Asia/Shanghai at an instant, whatever zone the machine is in.
pub fn day_in_shanghai(instant: DateTime<Utc>) -> NaiveDate {
    in_shanghai(instant).date_naive()
}

/// The instant at which a day begins in Asia/Shanghai.
pub fn beginning_of(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc() - TimeDelta::seconds(i64::from(SHANGHAI_SECONDS))
}

/// An instant as a clock on a wall in Asia/Shanghai shows it.
pub fn in_shanghai(instant: DateTime<Utc>) -> DateTime<FixedOffset> {
    match FixedOffset::east_opt(SHANGHAI_SECONDS) {
        Some(zone) => instant.with_timezone(&zone),
        None => instant.fixed_offset(),
    }
}

/// The last day of a month.
pub fn month_end(year: i32, month: u32) -> Option<NaiveDate> {
    let (next_year, next_month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    NaiveDate::from_ymd_opt(next_year, next_month, 1)?.pred_opt()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ReportKind {
    /// 进展情况报告
    Progress,
    /// 全年落实情况总结 (或预计完成情况)
    Summary,
}

/// What happens to a due date on a day off. The source has no rule, so the default is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum RollRule {
    #[default]
    None,
    NextWorkingDay,
}

/// One report that the programme asks for: a month and a day, or the month's last day where the
/// month is shorter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReportDue {
    pub month: u32,
    pub day: u32,
    pub kind: ReportKind,
}

/// Which days are worked in China: weekends are off unless 调休 makes them working days, and public
/// holidays are off. Comes as data, a year at a time, from the State Council's yearly notice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingDays {
    pub holidays: BTreeSet<NaiveDate>,
    pub adjusted_working_days: BTreeSet<NaiveDate>,
}

impl WorkingDays {
    pub fn is_working(&self, day: NaiveDate) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        self.adjusted_working_days.contains(&day) || !(weekend || self.holidays.contains(&day))
    }

    /// The day that is so many working days after another.
    pub fn after(&self, day: NaiveDate, count: usize) -> NaiveDate {
        let mut worked = day.iter_days().skip(1).filter(|day| self.is_working(*day));
        count.checked_sub(1).map_or(day, |place| worked.nth(place).unwrap_or(day))
    }

    /// How many working days there are after a day, up to the last one.
    pub fn count(&self, day: NaiveDate, last: NaiveDate) -> usize {
        day.iter_days()
            .skip(1)
            .take_while(|it| *it <= last)
            .filter(|it| self.is_working(*it))
            .count()
    }

    /// The day itself when it is worked, else the next that is.
    pub fn next_working(&self, day: NaiveDate) -> NaiveDate {
        day.iter_days().find(|day| self.is_working(*day)).unwrap_or(day)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportingCalendar {
    pub reports: Vec<ReportDue>,
    pub roll: RollRule,
    #[serde(default)]
    pub working_days: WorkingDays,
    /// How many days before a due date departments are reminded.
    #[serde(default = "usual_days")]
    pub reminder_days: Vec<u32>,
}

fn usual_days() -> Vec<u32> {
    USUAL_DAYS.to_vec()
}

/// A span of days that one report covers, and the day by which it is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportingPeriod {
    pub kind: ReportKind,
    /// The first day covered: the day after the previous report of the kind was due.
    pub from: NaiveDate,
    /// The day that the calendar names, before any rolling.
    pub nominal: NaiveDate,
    /// The last day on which the report is in time.
    pub due: NaiveDate,
}

/// How long before its due date the year's summary can be written.
const SUMMARY_OPEN: Days = Days::new(30);

impl ReportingPeriod {
    /// The first day on which a report for the period can be written: a progress report when its
    /// period begins, the summary when the year nears its end.
    pub fn opens(&self) -> NaiveDate {
        match self.kind {
            ReportKind::Progress => self.from,
            ReportKind::Summary => {
                self.due.checked_sub_days(SUMMARY_OPEN).map_or(self.from, |day| day.max(self.from))
            }
        }
    }
}

impl ReportingCalendar {
    /// 「2017年上半年每季度最后一个月25日前上报进展情况，自7月开始，每月25日前……报告当月……进展情况」,
    /// 「12月10日前……认真总结……全年落实情况」.
    pub fn of_the_source() -> Self {
        let progress = [3, 6, 7, 8, 9, 10, 11, 12].map(|month| ReportDue {
            month,
            day: 25,
            kind: ReportKind::Progress,
        });
        let summary = ReportDue { month: 12, day: 10, kind: ReportKind::Summary };
        Self {
            reports: progress.into_iter().chain([summary]).collect(),
            roll: RollRule::None,
            working_days: WorkingDays::default(),
            reminder_days: usual_days(),
        }
    }

    /// Every period of a year, by due date. An entry that names no real month is left out.
    pub fn periods(&self, year: i32) -> Vec<ReportingPeriod> {
        let first_day = NaiveDate::from_ymd_opt(year, 1, 1);
        let mut periods: Vec<ReportingPeriod> = Vec::new();
        for kind in [ReportKind::Progress, ReportKind::Summary] {
            let mut days: Vec<NaiveDate> = self
                .reports
                .iter()
                .filter(|report| report.kind == kind)
                .filter_map(|report| {
                    NaiveDate::from_ymd_opt(year, report.month, report.day)
                        .or_else(|| month_end(year, report.month).filter(|_| report.day > 28))
                })
                .collect();
            days.sort_unstable();
            days.dedup();
            let mut from = first_day;
            for nominal in days {
                let due = match self.roll {
                    RollRule::None => nominal,
                    RollRule::NextWorkingDay => self.working_days.next_working(nominal),
                };
                periods.extend(from.map(|from| ReportingPeriod { kind, from, nominal, due }));
                from = nominal.succ_opt();
            }
        }
        periods.sort_by_key(|period| (period.due, period.kind == ReportKind::Summary));
        periods
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    /// Twenty working days after 25 September 2017, across 国庆节 and the Saturday that made up for it.
    #[test]
    fn working_days_are_counted_as_china_works() {
        let holidays = (1..=8).map(|date| day(2017, 10, date)).collect();
        let adjusted_working_days = [day(2017, 9, 30)].into();
        let known = WorkingDays { holidays, adjusted_working_days };
        assert_eq!(known.after(day(2017, 9, 25), 20), day(2017, 10, 27));
        assert_eq!(WorkingDays::default().after(day(2017, 9, 25), 20), day(2017, 10, 23));
        assert_eq!(known.after(day(2017, 9, 25), 0), day(2017, 9, 25));
        assert_eq!(known.count(day(2017, 9, 25), day(2017, 10, 27)), 20);
        assert_eq!(known.count(day(2017, 10, 27), day(2017, 9, 25)), 0);
    }

    #[test]
    fn the_sources_calendar_has_nine_dates() {
        let dues: Vec<String> = ReportingCalendar::of_the_source()
            .periods(2017)
            .iter()
            .map(|period| period.due.format("%m-%d").to_string())
            .collect();
        assert_eq!(
            dues,
            ["03-25", "06-25", "07-25", "08-25", "09-25", "10-25", "11-25", "12-10", "12-25"]
        );
    }

    #[test]
    fn periods_of_a_kind_follow_each_other_without_a_gap() {
        let calendar = ReportingCalendar::of_the_source();
        let progress: Vec<_> = calendar
            .periods(2016)
            .into_iter()
            .filter(|period| period.kind == ReportKind::Progress)
            .collect();
        assert_eq!(progress[0].from, day(2016, 1, 1));
        for pair in progress.windows(2) {
            assert_eq!(pair[0].nominal.succ_opt(), Some(pair[1].from));
        }
    }

    #[test]
    fn a_due_date_rolls_over_days_off_to_an_adjusted_working_day() {
        let mut calendar = ReportingCalendar::of_the_source();
        calendar.roll = RollRule::NextWorkingDay;
        let dues: Vec<_> = calendar.periods(2017).iter().map(|it| it.due).collect();
        assert_eq!(dues[0], day(2017, 3, 27), "25 March 2017 is a Saturday");
        calendar.working_days.holidays.insert(day(2017, 3, 27));
        calendar.working_days.adjusted_working_days.insert(day(2017, 3, 26));
        assert_eq!(calendar.periods(2017)[0].due, day(2017, 3, 26));
        assert_eq!(calendar.periods(2017)[0].nominal, day(2017, 3, 25));
    }

    #[test]
    fn a_day_that_a_month_lacks_is_its_last_day() {
        let calendar = ReportingCalendar {
            reports: vec![ReportDue { month: 2, day: 30, kind: ReportKind::Progress }],
            roll: RollRule::None,
            working_days: WorkingDays::default(),
            reminder_days: usual_days(),
        };
        assert_eq!(calendar.periods(2016)[0].due, day(2016, 2, 29));
        assert_eq!(calendar.periods(2017)[0].due, day(2017, 2, 28));
    }

    #[test]
    fn the_summary_opens_when_the_year_nears_its_end() {
        let periods = ReportingCalendar::of_the_source().periods(2017);
        let opens: Vec<_> = periods.iter().map(ReportingPeriod::opens).collect();
        assert_eq!(opens[..2], [day(2017, 1, 1), day(2017, 3, 26)]);
        let summary = periods.iter().position(|it| it.kind == ReportKind::Summary).unwrap();
        assert_eq!(opens[summary], day(2017, 11, 10));
    }

    #[test]
    fn the_day_changes_at_midnight_in_shanghai() {
        let before = Utc.with_ymd_and_hms(2017, 9, 30, 15, 59, 59).unwrap();
        let after = Utc.with_ymd_and_hms(2017, 9, 30, 16, 0, 0).unwrap();
        assert_eq!(day_in_shanghai(before), day(2017, 9, 30));
        assert_eq!(day_in_shanghai(after), day(2017, 10, 1));
    }
}
