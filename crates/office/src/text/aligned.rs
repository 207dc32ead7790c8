//! Tables whose columns are held apart by spaces, as in printed layouts and terminals. A cell goes
//! to the column it stands under; Chinese characters are two places wide.
use domain::imports::{Column, Row, column_of};

use super::{Found, Line, Part, cell, paragraph, tables};
use crate::headings::{is_header, looks_like_heading, same_header};
use crate::looks::{
    bare, begins_row, begins_with_chinese, begins_with_number, ends_table, is_blank, is_page_number,
};

const WIDEST_GAP: usize = 3;
const LONGEST_AREA: usize = 30;

#[derive(Clone)]
struct Segment {
    start: usize,
    end: usize,
    text: String,
}

struct Columns {
    segments: Vec<Segment>,
    headings: Vec<String>,
    /// Spaces that hold two cells apart.
    gap: usize,
    number: Option<usize>,
    task: Option<usize>,
}

pub(super) fn table(lines: &[Line]) -> Option<Found> {
    let columns = header(lines)?;
    let mut parts = vec![part(lines[0].number, columns.headings.clone())];
    let mut pages = Vec::new();
    let mut at = 1;
    while let Some(line) = lines.get(at) {
        if is_blank(&line.text) {
            if !continues(&lines[at..], &columns) {
                break;
            }
        } else if is_page_number(&line.text) {
            pages.push(paragraph(line));
        } else if !take(line, &columns, &mut parts) {
            break;
        }
        at += 1;
    }
    if parts.len() < 2 {
        return None;
    }
    let mut blocks = tables(parts);
    blocks.extend(pages);
    Some(Found { blocks, used: at })
}

fn part(line: u32, texts: Vec<String>) -> Part {
    let row = Row { line, cells: texts.into_iter().map(cell).collect() };
    Part { row, after: Vec::new() }
}

/// The header decides how many spaces hold two columns apart: as few as it needs to have the most
/// columns, so that 「序　号」 stays one.
fn header(lines: &[Line]) -> Option<Columns> {
    let line = lines.first()?;
    if line.text.contains('\t') {
        return None;
    }
    let best = (1..=4)
        .map(|gap| (gap, segments(&line.text, gap)))
        .filter(|(_, segments)| segments.len() >= 3 && is_header(&texts(segments)))
        .max_by_key(|(gap, segments)| (segments.len(), *gap));
    let (gap, segments) = best?;
    let headings = texts(&segments);
    let place = |column| headings.iter().position(|it| column_of(it) == Some(column));
    Some(Columns {
        gap: gap.min(2),
        number: place(Column::Number),
        task: place(Column::Task).or_else(|| place(Column::TaskDetail)),
        segments,
        headings,
    })
}

fn texts(segments: &[Segment]) -> Vec<String> {
    segments.iter().map(|segment| segment.text.clone()).collect()
}

fn width(character: char) -> usize {
    match character {
        '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' => 2,
        '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE6F}' | '\u{FF00}'..='\u{FF60}' => 2,
        '\u{FFE0}'..='\u{FFE6}' | '\u{2460}'..='\u{24FF}' | '“' | '”' | '—' => 2,
        _ => 1,
    }
}

/// Divides a line at white space of at least `gap` places.
fn segments(text: &str, gap: usize) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let (mut at, mut blank) = (0, gap);
    let mut between = String::new();
    for character in text.chars() {
        let width = width(character);
        if character.is_whitespace() {
            blank += width;
            between.push(character);
        } else {
            match segments.last_mut() {
                Some(last) if blank < gap => last.text.push_str(&between),
                _ => segments.push(Segment { start: at, end: at, text: String::new() }),
            }
            if let Some(last) = segments.last_mut() {
                last.text.push(character);
                last.end = at + width;
            }
            blank = 0;
            between.clear();
        }
        at += width;
    }
    segments
}

fn continues(lines: &[Line], columns: &Columns) -> bool {
    let next = lines
        .iter()
        .filter(|line| !is_page_number(&line.text))
        .take(WIDEST_GAP + 1)
        .find(|line| !is_blank(&line.text));
    next.is_some_and(|line| {
        let count = segments(&line.text, columns.gap.max(2)).len();
        !line.text.contains('\t')
            && (count >= 2
                || (columns.gap == 1 && segments(&line.text, 1).len() == columns.headings.len()))
            && !ends_table(&line.text)
            && !is_other_header(line, columns)
    })
}

