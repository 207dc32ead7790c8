//! Where a table's header is, and what to do without one.
use crate::imports::{
    columns::{Column, column_of},
    deadline,
    document::Row,
    header::Header,
    numbering::number_of,
    owners,
};

/// The header and the index of the first row behind it. A header may take two rows.
pub(super) fn find_header(rows: &[&Row]) -> Option<(Header, usize)> {
    rows.iter().take(12).enumerate().find_map(|(at, row)| {
        let headings: Vec<String> = row.cells.iter().map(|cell| cell.text.clone()).collect();
        let below = rows.get(at + 1).filter(|below| is_second_header(row, below));
        let Some(below) = below else {
            return Header::of(&headings).map(|header| (header, at + 1));
        };
        let combined: Vec<String> =
            headings
                .iter()
                .zip(&below.cells)
                .map(|(upper, lower)| {
                    if column_of(&lower.text).is_some() {
                        lower.text.clone()
                    } else {
                        upper.clone()
                    }
                })
                .collect();
        Header::of(&combined).map(|header| (header, at + 2))
    })
}

fn is_second_header(row: &Row, below: &Row) -> bool {
    let spans = row.cells.iter().any(|cell| cell.merged_right)
        || row
            .cells
            .iter()
            .zip(&below.cells)
            .any(|(upper, lower)| lower.merged_down && column_of(&upper.text).is_some());
    let all_headings = below
        .cells
        .iter()
        .filter(|cell| !cell.text.trim().is_empty())
        .all(|cell| column_of(&cell.text).is_some());
    spans && all_headings && row.cells.len() == below.cells.len()
}

/// True for the header repeated on another page.
pub(super) fn repeats(row: &Row, header: &Header) -> bool {
    let same = row
        .cells
        .iter()
        .zip(&header.columns)
        .filter(|(cell, column)| column.is_some() && column_of(&cell.text).is_some())
        .count();
    let filled = row.cells.iter().filter(|cell| !cell.text.trim().is_empty()).count();
    same >= 2 && same * 2 > filled
}

/// Columns told by what they hold, for tables without a heading.
pub(super) fn inferred(rows: &[&Row], year: i32) -> Option<Header> {
    let width = rows.iter().map(|row| row.cells.len()).max().filter(|width| *width >= 3)?;
    if rows.len() < 3 {
        return None;
    }
    let share = |column: usize, test: &dyn Fn(&str) -> bool| {
        let texts: Vec<&str> = rows
            .iter()
            .filter_map(|row| row.cells.get(column))
            .map(|cell| cell.text.trim())
            .filter(|text| !text.is_empty())
            .collect();
        let good = texts.iter().filter(|text| test(text)).count();
        !texts.is_empty() && good * 3 > texts.len() * 2
    };
    let is_unit =
        |text: &str| owners::units(text).iter().any(|unit| owners::looks_like_unit(&unit.name));
    let mut columns: Vec<Option<Column>> = (0..width)
        .map(|column| {
            if share(column, &|text| number_of(text.trim_end_matches(['.', '、'])).is_some()) {
                Some(Column::Number)
            } else if share(column, &|text| deadline::is_deadline(text, year)) {
                Some(Column::Deadline)
            } else if share(column, &is_unit) {
                Some(Column::Department)
            } else {
                None
            }
        })
        .collect();
    let length = |column: usize| -> usize {
        rows.iter()
            .filter_map(|row| row.cells.get(column))
            .map(|cell| cell.text.chars().count())
            .sum()
    };
    let longest = (0..width)
        .filter(|column| columns[*column].is_none())
        .max_by_key(|column| length(*column))?;
    columns[longest] = Some(Column::Task);
    let has = |column| columns.contains(&Some(column));
    (has(Column::Department) && (has(Column::Number) || has(Column::Deadline)))
        .then(|| Header { headings: vec![String::new(); columns.len()], columns })
}
