//! Tables in the text, over its whole width.
use docx_rs::{
    AlignmentType, Paragraph, Table, TableBorder, TableBorderPosition, TableBorders, TableCell,
    TableCellMargins, TableLayoutType, TableRow, VAlignType, WidthType,
};

use super::{
    looks::{self, Look},
    page::TEXT_WIDTH,
    text::{self, run},
};
use crate::Unwritable;

/// 小四 and 五号, in half points: tables of many columns are in smaller type.
const SIZE: i32 = 24;
const SMALL_SIZE: i32 = 21;
const MANY_COLUMNS: usize = 6;

/// Beside the text of a cell, and over and under it.
const SIDE: usize = 80;
const OVER: usize = 40;

/// Half a point, in eighths.
const BORDER: usize = 4;

struct Column {
    width: usize,
    align: AlignmentType,
}

/// A table with its headings as the first row.
pub(super) fn table(headings: &[(String, u16)], rows: &[Vec<String>]) -> Result<Table, Unwritable> {
    let size = if headings.len() < MANY_COLUMNS { SIZE } else { SMALL_SIZE };
    let columns = columns(headings, rows, size);
    let first = headings.iter().zip(&columns).map(|((heading, _), column)| {
        cell(&looks::COLUMN_HEADING, heading, column.width, AlignmentType::Center, size)
    });
    let mut table = Table::new(vec![TableRow::new(first.collect()).cant_split()])
        .set_grid(columns.iter().map(|column| column.width).collect())
        .width(TEXT_WIDTH.unsigned_abs() as usize, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(OVER, SIDE, OVER, SIDE))
        .set_borders(borders());
    for (place, row) in rows.iter().enumerate() {
        if row.len() > columns.len() {
            let (row, cells, columns) = (place + 1, row.len(), columns.len());
            return Err(Unwritable::RowTooLong { row, cells, columns });
        }
        let texts = row.iter().map(String::as_str).chain(std::iter::repeat(""));
        let cells = columns
            .iter()
            .zip(texts)
            .map(|(column, text)| cell(&looks::CELL, text, column.width, column.align, size));
        table = table.add_row(TableRow::new(cells.collect()).cant_split());
    }
    Ok(table)
}

/// Columns in which every cell has room on one line are centred.
fn columns(headings: &[(String, u16)], rows: &[Vec<String>], size: i32) -> Vec<Column> {
    let weights = || headings.iter().map(|(_, weight)| usize::from(*weight).max(1));
    let total: usize = weights().sum();
    let text_width = TEXT_WIDTH.unsigned_abs() as usize;
    let mut before = 0;
    weights()
        .enumerate()
        .map(|(place, weight)| {
            let start = text_width * before / total;
            before += weight;
            let width = text_width * before / total - start;
            let room = width.saturating_sub(2 * SIDE);
            let short = rows.iter().filter_map(|row| row.get(place)).all(|text| {
                text::lines(text).iter().all(|line| {
                    let width = text::half_widths(line) * size * 5;
                    width.unsigned_abs() as usize <= room
                })
            });
            let align = if short { AlignmentType::Center } else { AlignmentType::Both };
            Column { width, align }
        })
        .collect()
}

fn cell(look: &Look, text: &str, width: usize, align: AlignmentType, size: i32) -> TableCell {
    let run = run(text).size(size.unsigned_abs() as usize);
    let paragraph: Paragraph = look.paragraph().align(align).add_run(run);
    TableCell::new()
        .width(width, WidthType::Dxa)
        .vertical_align(VAlignType::Center)
        .add_paragraph(paragraph)
}

fn borders() -> TableBorders {
    use TableBorderPosition::{Bottom, InsideH, InsideV, Left, Right, Top};
    let places = [Top, Left, Bottom, Right, InsideH, InsideV];
    places.into_iter().fold(TableBorders::with_empty(), |borders, place| {
        borders.set(TableBorder::new(place).size(BORDER))
    })
}
