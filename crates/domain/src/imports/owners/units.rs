//! Departments out of a cell.
use std::sync::LazyLock;

use regex::Regex;

use super::pieces::{as_written, joined_lines, pieces};
use crate::tasks::OwnerRole;

/// One department as a cell names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::imports) struct Unit {
    pub(in crate::imports) name: String,
    /// The words in the cell that gave the name.
    pub(in crate::imports) written: String,
    /// Said by the cell itself (牵头, 配合); none where it says nothing.
    pub(in crate::imports) role: Option<OwnerRole>,
    /// True for an owner that stands for many, such as 属地各乡镇.
    pub(in crate::imports) collective: bool,
}

const UNIT_ENDINGS: &[&str] = &[
    "局",
    "委",
    "办",
    "厅",
    "部",
    "院",
    "中心",
    "公司",
    "政府",
    "镇",
    "乡",
    "街道",
    "办事处",
    "管委会",
    "园区",
    "站",
    "所",
    "队",
    "社",
    "银行",
    "集团",
    "学校",
    "指挥部",
    "小组",
    "协会",
    "联合会",
    "残联",
    "妇联",
    "工会",
    "团委",
    "文联",
    "科协",
    "部门",
    "单位",
    "委员会",
    "管理处",
    "事务处",
    "开发区",
    "新区",
    "工商联",
    "红十字会",
    "电视台",
    "支行",
    "分行",
    "医院",
    "大学",
    "台",
    "处",
    "会",
    "乡镇",
    "县区",
    "厂",
    "矿",
    "场",
    "总队",
    "区县",
    "县市区",
    "各县",
    "各区",
    "城投",
    "水务",
    "供电",
    "企业",
];

/// Endings that alone, without a label, make bracketed words a list of owners.
const CLEAR_ENDINGS: &[&str] = &[
    "局",
    "委",
    "办",
    "厅",
    "管委会",
    "公司",
    "政府",
    "街道办事处",
    "街道办",
    "集团",
    "残联",
    "妇联",
    "委员会",
    "团委",
    "指挥部",
    "总工会",
    "部门",
    "办事处",
    "供电",
    "电视台",
    "各乡镇",
    "乡镇",
];

fn without_brackets(name: &str) -> &str {
    name.find('（').map_or(name, |at| &name[..at])
}

pub(in crate::imports) fn looks_like_unit(name: &str) -> bool {
    let bare = without_brackets(name);
    let count = bare.chars().count();
    (2..=24).contains(&count) && UNIT_ENDINGS.iter().any(|ending| bare.ends_with(ending))
}

pub(super) fn clearly_unit(name: &str) -> bool {
    let bare = without_brackets(name);
    let count = bare.chars().count();
    (3..=20).contains(&count)
        && CLEAR_ENDINGS.iter().any(|ending| bare.ends_with(ending))
        && !bare.contains(|it: char| it.is_ascii_digit())
}

const COLLECTIVE_STARTS: [&str; 9] =
    ["各", "属地", "相关", "有关", "涉及", "所在", "沿线", "全市", "其他"];

pub(super) fn is_collective(name: &str) -> bool {
    COLLECTIVE_STARTS.iter().any(|start| name.starts_with(start))
        || [
            "各乡",
            "各镇",
            "各街",
            "各县",
            "各区",
            "各市",
            "各有关",
            "各相关",
            "各园区",
            "有关单位",
            "相关单位",
            "有关部门",
            "相关部门",
        ]
        .iter()
        .any(|part| name.contains(part))
}

pub(super) static LABEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        "^[（(]?(?P<role>牵头|主办|主责|责任|承办|实施|落实|配合|协办|协作|协助|参与|参加)(?:责任)?(?:单位|部门)?[)）]?[：:]\\s*",
    )
    .ok()
});

fn role_word(word: &str) -> Option<OwnerRole> {
    match word {
        "牵头" | "主办" | "主责" | "牵头单位" | "牵头部门" | "主办单位" | "负责" => {
            Some(OwnerRole::Lead)
        }
        "配合" | "协办" | "协作" | "协助" | "参与" | "参加" | "配合单位" | "协办单位"
        | "协作单位" | "参与单位" | "配合部门" | "协助单位" => {
            Some(OwnerRole::Support)
        }
        _ => None,
    }
}

