//! 完成时限: from words such as 9月底前 to a day.
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use regex::{Captures, Regex};

use super::{
    finding::FindingCode,
    numbering::{narrowed, number_of},
};
use crate::calendar::month_end;

/// What a deadline's words say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Deadline {
    pub(crate) due: Option<NaiveDate>,
    /// What had to be assumed, or what is wrong with the words.
    pub(crate) codes: Vec<FindingCode>,
}

/// Where words of a day begin and end, with the day and whether it had to be assumed.
type Found = (usize, usize, Option<(NaiveDate, bool)>);

struct Candidate {
    day: NaiveDate,
    /// True when the words name a month without saying which day of it.
    assumed: bool,
    is_start: bool,
}

static CHINESE_NUMBER: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new("([〇○零一二三四五六七八九十]{1,4})(年|月|日|季度)").ok());

static DAY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?P<range_end>\d{4})年?[-—–~～至到]+(?P<to_year>\d{4})年",
        r"|(?P<y1>\d{4})[年./-](?P<m1>\d{1,2})[月./-](?P<d1>\d{1,2})日?",
        r"|(?:(?P<y2>\d{4})[年./-]|(?P<rel2>今年|本年|当年|次年|明年|来年|翌年)?)",
        r"(?:\d{1,2}月?(?:\d{1,2}日)?[-—–~～至到]+)?(?P<m2>\d{1,2})月(?:份)?(?:(?P<d2>\d{1,2})[日号]|(?P<part>上旬|中旬|下旬|月?底|月?末|初|中))?",
        r"|(?P<y3>\d{4})[./-](?P<m3>\d{1,2})(?:底|末)?",
        r"|(?:(?P<y4>\d{4})年|(?P<rel4>今年|本年|当年|次年|明年|来年|翌年)?)(?:第?[1-4](?:[-—~～至到、]))?第?(?P<quarter>[1-4])季度",
        r"|(?:(?P<y5>\d{4})年?|(?P<rel5>今年|本年|当年|次年|明年|来年|翌年)?)(?P<half>上半年|下半年|年中|年底|年末|年内|全年|年度内)",
        r"|(?P<rel6>今年|本年|当年|次年|明年|来年|翌年)(?P<edge>[底末内])",
        r"|(?P<y7>\d{4})年(?P<edge7>[底末内])?",
        r"|(?P<m8>\d{1,2})\.(?P<d8>\d{1,2})",
    ))
    .ok()
});

/// Reads a deadline for a programme of `year`. 「9月底前」 is in time on 30 September.
pub(crate) fn read(words: &str, year: i32) -> Deadline {
    let text = plain(words);
    let Some(pattern) = DAY.as_ref() else {
        return Deadline::default();
    };
    let found: Vec<Found> = pattern
        .captures_iter(&text)
        .filter_map(|found| found.get(0).map(|it| (it.start(), it.end(), day_of(&found, year))))
        .collect();
    let candidates: Vec<Candidate> = found
        .iter()
        .enumerate()
        .filter_map(|(place, (_, end, day))| {
            let until = found.get(place + 1).map_or(text.len(), |next| next.0);
            let (day, assumed) = (*day)?;
            let clause = text[*end..until].split(['，', ',', '；', ';', '。']).next().unwrap_or("");
            Some(Candidate { day, assumed, is_start: is_start(clause) })
        })
        .collect();
    choose(&candidates)
}

/// White space out, narrow digits, 十二月 as 12月.
fn plain(words: &str) -> String {
    let text: String = narrowed(words).split_whitespace().collect();
    match CHINESE_NUMBER.as_ref() {
        Some(pattern) => pattern
            .replace_all(&text, |found: &Captures<'_>| {
                let value =
                    if &found[2] == "年" { digits_of(&found[1]) } else { number_of(&found[1]) };
                match value {
                    Some(value) => format!("{value}{}", &found[2]),
                    None => found[0].to_owned(),
                }
            })
            .into_owned(),
        None => text,
    }
}

/// 二〇一七 is written digit by digit.
fn digits_of(text: &str) -> Option<u32> {
    let digits: Option<Vec<u32>> = text.chars().map(|it| number_of(&it.to_string())).collect();
    let digits = digits?;
    (digits.len() == 4).then(|| digits.into_iter().fold(0, |total, digit| total * 10 + digit % 10))
}

