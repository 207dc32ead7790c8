//! Tables with a cell per line and nothing that marks cells, as some extractions leave them. The
//! header is a run of headings; what a blank line means is found by trying.
use domain::imports::{Cell, Column, Row, column_of};

use super::{Found, Line, Part, cell, tables};
use crate::{
    aligning::{self, Piece},
    headings::{is_header, looks_like_heading, repeats_column},
    looks::{
        bare, begins_row, begins_with_chinese, ends_table, is_bare_number, is_blank,
        is_page_number, looks_like_deadline,
    },
};

/// What it is worth that counting off the cells leaves none over.
const WHOLE: i32 = 10;
const MOST_COLUMNS: usize = 24;
const LONGEST_HEADING: usize = 16;

pub(super) fn table(lines: &[Line]) -> Option<Found> {
    if !looks_like_heading(&lines.first()?.text) {
        return None;
    }
    let (headings, header_used) = header(lines)?;
    let end = header_used + body_length(&lines[header_used..], &headings);
    let body = &lines[header_used..end];
    let first = Row { line: lines[0].number, cells: headings.iter().map(cell).collect() };
    let rows = between_headers(body, &headings);
    if rows.is_empty() {
        return None;
    }
    let rows = std::iter::once(first).chain(rows);
    Some(Found {
        blocks: tables(rows.map(|row| Part { row, after: Vec::new() }).collect()),
        used: end,
    })
}

/// The headings, those broken over two lines put together, and how many lines they take.
fn header(lines: &[Line]) -> Option<(Vec<String>, usize)> {
    let mut headings: Vec<String> = Vec::new();
    let (mut known, mut used) = (0, 0);
    for (place, line) in lines.iter().enumerate() {
        let text = line.text.trim();
        if text.is_empty() {
            continue;
        }
        let short = bare(text).chars().count() <= LONGEST_HEADING;
        if !short
            || begins_row(text)
            || text.contains(['\t', '。', '：'])
            || headings.len() > MOST_COLUMNS
            || repeats_column(&headings, text)
            || headings.iter().any(|heading| heading == text)
        {
            break;
        }
        let next = lines[place + 1..].iter().map(|line| line.text.trim()).find(|it| !it.is_empty());
        match headings.last_mut() {
            Some(last) if is_broken(last, text, next) => {
                last.push('\n');
                last.push_str(text);
            }
            _ => headings.push(text.to_owned()),
        }
        if headings.last().is_some_and(|last| looks_like_heading(last)) {
            known = headings.len();
            used = place + 1;
        }
    }
    headings.truncate(known);
    (headings.len() >= 3 && is_header(&headings)).then_some((headings, used))
}

/// Words that begin a heading and do not end one.
const OPENINGS: [&str; 10] =
    ["责任", "牵头", "完成", "分管", "主要", "配合", "主办", "协办", "承办", "协作"];

/// True when a line goes on with the heading above it: 「完成」 and 「时限」, 「牵头部」 and 「门领导」.
fn is_broken(above: &str, text: &str, next: Option<&str>) -> bool {
    let whole = looks_like_heading(&format!("{above}{text}"));
    if OPENINGS.contains(&above) {
        return whole;
    }
    let begins_next = next.is_some_and(|next| {
        !looks_like_heading(text) && looks_like_heading(&format!("{text}{next}"))
    });
    // 「完成时」 and 「限」, or a heading and its explanation in brackets.
    let rest = bare(text).chars().count() == 1 || text.starts_with(['（', '(']);
    whole && !begins_next && (rest || !looks_like_heading(above))
}

fn has(headings: &[String], column: Column) -> bool {
    headings.iter().any(|heading| column_of(heading) == Some(column))
}

/// How many lines below the header belong to the table.
fn body_length(lines: &[Line], headings: &[String]) -> usize {
    let counted = has(headings, Column::Deadline) || has(headings, Column::Number);
    let ends = |place: usize| {
        let text = &lines[place].text;
        let next: Vec<&Line> = lines[place + 1..]
            .iter()
            .filter(|line| !is_blank(&line.text))
            .take(headings.len() + 2)
            .collect();
        let signed = ["人民政府", "办公室", "督查室"].iter().any(|it| text.trim().ends_with(it))
            && next.first().is_some_and(|line| is_date(&line.text));
        let chapter = counted
            && !next.is_empty()
            && begins_with_chinese(text)
            && !next
                .iter()
                .any(|line| looks_like_deadline(&line.text) || is_bare_number(&line.text));
        text.contains('\t') || ends_table(text) || signed || chapter
    };
    let length = (0..lines.len())
        .find(|place| !is_blank(&lines[*place].text) && ends(*place))
        .unwrap_or(lines.len());
    let blank = lines[..length].iter().rev().take_while(|line| is_blank(&line.text)).count();
    length - blank
}

