//! The cockpit as a workbook: tasks, what is due, who has not reported, the matrix.
use chrono::NaiveDate;
use frontend::tasks::reason::sentence;
use office::{CellValue, Sheet, write_sheets};
use rust_decimal::prelude::ToPrimitive;
use texts::{Language, text};
use wire::cockpit::{CockpitTask, CockpitView, MatrixCell};

use crate::Error;

/// # Errors
/// When a text is longer than a workbook can hold.
pub(super) fn write(view: &CockpitView, language: Language) -> Result<Vec<u8>, Error> {
    let written = Written { view, language };
    let sheets =
        [written.tasks(), written.indicators(), written.due(), written.missing(), written.matrix()];
    write_sheets(&sheets).map_err(|error| Error::Rendering(error.to_string()))
}

struct Written<'a> {
    view: &'a CockpitView,
    language: Language,
}

fn words(text: impl ToString) -> CellValue {
    CellValue::Text(text.to_string())
}

fn day(day: Option<NaiveDate>) -> CellValue {
    day.map_or(CellValue::Empty, CellValue::Date)
}

impl Written<'_> {
    fn say(&self, id: &str) -> String {
        text(self.language, id, &[])
    }

    /// A name in the catalogue after the value's own: `light-overdue`.
    fn named(&self, kind: &str, value: impl serde::Serialize) -> CellValue {
        let name = serde_json::to_value(value).unwrap_or_default();
        words(self.say(&format!("{kind}-{}", name.as_str().unwrap_or_default())))
    }

    fn sheet(&self, name: &str, columns: &[(&str, u16)], rows: Vec<Vec<CellValue>>) -> Sheet {
        let columns =
            columns.iter().map(|(id, width)| (self.say(&format!("cockpit-column-{id}")), *width));
        Sheet { name: self.say(&format!("cockpit-sheet-{name}")), columns: columns.collect(), rows }
    }

    fn tasks(&self) -> Sheet {
        let columns = [
            ("number", 8),
            ("task", 48),
            ("light", 10),
            ("reason", 48),
            ("since", 12),
            ("rating", 20),
            ("due", 12),
            ("announced_due", 12),
            ("departments", 24),
            ("city_leaders", 16),
            ("urged", 12),
        ];
        let rows = self.view.tasks.iter().map(|task| self.task(task)).collect();
        self.sheet("tasks", &columns, rows)
    }

    fn task(&self, row: &CockpitTask) -> Vec<CellValue> {
        let public = &row.task;
        let standing = public.standing();
        let owners = &standing.departments;
        let names: Vec<&str> = owners.iter().map(|it| it.name.as_str()).collect();
        let mut leaders: Vec<&str> =
            owners.iter().filter_map(|it| it.city_leader.as_deref()).collect();
        leaders.dedup();
        let rating = public.self_ratings.first();
        vec![
            words(&public.key),
            words(&standing.text),
            self.named("board-light", public.light.status),
            words(sentence(self.language, &public.light.reason, owners)),
            day(row.since),
            rating.map_or(CellValue::Empty, |it| self.named("board-rating", it.rating)),
            day(standing.due),
            public.in_force.as_ref().map_or(CellValue::Empty, |_| day(public.task.due)),
            words(names.join("、")),
            words(leaders.join("、")),
            row.urged.as_ref().map_or(CellValue::Empty, |it| self.named("level", it.level)),
        ]
    }

    /// Every planned and every reported value: what the trajectories are drawn from.
    fn indicators(&self) -> Sheet {
        let columns = [
            ("number", 8),
            ("indicator", 28),
            ("unit", 10),
            ("day", 12),
            ("planned", 12),
            ("actual", 12),
        ];
        let mut rows = Vec::new();
        for task in &self.view.tasks {
            for shown in &task.trajectories {
                let head = || {
                    [
                        words(&task.task.key),
                        words(&shown.indicator.name),
                        words(&shown.indicator.unit),
                    ]
                };
                let number = |value: rust_decimal::Decimal| {
                    value.to_f64().map_or(CellValue::Empty, CellValue::Number)
                };
                for value in &shown.trajectory.planned {
                    let tail = [CellValue::Date(value.on), number(value.value), CellValue::Empty];
                    rows.push(head().into_iter().chain(tail).collect());
                }
                for value in &shown.trajectory.actual {
                    let tail = [CellValue::Date(value.on), CellValue::Empty, number(value.value)];
                    rows.push(head().into_iter().chain(tail).collect());
                }
            }
        }
        self.sheet("indicators", &columns, rows)
    }

    fn due(&self) -> Sheet {
        let columns = [("due", 12), ("kind", 12), ("title", 48), ("department", 24)];
        let row = |it: &wire::cockpit::DueView| {
            vec![
                CellValue::Date(it.due),
                self.named("matter", it.kind),
                words(&it.title),
                words(&it.department),
            ]
        };
        self.sheet("due", &columns, self.view.due.iter().map(row).collect())
    }

    fn missing(&self) -> Sheet {
        let columns = [("department", 24), ("due", 12), ("days", 10), ("stage", 12), ("urged", 12)];
        let row = |it: &wire::cockpit::MissingReport| {
            vec![
                words(&it.department),
                CellValue::Date(it.due),
                CellValue::Number(it.days as f64),
                self.named("state", it.stage),
                it.urged.as_ref().map_or(CellValue::Empty, |it| self.named("level", it.level)),
            ]
        };
        self.sheet("missing", &columns, self.view.missing.iter().map(row).collect())
    }

    fn matrix(&self) -> Sheet {
        let first = (self.say("cockpit-column-department"), 24);
        let periods = self.view.periods.iter().map(|period| (period.due.to_string(), 12));
        let cell = |cell: &MatrixCell| self.named("punctuality", cell.punctuality);
        let row = |row: &wire::cockpit::MatrixRow| {
            let first = [words(&row.department)];
            first.into_iter().chain(row.cells.iter().map(cell)).collect()
        };
        Sheet {
            name: self.say("cockpit-sheet-matrix"),
            columns: [first].into_iter().chain(periods).collect(),
            rows: self.view.matrix.iter().map(row).collect(),
        }
    }
}
