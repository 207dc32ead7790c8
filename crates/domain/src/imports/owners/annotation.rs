//! Owners and deadlines that stand behind a task's own words.
use std::sync::LazyLock;

use regex::Regex;

use super::{
    pieces::pieces,
    units::{clearly_unit, looks_like_unit, unit},
};
use crate::imports::deadline;

/// What a bracket or a line behind a task says about its owners and its deadline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::imports) struct Annotation {
    pub(in crate::imports) departments: Option<String>,
    pub(in crate::imports) support: Option<String>,
    pub(in crate::imports) leaders: Option<String>,
    pub(in crate::imports) city_leaders: Option<String>,
    pub(in crate::imports) deadline: Option<String>,
}

static ANNOTATION: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        "(?P<city>(?:分管|牵头|包保|包联|联系|督导|责任)?(?:市|县|区|州|市级|县级|区级|市政府|县政府|区政府)(?:级)?(?:分管)?领导|分管领导|包保领导|牵头领导|分管副?[市县区]长)[：:]",
        "|(?P<leader>责任领导|部门领导|单位领导|(?:单位)?(?:主要)?负责人|(?:直接|第一)?责任人|牵头部门领导)[：:]",
        "|(?P<support>(?:配合|协办|协作|协助|参与|参加)(?:责任)?(?:单位|部门)?)[：:]",
        "|(?P<department>(?:牵头|主办|主责|责任|承办|实施|落实|负责)(?:责任)?(?:单位|部门|主体)?)[：:]",
        "|(?P<deadline>(?:计划)?(?:完成|办结|时间)?(?:时限|时间|期限|日期|节点)(?:要求)?)[：:]",
    ))
    .ok()
});

static PROSE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        "由(?P<lead>[^，。；由]{3,40}?)(?:牵头|负责|承办|具体实施)",
        "(?:[，,、](?P<support>[^，。；]{3,60}?)(?:配合|协助|参与))?",
    ))
    .ok()
});

impl Annotation {
    pub(in crate::imports) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Reads labelled words: 责任单位：市教育局；完成时限：9月底前. None without any label.
    pub(in crate::imports) fn labelled(text: &str) -> Option<Self> {
        let pattern = ANNOTATION.as_ref()?;
        let labels: Vec<_> = pattern.captures_iter(text).collect();
        let mut annotation = Self::default();
        let mut has_lead = false;
        for (place, label) in labels.iter().enumerate() {
            let whole = label.get(0)?;
            let until = labels
                .get(place + 1)
                .and_then(|next| next.get(0))
                .map_or(text.len(), |it| it.start());
            let value = text[whole.end()..until]
                .trim()
                .trim_end_matches(['；', ';', '。', '，', ',', '）', ')', '、']);
            if value.is_empty() {
                continue;
            }
            let word = whole.as_str();
            let slot = if label.name("city").is_some() {
                &mut annotation.city_leaders
            } else if label.name("leader").is_some() {
                &mut annotation.leaders
            } else if label.name("support").is_some() || (has_lead && word.starts_with("责任")) {
                &mut annotation.support
            } else if label.name("department").is_some() {
                has_lead |= word.starts_with("牵头");
                &mut annotation.departments
            } else {
                &mut annotation.deadline
            };
            match slot {
                Some(known) => *known = format!("{known}、{value}"),
                None => *slot = Some(value.to_owned()),
            }
        }
        (!annotation.is_empty()).then_some(annotation)
    }

    /// Reads owners out of a sentence: 由县教育局牵头，县住建局配合. The sentence stays as it is.
    pub(in crate::imports) fn in_prose(text: &str) -> Option<Self> {
        let found = PROSE.as_ref()?.captures(text)?;
        let words = |name: &str| found.name(name).map(|it| it.as_str().to_owned());
        let all_units = |words: &String| {
            pieces(words)
                .iter()
                .all(|piece| unit(piece, None).is_some_and(|it| looks_like_unit(&it.name)))
        };
        Some(Self {
            departments: Some(words("lead").filter(all_units)?),
            support: words("support").filter(all_units),
            ..Self::default()
        })
    }

    /// Where the first label stands.
    pub(in crate::imports) fn first_label(text: &str) -> Option<usize> {
        ANNOTATION.as_ref()?.find(text).map(|found| found.start())
    }

