//! OpenDocument spreadsheets, whose merged and repeated cells calamine does not tell apart.
use std::collections::HashMap;

use super::cells::{Region, Sheet};
use crate::{
    package::Package,
    unreadable::{Place, Unreadable},
    xml::{self, Element, Node},
};

/// A row or cell that repeats more often is the blank rest of the sheet.
const MOST_REPEATED: u32 = 1_000;
const DEEPEST: u32 = 16;

pub(super) fn sheets(package: &mut Package<'_>) -> Result<Vec<Sheet>, Unreadable> {
    if let Some(manifest) = package.part("META-INF/manifest.xml")?
        && String::from_utf8_lossy(&manifest).contains("encryption-data")
    {
        return Err(Unreadable::Encrypted);
    }
    let name = "content.xml";
    let content = package
        .part(name)?
        .ok_or_else(|| Unreadable::damaged(Place::Part(name.to_owned()), "it is missing"))?;
    let content = xml::parse(name, &content)?;
    let hidden = hidden_styles(&content);
    let Some(body) = content.child("body").and_then(|it| it.child("spreadsheet")) else {
        return Ok(Vec::new());
    };
    body.elements()
        .filter(|it| it.name == "table")
        .map(|table| {
            let style = table.attribute("style-name").unwrap_or_default();
            let is_hidden = hidden.get(style).copied().unwrap_or(false);
            let mut reading = Reading {
                sheet: Sheet::named(table.attribute("name").unwrap_or_default(), is_hidden),
                row: 0,
            };
            reading.rows(table, 0)?;
            Ok(reading.sheet)
        })
        .collect()
}

fn hidden_styles(content: &Element) -> HashMap<&str, bool> {
    let styles = content.child("automatic-styles").map(Element::elements).into_iter().flatten();
    styles
        .filter(|style| style.attribute("family") == Some("table"))
        .filter_map(|style| {
            let display = style.child("table-properties")?.attribute("display")?;
            Some((style.attribute("name")?, display == "false"))
        })
        .collect()
}

struct Reading {
    sheet: Sheet,
    row: u32,
}

fn repeated(element: &Element, name: &str) -> u32 {
    element.attribute(name).and_then(|it| it.parse().ok()).unwrap_or(1)
}

impl Reading {
    fn rows(&mut self, parent: &Element, depth: u32) -> Result<(), Unreadable> {
        for element in parent.elements() {
            match element.name.as_str() {
                "table-row" => {
                    let times = repeated(element, "number-rows-repeated");
                    if text(element).is_empty() {
                        self.row = self.row.saturating_add(times);
                        continue;
                    }
                    for _ in 0..times.min(MOST_REPEATED) {
                        self.cells(element)?;
                        self.row = self.row.saturating_add(1);
                    }
                    self.row = self.row.saturating_add(times.saturating_sub(MOST_REPEATED));
                }
                "table-header-rows" | "table-rows" | "table-row-group" if depth < DEEPEST => {
                    self.rows(element, depth + 1)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn cells(&mut self, row: &Element) -> Result<(), Unreadable> {
        let mut column = 0_u32;
        for cell in row.elements() {
            if cell.name != "table-cell" && cell.name != "covered-table-cell" {
                continue;
            }
            let times = repeated(cell, "number-columns-repeated");
            if cell.name == "table-cell" {
                let text = shown(cell);
                let (down, right) = (
                    repeated(cell, "number-rows-spanned"),
                    repeated(cell, "number-columns-spanned"),
                );
                if down > 1 || right > 1 {
                    let reach =
                        |first: u32, count: u32| first.saturating_add(count.saturating_sub(1));
                    let last = (reach(self.row, down), reach(column, right));
                    self.sheet.merged.push(Region { first: (self.row, column), last });
                }
                for place in 0..if text.is_empty() { 0 } else { times.min(MOST_REPEATED) } {
                    self.sheet.put(self.row, column.saturating_add(place), text.clone())?;
                }
            }
            column = column.saturating_add(times);
        }
        Ok(())
    }
}

/// What the cell shows. A date in figures is given whole, because the order of its parts differs
/// between offices.
fn shown(cell: &Element) -> String {
    let lines: Vec<String> = cell.elements().filter(|it| it.name == "p").map(text).collect();
    let text = lines.join("\n");
    match cell.attribute("date-value") {
        Some(date) if !text.contains('月') => date.split('T').next().unwrap_or(date).to_owned(),
        _ if cell.attribute("value-type") == Some("float") => text.replace(',', ""),
        _ => text,
    }
}

fn text(parent: &Element) -> String {
    parent
        .children
        .iter()
        .map(|child| match child {
            Node::Text(text) => text.clone(),
            Node::Element(element) => match element.name.as_str() {
                "s" => " ".repeat(element.number("c").unwrap_or(1).min(100)),
                "tab" => " ".to_owned(),
                "line-break" => "\n".to_owned(),
                "annotation" => String::new(),
                _ => text(element),
            },
        })
        .collect()
}
