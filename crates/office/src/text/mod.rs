//! Plain text as it comes out of office documents: tables in six shapes, paragraphs around them.
//! Every line of the file ends up in a block with its own number; none is invented.
mod aligned;
mod records;
mod ruled;
mod stacked;
mod tabbed;
mod tail;

use domain::imports::{Block, Cell, Paragraph, Row};

use crate::headings::{is_header, same_header};
use crate::looks::is_blank;

/// A line of the file without its line break.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    /// From 1.
    number: u32,
    text: String,
}

/// A table found at the start of some lines, with what stands between its parts.
struct Found {
    blocks: Vec<Block>,
    /// How many lines it takes.
    used: usize,
}

/// Takes a table off the front of some lines, if one of its shape begins there.
type Shape = fn(&[Line]) -> Option<Found>;

pub(crate) fn read(text: &str) -> Vec<Block> {
    let lines = lines(text);
    let shapes: [Shape; 5] =
        [ruled::table, records::table, tabbed::table, aligned::table, stacked::table];
    let (mut blocks, mut at) = (Vec::new(), 0);
    while at < lines.len() {
        let rest = &lines[at..];
        if is_blank(&rest[0].text) {
            at += 1;
        } else if let Some(found) = shapes.iter().find_map(|shape| shape(rest)) {
            blocks.extend(found.blocks);
            at += found.used.max(1);
        } else {
            blocks.push(paragraph(&rest[0]));
            at += 1;
        }
    }
    blocks
}

/// Lines end with any of the line breaks in use. Breaks inside a line (as word processors make
/// them) stay in its text; the cell marks of old word files are tabs; page breaks are dropped.
fn lines(text: &str) -> Vec<Line> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<Line> = text
        .split('\n')
        .zip(1..)
        .map(|(line, number)| Line {
            number,
            text: line
                .replace('\u{7}', "\t")
                .replace('\u{C}', "")
                .replace(['\u{B}', '\u{2028}'], "\n"),
        })
        .collect();
    while lines.last().is_some_and(|line| is_blank(&line.text)) {
        lines.pop();
    }
    lines
}

fn paragraph(line: &Line) -> Block {
    let text = line.text.trim();
    // Markdown marks its headings.
    let heading = text.trim_start_matches('#');
    let text = heading.strip_prefix(' ').filter(|_| text.starts_with('#')).unwrap_or(text);
    Block::Paragraph(Paragraph { line: line.number, text: text.trim().to_owned() })
}

fn cell(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), ..Cell::default() }
}

fn texts(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.text.clone()).collect()
}

/// A row, and the lines that stand between it and the next one.
struct Part {
    row: Row,
    after: Vec<Line>,
}

/// Puts rows into tables. A header that differs from the one before begins another table, and what
/// stands before it is paragraphs; between rows of one table it is a row of a single cell, such as
/// the name of an area that was written across all columns.
fn tables(parts: Vec<Part>) -> Vec<Block> {
    let (mut blocks, mut rows): (Vec<Block>, Vec<Row>) = (Vec::new(), Vec::new());
    let mut between: Vec<Line> = Vec::new();
    let mut header: Option<Vec<String>> = None;
    for part in parts {
        let texts = texts(&part.row);
        let is_header = is_header(&texts);
        let other = is_header && header.as_ref().is_some_and(|it| !same_header(it, &texts));
        if other {
            blocks.push(Block::Table(std::mem::take(&mut rows)));
            blocks.extend(between.drain(..).map(|line| paragraph(&line)));
        }
        rows.extend(
            between
                .drain(..)
                .map(|line| Row { line: line.number, cells: vec![cell(line.text.trim())] }),
        );
        if is_header && (other || header.is_none()) {
            header = Some(texts);
        }
        rows.push(part.row);
        between = part.after;
    }
    blocks.push(Block::Table(rows));
    blocks.extend(between.iter().map(paragraph));
    blocks
}

#[cfg(test)]
mod tests;
