//! A grid of cells, as sheets, delimited files and word tables are: where its table begins, what
//! stands above and below it, and where another table follows.
use domain::imports::{Block, Cell, Paragraph, Row};

use crate::headings::{is_header, same_header};
use crate::looks::{bare, begins_row, ends_table, is_blank};

/// A single cell longer than this is a note and not the name of an area.
const LONGEST_AREA: usize = 40;

/// What the rows of a grid without a recognised header are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fallback {
    /// A sheet: titles above, then a table.
    Titled,
    /// A word table, which may go on from the page before.
    Continued,
}

pub(crate) fn blocks(rows: Vec<Row>, fallback: Fallback) -> Vec<Block> {
    let mut rows: Vec<Row> = rows.into_iter().filter(says_something).collect();
    let mut starts = headers(&rows);
    if starts.is_empty() {
        match fallback {
            Fallback::Titled => match rows.iter().position(|row| filled(row) > 1) {
                Some(first) => starts.push(first),
                None => return rows.iter().map(paragraph).collect(),
            },
            Fallback::Continued if rows.iter().all(|row| row.cells.len() <= 1) => {
                return rows.iter().map(paragraph).collect();
            }
            Fallback::Continued => return vec![Block::Table(rows)],
        }
    }
    let mut later = Vec::new();
    for (place, start) in starts.iter().enumerate().rev() {
        let segment = rows.split_off(*start);
        later.push(table(segment, place + 1 == starts.len()));
    }
    let mut blocks: Vec<Block> = rows.iter().map(paragraph).collect();
    blocks.extend(later.into_iter().rev().flatten());
    blocks
}

/// Where tables begin: at every header that differs from the one before. A header that comes again
/// is a page's and stays in its table.
fn headers(rows: &[Row]) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let texts = texts(row);
        if !is_header(&texts) {
            continue;
        }
        let repeated =
            starts.last().is_some_and(|last| same_header(&texts, &self::texts(&rows[*last])));
        // The second row of a header that spans two has cells merged with the first.
        let second = place > 0
            && starts.last() == Some(&(place - 1))
            && row.cells.iter().any(|cell| cell.merged_down || is_blank(&cell.text));
        if !repeated && !second {
            starts.push(place);
        }
    }
    starts
}

fn table(mut rows: Vec<Row>, is_last: bool) -> Vec<Block> {
    let mut below = Vec::new();
    while let Some(row) = rows.last() {
        let text = first_text(row);
        let long = bare(text).chars().count() > LONGEST_AREA;
        let title = !is_last && !begins_row(text);
        if rows.len() == 1 || filled(row) != 1 || !(long || title || ends_table(text)) {
            break;
        }
        below.extend(rows.pop());
    }
    let mut blocks = vec![Block::Table(rows)];
    blocks.extend(below.iter().rev().map(paragraph));
    blocks
}

fn texts(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.text.clone()).collect()
}

/// False for blank rows and for those that a merged cell above merely reaches into.
fn says_something(row: &Row) -> bool {
    own(row).any(|cell| !cell.merged_down)
}

/// How many cells hold text of their own.
fn filled(row: &Row) -> usize {
    own(row).count()
}

fn own(row: &Row) -> impl Iterator<Item = &Cell> {
    row.cells.iter().filter(|cell| !cell.merged_right && !is_blank(&cell.text))
}

fn first_text(row: &Row) -> &str {
    own(row).next().map_or("", |cell| cell.text.as_str())
}

/// A row outside the table as a paragraph; a name and its value as 「名称：值」.
pub(crate) fn paragraph(row: &Row) -> Block {
    let cells: Vec<&str> = own(row).map(|cell| cell.text.trim()).collect();
    let text = match cells.as_slice() {
        [name, value] if name.ends_with(['：', ':']) => format!("{name}{value}"),
        [name, value] if !name.contains(['：', ':']) => format!("{name}：{value}"),
        cells => cells.join("\u{3000}"),
    };
    Block::Paragraph(Paragraph { line: row.line, text })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(line: u32, cells: &[&str]) -> Row {
        let cells = cells.iter().map(|text| Cell { text: (*text).to_owned(), ..Cell::default() });
        Row { line, cells: cells.collect() }
    }

    fn shape(blocks: &[Block]) -> Vec<String> {
        let block = |block: &Block| match block {
            Block::Paragraph(paragraph) => format!("{} {}", paragraph.line, paragraph.text),
            Block::Table(rows) => format!("{} table of {}", rows[0].line, rows.len()),
        };
        blocks.iter().map(block).collect()
    }

    #[test]
    fn what_stands_around_a_table_is_paragraphs() {
        let rows = vec![
            row(1, &["2017年民生实事", "", ""]),
            row(2, &["填报单位", "督查室", ""]),
            row(4, &["序号", "项目", "责任单位"]),
            row(5, &["一、教育", "", ""]),
            row(6, &["1", "建学校", "市教育局"]),
            row(7, &["序号", "项目", "责任单位"]),
            row(8, &["2", "建医院", "市卫计局"]),
            row(9, &["注：按月上报", "", ""]),
            row(10, &["重点工程", "", ""]),
            row(11, &["序号", "工程名称", "责任单位", "完成时限"]),
            row(12, &["1", "修路", "市交通局", "9月"]),
        ];
        assert_eq!(
            shape(&blocks(rows, Fallback::Titled)),
            [
                "1 2017年民生实事",
                "2 填报单位：督查室",
                "4 table of 5",
                "9 注：按月上报",
                "10 重点工程",
                "11 table of 2",
            ]
        );
    }
}
