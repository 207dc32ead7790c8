//! What may be done to a draft: a field is filled in, a row added, removed or moved. Fields go by their
//! JSON pointer, as the server names them. No browser.
use std::str::FromStr;

use domain::{
    calendar::{ReportDue, ReportKind, RollRule},
    openings::{CategoryDraft, IndicatorDraft, OwnerDraft, ProgrammeDraft, TaskDraft},
    tasks::OwnerRole,
};
use rust_decimal::Decimal;

use crate::reminders::state::read as read_days;

/// Puts what was typed where it belongs. False where it can't be read, and then nothing changes.
pub fn put(draft: &mut ProgrammeDraft, pointer: &str, text: &str) -> bool {
    let parts: Vec<&str> = pointer.split('/').collect();
    match *parts.as_slice() {
        ["year"] => read(&mut draft.year, text),
        ["title"] => write(&mut draft.title, text),
        ["document_number"] => write(&mut draft.document_number, text),
        ["approver"] => write(&mut draft.approver, text),
        ["approved_on"] => optional(&mut draft.approved_on, text),
        ["contact"] => write(&mut draft.contact, text),
        ["contact_email"] => write(&mut draft.contact_email, text),
        ["announced_categories"] => optional(&mut draft.announced_categories, text),
        ["announced_tasks"] => optional(&mut draft.announced_tasks, text),
        ["roll"] => {
            let next = text == "next_working_day";
            draft.roll = if next { RollRule::NextWorkingDay } else { RollRule::None };
            true
        }
        ["reminder_days"] => {
            let days = read_days(text);
            days.map(|days| draft.reminder_days = days).is_some()
        }
        ["thresholds", "milestone_red_after_days"] => {
            read(&mut draft.thresholds.milestone_red_after_days, text)
        }
        ["thresholds", "indicator_tolerance_percent"] => {
            read(&mut draft.thresholds.indicator_tolerance_percent, text)
        }
        ["reports", at, field] => {
            place(&mut draft.reports, at).is_some_and(|it| put_report(it, field, text))
        }
        ["categories", at, "name"] => {
            place(&mut draft.categories, at).is_some_and(|it| write(&mut it.name, text))
        }
        ["findings", at, "note"] => {
            place(&mut draft.findings, at).is_some_and(|it| write(&mut it.note, text))
        }
        ["tasks", at, "number"] => number(draft, at, text),
        ["tasks", at, ref rest @ ..] => {
            place(&mut draft.tasks, at).is_some_and(|it| put_task(it, rest, text))
        }
        _ => false,
    }
}

fn place<'a, T>(list: &'a mut [T], at: &str) -> Option<&'a mut T> {
    list.get_mut(at.parse::<usize>().ok()?)
}

fn write(slot: &mut String, text: &str) -> bool {
    text.clone_into(slot);
    true
}

fn read<T: FromStr>(slot: &mut T, text: &str) -> bool {
    text.trim().parse().map(|value| *slot = value).is_ok()
}

fn optional<T: FromStr>(slot: &mut Option<T>, text: &str) -> bool {
    if text.trim().is_empty() {
        *slot = None;
        return true;
    }
    text.trim().parse().map(|value| *slot = Some(value)).is_ok()
}

fn put_report(report: &mut ReportDue, field: &str, text: &str) -> bool {
    match field {
        "month" => read(&mut report.month, text),
        "day" => read(&mut report.day, text),
        "kind" => {
            let summary = text == "summary";
            report.kind = if summary { ReportKind::Summary } else { ReportKind::Progress };
            true
        }
        _ => false,
    }
}

fn put_task(task: &mut TaskDraft, field: &[&str], text: &str) -> bool {
    match *field {
        ["category"] => optional(&mut task.category, text),
        ["text"] => write(&mut task.text, text),
        ["deadline_text"] => write(&mut task.deadline_text, text),
        ["due"] => optional(&mut task.due, text),
        ["owners", at, field] => {
            place(&mut task.owners, at).is_some_and(|it| put_owner(it, field, text))
        }
        ["indicators", at, field] => {
            place(&mut task.indicators, at).is_some_and(|it| put_indicator(it, field, text))
        }
        _ => false,
    }
}

fn put_owner(owner: &mut OwnerDraft, field: &str, text: &str) -> bool {
    match field {
        "department" => write(&mut owner.department, text),
        "leader" => write(&mut owner.leader, text),
        "city_leader" => write(&mut owner.city_leader, text),
        "role" => {
            let support = text == "support";
            owner.role = if support { OwnerRole::Support } else { OwnerRole::Lead };
            true
        }
        "collective" => {
            owner.collective = text == "true";
            true
        }
        _ => false,
    }
}

/// Whatever the office changes, it has looked at.
fn put_indicator(indicator: &mut IndicatorDraft, field: &str, text: &str) -> bool {
    match field {
        "name" => write(&mut indicator.name, text),
        "unit" => write(&mut indicator.unit, text),
        "target" => read(&mut indicator.target, text),
        "proposed" => {
            indicator.proposed = text == "true";
            true
        }
        _ => false,
    }
}

