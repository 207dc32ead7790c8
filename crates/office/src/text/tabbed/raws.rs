//! Cells as the lines give them, before any of them is put into a row.
use super::super::Line;
use crate::looks::{begins_row, is_blank};

/// How many lines may stand between two cells of a table.
const WIDEST_GAP: usize = 12;

/// A cell with the lines below it, which continue it or stand after it.
pub(super) struct Raw {
    pub(super) line: u32,
    pub(super) first: String,
    pub(super) below: Vec<Line>,
    pub(super) begins_row: bool,
}

fn content(line: &Line) -> &str {
    line.text.strip_prefix('\t').unwrap_or(&line.text)
}

pub(super) fn is_cell(line: Option<&Line>) -> bool {
    line.is_some_and(|line| {
        line.text.starts_with('\t') && !content(line).trim_end_matches('\t').contains('\t')
    })
}

fn raw(line: &Line, begins_row: bool) -> Raw {
    Raw {
        line: line.number,
        first: content(line).trim_end_matches('\t').to_owned(),
        below: Vec::new(),
        begins_row,
    }
}

pub(super) fn every_cell_tabbed(lines: &[Line]) -> Option<(Vec<Raw>, usize)> {
    let mut raws: Vec<Raw> = Vec::new();
    let (mut at, mut blank) = (0, true);
    while at < lines.len() && lines[at..].iter().take(WIDEST_GAP).any(|line| is_cell(Some(line))) {
        let line = &lines[at];
        if is_cell(Some(line)) {
            raws.push(raw(line, blank));
        } else if line.text.contains('\t') {
            break;
        } else if let Some(last) = raws.last_mut() {
            last.below.push(line.clone());
        }
        blank = !is_cell(Some(line)) && is_blank(&line.text);
        at += 1;
    }
    let below = below(&lines[at..]);
    at += below.len();
    if let Some(last) = raws.last_mut() {
        last.below.extend(below);
    }
    Some((raws, at))
}

/// The same without a tab before the first cell of a row: a bare line begins a row when the row
/// before is complete and a tabbed line follows.
pub(super) fn first_cell_bare(lines: &[Line]) -> Option<(Vec<Raw>, usize)> {
    let mut raws = vec![raw(&lines[0], true)];
    let (mut at, mut in_row, mut width) = (1, 1, None);
    while at < lines.len() {
        let line = &lines[at];
        let tab_follows = is_cell(lines.get(at + 1));
        let after_blank = is_blank(&lines[at - 1].text) && !is_cell(lines.get(at - 1));
        let complete = width.is_none_or(|width| in_row >= width) && in_row > 1;
        if is_cell(Some(line)) {
            raws.push(raw(line, false));
            in_row += 1;
        } else if line.text.contains('\t') {
            break;
        } else if complete
            && tab_follows
            && (is_blank(&line.text) || after_blank || begins_row(&line.text))
        {
            let next_is_row = is_blank(&line.text) && width.is_none();
            if !next_is_row {
                width.get_or_insert(in_row);
                raws.push(raw(line, true));
                in_row = 1;
            }
        } else if lines[at..].iter().take(WIDEST_GAP).any(|line| is_cell(Some(line))) {
            raws.last_mut()?.below.push(line.clone());
        } else {
            break;
        }
        at += 1;
    }
    let below = below(&lines[at..]);
    at += below.len();
    raws.last_mut()?.below.extend(below);
    Some((raws, at))
}

/// The lines after the last cell that may belong to it.
fn below(lines: &[Line]) -> Vec<Line> {
    let loose = lines.iter().take(WIDEST_GAP).take_while(|line| !line.text.contains('\t'));
    loose.cloned().collect()
}

pub(super) fn joined(raw: &Raw) -> String {
    let mut text = raw.first.clone();
    for line in &raw.below {
        text.push('\n');
        text.push_str(&line.text);
    }
    text.trim_end().to_owned()
}
