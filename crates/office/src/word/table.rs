//! Word tables: cells that span columns or rows are repeated where they reach, and marked so.
use domain::imports::{Cell, Row};

use super::{Reading, is_left_out, paragraph};
use crate::{
    grid::{self, Fallback},
    xml::Element,
};

/// A cell that claims to span more columns than Word can make is damaged or hostile.
const MOST_COLUMNS: usize = 63;

impl Reading {
    pub(super) fn take_table(&mut self, table: &Element) {
        let mut rows: Vec<Row> = Vec::new();
        for row in descendants(table, "tr") {
            let properties = row.child("trPr");
            if properties.is_some_and(|it| it.child("del").is_some()) {
                continue;
            }
            self.line += 1;
            let before = properties.and_then(|it| it.value("gridBefore"));
            let cells = self.cells(row, before, rows.last());
            rows.push(Row { line: self.line, cells });
        }
        self.blocks.extend(grid::blocks(rows, Fallback::Continued));
    }

    fn cells(&mut self, row: &Element, before: Option<&str>, above: Option<&Row>) -> Vec<Cell> {
        let skipped = before.and_then(|it| it.parse().ok()).unwrap_or(0);
        let mut cells = vec![Cell::default(); MOST_COLUMNS.min(skipped)];
        for element in descendants(row, "tc") {
            let properties = element.child("tcPr");
            let span =
                properties.and_then(|it| it.value("gridSpan")).and_then(|it| it.parse().ok());
            let down = is_merged_down(properties);
            let right = properties
                .and_then(|it| it.child("hMerge"))
                .is_some_and(|it| it.attribute("val").is_none_or(|val| val == "continue"));
            let text = if down {
                let merged = above.and_then(|above| above.cells.get(cells.len()));
                merged.map_or_else(String::new, |cell| cell.text.clone())
            } else if right {
                cells.last().map_or_else(String::new, |cell: &Cell| cell.text.clone())
            } else {
                self.cell_text(element)
            };
            let room = MOST_COLUMNS.saturating_sub(cells.len());
            for place in 0..span.unwrap_or(1).clamp(1, MOST_COLUMNS).min(room) {
                cells.push(Cell {
                    text: text.clone(),
                    merged_down: down,
                    merged_right: right || place > 0,
                    ..Cell::default()
                });
            }
        }
        cells
    }

    /// Paragraphs, nested tables and text boxes of a cell, a line each.
    fn cell_text(&mut self, cell: &Element) -> String {
        let mut lines = Vec::new();
        self.collect_lines(cell, &mut lines);
        lines.join("\n").trim_matches('\n').to_owned()
    }

    fn collect_lines(&mut self, parent: &Element, lines: &mut Vec<String>) {
        for element in parent.elements().filter(|it| !is_left_out(it)) {
            if element.name == "p" {
                lines.push(paragraph::text(element, &mut self.numbering));
                for text_box in paragraph::text_boxes(element) {
                    self.collect_lines(text_box, lines);
                }
            } else if element.name != "tcPr" {
                self.collect_lines(element, lines);
            }
        }
    }
}

fn is_merged_down(properties: Option<&Element>) -> bool {
    let merge = properties.and_then(|it| it.child("vMerge"));
    merge.is_some_and(|it| it.attribute("val").is_none_or(|val| val != "restart"))
}

/// Rows of a table or cells of a row, also those that stand inside content controls; not those of
/// tables further inside.
fn descendants<'a>(parent: &'a Element, name: &str) -> Vec<&'a Element> {
    let mut found = Vec::new();
    for element in parent.elements().filter(|it| !is_left_out(it)) {
        if element.name == name {
            found.push(element);
        } else if matches!(
            element.name.as_str(),
            "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" | "smartTag"
        ) {
            found.extend(descendants(element, name));
        }
    }
    found
}
