//! What a document says outside its table: title, year, number, promises, contacts, reporting dates.
use std::{collections::BTreeMap, sync::LazyLock};

use regex::Regex;

mod promises;
mod reporting;
mod title;

use super::{document::Paragraph, draft::Draft};
use crate::{calendar::ReportDue, programmes::Announced};

use promises::announced;
pub(super) use reporting::calendar;
use reporting::{reports, stated_reports};
pub(super) use title::commonest_year;
use title::{document_number, title, year_in};

/// What is known of the programme before its tasks are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Preface {
    pub(crate) title: Option<String>,
    pub(crate) year: Option<i32>,
    pub(crate) document_number: Option<String>,
    pub(crate) announced: Announced,
    pub(crate) contact: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) narrative: Vec<String>,
    pub(crate) reports: Vec<ReportDue>,
    /// True when the document says that the first of several owners leads (排在第一位的为牵头单位).
    pub(crate) first_owner_leads: bool,
}

pub(super) fn pattern(text: &str) -> Option<Regex> {
    Regex::new(text).ok()
}

static EMAIL: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"));
static STATED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern("^(方案名称|年度|文号|公布类别数|公布任务数|联系方式|电子邮箱|上报时限|正文)：(.*)$")
});

pub(crate) fn read(paragraphs: &[Paragraph], draft: &Draft, file_name: &str) -> Preface {
    let mut preface = Preface::default();
    let mut stated: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut own: Vec<&str> = Vec::new();
    for paragraph in paragraphs {
        match STATED.as_ref().and_then(|it| it.captures(paragraph.text.trim())) {
            Some(found) => {
                let key = found.get(1).map_or("", |it| it.as_str());
                stated.entry(key).or_default().push(found[2].trim().to_owned());
            }
            None => own.push(paragraph.text.trim()),
        }
    }
    let ours =
        stated.contains_key("方案名称") || draft.stated.iter().any(|(key, _)| *key == "方案名称");
    let one = |key: &str| {
        let in_column =
            || draft.stated.iter().find(|(known, _)| *known == key).map(|(_, value)| value.clone());
        stated
            .get(key)
            .and_then(|values| values.first().cloned())
            .or_else(in_column)
            .filter(|it| !it.is_empty())
    };
    let text = own.join("\n");
    preface.title = one("方案名称").or_else(|| title(&own));
    preface.year = one("年度")
        .and_then(|it| it.parse().ok())
        .or_else(|| preface.title.as_deref().and_then(year_in))
        .or_else(|| year_in(file_name))
        .or_else(|| commonest_year(&text));
    preface.document_number = one("文号").or_else(|| document_number(&text));
    preface.announced = if ours {
        Announced {
            categories: one("公布类别数").and_then(|it| it.parse().ok()),
            tasks: one("公布任务数").and_then(|it| it.parse().ok()),
        }
    } else {
        announced(&text)
    };
    preface.contact = one("联系方式").or_else(|| contact(&own));
    preface.email = one("电子邮箱")
        .or_else(|| EMAIL.as_ref().and_then(|it| it.find(&text)).map(|it| it.as_str().to_owned()));
    preface.reports = match one("上报时限") {
        Some(words) => stated_reports(&words),
        None => reports(&text),
    };
    preface.first_owner_leads = [
        "第一位的为牵头",
        "首位的为牵头",
        "第一个为牵头",
        "排在首位",
        "排在第一位",
        "列第一位",
        "第一单位为牵头",
    ]
    .iter()
    .any(|words| text.contains(words));
    preface.narrative = match stated.remove("正文") {
        Some(narrative) => narrative,
        None if ours => Vec::new(),
        None => own.into_iter().filter(|line| !line.is_empty()).map(str::to_owned).collect(),
    };
    preface
}

fn contact(lines: &[&str]) -> Option<String> {
    let line = lines.iter().find(|line| {
        ["联系人", "联系电话", "监督电话", "咨询电话", "举报电话"]
            .iter()
            .any(|word| line.contains(word))
            && line.chars().count() <= 200
    })?;
    Some((*line).to_owned())
}
