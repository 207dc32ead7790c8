//! A report as a sheet to fill in: one line for each thing to be said, and what was filled in.
use std::{borrow::Cow, str::FromStr};

use domain::{
    imports::{Block, Row},
    reports::{Entry, Outlook, ReportContent, Reported},
    tasks::SelfRating,
};
use office::{CellValue, Sheet, write_sheets};
use rust_decimal::Decimal;
use texts::{Language, text};

use super::working::Working;
use crate::{Error, error::InvalidField};

const COLUMNS: [(&str, u16); 5] = [
    ("report-column-number", 8),
    ("report-column-task", 40),
    ("report-column-item", 32),
    ("report-column-planned", 14),
    ("report-column-value", 60),
];
/// Where the columns stand that are read back.
const READ: [usize; 3] = [0, 2, 4];

const RATINGS: [(SelfRating, &str); 4] = [
    (SelfRating::YearTargetReached, "board-rating-year_target_reached"),
    (SelfRating::NodeTargetExceeded, "board-rating-node_target_exceeded"),
    (SelfRating::NodeTargetReached, "board-rating-node_target_reached"),
    (SelfRating::Behind, "board-rating-behind"),
];
const OUTLOOKS: [(Outlook, &str); 3] = [
    (Outlook::Completed, "outlook-completed"),
    (Outlook::ExpectedInTime, "outlook-expected_in_time"),
    (Outlook::NotInTime, "outlook-not_in_time"),
];
const REACHED: [(bool, &str); 2] = [(true, "report-reached"), (false, "report-not-reached")];

/// What one line of the sheet is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Done,
    Next,
    Actual(usize),
    Milestone(usize),
    Rating,
    Cause,
    Measures,
    Outlook,
}

/// The lines that a task has in the sheet, in order.
fn items(own: &Reported<'_>, entry: &Entry) -> Vec<Item> {
    if !own.leads() {
        return vec![Item::Done, Item::Next];
    }
    let summary = own.period.kind == domain::calendar::ReportKind::Summary;
    let figures = (0..entry.actuals.len()).map(Item::Actual);
    let goals = (0..entry.milestones.len()).map(Item::Milestone);
    let last = if summary { Item::Outlook } else { Item::Next };
    [Item::Done]
        .into_iter()
        .chain(figures)
        .chain(goals)
        .chain([Item::Rating, Item::Cause, Item::Measures, last])
        .collect()
}

/// The words that name a line, by which it is found again.
fn label(item: Item, own: &Reported<'_>, entry: &Entry, language: Language) -> String {
    let say = |id: &str| text(language, id, &[]);
    match item {
        Item::Done => say("report-item-done"),
        Item::Next => say("report-item-next"),
        Item::Rating => say("report-item-rating"),
        Item::Cause => say("report-item-cause"),
        Item::Measures => say("report-item-measures"),
        Item::Outlook => say("report-item-outlook"),
        Item::Actual(line) => {
            let known =
                own.task.indicators.iter().find(|it| it.id == entry.actuals[line].indicator);
            let (name, unit) = known.map_or(("", ""), |it| (it.name.as_str(), it.unit.as_str()));
            text(language, "report-item-actual", &[("name", name), ("unit", unit)])
        }
        Item::Milestone(line) => {
            let known =
                own.milestones().iter().find(|goal| goal.id == entry.milestones[line].milestone);
            let title = known.map_or("", |goal| goal.title.as_str());
            text(language, "report-item-milestone", &[("title", title)])
        }
    }
}

/// # Errors
/// When a text is longer than a cell can hold.
pub(super) fn template(working: &Working, language: Language) -> Result<Vec<u8>, Error> {
    let say = |id: &str| text(language, id, &[]);
    let mut rows = Vec::new();
    for own in working.reported() {
        let Some(entry) = entry_of(&working.report.content, &own) else { continue };
        for item in items(&own, entry) {
            rows.push(vec![
                CellValue::Text(own.task.key.to_string()),
                CellValue::Text(own.task.text.to_string()),
                CellValue::Text(label(item, &own, entry, language)),
                planned(item, &own, entry),
                value(item, entry, language),
            ]);
        }
    }
    let sheet = Sheet {
        name: say("report-sheet"),
        columns: COLUMNS.iter().map(|(id, width)| (say(id), *width)).collect(),
        rows,
    };
    write_sheets(&[sheet]).map_err(|error| Error::Rendering(error.to_string()))
}

fn entry_of<'a>(content: &'a ReportContent, own: &Reported<'_>) -> Option<&'a Entry> {
    content.entries.iter().find(|entry| entry.task == own.task.key)
}

fn planned(item: Item, own: &Reported<'_>, entry: &Entry) -> CellValue {
    match item {
        Item::Actual(line) => {
            let value = own.planned(entry.actuals[line].indicator);
            value.map_or(CellValue::Empty, |it| CellValue::Text(it.normalize().to_string()))
        }
        Item::Milestone(line) => {
            let id = entry.milestones[line].milestone;
            let goal = own.milestones().iter().find(|goal| goal.id == id);
            goal.map_or(CellValue::Empty, |goal| CellValue::Date(goal.due))
        }
        _ => CellValue::Empty,
    }
}

