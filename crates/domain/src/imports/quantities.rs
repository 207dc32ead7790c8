//! 量化指标: quantities in a sentence, as proposals.
use std::{str::FromStr, sync::LazyLock};

use regex::Regex;
use rust_decimal::Decimal;

use super::numbering::{narrowed, number_of};

/// A quantity with the words around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Quantity {
    pub(crate) name: String,
    pub(crate) target: Decimal,
    pub(crate) unit: String,
    pub(crate) quote: String,
}

const UNITS: &str = concat!(
    "平方公里|平方千米|立方米|平方米|平方|公里|千米|公顷|公斤|千瓦时|千瓦|兆瓦|千伏安|伏安|千伏|蒸吨|标方|延长米|延米|亩次|人次|户次|场次|车次|",
    "个百分点|百分点|亿元|万元|元|吨|亩|所|座|处|个|条|户|套|间|栋|幢|张|台|辆|项|家|件|株|棵|盏|名|人|场|次|对|组|支|眼|口|宗|米|只|头|",
    "期班|班|门|部|份|盘|块|片|艘|架|本|册|根|道|孔|段|岁|趟|批次|床|平米|㎡|m²|m2|km|%|类|村|校|例|筐|桩|点位|站|层|樘|部电梯|车位|泊位|学位|床位",
);

static QUANTITY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?P<number>[0-9][0-9,，]*(?:\.[0-9]+)?|[一二三四五六七八九十两百]{{1,4}})(?P<more>多|余|来)?(?P<scale>[十百千万亿]{{0,2}})(?P<more2>多|余)?(?P<unit>{UNITS})"
    ))
    .ok()
});

/// Units that a Chinese numeral may stand before; elsewhere 一个 and 三方 are mostly idiom.
/// 三台 and 五家 are place names as often as quantities.
const UNITS_OF_WORDS: [&str; 8] = ["所", "座", "处", "个", "条", "公里", "栋", "辆"];
/// What makes the number behind it an ordinal or part of a word, not a quantity.
const NO_QUANTITY_AFTER: [char; 10] = ['第', '统', '唯', '之', '同', '万', '每', '某', '另', '逐'];
/// What makes a unit the beginning of another word: 3个月, 2人民, 1元化.
const NO_UNIT_BEFORE: [&str; 12] =
    ["月", "年", "季度", "工作日", "小时", "民", "化", "方面", "阶段", "百分", "星期", "中心城市"];

/// Every quantity that a task's text promises, in order, each once.
pub(crate) fn quantities(text: &str) -> Vec<Quantity> {
    let text = narrowed(text);
    let Some(pattern) = QUANTITY.as_ref() else {
        return Vec::new();
    };
    let mut quantities: Vec<Quantity> = Vec::new();
    for found in pattern.captures_iter(&text) {
        let (Some(whole), Some(number), Some(unit)) =
            (found.get(0), found.name("number"), found.name("unit"))
        else {
            continue;
        };
        let before = &text[..whole.start()];
        let after = &text[whole.end()..];
        let in_words = !number.as_str().starts_with(|it: char| it.is_ascii_digit());
        let scale = found.name("scale").map_or("", |it| it.as_str());
        if before.ends_with(NO_QUANTITY_AFTER)
            || before.ends_with(|it: char| it.is_ascii_alphanumeric() || it == '.' || it == '-')
            || NO_UNIT_BEFORE.iter().any(|word| after.starts_with(word))
            || (in_words && !UNITS_OF_WORDS.contains(&unit.as_str()))
            || (unit.as_str() == "岁" || unit.as_str() == "次" && after.starts_with('会'))
        {
            continue;
        }
        let Some((target, scale)) = value_of(number.as_str(), scale, in_words) else {
            continue;
        };
        let unit = format!("{scale}{}", unit.as_str());
        let quote = whole.as_str().to_owned();
        if target > Decimal::ZERO && !quantities.iter().any(|known| known.quote == quote) {
            quantities.push(Quantity { name: name(before, after), target, unit, quote });
        }
    }
    quantities
}

/// 1.1亿 stays 1.1 and 亿, as written; 3千 is 3000, because nobody counts in thousands.
fn value_of(number: &str, scale: &str, in_words: bool) -> Option<(Decimal, String)> {
    let mut value = if in_words {
        Decimal::from(number_of(number)?)
    } else {
        Decimal::from_str(&number.replace([',', '，'], "")).ok()?
    };
    let mut kept = String::new();
    for step in scale.chars() {
        match step {
            '十' => value *= Decimal::TEN,
            '百' => value *= Decimal::ONE_HUNDRED,
            '千' => value *= Decimal::ONE_THOUSAND,
            other => kept.push(other),
        }
    }
    Some((value.normalize(), kept))
}