fn is_other_header(line: &Line, columns: &Columns) -> bool {
    let texts = texts(&segments(&line.text, columns.gap));
    is_header(&texts) && !same_header(&texts, &columns.headings)
}

/// Adds a line to the table; false when the table ends before it.
fn take(line: &Line, columns: &Columns, parts: &mut Vec<Part>) -> bool {
    let found = segments(&line.text, columns.gap);
    let count = columns.headings.len();
    if line.text.contains('\t') || ends_table(&line.text) || is_other_header(line, columns) {
        return false;
    }
    if columns.gap == 1 && found.len() != count {
        let area =
            begins_with_chinese(&line.text) && bare(&line.text).chars().count() <= LONGEST_AREA;
        if area {
            parts.push(part(line.number, vec![line.text.trim().to_owned()]));
        }
        return area;
    }
    if parts.len() == 1 && found.len() < count && completes_header(&found, columns, parts) {
        return true;
    }
    if let [only] = found.as_slice() {
        return take_single(line, only, columns, parts);
    }
    let cells = placed(found, columns);
    let filled = cells.iter().filter(|it| !it.is_empty()).count();
    let at =
        |place: Option<usize>| place.and_then(|place| cells.get(place)).map_or("", String::as_str);
    let begins = begins_row(at(columns.number))
        || begins_with_number(at(columns.task))
        || filled * 2 > count
        || parts.len() == 1;
    if begins {
        parts.push(part(line.number, cells));
    } else {
        append(parts, &cells);
    }
    true
}

/// Headings may be broken over two lines.
fn completes_header(found: &[Segment], columns: &Columns, parts: &mut [Part]) -> bool {
    let mut header = columns.headings.clone();
    for segment in found {
        let place = nearest(segment, columns, 0);
        header[place].push_str(&segment.text);
        if !looks_like_heading(&header[place]) {
            return false;
        }
    }
    let cells: Vec<Segment> = found.to_vec();
    append(parts, &placed(cells, columns));
    true
}

fn take_single(line: &Line, only: &Segment, columns: &Columns, parts: &mut Vec<Part>) -> bool {
    let short = bare(&only.text).chars().count() <= LONGEST_AREA;
    if short && begins_with_chinese(&only.text) {
        parts.push(part(line.number, vec![only.text.clone()]));
        return true;
    }
    // A line that starts at the margin is a paragraph, unless the first column stands there.
    let first = columns.segments.get(1).map_or(0, |segment| segment.start);
    if parts.len() == 1 || only.start + 2 < first && (columns.number.is_some() || !short) {
        return false;
    }
    append(parts, &placed(vec![only.clone()], columns));
    true
}

fn append(parts: &mut [Part], cells: &[String]) {
    let Some(last) = parts.last_mut() else { return };
    for (cell, text) in last.row.cells.iter_mut().zip(cells).filter(|(_, text)| !text.is_empty()) {
        if !cell.text.is_empty() {
            cell.text.push('\n');
        }
        cell.text.push_str(text);
    }
}

/// One text per column: in order where there are as many as columns, else by place.
fn placed(found: Vec<Segment>, columns: &Columns) -> Vec<String> {
    let count = columns.headings.len();
    if found.len() == count {
        return texts(&found);
    }
    let mut cells = vec![String::new(); count];
    let (mut from, mut end) = (0, 0);
    for segment in found {
        let at = nearest(&segment, columns, from);
        if !cells[at].is_empty() {
            cells[at].push_str(&" ".repeat(segment.start.saturating_sub(end)));
        }
        cells[at].push_str(&segment.text);
        (from, end) = (at, segment.end);
    }
    cells
}

fn nearest(segment: &Segment, columns: &Columns, from: usize) -> usize {
    let count = columns.segments.len();
    (from..count)
        .max_by_key(|at| (nearness(segment, &columns.segments[*at]), count - at))
        .unwrap_or(count - 1)
}

/// How much two segments stand above each other; negative for those that do not.
fn nearness(one: &Segment, other: &Segment) -> i64 {
    let (start, end) = (one.start.max(other.start), one.end.min(other.end));
    i64::try_from(end).unwrap_or(0) - i64::try_from(start).unwrap_or(0)
}
