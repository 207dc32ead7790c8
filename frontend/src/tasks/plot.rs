//! Where the values of an indicator lie on its chart. Whole units, no drawing.
use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use wire::tasks::{TrajectoryView, ValueOnDay};

pub const WIDTH: i64 = 480;
pub const HEIGHT: i64 = 230;
pub const LEFT: i64 = 62;
pub const RIGHT: i64 = 470;
pub const TOP: i64 = 18;
pub const BOTTOM: i64 = 196;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    pub x: i64,
    pub y: i64,
}

/// A chart's geometry.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    pub planned: Vec<Point>,
    pub actual: Vec<Point>,
    /// Height of the target's line.
    pub target: i64,
    /// Place of today's line, within the time shown.
    pub today: Option<i64>,
    /// Where quarters end, by their last month.
    pub months: Vec<(i64, u32)>,
    /// Values at the lines across.
    pub values: Vec<(i64, Decimal)>,
}

/// None without data.
pub fn plot(target: Decimal, trajectory: &TrajectoryView, today: NaiveDate) -> Option<Plot> {
    let all = || trajectory.planned.iter().chain(&trajectory.actual);
    let first = all().map(|value| value.on).min()?;
    let last = all().map(|value| value.on).max()?;
    let begin = NaiveDate::from_ymd_opt(first.year(), 1, 1)?;
    let end = NaiveDate::from_ymd_opt(last.year(), 12, 31)?;
    let days = (end - begin).num_days();
    let most = all().map(|value| value.value).max()?.max(target);
    let across = |day: NaiveDate| LEFT + (RIGHT - LEFT) * (day - begin).num_days() / days;
    let up = |value: Decimal| {
        let share = if most.is_zero() { Decimal::ZERO } else { value / most };
        let height = (share * Decimal::from(BOTTOM - TOP)).round().to_i64();
        BOTTOM - height.unwrap_or_default()
    };
    let points = |values: &[ValueOnDay]| {
        let point = |value: &ValueOnDay| Point { x: across(value.on), y: up(value.value) };
        values.iter().map(point).collect()
    };
    let ends_of_quarters = (first.year()..=last.year()).flat_map(|year| {
        [3, 6, 9, 12].map(|month| (domain::calendar::month_end(year, month), month))
    });
    Some(Plot {
        planned: points(&trajectory.planned),
        actual: points(&trajectory.actual),
        target: up(target),
        today: (begin <= today && today <= end).then(|| across(today)),
        months: ends_of_quarters.filter_map(|(day, month)| Some((across(day?), month))).collect(),
        values: [Decimal::ZERO, most / Decimal::TWO, most].map(|value| (up(value), value)).to_vec(),
    })
}

/// The points as `points` of a polyline.
pub fn line(points: &[Point]) -> String {
    let text: Vec<String> = points.iter().map(|point| format!("{},{}", point.x, point.y)).collect();
    text.join(" ")
}

/// One line of the table beside the chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    pub on: NaiveDate,
    pub planned: Option<Decimal>,
    pub actual: Option<Decimal>,
}

/// The same values as a table, by day.
pub fn rows(trajectory: &TrajectoryView) -> Vec<Row> {
    let days: BTreeSet<NaiveDate> =
        trajectory.planned.iter().chain(&trajectory.actual).map(|value| value.on).collect();
    let on = |values: &[ValueOnDay], day| {
        values.iter().rev().find(|value| value.on == day).map(|value| value.value)
    };
    days.into_iter()
        .map(|day| Row {
            on: day,
            planned: on(&trajectory.planned, day),
            actual: on(&trajectory.actual, day),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(month: u32, day: u32, value: i64) -> ValueOnDay {
        ValueOnDay {
            on: NaiveDate::from_ymd_opt(2017, month, day).unwrap(),
            value: Decimal::from(value),
        }
    }

    fn trajectory() -> TrajectoryView {
        TrajectoryView {
            planned: vec![value(6, 30, 50), value(12, 31, 100)],
            actual: vec![value(1, 1, 0), value(6, 30, 25)],
        }
    }

    #[test]
    fn the_plan_ends_at_the_target_and_the_year() {
        let today = NaiveDate::from_ymd_opt(2017, 9, 26).unwrap();
        let plot = plot(Decimal::from(100), &trajectory(), today).unwrap();
        assert_eq!(plot.planned.last(), Some(&Point { x: RIGHT, y: TOP }));
        assert_eq!(plot.actual.first(), Some(&Point { x: LEFT, y: BOTTOM }));
        assert_eq!(plot.target, TOP);
        assert_eq!(plot.months.len(), 4);
        assert!(plot.today.is_some_and(|x| LEFT < x && x < RIGHT));
    }

    #[test]
    fn more_than_promised_raises_the_scale() {
        let mut more = trajectory();
        more.actual.push(value(9, 1, 200));
        let today = NaiveDate::from_ymd_opt(2018, 1, 1).unwrap();
        let plot = plot(Decimal::from(100), &more, today).unwrap();
        assert_eq!(plot.target, (TOP + BOTTOM) / 2);
        assert_eq!(plot.today, None);
    }

    #[test]
    fn nothing_known_draws_nothing() {
        let day = NaiveDate::from_ymd_opt(2017, 9, 26).unwrap();
        assert_eq!(plot(Decimal::TEN, &TrajectoryView::default(), day), None);
        let nothing = TrajectoryView { planned: vec![value(6, 30, 0)], actual: Vec::new() };
        let plot = plot(Decimal::ZERO, &nothing, day).unwrap();
        assert_eq!(plot.planned[0].y, BOTTOM);
    }

    #[test]
    fn the_table_has_a_line_for_each_day() {
        let rows = rows(&trajectory());
        assert_eq!(rows.len(), 3);
        assert_eq!(rows[1].planned, Some(Decimal::from(50)));
        assert_eq!(rows[1].actual, Some(Decimal::from(25)));
        assert_eq!(rows[2].actual, None);
    }
}