/// The key follows the number. Findings stay as the import made them.
fn number(draft: &mut ProgrammeDraft, at: &str, text: &str) -> bool {
    let mut number: Option<u32> = None;
    let Some(at) = at.parse::<usize>().ok().filter(|at| *at < draft.tasks.len()) else {
        return false;
    };
    if !optional(&mut number, text) {
        return false;
    }
    if draft.tasks[at].number != number {
        draft.tasks[at].key.clear();
        draft.tasks[at].key = draft.free_key(number).to_string();
        draft.tasks[at].number = number;
    }
    true
}

/// Adds an empty row to the list at a pointer.
pub fn add(draft: &mut ProgrammeDraft, list: &str) {
    let parts: Vec<&str> = list.split('/').collect();
    match *parts.as_slice() {
        ["reports"] => {
            draft.reports.push(ReportDue { month: 1, day: 25, kind: ReportKind::Progress });
        }
        ["categories"] => {
            let ordinal = draft.categories.iter().filter_map(|it| it.ordinal).max().unwrap_or(0);
            draft
                .categories
                .push(CategoryDraft { ordinal: Some(ordinal + 1), name: String::new() });
        }
        ["tasks"] => {
            let number = draft.tasks.iter().filter_map(|it| it.number).max().unwrap_or(0) + 1;
            let task = empty_task(draft, number);
            draft.tasks.push(task);
        }
        ["tasks", at, "owners"] => {
            if let Some(task) = place(&mut draft.tasks, at) {
                let lead = task.owners.iter().all(|owner| owner.role != OwnerRole::Lead);
                task.owners.push(OwnerDraft {
                    department: String::new(),
                    role: if lead { OwnerRole::Lead } else { OwnerRole::Support },
                    leader: String::new(),
                    city_leader: String::new(),
                    collective: false,
                });
            }
        }
        ["tasks", at, "indicators"] => {
            if let Some(task) = place(&mut draft.tasks, at) {
                task.indicators.push(IndicatorDraft {
                    name: String::new(),
                    target: Decimal::ZERO,
                    unit: String::new(),
                    quote: String::new(),
                    proposed: false,
                });
            }
        }
        _ => {}
    }
}

fn empty_task(draft: &ProgrammeDraft, number: u32) -> TaskDraft {
    TaskDraft {
        key: draft.free_key(Some(number)).to_string(),
        number: Some(number),
        category: draft.tasks.last().and_then(|task| task.category),
        text: String::new(),
        original_text: String::new(),
        deadline_text: String::new(),
        due: None,
        owners: Vec::new(),
        indicators: Vec::new(),
        source_lines: Vec::new(),
    }
}

/// Takes a row out of the list at a pointer.
pub fn remove(draft: &mut ProgrammeDraft, list: &str, at: usize) {
    fn out<T>(list: &mut Vec<T>, at: usize) {
        if at < list.len() {
            list.remove(at);
        }
    }
    let parts: Vec<&str> = list.split('/').collect();
    match *parts.as_slice() {
        ["reports"] => out(&mut draft.reports, at),
        ["categories"] => {
            out(&mut draft.categories, at);
            for category in draft.tasks.iter_mut().map(|task| &mut task.category) {
                *category = category.and_then(|own| without(own, at));
            }
        }
        ["tasks"] => out(&mut draft.tasks, at),
        ["tasks", task, "owners"] => {
            place(&mut draft.tasks, task).into_iter().for_each(|it| out(&mut it.owners, at));
        }
        ["tasks", task, "indicators"] => {
            place(&mut draft.tasks, task).into_iter().for_each(|it| out(&mut it.indicators, at));
        }
        _ => {}
    }
}

/// Where the row at a place stands once another is taken out.
pub fn without(place: usize, out: usize) -> Option<usize> {
    match place {
        gone if gone == out => None,
        later if later > out => Some(later - 1),
        earlier => Some(earlier),
    }
}

/// An area changes places with the one before it.
pub fn raise(draft: &mut ProgrammeDraft, at: usize) {
    if at == 0 || at >= draft.categories.len() {
        return;
    }
    draft.categories.swap(at - 1, at);
    for category in draft.tasks.iter_mut().filter_map(|task| task.category.as_mut()) {
        *category = swapped(*category, at);
    }
}

/// Where the row at a place stands once `at` changed places with the one before.
pub fn swapped(place: usize, at: usize) -> usize {
    match place {
        own if own == at => at - 1,
        before if before + 1 == at => at,
        other => other,
    }
}

/// What a pointer becomes when the rows of a list change places; None where its row is gone.
pub fn follow(pointer: &str, list: &str, to: impl Fn(usize) -> Option<usize>) -> Option<String> {
    let inside = pointer.strip_prefix(list).and_then(|rest| rest.strip_prefix('/'));
    let Some(rest) = inside else { return Some(pointer.to_owned()) };
    let (at, tail) = rest.split_once('/').unwrap_or((rest, ""));
    let Ok(at) = at.parse() else { return Some(pointer.to_owned()) };
    let slash = if tail.is_empty() { "" } else { "/" };
    to(at).map(|at| format!("{list}/{at}{slash}{tail}"))
}

#[cfg(test)]
mod tests;
