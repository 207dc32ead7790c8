//! Tables with a row per line and tabs between the cells, as copied from a word processor or
//! spreadsheet. A cell may be quoted, or broken over lines that hold no tab.
use domain::imports::Row;

use super::{Found, Line, Part, cell, tables, tail};
use crate::headings::{is_header, looks_like_heading};
use crate::looks::{begins_row, is_blank};

/// Over how many lines one row may be broken, and how many blank lines may stand between rows.
const LONGEST_ROW: usize = 16;
const WIDEST_GAP: usize = 3;

struct Record {
    line: u32,
    cells: Vec<String>,
    /// How many lines it takes.
    used: usize,
}

pub(super) fn table(lines: &[Line]) -> Option<Found> {
    let header = header(lines)?;
    let count = header.cells.len();
    let roomy = header.cells.last().is_some_and(|heading| tail::is_roomy(heading));
    let mut at = header.used;
    let mut parts = vec![part(header)];
    loop {
        let gap = lines[at..].iter().take_while(|line| is_blank(&line.text)).count();
        let Some(line) = lines.get(at + gap) else {
            break;
        };
        let values = parts.last().map_or(0, |part| {
            tail::values(part.row.cells.iter().rev().skip(1).take(2).map(|cell| cell.text.as_str()))
        });
        if has_tab(line) {
            if gap > WIDEST_GAP {
                break;
            }
            let record = whole_record(&lines[at + gap..], count);
            at += gap + record.used;
            parts.push(part(record));
            continue;
        }
        let loose: Vec<Line> = lines[at..]
            .iter()
            .take(LONGEST_ROW)
            .take_while(|line| !has_tab(line))
            .cloned()
            .collect();
        let goes_on = lines.get(at + loose.len()).is_some_and(has_tab);
        let Some(last) = parts.last_mut() else { break };
        let taken = append_tail(&mut last.row, &loose, tail::Row { values, goes_on, roomy });
        at += taken;
        if !goes_on {
            break;
        }
        let rest = loose.into_iter().skip(taken).filter(|line| !is_blank(&line.text));
        last.after.extend(rest);
        at += lines[at..].iter().take_while(|line| !has_tab(line)).count();
    }
    Some(Found { blocks: tables(parts), used: at })
}

fn has_tab(line: &Line) -> bool {
    line.text.trim_end().contains('\t')
}

fn append_tail(row: &mut Row, loose: &[Line], about: tail::Row) -> usize {
    let Some(last) = row.cells.last_mut() else {
        return 0;
    };
    let taken = tail::belonging(&last.text, loose, about);
    for line in &loose[..taken] {
        last.text.push('\n');
        last.text.push_str(&line.text);
    }
    taken
}

fn part(record: Record) -> Part {
    let row = Row { line: record.line, cells: record.cells.into_iter().map(cell).collect() };
    Part { row, after: Vec::new() }
}

/// The first row: one that names columns, possibly broken over lines, or failing that one whose
/// number of cells the next lines share.
fn header(lines: &[Line]) -> Option<Record> {
    if !has_tab(lines.first()?) {
        return None;
    }
    let mut record = record(lines);
    while let Some(next) = lines.get(record.used).filter(|_| record.used < LONGEST_ROW) {
        let mut cells = next.text.split('\t');
        let Some(first) = cells.next().filter(|it| !is_blank(it) && !begins_row(it)) else {
            break;
        };
        let last = record.cells.last().map_or("", String::as_str);
        let whole = looks_like_heading(&format!("{last}{first}"));
        let broken = whole && !(looks_like_heading(first) && looks_like_heading(last));
        if !broken || is_header(&next.text.split('\t').collect::<Vec<_>>()) {
            break;
        }
        join(&mut record, next);
    }
    while record.cells.last().is_some_and(|it| is_blank(it)) {
        record.cells.pop();
    }
    if is_header(&record.cells) {
        return Some(record);
    }
    let filled = record.cells.iter().filter(|it| !is_blank(it)).count();
    let count = record.cells.len();
    let regular =
        lines.iter().take(3).filter(|line| line.text.split('\t').count() == count).count();
    (filled >= 2 && count >= 3 && regular >= 3).then_some(record)
}

fn join(record: &mut Record, line: &Line) {
    let mut cells = line.text.split('\t');
    if let (Some(last), Some(first)) = (record.cells.last_mut(), cells.next()) {
        last.push('\n');
        last.push_str(first);
    }
    record.cells.extend(cells.map(str::to_owned));
    record.used += 1;
}

/// The cells of one line; a quoted cell may run over several.
fn record(lines: &[Line]) -> Record {
    let mut record =
        Record { line: lines.first().map_or(0, |line| line.number), cells: Vec::new(), used: 1 };
    let mut rest = lines.first().map_or("", |line| line.text.as_str());
    loop {
        if let Some((text, behind, used)) = quoted(rest, &lines[record.used..]) {
            record.cells.push(text);
            record.used += used;
            match behind {
                Some(behind) => rest = behind,
                None => break,
            }
        } else if let Some((text, behind)) = rest.split_once('\t') {
            record.cells.push(text.to_owned());
            rest = behind;
        } else {
            record.cells.push(rest.to_owned());
            break;
        }
    }
    record
}

/// A cell in double quotes: its text, what follows behind its tab, and how many further lines it
/// took. None when the text is not quoted, or the quotes do not end where a cell ends.
fn quoted<'a>(text: &'a str, below: &'a [Line]) -> Option<(String, Option<&'a str>, usize)> {
    let mut rest = text.strip_prefix('"')?;
    let mut inner = String::new();
    let mut used = 0;
    loop {
        match rest.split_once('"') {
            Some((before, behind)) => {
                inner.push_str(before);
                if let Some(behind) = behind.strip_prefix('"') {
                    inner.push('"');
                    rest = behind;
                } else if is_blank(behind) && !behind.contains('\t') {
                    return Some((inner, None, used));
                } else {
                    return Some((inner, Some(behind.strip_prefix('\t')?), used));
                }
            }
            None => {
                inner.push_str(rest);
                inner.push('\n');
                rest = &below.get(used).filter(|_| used < LONGEST_ROW)?.text;
                used += 1;
            }
        }
    }
}

/// A row with all its cells, where following lines complete it exactly; otherwise its first line.
fn whole_record(lines: &[Line], count: usize) -> Record {
    let first = record(lines);
    if first.cells.len() >= count {
        return trimmed(first, count);
    }
    let mut joined = Record { cells: first.cells.clone(), ..first };
    while joined.cells.len() < count && joined.used < LONGEST_ROW {
        let Some(next) = lines.get(joined.used) else {
            break;
        };
        let cells: Vec<&str> = next.text.split('\t').collect();
        let whole = cells.len() >= count;
        let other = cells.len() > 1 && begins_row(cells[0]);
        if whole || other || is_blank(&next.text) && !next.text.contains('\t') {
            break;
        }
        join(&mut joined, next);
    }
    if joined.cells.len() == count { joined } else { record(lines) }
}

/// Blank cells behind the last column are only tabs.
fn trimmed(mut record: Record, count: usize) -> Record {
    while record.cells.len() > count && record.cells.last().is_some_and(|it| is_blank(it)) {
        record.cells.pop();
    }
    record
}
