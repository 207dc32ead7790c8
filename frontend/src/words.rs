//! Dates, numbers and the words of enumerations as people read them. Pure functions of a language.
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use domain::{
    calendar::in_shanghai,
    tasks::{Light, OwnerRole},
};
use rust_decimal::Decimal;
use texts::{Language, text};
use wire::tasks::TaskSort;

/// 2017年9月30日
pub fn date(language: Language, day: NaiveDate) -> String {
    dated(language, "board-date", day)
}

/// 9月30日
pub fn day_of_month(language: Language, day: NaiveDate) -> String {
    dated(language, "board-day", day)
}

/// 周六
pub fn weekday(language: Language, day: NaiveDate) -> String {
    let number = day.weekday().number_from_monday().to_string();
    text(language, "board-weekday", &[("weekday", &number)])
}

/// 9月
pub fn month(language: Language, month: u32) -> String {
    text(language, "board-month", &[("month", &month.to_string())])
}

/// 2017年9月, from `2017-09`. What is no month reads as it stands.
pub fn month_of_year(language: Language, month: &str) -> String {
    let parts =
        month.split_once('-').and_then(|(year, month)| Some((year, month.parse::<u32>().ok()?)));
    match parts {
        Some((year, month)) => {
            text(language, "board-month-of-year", &[("year", year), ("month", &month.to_string())])
        }
        None => month.to_owned(),
    }
}

/// 2017年9月26日 08:05, Beijing time.
pub fn instant(language: Language, at: DateTime<Utc>) -> String {
    let day = date(language, in_shanghai(at).date_naive());
    text(language, "board-instant", &[("day", &day), ("time", &time(at))])
}

/// 08:05, Beijing time.
pub fn time(at: DateTime<Utc>) -> String {
    let at = in_shanghai(at);
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// 2017年9月26日 08:05:09, Beijing time: for what has to be told apart.
pub fn instant_to_second(language: Language, at: DateTime<Utc>) -> String {
    format!("{}:{:02}", instant(language, at), at.second())
}

fn dated(language: Language, id: &str, day: NaiveDate) -> String {
    text(
        language,
        id,
        &[
            ("year", &day.year().to_string()),
            ("month", &day.month().to_string()),
            ("day", &day.day().to_string()),
        ],
    )
}

/// The machine's form of a day, for `datetime`.
pub fn iso(day: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// The machine's form of an instant, to the minute.
pub fn iso_instant(at: DateTime<Utc>) -> String {
    format!("{}T{:02}:{:02}Z", iso(at.date_naive()), at.hour(), at.minute())
}

/// The month of a day, as the filter takes it.
pub fn due_month(day: NaiveDate) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

/// Without zeros at the end: 1.1, 7000.
pub fn number(value: Decimal) -> String {
    value.normalize().to_string()
}

/// 277–281, 285: numbers that follow each other as one range.
pub fn ranges(numbers: &[u32]) -> Vec<String> {
    numbers
        .chunk_by(|one, next| one.checked_add(1) == Some(*next))
        .filter_map(|range| match range {
            [] => None,
            [one] => Some(one.to_string()),
            [first, .., last] => Some(format!("{first}–{last}")),
        })
        .collect()
}

/// 一, 十, 十二, 三十: ordinals of the document. Beyond 99 in digits.
pub fn ordinal(number: u32) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |number: u32| DIGITS.get(number as usize).copied().unwrap_or_default();
    match number {
        1..=9 => digit(number).to_owned(),
        10..=19 => format!("十{}", digit(number - 10)),
        20..=99 => format!("{}十{}", digit(number / 10), digit(number % 10)),
        _ => number.to_string(),
    }
}

/// As addresses, the API and the style sheet name a light.
pub fn light_word(light: Light) -> &'static str {
    match light {
        Light::Overdue => "overdue",
        Light::Behind => "behind",
        Light::OnTrack => "on_track",
        Light::NotStarted => "not_started",
        Light::Completed => "completed",
        Light::NotCompleted => "not_completed",
    }
}

