//! An evaluation as its reader may see it.
use domain::{
    evaluation::{Deduction, Evaluation, ScoreSheet, places},
    tasks::TaskKey,
};
use rust_decimal::Decimal;
use wire::evaluation::{
    DeductionView, EvaluationSummary, EvaluationView, ObjectionView, SheetView,
};

use crate::{auth::Acting, board::ProgrammeOnBoard};

pub(super) fn summary(evaluation: &Evaluation) -> EvaluationSummary {
    EvaluationSummary {
        id: evaluation.id.0,
        year: evaluation.year.number(),
        state: evaluation.state,
        begun: evaluation.begun.clone(),
        objections_until: evaluation.objections_until,
    }
}

/// `computed` are the sheets that the records give now.
pub(super) fn view(
    evaluation: &Evaluation,
    computed: Vec<ScoreSheet>,
    board: &ProgrammeOnBoard,
    acting: &Acting,
) -> EvaluationView {
    let confirmed = !evaluation.is_announced() || evaluation.sheets == computed;
    let sheets = if evaluation.is_announced() { &evaluation.sheets } else { &computed };
    let waived = |id| evaluation.is_waived(id);
    let scores: Vec<Decimal> =
        sheets.iter().map(|sheet| sheet.score(evaluation.weights.full, waived)).collect();
    let places = places(&scores);
    let own = acting.caller.department();
    let mut shown: Vec<SheetView> = sheets
        .iter()
        .zip(scores.iter().zip(places))
        .filter(|(sheet, _)| own.is_none_or(|own| own == sheet.department))
        .map(|(sheet, (score, place))| SheetView {
            department_id: sheet.department.0,
            department: board
                .programme
                .department(sheet.department)
                .map(|it| it.name.to_string())
                .unwrap_or_default(),
            score: *score,
            place,
            deductions: sheet
                .deductions
                .iter()
                .map(|deduction| deduction_view(evaluation, board, deduction))
                .collect(),
        })
        .collect();
    shown.sort_by(|one, other| {
        one.place.cmp(&other.place).then_with(|| one.department.cmp(&other.department))
    });
    EvaluationView {
        summary: summary(evaluation),
        weights: evaluation.weights.clone(),
        sheets: shown,
        confirmed,
        history: evaluation.history.clone(),
        steps: evaluation.legal(acting.caller.role(), board.today),
        as_of: acting.now,
    }
}

fn deduction_view(
    evaluation: &Evaluation,
    board: &ProgrammeOnBoard,
    deduction: &Deduction,
) -> DeductionView {
    let text = |key: TaskKey| {
        let task = board.programme.tasks.iter().find(|it| it.key == key)?;
        Some(task.text.to_string())
    };
    let objection = evaluation.objections.iter().find(|it| it.deduction == deduction.id);
    DeductionView {
        id: deduction.id.0,
        cause: deduction.cause,
        on: deduction.on,
        task: deduction.task.map(|key| key.to_string()),
        task_text: deduction.task.and_then(text),
        record: deduction.record.clone(),
        points: deduction.points,
        waived: evaluation.is_waived(deduction.id),
        objection: objection.map(|it| ObjectionView {
            reason: it.reason.clone(),
            raised: it.raised.clone(),
            decision: it.decision.clone(),
        }),
    }
}
