//! 序号: the markers by which official documents count: 一、 （一） 1. （1） ① 第一项 一是.
use std::sync::LazyLock;

use regex::Regex;

/// The kind of marker; documents use one kind per level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Style {
    /// 第一项, 第3件
    Item,
    /// 一、
    Chinese,
    /// （一）
    ChineseInBrackets,
    /// 1. 1、
    Arabic,
    /// （1） 1）
    ArabicInBrackets,
    /// ①
    Circled,
    /// 一是
    Is,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Marker<'a> {
    pub(crate) style: Style,
    pub(crate) number: u32,
    /// The text behind the marker.
    pub(crate) rest: &'a str,
}

const CHINESE_DIGITS: &str = "零一二三四五六七八九";

/// Reads 二十三, 一百零五, 两 and Arabic digits of either width.
pub(crate) fn number_of(text: &str) -> Option<u32> {
    let narrow = narrowed(text);
    if !narrow.is_empty() && narrow.bytes().all(|byte| byte.is_ascii_digit()) {
        return narrow.parse().ok();
    }
    let (mut total, mut digit) = (0u32, None);
    for character in text.chars() {
        let character = match character {
            '〇' | '○' => '零',
            '两' => '二',
            other => other,
        };
        let scale = match character {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            _ => {
                let value = CHINESE_DIGITS.chars().position(|it| it == character)?;
                digit = Some(u32::try_from(value).ok()?);
                continue;
            }
        };
        total += digit.take().unwrap_or(1) * scale;
        if total > 100_000 {
            return None;
        }
    }
    (!text.is_empty()).then(|| total + digit.unwrap_or(0))
}

/// Full-width digits, letters and full stops as their narrow forms, character by character, so
/// that positions stay the same.
pub(crate) fn narrowed(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '．' | '％' | '－' | '／' | '＋' => {
                char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character)
            }
            other => other,
        })
        .collect()
}

const NUMERALS: &str = "[零〇一二三四五六七八九十百]{1,5}";

static MARKERS: LazyLock<Vec<(Style, Regex)>> = LazyLock::new(|| {
    [
        (Style::Item, format!(r"^第\s*({NUMERALS}|[0-9０-９]{{1,3}})\s*[项件条][、．.：:，,\s]*")),
        (Style::Is, format!(r"^({NUMERALS})是[：:，,]?")),
        (Style::Chinese, format!(r"^({NUMERALS})\s*[、．.]\s*")),
        (Style::ChineseInBrackets, format!(r"^[（(]\s*({NUMERALS})\s*[）)]\s*[、．.]?\s*")),
        (Style::ArabicInBrackets, r"^[（(]?\s*([0-9０-９]{1,3})\s*[）)]\s*[、．.]?\s*".to_owned()),
        (Style::Arabic, r"^([0-9０-９]{1,3})\s*[、．.]\s*|^([0-9０-９]{1,3})\s+".to_owned()),
    ]
    .into_iter()
    .filter_map(|(style, pattern)| Regex::new(&pattern).ok().map(|regex| (style, regex)))
    .collect()
});

/// The marker at the start of a text, if one stands there. `1.1亿元` and `5.5公里` hold none.
pub(crate) fn marker(text: &str) -> Option<Marker<'_>> {
    let text = text.trim_start();
    if let Some(circled) = text.chars().next().filter(|it| ('①'..='⑳').contains(it)) {
        return Some(Marker {
            style: Style::Circled,
            number: u32::from(circled) - u32::from('①') + 1,
            rest: text[circled.len_utf8()..].trim_start(),
        });
    }
    MARKERS.iter().find_map(|(style, regex)| {
        let found = regex.captures(text)?;
        let whole = found.get(0)?;
        let digits = found.get(1).or_else(|| found.get(2))?.as_str();
        let rest = &text[whole.end()..];
        let point = whole.as_str().ends_with(['.', '．']);
        if *style == Style::Arabic && point && begins_with_decimals(rest) {
            return None;
        }
        Some(Marker { style: *style, number: number_of(digits)?, rest })
    })
}

/// True for the 1亿元 of 1.1亿元; false for the 2017年 of 3.2017年底前完成.
fn begins_with_decimals(rest: &str) -> bool {
    let digits = narrowed(rest).chars().take_while(char::is_ascii_digit).count();
    let year = digits == 4 && rest.chars().nth(4) == Some('年');
    digits > 0 && !year
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_of_every_kind() {
        for (text, expected) in [
            ("1.投资1.1亿元", Some((Style::Arabic, 1, "投资1.1亿元"))),
            ("１２、新建", Some((Style::Arabic, 12, "新建"))),
            ("3.2017年底前", Some((Style::Arabic, 3, "2017年底前"))),
            ("1.1亿元", None),
            ("5.5公里", None),
            ("12月底前", None),
            ("（十二）改造", Some((Style::ChineseInBrackets, 12, "改造"))),
            ("(3)改造", Some((Style::ArabicInBrackets, 3, "改造"))),
            ("3）改造", Some((Style::ArabicInBrackets, 3, "改造"))),
            ("二十一、其他", Some((Style::Chinese, 21, "其他"))),
            ("③绿化", Some((Style::Circled, 3, "绿化"))),
            ("一是新建", Some((Style::Is, 1, "新建"))),
            ("第三项 新建", Some((Style::Item, 3, "新建"))),
            ("7 新建学校", Some((Style::Arabic, 7, "新建学校"))),
            ("一般", None),
        ] {
            let found = marker(text).map(|it| (it.style, it.number, it.rest));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn numbers_in_chinese() {
        for (text, expected) in [
            ("十", Some(10)),
            ("十一", Some(11)),
            ("二十", Some(20)),
            ("一百零五", Some(105)),
            ("两", Some(2)),
            ("１０", Some(10)),
            ("千", Some(1000)),
            ("甲", None),
            ("", None),
        ] {
            assert_eq!(number_of(text), expected, "{text}");
        }
    }
}