/// Every department that a cell names, in order.
pub(in crate::imports) fn units(cell: &str) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut role = None;
    let spaced = LABEL_INSIDE.as_ref().map_or_else(
        || cell.to_owned(),
        |pattern| pattern.replace_all(cell, "\n$label").into_owned(),
    );
    for line in joined_lines(&spaced) {
        let mut rest = line.as_str();
        if let Some(label) = LABEL.as_ref().and_then(|pattern| pattern.captures(rest)) {
            role = match &label["role"] {
                "责任" | "承办" | "实施" | "落实" => None,
                word => role_word(word),
            };
            // 牵头单位 and then 责任单位: the latter help.
            if &label["role"] == "责任"
                && units.iter().any(|unit| unit.role == Some(OwnerRole::Lead))
            {
                role = Some(OwnerRole::Support);
            }
            rest = &rest[label[0].len()..];
        }
        for piece in pieces(rest) {
            units.extend(unit(&piece, role));
        }
    }
    for unit in &mut units {
        unit.written = as_written(cell, &unit.written);
    }
    units
}

static LABEL_INSIDE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"[\s；;，,。]+(?P<label>(?:牵头|主办|责任|承办|配合|协办|协作|协助|参与)(?:责任)?(?:单位|部门)?[：:])").ok()
});

pub(super) fn unit(piece: &str, role: Option<OwnerRole>) -> Option<Unit> {
    let mut name: String = piece.split_whitespace().collect();
    name = name.replace('(', "（").replace(')', "）");
    name = name.trim_matches(['。', '，', '：', '.', '·']).to_owned();
    let mut role = role;
    if let (Some(open), true) = (name.rfind('（'), name.ends_with('）')) {
        let inside = &name[open + '（'.len_utf8()..name.len() - '）'.len_utf8()];
        if let Some(said) = role_word(inside) {
            role = Some(said);
            name.truncate(open);
        }
    }
    for word in ["牵头负责", "牵头", "负责", "主办", "配合", "协助", "协办", "参与"]
    {
        if let Some(bare) = name.strip_suffix(word).filter(|bare| looks_like_unit(bare)) {
            role = role_word(word).or(Some(OwnerRole::Lead));
            name = bare.to_owned();
            break;
        }
    }
    if let Some(bare) = name.strip_suffix('等').filter(|bare| looks_like_unit(bare)) {
        name = bare.to_owned();
    }
    let filler = name.is_empty() || ["—", "-", "——", "/", "无", "、"].contains(&name.as_str());
    (!filler).then(|| Unit {
        collective: is_collective(&name),
        written: piece.trim().to_owned(),
        name,
        role,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use OwnerRole::*;

    fn named(cell: &str) -> Vec<String> {
        units(cell).into_iter().map(|unit| unit.name).collect()
    }

    #[test]
    fn departments_of_cells() {
        for (cell, expected) in [
            ("市规划建设局\n\n（建设）", vec!["市规划建设局（建设）"]),
            ("市规划建设局(规划)\n\n市公安局", vec!["市规划建设局（规划）", "市公安局"]),
            ("市房管办\n\n李官镇", vec!["市房管办", "李官镇"]),
            ("市教育局、市财政局", vec!["市教育局", "市财政局"]),
            ("市教育局  市财政局", vec!["市教育局", "市财政局"]),
            ("市发展和\n改革委", vec!["市发展和改革委"]),
            ("市发展和改革委和市财政局", vec!["市发展和改革委", "市财政局"]),
            ("各县（市、区）政府，市水务局", vec!["各县（市、区）政府", "市水务局"]),
            ("市教育局等", vec!["市教育局"]),
            ("—", vec![]),
        ] {
            assert_eq!(named(cell), expected, "{cell}");
        }
        assert!(units("属地各乡镇")[0].collective);
    }

    #[test]
    fn the_way_a_name_is_written_is_kept() {
        let written: Vec<String> = units("市公安局\n市规划建设局\n\n（建设）")
            .into_iter()
            .map(|unit| unit.written)
            .collect();
        assert_eq!(written, ["市公安局", "市规划建设局\n\n（建设）"]);
    }

    #[test]
    fn roles_said_by_the_cell() {
        let roles = |cell: &str| -> Vec<(String, Option<OwnerRole>)> {
            units(cell).into_iter().map(|unit| (unit.name, unit.role)).collect()
        };
        let expected =
            vec![("市教育局".to_owned(), Some(Lead)), ("市财政局".to_owned(), Some(Support))];
        for cell in [
            "牵头单位：市教育局；配合单位：市财政局",
            "牵头单位：市教育局\n配合单位：市财政局",
            "牵头：市教育局\n配合：市财政局",
            "市教育局（牵头）、市财政局（配合）",
            "市教育局牵头，市财政局配合",
            "牵头单位：市教育局 责任单位：市财政局",
        ] {
            assert_eq!(roles(cell), expected, "{cell}");
        }
    }
}
