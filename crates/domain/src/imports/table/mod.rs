//! 任务分解表: rows of a table as drafts of tasks.
mod counting;
mod filling;
mod header;
mod rows;
mod tasks;
mod words;

use counting::{Numbering, counts_in_digits};
use header::{find_header, inferred, repeats};
use rows::Reader;

use super::{
    columns::Column,
    document::Row,
    draft::Draft,
    finding::{Finding, FindingCode},
    header::Header,
};

pub(super) use words::{category_name, flat, unbroken};

/// What stands over a table and holds for its rows.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Context<'a> {
    pub(crate) year: i32,
    /// The heading of the paragraph before the table, for documents with a table per area.
    pub(crate) heading: Option<(&'a str, u32)>,
}

/// Reads a table into the draft and gives the header that held for it, so that the next table can
/// go on without one. None when the table holds no tasks.
pub(crate) fn read(
    rows: &[Row],
    before: Option<&Header>,
    context: Context<'_>,
    draft: &mut Draft,
) -> Option<Header> {
    let rows: Vec<&Row> = rows
        .iter()
        .filter(|row| row.cells.iter().any(|cell| !cell.text.trim().is_empty()))
        .collect();
    let (header, first) = find_header(&rows)
        .or_else(|| {
            let width = rows.iter().map(|row| row.cells.len()).max()?;
            let before = before.filter(|before| before.columns.len() == width)?;
            Some((before.clone(), 0))
        })
        .or_else(|| inferred(&rows, context.year).map(|header| (header, 0)))?;
    let body: Vec<&Row> =
        rows[first..].iter().copied().filter(|row| !repeats(row, &header)).collect();
    note_unused(&header, &body, draft);
    let mut reader = Reader {
        numbering: Numbering::of(&header, &body),
        header: &header,
        counts_in_digits: counts_in_digits(&header, &body),
        category: None,
        draft,
        context,
    };
    if let Some((heading, line)) =
        context.heading.filter(|_| header.place(Column::Category).is_none())
    {
        reader.category = Some(reader.category_of(heading, line));
    }
    for row in body {
        reader.row(row);
    }
    Some(header)
}

fn note_unused(header: &Header, body: &[&Row], draft: &mut Draft) {
    for (place, column) in header.columns.iter().enumerate() {
        let used = !matches!(column, None | Some(Column::NotUsed));
        let holds =
            |row: &&&Row| row.cells.get(place).is_some_and(|cell| !cell.text.trim().is_empty());
        if let Some(row) = body.iter().find(holds).filter(|_| !used) {
            let heading: String = header.headings[place].split_whitespace().collect();
            draft.findings.push(
                Finding::new(FindingCode::ColumnNotUsed).line(row.line).with("heading", heading),
            );
        }
    }
}