pub fn light_name(language: Language, light: Light) -> String {
    let id = match light {
        Light::Overdue => "board-light-overdue",
        Light::Behind => "board-light-behind",
        Light::OnTrack => "board-light-on_track",
        Light::NotStarted => "board-light-not_started",
        Light::Completed => "board-light-completed",
        Light::NotCompleted => "board-light-not_completed",
    };
    text(language, id, &[])
}

/// When a light of the kind burns, in one sentence.
pub fn light_rule(language: Language, light: Light) -> String {
    let id = match light {
        Light::Overdue => "board-rule-overdue",
        Light::Behind => "board-rule-behind",
        Light::OnTrack => "board-rule-on_track",
        Light::NotStarted => "board-rule-not_started",
        Light::Completed => "board-rule-completed",
        Light::NotCompleted => "board-rule-not_completed",
    };
    text(language, id, &[])
}

pub fn sort_word(sort: TaskSort) -> &'static str {
    match sort {
        TaskSort::Document => "document",
        TaskSort::Due => "due",
        TaskSort::Light => "light",
    }
}

pub fn sort_name(language: Language, sort: TaskSort) -> String {
    let id = match sort {
        TaskSort::Document => "board-sort-document",
        TaskSort::Due => "board-sort-due",
        TaskSort::Light => "board-sort-light",
    };
    text(language, id, &[])
}

pub fn role_name(language: Language, role: OwnerRole) -> String {
    let id = match role {
        OwnerRole::Lead => "board-role-lead",
        OwnerRole::Support => "board-role-support",
    };
    text(language, id, &[])
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    const LANGUAGES: [Language; 2] = Language::ALL;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2017, month, day).unwrap()
    }

    #[test]
    fn days_read_in_both_languages() {
        let read = LANGUAGES.map(|language| date(language, day(9, 5)));
        assert_eq!(read, ["2017年9月5日", "5 September 2017"]);
        let read = LANGUAGES.map(|language| day_of_month(language, day(12, 31)));
        assert_eq!(read, ["12月31日", "31 Dec"]);
        let read = LANGUAGES.map(|language| weekday(language, day(9, 30)));
        assert_eq!(read, ["周六", "Saturday"]);
        let read = LANGUAGES.map(|language| month_of_year(language, "2017-09"));
        assert_eq!(read, ["2017年9月", "September 2017"]);
        assert_eq!(iso(day(9, 5)), "2017-09-05");
        assert_eq!(due_month(day(9, 5)), "2017-09");
    }

    #[test]
    fn instants_are_beijing_time_to_the_minute() {
        let at = Utc.with_ymd_and_hms(2017, 9, 30, 16, 5, 59).unwrap();
        assert_eq!(instant(Language::Chinese, at), "2017年10月1日 00:05");
        assert_eq!(instant(Language::English, at), "1 October 2017, 00:05");
        assert_eq!(iso_instant(at), "2017-09-30T16:05Z");
    }

    #[test]
    fn numbers_have_no_zeros_at_the_end() {
        let read = ["1.10", "7000", "0.5", "2.840"]
            .map(|text| number(Decimal::from_str_exact(text).unwrap()));
        assert_eq!(read, ["1.1", "7000", "0.5", "2.84"]);
    }

    #[test]
    fn numbers_in_a_row_are_one_range() {
        assert_eq!(ranges(&[277, 278, 279, 285, 290, 291]), ["277–279", "285", "290–291"]);
        assert!(ranges(&[]).is_empty());
        assert_eq!(ranges(&[u32::MAX, 1]), ["4294967295", "1"]);
    }

    #[test]
    fn ordinals_are_chinese() {
        let read = [1, 9, 10, 12, 20, 35, 99, 100, 0].map(ordinal);
        assert_eq!(read, ["一", "九", "十", "十二", "二十", "三十五", "九十九", "100", "0"]);
    }
}
