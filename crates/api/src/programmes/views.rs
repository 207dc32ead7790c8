//! A programme as the public reads it.
use chrono::Datelike;
use texts::Language;
use wire::{
    page::Page,
    programmes::{CategoryView, ProgrammeSummary, ProgrammeView, SourceView},
    tasks::LightCounts,
};

use crate::{
    board::{ProgrammeOnBoard, Snapshot},
    imports::views::public_notes,
};

pub(crate) fn list(snapshot: &Snapshot) -> Page<ProgrammeSummary> {
    let items: Vec<ProgrammeSummary> = snapshot.programmes().map(|board| summary(board)).collect();
    Page {
        total: items.len(),
        as_of: items.iter().map(|programme| programme.as_of).max().unwrap_or_default(),
        next_cursor: None,
        items,
    }
}

fn summary(board: &ProgrammeOnBoard) -> ProgrammeSummary {
    ProgrammeSummary {
        year: board.programme.year.number(),
        title: board.programme.title.to_string(),
        document_number: board.programme.document_number.as_ref().map(ToString::to_string),
        tasks: board.tasks.len(),
        lights: LightCounts::of(board.tasks.iter().map(|task| task.light.status)),
        as_of: board.as_of,
    }
}

pub(crate) fn view(board: &ProgrammeOnBoard, language: Language) -> ProgrammeView {
    let programme = &board.programme;
    let this_month = (board.today.year(), board.today.month());
    let due_this_month = board
        .tasks
        .iter()
        .filter_map(|task| task.standing().due)
        .filter(|due| (due.year(), due.month()) == this_month);
    ProgrammeView {
        summary: summary(board),
        today: board.today,
        announced_categories: programme.announced.categories,
        announced_tasks: programme.announced.tasks,
        categories: categories(board),
        due_this_month: due_this_month.count(),
        next_report_due: board
            .periods
            .iter()
            .map(|period| period.due)
            .find(|due| *due >= board.today),
        contact: programme.contact.text.as_ref().map(ToString::to_string),
        contact_email: programme.contact.email.as_ref().map(ToString::to_string),
        narrative: programme.narrative.clone(),
        notes: public_notes(
            board.findings.iter().filter(|stored| stored.finding.task.is_none()),
            language,
        ),
        source: board.source.as_ref().map(|source| SourceView {
            file_name: source.file_name.clone(),
            sha256: source.sha256.clone(),
            imported_at: source.imported_at,
        }),
        approver: programme.approver.as_ref().map(ToString::to_string),
        approved_on: programme.approved_on,
    }
}

fn categories(board: &ProgrammeOnBoard) -> Vec<CategoryView> {
    (1..)
        .zip(&board.programme.categories)
        .enumerate()
        .map(|(at, (place, category))| {
            let own = || {
                board
                    .programme
                    .tasks
                    .iter()
                    .zip(&board.tasks)
                    .filter(|(task, _)| task.category == Some(at))
                    .map(|(_, shown)| shown.light.status)
            };
            CategoryView {
                place,
                ordinal: category.ordinal,
                name: category.name.to_string(),
                tasks: own().count(),
                lights: LightCounts::of(own()),
            }
        })
        .collect()
}
