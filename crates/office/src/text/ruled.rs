//! Tables whose columns are drawn: pipes, markdown, and box-drawing characters. A rule that leaves
//! out some columns says that their cells are merged downwards.
use domain::imports::{Cell, Row};

use super::{Found, Line, Part, tables};
use crate::looks::is_blank;

const BORDERS: [char; 6] = ['|', '｜', '│', '┃', '║', '┆'];
const RULES: &str = "─━═-=－—┄┈:+";
const JUNCTIONS: &str = "┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╭╮╰╯╞╡╪╟╢╫┝┥┿┠┨╂┡┩╇┢┪╈+|｜│┃║┆";

/// One line of the drawing.
enum Drawn {
    Cells(Vec<String>),
    /// For each column, what stands in the rule: nothing where it is drawn.
    Rule(Vec<Option<String>>),
}

/// The lines between two rules.
struct Group {
    line: u32,
    lines: Vec<(u32, Vec<String>)>,
    /// The columns that the rule above leaves out.
    merged: Vec<bool>,
}

pub(super) fn table(lines: &[Line]) -> Option<Found> {
    let mut drawn = Vec::new();
    let mut used = 0;
    for (place, line) in lines.iter().enumerate() {
        if is_blank(&line.text) {
            if drawn.is_empty() || !continues(&lines[place..]) {
                break;
            }
        } else if let Some(it) = drawn_line(&line.text) {
            drawn.push((line.number, it));
            used = place + 1;
        } else {
            break;
        }
    }
    let rows = drawn.iter().filter(|(_, it)| matches!(it, Drawn::Cells(_))).count();
    let ruled = rows < drawn.len();
    if rows < 2 && !(ruled && rows == 1) {
        return None;
    }
    let groups = groups(drawn);
    let parts = rows_of(groups).into_iter().map(|row| Part { row, after: Vec::new() }).collect();
    Some(Found { blocks: tables(parts), used })
}

/// A page may break inside a drawing.
fn continues(lines: &[Line]) -> bool {
    let next = lines.iter().take(4).find(|line| !is_blank(&line.text));
    next.is_some_and(|line| drawn_line(&line.text).is_some())
}

fn drawn_line(text: &str) -> Option<Drawn> {
    let text = text.trim();
    let dashes = text.chars().filter(|it| "─━═-=┄┈".contains(*it)).count();
    let junctions = text.chars().filter(|it| JUNCTIONS.contains(*it)).count();
    let framed = text.starts_with(|it| JUNCTIONS.contains(it));
    let drawn_only =
        text.chars().all(|it| RULES.contains(it) || JUNCTIONS.contains(it) || it.is_whitespace());
    if dashes >= 2 && junctions >= 1 && drawn_only
        || dashes >= 2 && framed && has_rule_segment(text)
    {
        return Some(Drawn::Rule(rule(text)));
    }
    let borders = text.chars().filter(|it| BORDERS.contains(it)).count();
    (borders >= 2 || (framed && borders >= 1)).then(|| Drawn::Cells(cells(text)))
}

/// A rule with a text in it: 「├──┤ 教育 ├──┤」.
fn has_rule_segment(text: &str) -> bool {
    let segments = segments(text);
    let drawn = |it: &String| {
        let it = it.trim();
        it.chars().count() >= 2 && it.chars().all(|it| "─━═-=┄┈".contains(it))
    };
    segments.iter().any(drawn) && segments.iter().all(|it| drawn(it) || !it.contains(BORDERS))
}

fn segments(text: &str) -> Vec<String> {
    let mut segments: Vec<String> =
        text.split(|it| JUNCTIONS.contains(it)).map(str::to_owned).collect();
    if segments.first().is_some_and(|it| it.trim().is_empty()) {
        segments.remove(0);
    }
    if segments.last().is_some_and(|it| it.trim().is_empty()) {
        segments.pop();
    }
    segments
}