    /// Reads the inside of a bracket at the end of a task: labelled, or nothing but units and at
    /// most a deadline. None for a bracket that explains the task itself.
    pub(in crate::imports) fn bracketed(inside: &str, year: i32) -> Option<Self> {
        if let Some(labelled) = Self::labelled(inside) {
            return labelled.departments.is_some().then_some(labelled);
        }
        let (mut departments, mut clear) = (Vec::new(), false);
        let mut deadline = None;
        for piece in pieces(inside) {
            let piece = piece.trim();
            if piece.is_empty() {
                continue;
            }
            let bare = unit(piece, None)?;
            clear |= clearly_unit(&bare.name) || bare.collective;
            if clearly_unit(&bare.name) || bare.collective || looks_like_unit(&bare.name) {
                departments.push(piece.to_owned());
            } else if deadline.is_none() && deadline::is_deadline(piece, year) {
                deadline = Some(piece.to_owned());
            } else {
                return None;
            }
        }
        // 中心城区 alone is a place; beside 市住建局, 城关镇 is an owner.
        (clear && !departments.is_empty()).then(|| Self {
            departments: Some(departments.join("、")),
            deadline,
            ..Self::default()
        })
    }
}

/// Takes the last bracket off a text when it names owners: 任务（单位一、单位二）。
pub(in crate::imports) fn split_bracket(text: &str, year: i32) -> Option<(String, Annotation)> {
    let trimmed = text.trim_end().trim_end_matches(['。', '；', ';', '.']);
    let inside_end = trimmed.strip_suffix(['）', ')', '】', ']'])?;
    let mut depth = 1_u32;
    let open = inside_end.char_indices().rev().find_map(|(at, character)| {
        match character {
            '）' | ')' | '】' | ']' => depth += 1,
            '（' | '(' | '【' | '[' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some((at, character))
    });
    let (at, character) = open?;
    let annotation = Annotation::bracketed(&inside_end[at + character.len_utf8()..], year)?;
    let head = text[..at].trim_end();
    let stop =
        if head.ends_with(['。', '；', '！', '.']) || head.is_empty() { "" } else { "。" };
    let tail = text[trimmed.len()..].trim();
    let text = if tail.is_empty() { head.to_owned() } else { format!("{head}{stop}") };
    Some((text, annotation))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn owners_in_brackets_at_the_end() {
        let split = |text: &str| {
            split_bracket(text, 2017).map(|(text, it)| (text, it.departments, it.deadline))
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            split("新建公厕6座（市爱卫办、市财政局）。"),
            Some(("新建公厕6座。".to_owned(), some("市爱卫办、市财政局"), None))
        );
        assert_eq!(
            split("新建公厕6座。（责任单位：市爱卫办；完成时限：10月底前）"),
            Some(("新建公厕6座。".to_owned(), some("市爱卫办"), some("10月底前")))
        );
        assert_eq!(
            split("新建公厕6座（市爱卫办，10月底前）"),
            Some(("新建公厕6座".to_owned(), some("市爱卫办"), some("10月底前")))
        );
        for kept in ["新建公厕6座（中心城区）。", "实施改造（二期）", "完成（含配套设施）改造"]
        {
            assert_eq!(split(kept), None, "{kept}");
        }
    }

    #[test]
    fn owners_in_a_sentence() {
        let read = Annotation::in_prose("新建幼儿园5所。由县教育局牵头，县住建局、县财政局配合。")
            .unwrap();
        assert_eq!(read.departments.as_deref(), Some("县教育局"));
        assert_eq!(read.support.as_deref(), Some("县住建局、县财政局"));
        assert_eq!(Annotation::in_prose("由点到面负责推进"), None);
    }

    #[test]
    fn labelled_lines() {
        let read = Annotation::labelled(
            "牵头领导：张三  牵头单位：市教育局  责任单位：市财政局 完成时限：9月底前。",
        )
        .unwrap();
        assert_eq!(read.city_leaders.as_deref(), Some("张三"));
        assert_eq!(read.departments.as_deref(), Some("市教育局"));
        assert_eq!(read.support.as_deref(), Some("市财政局"));
        assert_eq!(read.deadline.as_deref(), Some("9月底前"));
    }
}
