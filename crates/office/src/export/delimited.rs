//! The delimited file: UTF-8 with its mark (Excel asks for it), commas, one row per task.
//!
//! A cell that a spreadsheet would take for a formula gets an apostrophe in front, and so does one
//! that begins with an apostrophe already: reading takes off exactly what writing put on.
use csv::{Terminator, WriterBuilder};
use wire::imports::ImportView;

use super::{
    CHANGES, NARRATIVE, PROGRAMME_COLUMNS, TASK_COLUMNS, Unwritable, changes,
    rows::{self, TaskRow, Value},
};

const MARK: &str = "\u{FEFF}";
const GUARD: char = '\'';
const GUARDED: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', GUARD];

/// A line break inside one paragraph of the narrative, whose paragraphs share one cell.
pub(super) const INNER_BREAK: char = '\u{2028}';

/// # Errors
/// When the table cannot be written; never for what the programme holds.
pub fn write_csv(view: &ImportView) -> Result<Vec<u8>, Unwritable> {
    let mut writer =
        WriterBuilder::new().terminator(Terminator::CRLF).from_writer(MARK.as_bytes().to_vec());
    let changed = (!view.changes.is_empty()).then_some(CHANGES);
    let columns = TASK_COLUMNS.iter().chain(&PROGRAMME_COLUMNS).copied();
    writer.write_record(columns.chain(changed))?;
    let values = rows::programme_values(&view.programme);
    let mut tasks = rows::task_rows(view);
    if tasks.is_empty() {
        // A programme without tasks still has its year and title.
        let mut blank = [const { Value::Blank }; TASK_COLUMNS.len()];
        for (cell, name) in blank.iter_mut().zip(TASK_COLUMNS).take(3) {
            let value = values.iter().find(|(key, _)| *key == name);
            *cell = value.map_or(Value::Blank, |(_, value)| value.clone());
        }
        tasks.push(TaskRow { place: None, cells: blank });
    }
    for (row, task) in tasks.iter().enumerate() {
        let mut cells: Vec<String> = task.cells.iter().map(written).collect();
        // The narrative is long and the same for all tasks: it stands once.
        cells.extend(PROGRAMME_COLUMNS.iter().map(|name| match *name {
            NARRATIVE if row > 0 => String::new(),
            name => about(&values, name),
        }));
        cells.extend(changed.map(|_| changes::in_words(view, task.place)));
        writer.write_record(cells.iter().map(|cell| guarded(cell)))?;
    }
    writer.into_inner().map_err(|error| Unwritable::Table(error.into_error().into()))
}

fn about(values: &[(&str, Value)], name: &str) -> String {
    let found = values.iter().filter(|(key, _)| *key == name);
    let texts = found.map(|(_, value)| written(value).replace('\n', &String::from(INNER_BREAK)));
    texts.collect::<Vec<_>>().join("\n")
}

fn written(value: &Value) -> String {
    match value {
        Value::Blank => String::new(),
        Value::Number(number) => number.to_string(),
        Value::Date(date) => date.format("%Y-%m-%d").to_string(),
        Value::Text(text) => text.clone(),
    }
}

fn guarded(cell: &str) -> String {
    if cell.starts_with(GUARDED) { format!("{GUARD}{cell}") } else { cell.to_owned() }
}

/// The cell as it was before it was guarded.
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix(GUARD) {
        Some(rest) if rest.starts_with(GUARDED) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn reading_takes_off_what_writing_put_on(cell in "['=+@a\u{FF1D}\t-]{0,4}.*") {
            let written = guarded(&cell);
            prop_assert!(!written.starts_with(['=', '+', '-', '@', '＝']));
            prop_assert_eq!(unguarded(&written), cell);
        }
    }
}
