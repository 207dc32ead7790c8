//! An evaluation as a workbook: the ranking, every deduction with its cause, and the weights.
use office::{CellValue, Sheet, write_sheets};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use strum::VariantArray;
use texts::{Language, text};
use wire::evaluation::{Cause, DeductionView, EvaluationView, SheetView};

use crate::Error;

fn words(text: impl Into<String>) -> CellValue {
    CellValue::Text(text.into())
}

fn points(points: Decimal) -> CellValue {
    points.to_f64().map_or(CellValue::Empty, CellValue::Number)
}

/// The catalogue's words for a cause.
pub(super) fn cause_in_words(cause: Cause, language: Language) -> String {
    let name: &'static str = cause.into();
    text(language, &format!("cause-{name}"), &[])
}

pub(super) fn write(view: &EvaluationView, language: Language) -> Result<Vec<u8>, Error> {
    let book = Book { view, language };
    let sheets = [book.ranking(), book.deductions(), book.weights()];
    write_sheets(&sheets).map_err(|error| Error::Rendering(error.to_string()))
}

struct Book<'a> {
    view: &'a EvaluationView,
    language: Language,
}

impl Book<'_> {
    fn say(&self, id: &str) -> String {
        text(self.language, id, &[])
    }

    fn sheet(&self, name: &str, columns: &[(&str, u16)], rows: Vec<Vec<CellValue>>) -> Sheet {
        let heading = |id: &str| self.say(&format!("evaluation-column-{id}"));
        Sheet {
            name: self.say(&format!("evaluation-sheet-{name}")),
            columns: columns.iter().map(|(id, width)| (heading(id), *width)).collect(),
            rows,
        }
    }

    fn ranking(&self) -> Sheet {
        let columns = [("place", 8), ("department", 28), ("score", 10), ("deductions", 12)];
        let row = |sheet: &SheetView| {
            let counted = sheet.deductions.iter().filter(|it| !it.waived).count();
            vec![
                CellValue::Number(sheet.place as f64),
                words(&sheet.department),
                points(sheet.score),
                CellValue::Number(counted as f64),
            ]
        };
        self.sheet("ranking", &columns, self.view.sheets.iter().map(row).collect())
    }

    fn deductions(&self) -> Sheet {
        let columns = [
            ("department", 24),
            ("day", 12),
            ("cause", 28),
            ("task", 40),
            ("points", 8),
            ("objection", 40),
            ("decision", 40),
            ("record", 40),
        ];
        let rows = self.view.sheets.iter().flat_map(|sheet| {
            sheet.deductions.iter().map(move |deduction| self.deduction(sheet, deduction))
        });
        self.sheet("deductions", &columns, rows.collect())
    }

    fn deduction(&self, sheet: &SheetView, deduction: &DeductionView) -> Vec<CellValue> {
        let said = |text: Option<String>| text.map_or(CellValue::Empty, CellValue::Text);
        let objection = deduction.objection.as_ref();
        let decision = objection.and_then(|it| it.decision.as_ref()).map(|decision| {
            let outcome = if decision.waived { "waived" } else { "upheld" };
            format!("{}：{}", self.say(&format!("evaluation-decision-{outcome}")), decision.reason)
        });
        let task = deduction.task.as_ref().zip(deduction.task_text.as_ref());
        vec![
            words(&sheet.department),
            CellValue::Date(deduction.on),
            words(cause_in_words(deduction.cause, self.language)),
            said(task.map(|(key, text)| format!("{key} {text}"))),
            points(deduction.points),
            said(objection.map(|it| it.reason.clone())),
            said(decision),
            words(&deduction.record),
        ]
    }

    fn weights(&self) -> Sheet {
        let row = |cause: &Cause| {
            let cost = self.view.weights.points.get(cause).copied().unwrap_or_default();
            vec![words(cause_in_words(*cause, self.language)), points(cost)]
        };
        let columns = [("cause", 40), ("points", 10)];
        self.sheet("weights", &columns, Cause::VARIANTS.iter().map(row).collect())
    }
}
