//! Tables with a cell per line, each cell begun by a tab: what text extraction makes of the tables
//! of word files. A line without the tab continues its cell, a blank line before a tab ends a row.
mod raws;

use domain::imports::{Cell, Row};

use super::{Found, Line, Part, cell, tables, tail};
use crate::{
    aligning::{self, Piece},
    headings::{is_header, looks_like_heading, repeats_column, same_header},
    looks::{begins_row, is_blank},
};
use raws::{Raw, every_cell_tabbed, first_cell_bare, is_cell, joined};

const MOST_COLUMNS: usize = 24;
const LINES_THAT_TELL: usize = 120;

pub(super) fn table(lines: &[Line]) -> Option<Found> {
    let take = if is_cell(lines.first()) {
        every_cell_tabbed
    } else if looks_like_heading(&lines.first()?.text) && is_cell(lines.get(1)) {
        first_cell_bare
    } else {
        return None;
    };
    // A long document may be indented with tabs throughout: its start tells whether this is a table.
    let (start, _) = take(&lines[..lines.len().min(LINES_THAT_TELL)])?;
    let columns = columns(&start)?;
    let (raws, used) = take(lines)?;
    let (raws, unused) = trimmed(raws);
    let breaks = raws.iter().skip(1).take(columns.count - 1).all(|raw| !raw.begins_row);
    let parts = if breaks && raws.iter().skip(columns.count).any(|raw| raw.begins_row) {
        parts(repaired(divided(raws), columns.count), &columns)
    } else {
        counted_off(raws, &columns)
    };
    Some(Found { blocks: tables(parts), used: used - unused })
}

struct Columns {
    count: usize,
    headings: Vec<String>,
}

/// The header gives the number of columns; without one, rows of equal length do.
fn columns(raws: &[Raw]) -> Option<Columns> {
    let texts: Vec<String> = raws.iter().take(MOST_COLUMNS + 1).map(joined).collect();
    let at_break = raws.iter().skip(1).position(|raw| raw.begins_row).map(|at| at + 1);
    let begins_body = |at: &usize| {
        let text = &texts[*at];
        begins_row(text) || is_blank(text) || repeats_column(&texts[..*at], text)
    };
    let at_body = (1..texts.len()).find(begins_body);
    let header = [at_break, at_body, Some(texts.len())].into_iter().flatten().find(|count| {
        (2..=MOST_COLUMNS.min(texts.len())).contains(count) && is_header(&texts[..*count])
    });
    if let Some(count) = header {
        return Some(Columns { count, headings: texts[..count].to_vec() });
    }
    let count = at_break?;
    let lengths: Vec<usize> =
        raws.split(|raw| raw.begins_row).skip(1).map(|row| row.len() + 1).collect();
    let (_, whole) = lengths.split_last()?;
    let regular = whole.len() >= 2 && whole.iter().all(|length| *length == count);
    (regular && count >= 3).then(|| Columns { count, headings: Vec::new() })
}

/// Leaves out blank lines after the last cell and gives back how many they are.
fn trimmed(mut raws: Vec<Raw>) -> (Vec<Raw>, usize) {
    let mut unused = 0;
    if let Some(last) = raws.last_mut() {
        while last.below.last().is_some_and(|line| is_blank(&line.text)) {
            last.below.pop();
            unused += 1;
        }
    }
    (raws, unused)
}

fn divided(raws: Vec<Raw>) -> Vec<Vec<Raw>> {
    let mut rows: Vec<Vec<Raw>> = Vec::new();
    for raw in raws {
        match rows.last_mut() {
            Some(row) if !raw.begins_row => row.push(raw),
            _ => rows.push(vec![raw]),
        }
    }
    rows
}

/// A blank line at the end of a cell looks like the end of its row: two short rows that make a
/// whole one are one. Rows whose separating line was lost are a multiple of the columns.
fn repaired(rows: Vec<Vec<Raw>>, count: usize) -> Vec<Vec<Raw>> {
    let mut repaired: Vec<Vec<Raw>> = Vec::new();
    for row in rows {
        let joins = repaired.last().is_some_and(|last| {
            last.len() > 1
                && last.len() + row.len() == count
                && !row.first().is_some_and(|raw| is_blank(&raw.first) || begins_row(&raw.first))
        });
        if joins && let Some(last) = repaired.last_mut() {
            last.extend(row);
        } else if row.len() > count && row.len().is_multiple_of(count) {
            repaired.extend(chunked(row, count));
        } else {
            repaired.push(row);
        }
    }
    repaired
}

fn chunked(raws: Vec<Raw>, count: usize) -> Vec<Vec<Raw>> {
    let mut rows: Vec<Vec<Raw>> = Vec::new();
    for raw in raws {
        match rows.last_mut() {
            Some(row) if row.len() < count => row.push(raw),
            _ => rows.push(vec![raw]),
        }
    }
    rows
}

fn parts(rows: Vec<Vec<Raw>>, columns: &Columns) -> Vec<Part> {
    let last = rows.len().saturating_sub(1);
    let rows = rows.into_iter().enumerate();
    rows.map(|(place, row)| part(row, place < last, columns)).collect()
}

fn part(mut row: Vec<Raw>, goes_on: bool, columns: &Columns) -> Part {
    let line = row.first().map_or(0, |raw| raw.line);
    let mut after = Vec::new();
    let texts: Vec<String> = row.iter().map(joined).collect();
    let about = tail::Row {
        values: tail::values(texts.iter().rev().skip(1).take(2).map(String::as_str)),
        goes_on,
        roomy: columns.headings.last().is_some_and(|heading| tail::is_roomy(heading)),
    };
    let complete = row.len() >= columns.count;
    if let Some(last) = row.last_mut().filter(|_| complete || !goes_on) {
        let taken = tail::belonging(&last.first, &last.below, about);
        after = last.below.split_off(taken);
        after.retain(|line| !is_blank(&line.text));
    }
    let cells = row.iter().map(|raw| Cell { line: raw.line, ..cell(joined(raw)) }).collect();
    Part { row: Row { line, cells }, after }
}

/// Without marks between the rows, cells are counted off by the header. Cells that were lost shift
/// all that follow; then the look of the cells decides.
fn counted_off(raws: Vec<Raw>, columns: &Columns) -> Vec<Part> {
    let texts: Vec<String> = raws.iter().map(joined).collect();
    let shifted = texts.chunks(columns.count).skip(1).any(|row| {
        let row: Vec<&str> = row.iter().map(String::as_str).collect();
        !same_header(&row, &columns.headings) && aligning::fitness(&row, &columns.headings) < 0
    });
    if !shifted || columns.headings.is_empty() {
        return parts(chunked(raws, columns.count), columns);
    }
    let pieces = raws.iter().zip(texts).filter(|(_, text)| !is_blank(text));
    let pieces: Vec<Piece> = pieces.map(|(raw, text)| Piece { line: raw.line, text }).collect();
    let header = Row {
        line: pieces.first().map_or(0, |piece| piece.line),
        cells: columns.headings.iter().map(cell).collect(),
    };
    let body = pieces.get(columns.count..).unwrap_or_default();
    let rows = aligning::rows(body, &columns.headings).into_iter();
    std::iter::once(header).chain(rows).map(|row| Part { row, after: Vec::new() }).collect()
}