const STOPS: [char; 16] =
    ['，', ',', '。', '；', ';', '、', '：', ':', '（', '）', '(', ')', '“', '”', '和', '及'];
const LONGEST_NAME: usize = 16;

/// What is counted: the words behind the quantity, or where none follow, those before it.
fn name(before: &str, after: &str) -> String {
    let clause_after = after.split(STOPS).next().unwrap_or("");
    let clause_before = before.rsplit(STOPS).next().unwrap_or("");
    let has_word = |text: &str| text.chars().filter(|it| !it.is_ascii_digit()).count() > 1;
    let verbless = clause_after.trim_start_matches(['的', '以', '上', '左', '右']);
    let chosen = if has_word(verbless) && !verbless.starts_with(|it: char| it.is_ascii_digit()) {
        verbless
    } else if has_word(clause_before) {
        clause_before
    } else {
        before.trim_end_matches(|it: char| STOPS.contains(&it)).rsplit(STOPS).next().unwrap_or("")
    };
    let trimmed =
        chosen.trim_matches(|it: char| it.is_ascii_digit() || it.is_whitespace() || it == '.');
    let short: String = trimmed.chars().take(LONGEST_NAME).collect();
    if short.is_empty() { "数量".to_owned() } else { short }
}

static YEARS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:用|分|计划|力争)?([2-9]|[两二三四五])年(?:时间|内|左右)(?:完成|实现|建成)?")
        .ok()
});

/// The words by which a task promises more than one year: 用2年时间.
pub(crate) fn several_years(text: &str) -> Option<String> {
    let text = narrowed(text);
    Some(YEARS.as_ref()?.find(&text)?.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, String)> {
        quantities(text).into_iter().map(|it| (it.target.to_string(), it.unit)).collect()
    }

    fn assert_read(text: &str, expected: &[(&str, &str)]) {
        let read = read(text);
        let read: Vec<(&str, &str)> =
            read.iter().map(|(target, unit)| (target.as_str(), unit.as_str())).collect();
        assert_eq!(read, expected, "{text}");
    }

    #[test]
    fn quantities_of_the_source() {
        for (text, expected) in [
            (
                "投资1.1亿元，为41所农村中小学铺设塑胶操场，用2年时间实现城乡塑胶操场“全覆盖”。",
                vec![("1.1", "亿元"), ("41", "所")],
            ),
            ("实施东山公园改造二期工程。", vec![]),
            (
                "对南山公园、新华西山公园和7座休闲广场、13条路街进行绿化改造。",
                vec![("7", "座"), ("13", "条")],
            ),
            ("实施暖房子改造8万平方米。", vec![("8", "万平方米")]),
            ("改造棚户区2.84万平方米。", vec![("2.84", "万平方米")]),
            ("发放补贴500万元。", vec![("500", "万元")]),
            ("铺设供水管线5.5公里。", vec![("5.5", "公里")]),
            (
                "新建农村及农村地区中小学自来水工程12项，解决7800人的饮水安全问题。",
                vec![("12", "项"), ("7800", "人")],
            ),
            (
                "推进38个低收入村的基础设施建设和产业扶贫，力争都有1个市民广场。",
                vec![("38", "个"), ("1", "个")],
            ),
            ("启动瓦轴河、泉眼河、回头河二期、文圣排水涵二期治理改造工程。", vec![]),
        ] {
            assert_read(text, &expected);
        }
    }

    #[test]
    fn quantities_elsewhere() {
        for (text, expected) in [
            ("新建公办幼儿园三所", vec![("3", "所")]),
            ("新增学位１，２００个", vec![("1200", "个")]),
            ("3个月内完成第2批12台电梯加装", vec![("12", "台")]),
            ("集中供热率达到95%以上", vec![("95", "%")]),
            ("2017年新增就业5千人", vec![("5000", "人")]),
            ("统一个案管理，一批次", vec![]),
            ("启动三台、太平湾净水厂建设", vec![]),
            ("改造老旧小区100余万平方米", vec![("100", "万平方米")]),
            ("投资3000多万元", vec![("3000", "万元")]),
        ] {
            assert_read(text, &expected);
        }
    }

    #[test]
    fn a_quantity_is_named_by_what_is_counted() {
        let name = |text: &str| quantities(text).first().map(|it| it.name.clone());
        assert_eq!(name("为41所农村中小学铺设塑胶操场").as_deref(), Some("农村中小学铺设塑胶操场"));
        assert_eq!(name("实施暖房子改造8万平方米。").as_deref(), Some("实施暖房子改造"));
        assert_eq!(name("投资1.1亿元，为…").as_deref(), Some("投资"));
        assert_eq!(several_years("用2年时间实现全覆盖").as_deref(), Some("用2年时间实现"));
        assert_eq!(several_years("2017年完成"), None);
    }
}
