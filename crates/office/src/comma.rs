//! Delimited files: which sign divides them, quotes, rows of unequal length, lines above the table.
use csv::{ReaderBuilder, StringRecord};
use domain::imports::{Block, Cell, Row};

use crate::{
    export,
    grid::{self, Fallback},
    headings::is_header,
    unreadable::{Place, Unreadable},
};

const DELIMITERS: [char; 3] = [',', ';', '\t'];
/// The header stands among the first records.
const PREFACE: usize = 30;

pub(crate) fn read(text: &str) -> Result<Vec<Block>, Unreadable> {
    // With both signs at a line's end, the lines would be counted wrongly.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let (text, told) = told_delimiter(&text);
    let delimiter = told.unwrap_or_else(|| sniffed(text));
    let first_line = u32::from(told.is_some());
    let mut rows = Vec::new();
    for record in records(text, delimiter) {
        let record = record.map_err(|error| {
            let line = error.position().map_or(1, csv::Position::line);
            let line = u32::try_from(line).unwrap_or(u32::MAX);
            Unreadable::damaged(Place::Line(line.saturating_add(first_line)), error)
        })?;
        let line = record.position().map_or(1, csv::Position::line);
        rows.push(Row {
            line: u32::try_from(line).unwrap_or(u32::MAX).saturating_add(first_line),
            cells: record.iter().map(cell).collect(),
        });
    }
    if let Some(row) = rows.last().filter(|row| is_cut_off(text, row)) {
        return Err(Unreadable::damaged(Place::Line(row.line), "a quote is not closed"));
    }
    if export::is_own_table(&rows) {
        return Ok(export::unpacked(rows));
    }
    Ok(grid::blocks(rows, Fallback::Titled))
}

/// A quote that is never closed swallows all rows below it.
fn is_cut_off(text: &str, last: &Row) -> bool {
    let open = text.matches('"').count() % 2 == 1;
    open && last.cells.last().is_some_and(|cell| cell.text.contains('\n'))
}

/// True for text of which one of the first lines names columns, divided by commas or semicolons.
pub(crate) fn is_delimited(text: &str) -> bool {
    let line_with_header = |delimiter: char| {
        text.lines().take(PREFACE).any(|line| {
            let cells: Vec<&str> = line.split(delimiter).map(|it| it.trim_matches('"')).collect();
            cells.len() >= 3 && is_header(&cells)
        })
    };
    line_with_header(',') || line_with_header(';')
}

fn cell(text: &str) -> Cell {
    Cell { text: text.to_owned(), ..Cell::default() }
}

fn records(text: &str, delimiter: char) -> impl Iterator<Item = csv::Result<StringRecord>> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(delimiter).unwrap_or(b','))
        .from_reader(text.as_bytes())
        .into_records()
}

/// Excel understands a first line 「sep=;」.
fn told_delimiter(text: &str) -> (&str, Option<char>) {
    let told = text.split_once('\n').and_then(|(first, rest)| {
        let sign = first.trim_matches('"').strip_prefix("sep=")?;
        let sign = sign.chars().next().filter(char::is_ascii)?;
        Some((rest, Some(sign)))
    });
    told.unwrap_or((text, None))
}

/// The delimiter that gives a header; failing that, the one that divides the most records.
fn sniffed(text: &str) -> char {
    let measure = |delimiter: char| {
        let first: Vec<StringRecord> = records(text, delimiter).take(PREFACE).flatten().collect();
        let header = first.iter().any(|record| {
            let cells: Vec<&str> = record.iter().collect();
            cells.len() >= 2 && is_header(&cells)
        });
        (header, first.iter().filter(|record| record.len() > 1).count())
    };
    DELIMITERS.into_iter().rev().max_by_key(|delimiter| measure(*delimiter)).unwrap_or(',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Vec<String> {
        let row = |row: &Row| {
            let cells: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
            format!("{} {}", row.line, cells.join("|"))
        };
        read(text)
            .unwrap()
            .iter()
            .flat_map(|block| match block {
                Block::Paragraph(paragraph) => {
                    vec![format!("{} P {}", paragraph.line, paragraph.text)]
                }
                Block::Table(rows) => rows.iter().map(row).collect(),
            })
            .collect()
    }

    #[test]
    fn any_delimiter_quotes_and_ragged_rows() {
        assert_eq!(
            shape(
                "2017年十件实事\n序号,项目,责任单位\n1,\"建学校,3所\",\"市教育局\n市财政局\"\n2,修路\n"
            ),
            [
                "1 P 2017年十件实事",
                "2 序号|项目|责任单位",
                "3 1|建学校,3所|市教育局\n市财政局",
                "5 2|修路",
            ]
        );
        assert_eq!(
            shape("序号;项目;责任单位\n1;建学校,修路;市教育局"),
            ["1 序号|项目|责任单位", "2 1|建学校,修路|市教育局"]
        );
        assert_eq!(
            shape("sep=;\r\n序号;项目;责任单位\r\n1;修路;市交通局"),
            ["2 序号|项目|责任单位", "3 1|修路|市交通局"]
        );
        assert!(matches!(
            read("序号,项目,责任单位\n1,\"建学校,市教育局\n2,修路,市交通局\n"),
            Err(Unreadable::Damaged { place: Place::Line(2), .. })
        ));
        assert!(is_delimited("序号，项目\n序号,项目,责任单位"));
        assert!(!is_delimited("今年,我们将建设学校,并修路,责任单位"));
    }
}