fn is_date(text: &str) -> bool {
    let bare = bare(text);
    bare.ends_with('日') && bare.contains('年') && bare.contains('月')
}

/// The rows of a body in which the header may come again, as on every page.
fn between_headers(body: &[Line], headings: &[String]) -> Vec<Row> {
    let whole = bare(&headings.concat());
    let mut rows = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < body.len() {
        let Some(length) = header_length(&body[at..], &whole) else {
            at += 1;
            continue;
        };
        rows.extend(best(&body[start..at], headings));
        rows.push(Row { line: body[at].number, cells: headings.iter().map(cell).collect() });
        at += length;
        start = at;
    }
    rows.extend(best(&body[start..], headings));
    rows
}

/// How many lines spell out the whole header again.
fn header_length(lines: &[Line], whole: &str) -> Option<usize> {
    let mut rest = whole;
    if is_blank(&lines.first()?.text) {
        return None;
    }
    for (place, line) in lines.iter().enumerate() {
        rest = rest.strip_prefix(bare(&line.text).as_str())?;
        if rest.is_empty() {
            return Some(place + 1);
        }
    }
    None
}

/// What a blank line may be: an empty cell, the end of a row, the end of a cell, or nothing.
fn best(body: &[Line], headings: &[String]) -> Vec<Row> {
    if body.iter().all(|line| is_blank(&line.text)) {
        return Vec::new();
    }
    let count = headings.len();
    let piece = |line: &Line| Piece { line: line.number, text: line.text.trim().to_owned() };
    let every: Vec<Piece> =
        body.iter().filter(|line| !is_page_number(&line.text)).map(piece).collect();
    let filled: Vec<Piece> = every.iter().filter(|it| !it.text.is_empty()).cloned().collect();
    let counted = |pieces: &[Piece]| pieces.chunks(count).map(row).collect::<Vec<Row>>();
    let mut counted_off = vec![counted(&filled)];
    let mut ways = Vec::new();
    if filled.len() < every.len() {
        counted_off.push(counted(&every));
        let groups: Vec<&[Piece]> =
            every.split(|it| it.text.is_empty()).filter(|group| !group.is_empty()).collect();
        let by_row = groups.iter().flat_map(|group| match group.len() {
            length if length == count || length == 1 => vec![row(group)],
            _ => aligning::rows(group, headings),
        });
        ways.push(by_row.collect());
        let cells: Vec<Piece> = groups.iter().map(|group| joined(group)).collect();
        counted_off.push(counted(&cells));
    }
    ways.push(aligning::rows(&filled, headings));
    let whole = |rows: &[Row]| rows.iter().all(|row| row.cells.len() == count);
    let scored = counted_off
        .into_iter()
        .map(|rows| (score(&rows, headings) + if whole(&rows) { WHOLE } else { 0 }, rows))
        .chain(ways.into_iter().map(|rows| (score(&rows, headings), rows)));
    // The first of equals: the simpler reading.
    scored
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map_or_else(Vec::new, |(_, rows)| rows)
}

fn row(pieces: &[Piece]) -> Row {
    Row {
        line: pieces.first().map_or(0, |piece| piece.line),
        cells: pieces
            .iter()
            .map(|piece| Cell { line: piece.line, ..cell(piece.text.as_str()) })
            .collect(),
    }
}

fn joined(pieces: &[Piece]) -> Piece {
    let texts: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
    Piece { line: pieces.first().map_or(0, |piece| piece.line), text: texts.join("\n") }
}

fn score(rows: &[Row], headings: &[String]) -> i32 {
    let one = |row: &Row| {
        let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
        if is_header(&texts) {
            100
        } else if texts.len() == 1 && begins_with_chinese(texts[0]) {
            0
        } else {
            aligning::fitness(&texts, headings)
        }
    };
    let total: i32 = rows.iter().map(one).sum();
    total / i32::try_from(rows.len().max(1)).unwrap_or(i32::MAX)
}
