//! Automatic numbers: Word keeps them apart from the text, and the text relies on them.
use std::collections::HashMap;

use super::counting::written;
use crate::{
    package::Package,
    unreadable::Unreadable,
    xml::{self, Element},
};

const LEVELS: usize = 9;
/// How many styles may be based on each other.
const LONGEST_CHAIN: usize = 20;

#[derive(Clone, Debug)]
struct Level {
    start: u32,
    format: String,
    /// Such as `（%1）` or `%1.%2`.
    pattern: String,
    all_decimal: bool,
}

#[derive(Clone, Debug, Default)]
struct List {
    /// Lists of one abstract definition count on together.
    definition: String,
    levels: HashMap<usize, Level>,
    starts: HashMap<usize, u32>,
}

#[derive(Clone, Debug, Default)]
struct Style {
    list: Option<String>,
    level: Option<usize>,
    based_on: Option<String>,
}

#[derive(Debug, Default)]
pub(super) struct Numbering {
    lists: HashMap<String, List>,
    styles: HashMap<String, Style>,
    default_style: Option<String>,
    counts: HashMap<String, [Option<u32>; LEVELS]>,
    seen: HashMap<String, ()>,
}

impl Numbering {
    pub(super) fn of(package: &mut Package<'_>) -> Result<Self, Unreadable> {
        let mut numbering = Self::default();
        if let Some(bytes) = package.part("word/numbering.xml")? {
            numbering.lists = lists(&xml::parse("word/numbering.xml", &bytes)?);
        }
        if let Some(bytes) = package.part("word/styles.xml")? {
            let styles = xml::parse("word/styles.xml", &bytes)?;
            for style in styles.elements().filter(|it| it.name == "style") {
                let Some(id) = style.attribute("styleId") else {
                    continue;
                };
                if style.attribute("type") == Some("paragraph")
                    && style.attribute("default") == Some("1")
                {
                    numbering.default_style = Some(id.to_owned());
                }
                let own = style.child("pPr").and_then(|it| it.child("numPr"));
                let based_on = style.value("basedOn").map(str::to_owned);
                numbering.styles.insert(id.to_owned(), Style { based_on, ..style_numbers(own) });
            }
        }
        Ok(numbering)
    }

    /// The number of a paragraph as it stands in print, and counts it.
    pub(super) fn label(&mut self, paragraph: &Element) -> Option<String> {
        let properties = paragraph.child("pPr");
        let own = style_numbers(properties.and_then(|it| it.child("numPr")));
        let style = properties.and_then(|it| it.value("pStyle")).map(str::to_owned);
        let inherited = self.inherited(style.or_else(|| self.default_style.clone()));
        let id = own.list.or(inherited.list).filter(|id| id != "0")?;
        let level = own.level.or(inherited.level).unwrap_or(0).min(LEVELS - 1);
        let list = self.lists.get(&id)?;
        let counts = self.counts.entry(list.definition.clone()).or_default();
        if self.seen.insert(id.clone(), ()).is_none() {
            // A list that restarts does so where it is first used.
            for (level, start) in list.starts.iter().filter(|(level, _)| **level < LEVELS) {
                counts[*level] = start.checked_sub(1);
            }
        }
        let start = |level: usize| list.levels.get(&level).map_or(1, |it| it.start);
        counts[level] = Some(counts[level].map_or(start(level), |count| count.saturating_add(1)));
        counts[level + 1..].fill(None);
        let own = list.levels.get(&level)?;
        let mut label = own.pattern.clone();
        for (place, count) in counts.iter().enumerate().take(level + 1) {
            let format = match list.levels.get(&place) {
                _ if own.all_decimal => "decimal",
                Some(level) => level.format.as_str(),
                None => "decimal",
            };
            let number = written(count.unwrap_or_else(|| start(place)), format)?;
            label = label.replace(&format!("%{}", place + 1), &number);
        }
        (!label.trim().is_empty()).then_some(label)
    }

    fn inherited(&self, style: Option<String>) -> Style {
        let mut found = Style::default();
        let mut next = style;
        for _ in 0..LONGEST_CHAIN {
            let Some(style) = next.as_ref().and_then(|id| self.styles.get(id)) else {
                break;
            };
            found.level = found.level.or(style.level);
            if style.list.is_some() {
                found.list.clone_from(&style.list);
                break;
            }
            next.clone_from(&style.based_on);
        }
        found
    }
}

fn style_numbers(properties: Option<&Element>) -> Style {
    let value = |name| properties.and_then(|it: &Element| it.value(name));
    Style {
        list: value("numId").map(str::to_owned),
        level: value("ilvl").and_then(|it| it.parse().ok()),
        based_on: None,
    }
}

fn lists(numbering: &Element) -> HashMap<String, List> {
    let definitions: HashMap<&str, &Element> = numbering
        .elements()
        .filter(|it| it.name == "abstractNum")
        .filter_map(|it| Some((it.attribute("abstractNumId")?, it)))
        .collect();
    // A definition may only point to a list style that another one defines.
    let resolved = |definition: &Element| {
        let link = definition.value("numStyleLink");
        let linked =
            definitions.values().find(|it| link.is_some() && it.value("styleLink") == link);
        levels(linked.copied().unwrap_or(definition))
    };
    let list = |number: &Element| {
        let definition = number.value("abstractNumId")?.to_owned();
        let mut levels =
            definitions.get(definition.as_str()).map(|it| resolved(it)).unwrap_or_default();
        let mut starts = HashMap::new();
        for change in number.elements().filter(|it| it.name == "lvlOverride") {
            let Some(at) = change.number("ilvl") else {
                continue;
            };
            if let Some(start) = change.value("startOverride").and_then(|it| it.parse().ok()) {
                starts.insert(at, start);
            }
            if let Some(own) = change.child("lvl").map(level) {
                levels.insert(at, own);
            }
        }
        Some((number.attribute("numId")?.to_owned(), List { definition, levels, starts }))
    };
    numbering.elements().filter(|it| it.name == "num").filter_map(list).collect()
}

fn levels(definition: &Element) -> HashMap<usize, Level> {
    definition
        .elements()
        .filter(|it| it.name == "lvl")
        .filter_map(|it| Some((it.number("ilvl")?, level(it))))
        .collect()
}

fn level(element: &Element) -> Level {
    // Word writes newer formats inside an alternative for older programs.
    let alternative = element.child("AlternateContent").and_then(|it| it.child("Choice"));
    let format = alternative.and_then(|it| it.value("numFmt")).or_else(|| element.value("numFmt"));
    Level {
        start: element.value("start").and_then(|it| it.parse().ok()).unwrap_or(1),
        format: format.unwrap_or("decimal").to_owned(),
        pattern: element.value("lvlText").unwrap_or_default().to_owned(),
        all_decimal: element.is_on("isLgl"),
    }
}