fn day_of(found: &Captures<'_>, year: i32) -> Option<(NaiveDate, bool)> {
    let number = |name: &str| found.name(name).and_then(|it| it.as_str().parse::<i32>().ok());
    let month = |name: &str| number(name).and_then(|it| u32::try_from(it).ok());
    let relative = |name: &str| {
        found.name(name).map(|it| match it.as_str() {
            "次年" | "明年" | "来年" | "翌年" => year + 1,
            _ => year,
        })
    };
    let year_end = |year| month_end(year, 12).map(|day| (day, false));
    if let Some(to_year) = number("to_year") {
        return year_end(to_year);
    }
    if let (Some(year), Some(month), Some(day)) = (number("y1"), month("m1"), month("d1")) {
        return NaiveDate::from_ymd_opt(year, month, day).map(|day| (day, false));
    }
    if let Some(in_month) = month("m2") {
        let year = number("y2").or_else(|| relative("rel2")).unwrap_or(year);
        if let Some(day) = month("d2") {
            return NaiveDate::from_ymd_opt(year, in_month, day).map(|day| (day, false));
        }
        let on = |day| NaiveDate::from_ymd_opt(year, in_month, day);
        return match found.name("part").map(|it| it.as_str()) {
            Some("上旬") => on(10).map(|day| (day, false)),
            Some("中旬") => on(20).map(|day| (day, false)),
            Some("初") => on(10).map(|day| (day, true)),
            Some("中") => on(15).map(|day| (day, true)),
            Some(_) => month_end(year, in_month).map(|day| (day, false)),
            None => month_end(year, in_month).map(|day| (day, true)),
        };
    }
    if let (Some(year), Some(month)) = (number("y3"), month("m3")) {
        return month_end(year, month).map(|day| (day, true));
    }
    if let Some(quarter) = month("quarter") {
        let year = number("y4").or_else(|| relative("rel4")).unwrap_or(year);
        return month_end(year, quarter * 3).map(|day| (day, false));
    }
    if let Some(half) = found.name("half") {
        let year = number("y5").or_else(|| relative("rel5")).unwrap_or(year);
        let last_month = if matches!(half.as_str(), "上半年" | "年中") { 6 } else { 12 };
        return month_end(year, last_month).map(|day| (day, false));
    }
    if let Some(year) = relative("rel6").or_else(|| number("y7")) {
        return year_end(year);
    }
    let day = NaiveDate::from_ymd_opt(year, month("m8")?, month("d8")?)?;
    Some((day, false))
}

const STARTS: [&str; 7] = ["开工", "动工", "启动", "开建", "进场", "招标", "前期"];
const ENDS: [&str; 9] =
    ["完工", "竣工", "完成", "投入使用", "投用", "建成", "交付", "通车", "验收"];

fn is_start(clause: &str) -> bool {
    let holds = |words: &[&str]| words.iter().any(|word| clause.contains(word));
    holds(&STARTS) && !holds(&ENDS)
}

fn choose(candidates: &[Candidate]) -> Deadline {
    let last_end = candidates.iter().rev().find(|candidate| !candidate.is_start);
    let Some(chosen) = last_end.or(candidates.last()) else {
        return Deadline::default();
    };
    let mut codes = Vec::new();
    if chosen.assumed {
        codes.push(FindingCode::DeadlineAssumed);
    }
    if chosen.is_start {
        codes.push(FindingCode::DeadlineIsStart);
    }
    if candidates.iter().any(|candidate| candidate.day != chosen.day) {
        codes.push(FindingCode::SeveralDeadlines);
    }
    Deadline { due: Some(chosen.day), codes }
}

static IN_TEXT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?:\d{4}年|今年|明年|次年)?(?:\d{1,2}月(?:份)?(?:\d{1,2}日|上旬|中旬|下旬|底|末)?|年底|年末|年内|上半年|第?[一二三四1-4]季度末?)",
        r"(?:之?前|以前)?(?:[^，。；、]{0,6}(?:完成|竣工|完工|建成|投入使用|投用|交付|通车|开工|动工))?",
    ))
    .ok()
});

/// The words of a deadline inside a task's own text, for documents without a column for it. Only a
/// phrase that says 前 or names the work's end counts.
pub(crate) fn in_text(text: &str) -> Option<String> {
    let narrow = narrowed(text);
    IN_TEXT
        .as_ref()?
        .find_iter(&narrow)
        .map(|found| found.as_str())
        .filter(|words| {
            words.contains('前') || ENDS.iter().chain(&STARTS).any(|end| words.ends_with(end))
        })
        .last()
        .map(str::to_owned)
}

