//! What keeps a programme from being published.
use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use super::{ProgrammeDraft, TaskDraft};
use crate::{
    accounts::parse_email,
    lacking::{Lack, Lacking},
    line::{InvalidLine, Line},
    programmes::Year,
    reminders::checked_days,
    tasks::{OwnerRole, TaskKey},
};

fn line<const MAX: usize>(text: &str, pointer: String) -> Option<Lacking> {
    let lack = match Line::<MAX>::parse(text) {
        Ok(_) => return None,
        Err(InvalidLine::Empty) => Lack::Empty,
        Err(InvalidLine::TooLong(_) | InvalidLine::Control) => Lack::TooLong,
    };
    Some(Lacking::new(pointer, lack))
}

fn optional<const MAX: usize>(text: &str, pointer: String) -> Option<Lacking> {
    if text.trim().is_empty() { None } else { line::<MAX>(text, pointer) }
}

/// Every field that keeps the programme from being published. Open findings do not: what the
/// document itself got wrong stays as it was published.
pub fn lacking(draft: &ProgrammeDraft) -> Vec<Lacking> {
    let mut found: Vec<Lacking> = Vec::new();
    let at = |field: &str| format!("/{field}");
    found.extend(Year::parse(draft.year).is_err().then(|| Lacking::new(at("year"), Lack::Year)));
    found.extend(line::<200>(&draft.title, at("title")));
    found.extend(line::<500>(&draft.document_number, at("document_number")));
    found.extend(line::<500>(&draft.approver, at("approver")));
    match draft.approved_on {
        None => found.push(Lacking::new(at("approved_on"), Lack::Empty)),
        // A year beyond those of programmes is a slip, and no database keeps every one.
        Some(day) if Year::parse(day.year()).is_err() => {
            found.push(Lacking::new(at("approved_on"), Lack::Day));
        }
        Some(_) => {}
    }
    found.extend(optional::<500>(&draft.contact, at("contact")));
    let email = draft.contact_email.trim();
    if !email.is_empty() && parse_email(email).is_err() {
        found.push(Lacking::new(at("contact_email"), Lack::Unknown));
    }
    if let Err(place) = checked_days(&draft.reminder_days) {
        found.push(Lacking::new(format!("/reminder_days/{place}"), Lack::TooLong));
    }
    if draft.reports.is_empty() {
        found.push(Lacking::new(at("reports"), Lack::Empty));
    }
    for (place, report) in draft.reports.iter().enumerate() {
        let real = (1..=12).contains(&report.month) && (1..=31).contains(&report.day);
        found.extend((!real).then(|| Lacking::new(format!("/reports/{place}"), Lack::Day)));
        if draft.reports[..place].contains(report) {
            found.push(Lacking::new(format!("/reports/{place}"), Lack::Repeated));
        }
    }
    for (place, category) in draft.categories.iter().enumerate() {
        found.extend(line::<200>(&category.name, format!("/categories/{place}/name")));
    }
    if draft.tasks.is_empty() {
        found.push(Lacking::new(at("tasks"), Lack::NoTasks));
    }
    let mut keys = BTreeSet::new();
    for (place, task) in draft.tasks.iter().enumerate() {
        let at = format!("/tasks/{place}");
        match task.key.parse::<TaskKey>() {
            Err(_) => found.push(Lacking::new(format!("{at}/key"), Lack::Unknown)),
            Ok(key) if !keys.insert(key) => {
                found.push(Lacking::new(format!("{at}/key"), Lack::Repeated));
            }
            Ok(_) => {}
        }
        lacking_of_task(task, &at, draft, &mut found);
    }
    found
}

fn lacking_of_task(task: &TaskDraft, at: &str, draft: &ProgrammeDraft, found: &mut Vec<Lacking>) {
    found.extend(line::<4000>(&task.text, format!("{at}/text")));
    found.extend(optional::<500>(&task.deadline_text, format!("{at}/deadline_text")));
    if task.category.is_some_and(|category| category >= draft.categories.len()) {
        found.push(Lacking::new(format!("{at}/category"), Lack::Unknown));
    }
    let outside = |due: &NaiveDate| due.year() != draft.year;
    if task.due.as_ref().is_some_and(outside) {
        found.push(Lacking::new(format!("{at}/due"), Lack::OutsideYear));
    }
    if task.owners.iter().all(|owner| owner.role != OwnerRole::Lead) {
        found.push(Lacking::new(format!("{at}/owners"), Lack::NoLead));
    }
    for (place, owner) in task.owners.iter().enumerate() {
        let at = format!("{at}/owners/{place}");
        found.extend(line::<200>(&owner.department, format!("{at}/department")));
        found.extend(optional::<60>(&owner.leader, format!("{at}/leader")));
        found.extend(optional::<60>(&owner.city_leader, format!("{at}/city_leader")));
        let same = |other: &super::OwnerDraft| other.department.trim() == owner.department.trim();
        if task.owners[..place].iter().any(same) {
            found.push(Lacking::new(format!("{at}/department"), Lack::Repeated));
        }
    }
    for (place, indicator) in task.indicators.iter().enumerate() {
        let at = format!("{at}/indicators/{place}");
        found.extend(line::<200>(&indicator.name, format!("{at}/name")));
        found.extend(line::<20>(&indicator.unit, format!("{at}/unit")));
        if indicator.target < Decimal::ZERO {
            found.push(Lacking::new(format!("{at}/target"), Lack::Negative));
        }
    }
}
