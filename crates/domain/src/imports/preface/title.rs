//! A document's title, number and year.
use std::{collections::BTreeMap, sync::LazyLock};

use regex::Regex;

use super::pattern;
use crate::imports::numbering::{marker, narrowed, number_of};

static YEAR: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"(19[5-9]\d|20\d\d|21\d\d)\s*年?"));
static YEAR_IN_CHINESE: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern("([二一][〇○零九][〇○零一二三四五六七八九]{2})年"));
static DOCUMENT_NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"[\p{Han}]{1,12}[〔\[［【(（]\s*\d{4}\s*[〕\]］】)）]\s*(?:第\s*)?\d{1,5}\s*号")
});
const TITLE_WORDS: [&str; 20] = [
    "方案",
    "民生",
    "实事",
    "工程",
    "任务",
    "分解表",
    "清单",
    "项目",
    "通知",
    "计划",
    "一览表",
    "责任",
    "目标",
    "事项",
    "公示",
    "表",
    "工作",
    "承诺",
    "公告",
    "要点",
];

/// The title: the first short lines in a row that speak of such a programme. A line break inside a
/// centred title is no sentence's end.
pub(super) fn title(lines: &[&str]) -> Option<String> {
    let is_part = |line: &str| {
        let count = line.chars().count();
        (2..=60).contains(&count)
            && !line.ends_with(['。', '；', '：', ':', '，'])
            && !line.starts_with("附件")
            && !line.starts_with("单位：")
            && marker(line).is_none()
            && DOCUMENT_NUMBER.as_ref().is_none_or(|it| !it.is_match(line) || count > 30)
    };
    let lines: Vec<&str> = lines.iter().copied().filter(|line| !line.is_empty()).take(30).collect();
    let start = lines.iter().position(|line| {
        is_part(line)
            && TITLE_WORDS.iter().any(|word| line.contains(word))
            && !line.ends_with("文件")
    })?;
    let more = lines[start + 1..].iter().take(2).take_while(|line| {
        let ends = [
            "方案",
            "分解表",
            "通知",
            "清单",
            "计划",
            "一览表",
            "责任表",
            "任务表",
            "安排表",
            "表",
            "公告",
        ];
        is_part(line)
            && line.chars().count() <= 30
            && ends.iter().any(|end| line.ends_with(end))
            && !lines[start].ends_with("通知")
            && !ends.iter().any(|end| lines[start].ends_with(end))
    });
    // A notice that issues a document: the document's own title stands further down.
    if lines[start].ends_with("通知")
        && let Some(own) = lines[start + 1..]
            .iter()
            .find(|line| is_part(line) && line.chars().count() >= 6 && issues(lines[start], line))
    {
        return Some(own.split_whitespace().collect());
    }
    let parts: Vec<&str> = [lines[start]].into_iter().chain(more.copied()).collect();
    let title: String = parts.concat().split_whitespace().collect();
    Some(title)
}

/// True when the notice's title names the document: 关于印发《甲方案》的通知 and 甲方案.
fn issues(notice: &str, line: &str) -> bool {
    let bare: String = line.split_whitespace().collect();
    let named: String =
        notice.chars().filter(|it| !it.is_whitespace() && !"《》".contains(*it)).collect();
    named.contains(&bare) && (bare.contains('年') || bare.ends_with("方案"))
}

pub(super) fn document_number(text: &str) -> Option<String> {
    let found = DOCUMENT_NUMBER.as_ref()?.find(text)?;
    let words: String = found.as_str().split_whitespace().collect();
    let words = words
        .replace(['[', '［', '【', '(', '（'], "〔")
        .replace([']', '］', '】', ')', '）'], "〕");
    let led_in = ["根据", "按照", "依据", "依照", "印发", "现将"];
    let bare = led_in.iter().find_map(|word| words.strip_prefix(word)).unwrap_or(&words);
    Some(bare.to_owned())
}

pub(super) fn year_in(text: &str) -> Option<i32> {
    let narrow = narrowed(text);
    let plain =
        YEAR.as_ref().and_then(|it| it.captures(&narrow)).and_then(|found| found[1].parse().ok());
    plain.or_else(|| {
        let found = YEAR_IN_CHINESE.as_ref()?.captures(&narrow)?;
        let digits: Option<Vec<u32>> =
            found[1].chars().map(|it| number_of(&it.to_string())).collect();
        i32::try_from(digits?.into_iter().fold(0, |total, digit| total * 10 + digit)).ok()
    })
}

pub(in crate::imports) fn commonest_year(text: &str) -> Option<i32> {
    let narrow = narrowed(text);
    let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
    for found in YEAR.as_ref()?.captures_iter(&narrow).filter(|found| found[0].ends_with('年')) {
        if let Ok(year) = found[1].parse() {
            *counts.entry(year).or_default() += 1;
        }
    }
    counts.into_iter().max_by_key(|(year, count)| (*count, *year)).map(|(year, _)| year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_numbers() {
        assert_eq!(
            title(&["附件", "瓦房店市2017年10项重点民生工程", "公开挂牌督办实施方案", "为保证"])
                .as_deref(),
            Some("瓦房店市2017年10项重点民生工程公开挂牌督办实施方案")
        );
        assert_eq!(
            document_number("《关于分解的通知》（瓦政办发〔2017〕1号）中").as_deref(),
            Some("瓦政办发〔2017〕1号")
        );
        assert_eq!(year_in("二〇二三年民生实事"), Some(2023));
    }
}
