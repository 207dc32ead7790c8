//! The cells of one sheet, as sparse as the file has them, and the rows they make.
use std::collections::BTreeMap;

use domain::imports::{Cell, Row};

use crate::{
    looks::is_blank,
    unreadable::{Excess, Unreadable},
};

/// More cells than any plan has; a file that claims more is refused before it fills the memory.
const MOST_CELLS: usize = 500_000;
/// Cells further to the right belong to no table.
const MOST_COLUMNS: u32 = 256;

#[derive(Clone, Copy)]
pub(super) struct Region {
    pub(super) first: (u32, u32),
    pub(super) last: (u32, u32),
}

#[derive(Default)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) hidden: bool,
    pub(super) merged: Vec<Region>,
    cells: BTreeMap<(u32, u32), Cell>,
}

impl Sheet {
    pub(super) fn named(name: &str, hidden: bool) -> Self {
        Self { name: name.to_owned(), hidden, ..Self::default() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Adds a cell; row and column count from 0.
    pub(super) fn put(&mut self, row: u32, column: u32, text: String) -> Result<(), Unreadable> {
        if is_blank(&text) || column >= MOST_COLUMNS {
            return Ok(());
        }
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        self.insert((row, column), Cell { text, ..Cell::default() })
    }

    fn insert(&mut self, place: (u32, u32), cell: Cell) -> Result<(), Unreadable> {
        self.cells.insert(place, cell);
        if self.cells.len() > MOST_CELLS {
            return Err(Unreadable::TooLarge { excess: Excess::Cells, limit: MOST_CELLS as u64 });
        }
        Ok(())
    }

    /// Repeats the text of merged cells where they reach.
    fn spread(&mut self) -> Result<(), Unreadable> {
        let last_row = self.cells.keys().map(|place| place.0).max().unwrap_or(0);
        let last_column = self.cells.keys().map(|place| place.1).max().unwrap_or(0);
        for region in std::mem::take(&mut self.merged) {
            let Some(source) = self.cells.get(&region.first).cloned() else {
                continue;
            };
            for row in region.first.0..=region.last.0.min(last_row) {
                for column in region.first.1..=region.last.1.min(last_column) {
                    if (row, column) == region.first {
                        continue;
                    }
                    let cell = Cell {
                        text: source.text.clone(),
                        merged_down: row > region.first.0,
                        merged_right: column > region.first.1,
                        ..Cell::default()
                    };
                    self.insert((row, column), cell)?;
                }
            }
        }
        Ok(())
    }

    /// The rows that hold anything, all equally wide: that a row's last cells are blank is nothing
    /// that a sheet records.
    pub(super) fn rows(mut self) -> Result<Vec<Row>, Unreadable> {
        self.spread()?;
        let mut rows: Vec<Row> = Vec::new();
        for ((row, column), cell) in self.cells {
            let line = row.saturating_add(1);
            if rows.last().is_none_or(|last| last.line != line) {
                rows.push(Row { line, cells: Vec::new() });
            }
            if let Some(last) = rows.last_mut() {
                let column = usize::try_from(column).unwrap_or(0);
                last.cells.resize(column, Cell::default());
                last.cells.push(cell);
            }
        }
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        if rows.len().saturating_mul(width) <= 2 * MOST_CELLS {
            for row in &mut rows {
                row.cells.resize(width, Cell::default());
            }
        }
        Ok(rows)
    }
}
