//! Numbers and dates of a spreadsheet as their reader sees them: 2017-09-30, 2017年9月, 85%, 30.
use chrono::{Datelike, NaiveDateTime};

/// What a cell's number format says about it.
#[derive(Clone, Debug, Default)]
pub(super) struct Format {
    pub(super) code: String,
    pub(super) id: Option<u32>,
}

/// Excel's formats for Chinese dates have no code in the file, only a number.
const MONTHS_ONLY: [u32; 6] = [17, 27, 36, 50, 52, 57];
const DAYS_ONLY: [u32; 7] = [16, 28, 29, 51, 53, 54, 58];

/// A date as it stands in a cell. Excel keeps 「2017年9月」 as the first of September; what is shown
/// counts, because 「by September」 and 「by 1 September」 are different deadlines.
pub(super) fn date(moment: NaiveDateTime, format: &Format) -> String {
    let day = moment.date();
    let (has_year, has_month, has_day) = parts(format);
    match (has_year, has_month, has_day) {
        (true, true, false) => format!("{}年{}月", day.year(), day.month()),
        (true, false, false) => format!("{}年", day.year()),
        (false, true, false) => format!("{}月", day.month()),
        (false, true, true) => format!("{}月{}日", day.month(), day.day()),
        _ => day.format("%Y-%m-%d").to_string(),
    }
}

fn parts(format: &Format) -> (bool, bool, bool) {
    if let Some(id) = format.id {
        if MONTHS_ONLY.contains(&id) {
            return (true, true, false);
        }
        if DAYS_ONLY.contains(&id) {
            return (false, true, true);
        }
    }
    let code = unquoted(&format.code).to_ascii_lowercase();
    let clock = code.find('h').unwrap_or(code.len());
    let code = &code[..clock];
    (code.contains('y'), code.contains('m'), code.contains('d'))
}

/// A date from a file that does not tell its format. The first of a month is what spreadsheets make
/// of 「2017年9月」.
pub(super) fn date_without_format(moment: NaiveDateTime) -> String {
    let day = moment.date();
    if day.day() == 1 {
        format!("{}年{}月", day.year(), day.month())
    } else {
        day.format("%Y-%m-%d").to_string()
    }
}

/// A number as text: without the digits that binary fractions add, with the percent sign and the
/// words that its format shows.
pub(super) fn number(value: f64, format: &Format) -> String {
    let code = format.code.split(';').next().unwrap_or_default();
    let bare = unquoted(code);
    if bare.contains('%') {
        return format!("{}%", plain(value * 100.0));
    }
    let text = plain(value);
    let Some(first) = code.find(['0', '#', '?']) else {
        return text;
    };
    let last = code.rfind(['0', '#', '?']).unwrap_or(first);
    format!("{}{text}{}", literal(&code[..first]), literal(&code[last + 1..]))
}

fn plain(value: f64) -> String {
    let rounded = format!("{value:.14e}").parse().unwrap_or(value);
    let text = format!("{rounded}");
    if text == "-0" { "0".to_owned() } else { text }
}

/// A format's code without quoted words, brackets and escaped signs.
fn unquoted(code: &str) -> String {
    strip(code, false)
}

/// Only the quoted words and escaped signs.
fn literal(code: &str) -> String {
    strip(code, true)
}

fn strip(code: &str, literal: bool) -> String {
    let mut text = String::new();
    let (mut quoted, mut bracketed) = (false, false);
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => quoted = !quoted,
            '[' if !quoted => bracketed = true,
            ']' if !quoted => bracketed = false,
            '\\' if !quoted => text.extend(characters.next().filter(|_| literal)),
            '_' | '*' if !quoted => drop(characters.next()),
            other if quoted == literal && !bracketed => text.push(other),
            _ => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn format(code: &str, id: Option<u32>) -> Format {
        Format { code: code.to_owned(), id }
    }

    #[test]
    fn dates_show_what_their_format_shows() {
        let moment = NaiveDate::from_ymd_opt(2017, 9, 1).unwrap().and_hms_opt(0, 0, 0).unwrap();
        for (code, id, expected) in [
            ("yyyy-mm-dd", None, "2017-09-01"),
            ("yyyy\"年\"m\"月\"d\"日\"", None, "2017-09-01"),
            ("yyyy\"年\"m\"月\";@", None, "2017年9月"),
            ("[$-804]yyyy\"年\"m\"月\";@", None, "2017年9月"),
            ("m\"月\"d\"日\";@", None, "9月1日"),
            ("yyyy/m/d h:mm", None, "2017-09-01"),
            ("General", Some(57), "2017年9月"),
            ("mm-dd-yy", Some(14), "2017-09-01"),
            ("General", Some(31), "2017-09-01"),
            ("", None, "2017-09-01"),
        ] {
            assert_eq!(date(moment, &format(code, id)), expected, "{code} {id:?}");
        }
        assert_eq!(date_without_format(moment), "2017年9月");
    }

    #[test]
    fn numbers_show_what_is_meant() {
        for (value, code, expected) in [
            (30.0, "General", "30"),
            (1.1, "0.00", "1.1"),
            (0.1 + 0.2, "", "0.3"),
            (0.85, "0%", "85%"),
            (9.0, "0\"月底前\"", "9月底前"),
            (3.0, "\"第\"0\"季度\"", "第3季度"),
            (-0.0, "0", "0"),
            (12345.678, "#,##0.00", "12345.678"),
        ] {
            assert_eq!(number(value, &format(code, None)), expected, "{value} {code}");
        }
    }
}