/// True for words that are a deadline and nothing else, such as a table's cell.
pub(crate) fn is_deadline(words: &str, year: i32) -> bool {
    let short = words.chars().filter(|it| !it.is_whitespace()).count() <= 16;
    let due = read(words, year).due;
    short && due.is_some_and(|due| (due.year() - year).abs() <= 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use FindingCode::*;
    use proptest::prelude::*;

    #[test]
    fn deadlines_as_governments_write_them() {
        for (words, due, codes) in [
            ("9月底前", Some("2017-09-30"), vec![]),
            ("12月底前", Some("2017-12-31"), vec![]),
            ("2月底前", Some("2017-02-28"), vec![]),
            ("１２月底", Some("2017-12-31"), vec![]),
            ("十二月底前", Some("2017-12-31"), vec![]),
            ("二〇一八年六月底前", Some("2018-06-30"), vec![]),
            ("2017年10月", Some("2017-10-31"), vec![DeadlineAssumed]),
            ("10月", Some("2017-10-31"), vec![DeadlineAssumed]),
            ("9月投入使用", Some("2017-09-30"), vec![DeadlineAssumed]),
            ("5月底前动工", Some("2017-05-31"), vec![DeadlineIsStart]),
            ("6月底前开工，11月底前竣工", Some("2017-11-30"), vec![SeveralDeadlines]),
            ("6月底前完成主体、11月底前完工", Some("2017-11-30"), vec![SeveralDeadlines]),
            ("2017年12月31日前", Some("2017-12-31"), vec![]),
            ("2017-09-30", Some("2017-09-30"), vec![]),
            ("2017/9/30", Some("2017-09-30"), vec![]),
            ("2017.10", Some("2017-10-31"), vec![DeadlineAssumed]),
            ("2017.10.15", Some("2017-10-15"), vec![]),
            ("10月25日前", Some("2017-10-25"), vec![]),
            ("10月中旬", Some("2017-10-20"), vec![]),
            ("10月上旬", Some("2017-10-10"), vec![]),
            ("11月下旬", Some("2017-11-30"), vec![]),
            ("年底前", Some("2017-12-31"), vec![]),
            ("2017年底前", Some("2017-12-31"), vec![]),
            ("2018年底", Some("2018-12-31"), vec![]),
            ("全年", Some("2017-12-31"), vec![]),
            ("年内", Some("2017-12-31"), vec![]),
            ("上半年", Some("2017-06-30"), vec![]),
            ("2018年上半年", Some("2018-06-30"), vec![]),
            ("第三季度", Some("2017-09-30"), vec![]),
            ("三季度末", Some("2017-09-30"), vec![]),
            ("3月-11月", Some("2017-11-30"), vec![DeadlineAssumed]),
            ("3-11月", Some("2017-11-30"), vec![DeadlineAssumed]),
            ("2016-2018年", Some("2018-12-31"), vec![]),
            ("明年6月底前", Some("2018-06-30"), vec![]),
            ("12月\n底前", Some("2017-12-31"), vec![]),
            ("2017年", Some("2017-12-31"), vec![]),
            ("长期坚持", None, vec![]),
            ("13月底前", None, vec![]),
            ("", None, vec![]),
        ] {
            let read = read(words, 2017);
            assert_eq!(read.due.map(|it| it.to_string()).as_deref(), due, "{words}");
            assert_eq!(read.codes, codes, "{words}");
        }
        assert_eq!(
            read("2月底前", 2016).due.map(|it| it.to_string()).as_deref(),
            Some("2016-02-29")
        );
    }

    #[test]
    fn a_deadline_is_found_inside_a_sentence() {
        for (text, expected) in [
            ("新建公厕6座，10月底前完成。", Some("10月底前完成")),
            ("年底前建成老年公寓2处。", Some("年底前建成")),
            ("延续2016年3月的政策。", None),
        ] {
            assert_eq!(in_text(text).as_deref(), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_words_break_the_reader(words in "[0-9年月日底前上中下旬季度至.-]{0,24}|.{0,40}") {
            read(&words, 2017);
            in_text(&words);
        }
    }
}
