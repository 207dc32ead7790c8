//! Lines below a cell that do not say whether they continue it: the second of two leaders, or a
//! note under the table.
use domain::imports::{Column, column_of};

use super::Line;
use crate::looks::{
    bare, begins_with_chinese, ends_table, is_blank, is_page_number, looks_like_name,
    looks_like_unit,
};

/// How much a line may hold that continues a cell.
const LONGEST_NAME: usize = 12;
const LONGEST_LINE: usize = 20;

/// What is known of the row whose last cell is followed by the lines.
#[derive(Clone, Copy)]
pub(super) struct Row {
    /// The most values that a cell of the row holds, a line each.
    pub(super) values: usize,
    /// True when rows of the same table follow.
    pub(super) goes_on: bool,
    /// True when the last column holds sentences.
    pub(super) roomy: bool,
}

pub(super) fn is_roomy(heading: &str) -> bool {
    matches!(column_of(heading), Some(Column::Task | Column::TaskDetail | Column::NotUsed))
}

/// How many of the lines belong to the cell above them.
pub(super) fn belonging(first: &str, below: &[Line], row: Row) -> usize {
    let mut values = usize::from(!is_blank(first));
    let (mut taken, mut blank) = (0, false);
    for (place, line) in below.iter().enumerate() {
        if is_blank(&line.text) {
            blank = true;
            continue;
        }
        if !belongs(&line.text, blank, values, row) {
            break;
        }
        values += 1;
        blank = false;
        taken = place + 1;
    }
    taken
}

fn belongs(text: &str, blank: bool, values: usize, row: Row) -> bool {
    let count = bare(text).chars().count();
    let sentence = text.contains(['。', '：', '；']) || text.trim_end().ends_with(['，', ',']);
    if is_page_number(text) || ends_table(text) {
        return false;
    }
    if row.roomy && (row.goes_on || !blank) {
        return true;
    }
    if begins_with_chinese(text) || count > LONGEST_LINE {
        return false;
    }
    // A bracket on a line of its own explains the line above it.
    if text.trim_start().starts_with(['（', '(']) {
        return true;
    }
    let value = !sentence && count <= LONGEST_NAME;
    let named = value && (looks_like_name(text) || looks_like_unit(text));
    named || (value && values < row.values) || (!blank && !sentence) || (row.goes_on && value)
}

/// The most lines that a cell of a row holds.
pub(super) fn values<'a>(cells: impl Iterator<Item = &'a str>) -> usize {
    cells.map(|text| text.lines().filter(|line| !is_blank(line)).count()).max().unwrap_or(0)
}