fn rule(text: &str) -> Vec<Option<String>> {
    segments(text)
        .into_iter()
        .map(|segment| {
            let inner = segment.trim();
            let drawn = !inner.is_empty() && inner.chars().all(|it| RULES.contains(it));
            (!drawn).then(|| inner.to_owned())
        })
        .collect()
}

fn cells(text: &str) -> Vec<String> {
    let text = text.strip_prefix(BORDERS).unwrap_or(text);
    let text = text.strip_suffix(BORDERS).unwrap_or(text);
    let text = text.replace("\\|", "\u{0}");
    text.split(BORDERS)
        .map(|cell| {
            let cell = cell.trim().replace('\u{0}', "|");
            ["<br>", "<br/>", "<br />", "<BR>"].iter().fold(cell, |cell, it| cell.replace(it, "\n"))
        })
        .collect()
}

fn groups(drawn: Vec<(u32, Drawn)>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut above: Option<Vec<Option<String>>> = None;
    let mut open = false;
    for (number, line) in drawn {
        match line {
            Drawn::Rule(rule) => {
                open = false;
                if let Some(group) = groups.last_mut() {
                    let texts = rule.iter().map(|it| it.clone().unwrap_or_default()).collect();
                    group.lines.push((number, texts));
                }
                above = Some(rule);
            }
            Drawn::Cells(cells) if open => {
                if let Some(group) = groups.last_mut() {
                    group.lines.push((number, cells));
                }
            }
            Drawn::Cells(cells) => {
                let merged = above.take().unwrap_or_default();
                groups.push(Group {
                    line: number,
                    merged: merged.iter().map(Option::is_some).collect(),
                    lines: vec![(number, cells)],
                });
                open = true;
            }
        }
    }
    groups
}

/// With rules between the rows, the lines of a group are one row; with a rule under the header
/// only, each line is one.
fn rows_of(groups: Vec<Group>) -> Vec<Row> {
    let count = groups.len();
    let mut rows: Vec<Row> = Vec::new();
    for (place, group) in groups.into_iter().enumerate() {
        if count == 1 || (count == 2 && place == 1) {
            let lines =
                group.lines.into_iter().filter(|(_, cells)| cells.iter().any(|it| !is_blank(it)));
            rows.extend(lines.map(|(line, texts)| Row {
                line,
                cells: texts.into_iter().map(super::cell).collect(),
            }));
        } else {
            let row = joined(&group);
            merge_down(&mut rows, row, &group.merged);
        }
    }
    rows
}

fn joined(group: &Group) -> Row {
    let count = group.lines.first().map_or(0, |(_, cells)| cells.len());
    let mut cells = vec![Cell::default(); count];
    for (_, texts) in &group.lines {
        for (cell, text) in cells.iter_mut().zip(texts).filter(|(_, text)| !is_blank(text)) {
            if !cell.text.is_empty() {
                cell.text.push('\n');
            }
            cell.text.push_str(text);
        }
    }
    Row { line: group.line, cells }
}

/// Text of a merged cell may stand beside any of its rows; all of them get the whole of it.
fn merge_down(rows: &mut Vec<Row>, mut row: Row, merged: &[bool]) {
    for (column, cell) in row.cells.iter_mut().enumerate() {
        if !merged.get(column).copied().unwrap_or(false) || rows.is_empty() {
            continue;
        }
        let above = rows.last().and_then(|it| it.cells.get(column)).map(|it| it.text.clone());
        let text = match (above.unwrap_or_default(), std::mem::take(&mut cell.text)) {
            (above, own) if own.is_empty() => above,
            (above, own) if above.is_empty() => own,
            (above, own) => format!("{above}\n{own}"),
        };
        for earlier in rows.iter_mut().rev() {
            let Some(earlier) = earlier.cells.get_mut(column) else {
                break;
            };
            earlier.text.clone_from(&text);
            if !earlier.merged_down {
                break;
            }
        }
        cell.text = text;
        cell.merged_down = true;
    }
    rows.push(row);
}