fn value(item: Item, entry: &Entry, language: Language) -> CellValue {
    let open = |words: &str| CellValue::Open(words.to_owned());
    match item {
        Item::Done => open(&entry.done),
        Item::Next => open(&entry.next),
        Item::Cause => open(&entry.cause),
        Item::Measures => open(&entry.measures),
        Item::Actual(line) => {
            let value = entry.actuals[line].value;
            open(&value.map(|it| it.normalize().to_string()).unwrap_or_default())
        }
        Item::Milestone(line) => choice(&REACHED, Some(entry.milestones[line].reached), language),
        Item::Rating => choice(&RATINGS, entry.rating, language),
        Item::Outlook => choice(&OUTLOOKS, entry.outlook, language),
    }
}

fn choice<T: Copy + PartialEq>(
    known: &[(T, &str)],
    chosen: Option<T>,
    language: Language,
) -> CellValue {
    let words = known.iter().map(|(_, id)| text(language, id, &[])).collect();
    let chosen = known.iter().find(|(value, _)| Some(*value) == chosen);
    let chosen = chosen.map(|(_, id)| text(language, id, &[])).unwrap_or_default();
    CellValue::Choice(chosen, words)
}

/// What a filled sheet says, over the report as it stands: a line that is not in it stays.
///
/// # Errors
/// When the file cannot be read, has not the template's columns, or a value that no field holds.
pub(super) fn read(content: &[u8], working: &Working) -> Result<ReportContent, Error> {
    let wrong = |id: &'static str| {
        let pointer = "#".to_owned();
        Error::from(InvalidField { pointer, text: Cow::Borrowed(id), values: Vec::new() })
    };
    let document =
        office::read("report.csv", content).map_err(|_| wrong("problem-sheet_unreadable"))?;
    let mut tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(rows) => Some(rows),
        Block::Paragraph(_) => None,
    });
    let found = tables.find_map(|rows| {
        let at = rows.iter().position(|row| places(row).iter().all(Option::is_some))?;
        Some((&rows[at + 1..], places(&rows[at])))
    });
    let (rows, places) = found.ok_or_else(|| wrong("problem-report_sheet_columns"))?;
    let mut report = working.report.content.clone();
    let mut problems = Vec::new();
    for own in working.reported() {
        let place = report.entries.iter().position(|entry| entry.task == own.task.key);
        let Some(place) = place else { continue };
        for item in items(&own, &report.entries[place].clone()) {
            let entry = &mut report.entries[place];
            let names = Language::ALL.map(|language| label(item, &own, entry, language));
            let line = rows.iter().find(|row| {
                cell(row, places[0]) == own.task.key.to_string()
                    && names.iter().any(|name| folded(name) == folded(cell(row, places[1])))
            });
            let Some(line) = line else { continue };
            if let Err(problem) = fill(item, entry, cell(line, places[2])) {
                let (field, text) = problem;
                problems.push(InvalidField {
                    pointer: format!("#/entries/{place}/{field}"),
                    text: Cow::Borrowed(text),
                    values: Vec::new(),
                });
            }
        }
    }
    if problems.is_empty() { Ok(report) } else { Err(Error::Invalid(problems)) }
}

fn places(row: &Row) -> [Option<usize>; READ.len()] {
    READ.map(|column| {
        let names = Language::ALL.map(|language| text(language, COLUMNS[column].0, &[]));
        row.cells.iter().position(|cell| names.iter().any(|name| *name == folded(&cell.text)))
    })
}

fn folded(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn cell(row: &Row, place: Option<usize>) -> &str {
    place.and_then(|place| row.cells.get(place)).map_or("", |cell| cell.text.trim())
}

/// # Errors
/// Gives the field and the text that says what it can hold.
fn fill(item: Item, entry: &mut Entry, words: &str) -> Result<(), (String, &'static str)> {
    const CHOICE: &str = "problem-report_sheet_choice";
    match item {
        Item::Done => words.clone_into(&mut entry.done),
        Item::Next => words.clone_into(&mut entry.next),
        Item::Cause => words.clone_into(&mut entry.cause),
        Item::Measures => words.clone_into(&mut entry.measures),
        Item::Actual(line) => {
            let number = words.replace([',', '，', ' '], "");
            entry.actuals[line].value = match number.as_str() {
                "" => None,
                number => Some(Decimal::from_str(number).map_err(|_| {
                    (format!("actuals/{line}/value"), "problem-report_sheet_number")
                })?),
            };
        }
        Item::Milestone(line) => {
            let reached = chosen(&REACHED, words);
            let reached = reached.map_err(|()| (format!("milestones/{line}/reached"), CHOICE))?;
            entry.milestones[line].reached = reached.unwrap_or_default();
        }
        Item::Rating => {
            entry.rating = chosen(&RATINGS, words).map_err(|()| ("rating".to_owned(), CHOICE))?;
        }
        Item::Outlook => {
            entry.outlook =
                chosen(&OUTLOOKS, words).map_err(|()| ("outlook".to_owned(), CHOICE))?;
        }
    }
    Ok(())
}

fn chosen<T: Copy>(known: &[(T, &str)], words: &str) -> Result<Option<T>, ()> {
    if words.is_empty() {
        return Ok(None);
    }
    let named = |id: &str| Language::ALL.iter().any(|language| text(*language, id, &[]) == words);
    known.iter().find(|(_, id)| named(id)).map(|(value, _)| Some(*value)).ok_or(())
}
