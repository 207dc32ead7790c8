//! An evaluation as a document: the ranking, and every deduction with its cause.
use domain::{calendar::day_in_shanghai, evaluation::EvaluationState};
use frontend::words::date;
use office::{Notice, Part};
use texts::{Language::Chinese, text};
use wire::evaluation::{EvaluationStep, EvaluationView, SheetView};

use super::book::cause_in_words;
use crate::official;

pub(super) fn of(view: &EvaluationView) -> Notice {
    let year = view.summary.year.to_string();
    let say = |id: &str| text(Chinese, id, &[("year", &year)]);
    let approved = view.history.iter().rfind(|it| it.step == EvaluationStep::Approve);
    let columns = |ids: [(&str, u16); 3]| {
        ids.map(|(id, width)| (say(&format!("evaluation-column-{id}")), width)).to_vec()
    };
    let ranking = Part::Table {
        columns: columns([("place", 15), ("department", 60), ("score", 25)]),
        rows: view.sheets.iter().map(ranked).collect(),
    };
    let mut body = vec![
        Part::Paragraph(say("evaluation-document-opening")),
        Part::Heading(say("evaluation-document-ranking")),
        ranking,
        Part::Heading(say("evaluation-document-deductions")),
    ];
    for sheet in view.sheets.iter().filter(|it| !it.deductions.is_empty()) {
        let score = sheet.score.normalize();
        body.push(Part::Subheading(format!("{}（{score}）", sheet.department)));
        body.push(Part::Table {
            columns: columns([("day", 25), ("cause", 60), ("points", 15)]),
            rows: deducted(sheet),
        });
    }
    let final_one = view.summary.state == EvaluationState::Approved;
    Notice {
        issuer: official::issuer(),
        document_number: None,
        mark: (!final_one).then(|| say("document-draft")),
        title: say("evaluation-document-title"),
        addressees: None,
        body,
        signed_by: official::issuer(),
        day: approved.map_or(day_in_shanghai(view.as_of), |it| day_in_shanghai(it.at)),
        copies_to: None,
    }
}

fn ranked(sheet: &SheetView) -> Vec<String> {
    vec![sheet.place.to_string(), sheet.department.clone(), sheet.score.normalize().to_string()]
}

fn deducted(sheet: &SheetView) -> Vec<Vec<String>> {
    let rows = sheet.deductions.iter().map(|deduction| {
        let task = deduction.task.as_ref().zip(deduction.task_text.as_ref());
        let cause = cause_in_words(deduction.cause, Chinese);
        let waived = deduction.waived.then(|| text(Chinese, "evaluation-decision-waived", &[]));
        let words = [Some(cause), task.map(|(key, text)| format!("{key}．{text}")), waived];
        let points = deduction.points.normalize().to_string();
        let words = words.into_iter().flatten().collect::<Vec<_>>().join("；");
        vec![date(Chinese, deduction.on), words, points]
    });
    rows.collect()
}
