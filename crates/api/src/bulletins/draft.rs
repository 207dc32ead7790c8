//! Draws a bulletin up from the records of a day, in the official words.
use domain::{
    bulletins::{BulletinContent, BulletinKind, BulletinRow, BulletinScope, Figure, TaskStanding},
    bulletins::{figures, standing},
    calendar::ReportingPeriod,
    changes::{Change, ChangeState},
    cockpit::{Punctuality, punctuality, received_on, reporting},
    reports::PeriodKey,
};
use frontend::{tasks::reason::sentence, words::date};
use rust_decimal::Decimal;
use strum::VariantArray;
use texts::{Language, text};
use wire::tasks::PublicTask;

use crate::{board::ProgrammeOnBoard, reports::store::StoredReport};

/// A document of the city is Chinese, whoever draws it up.
const LANGUAGE: Language = Language::Chinese;

fn say(id: &str, values: &[(&str, &str)]) -> String {
    text(LANGUAGE, &format!("bulletin-{id}"), values)
}

pub(super) struct Draft<'a> {
    pub(super) board: &'a ProgrammeOnBoard,
    pub(super) reports: &'a [StoredReport],
    pub(super) changes: &'a [Change],
}

impl Draft<'_> {
    pub(super) fn content(&self, kind: BulletinKind, scope: BulletinScope) -> BulletinContent {
        let year = self.board.programme.year.number().to_string();
        let kind_name: &'static str = kind.into();
        let title = say(&format!("title-{kind_name}"), &[("year", &year)]);
        let rows = self.rows();
        let parts =
            [
                Some(say("heading-overall", &[])),
                Some(self.overall(&rows)),
                Some(say("heading-ahead", &[])),
                Some(self.of(
                    &rows,
                    &[TaskStanding::YearTargetReached, TaskStanding::NodeTargetExceeded],
                )),
                Some(say("heading-behind", &[])),
                Some(self.of(&rows, &[TaskStanding::Behind, TaskStanding::NotCompleted])),
                Some(say("heading-reports", &[])),
                Some(self.reporting()),
                Some(say("heading-changes", &[])),
                Some(self.filed()),
                self.unfiled(),
                Some(say("heading-demands", &[])),
                Some(say("demands", &[])),
            ];
        let body = parts.into_iter().flatten().collect::<Vec<_>>().join("\n");
        BulletinContent { title, scope, body }
    }

    pub(super) fn rows(&self) -> Vec<BulletinRow> {
        let tasks = self.board.programme.tasks.iter().zip(&self.board.tasks);
        let row = |(task, public): (&domain::tasks::Task, &PublicTask)| {
            let figures = figures(task, &self.board.events, self.board.today);
            BulletinRow {
                task: task.key,
                text: task.text.to_string(),
                departments: public
                    .standing()
                    .departments
                    .iter()
                    .map(|it| it.name.clone())
                    .collect(),
                standing: standing(public.light.status, &figures),
                adjusted: public.in_force.is_some(),
                figures: figures.iter().map(figure).collect(),
            }
        };
        tasks.map(row).collect()
    }

    fn overall(&self, rows: &[BulletinRow]) -> String {
        let day = date(LANGUAGE, self.board.today);
        let count = |word: &TaskStanding| rows.iter().filter(|row| row.standing == *word).count();
        let counted = TaskStanding::VARIANTS.iter().filter(|word| count(word) > 0).map(|word| {
            let values = [("word", standing_in_words(*word)), ("count", count(word).to_string())];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            say("count", &values)
        });
        let counts = counted.collect::<Vec<_>>().join("，");
        let adjusted = rows.iter().filter(|row| row.adjusted).count().to_string();
        let total = rows.len().to_string();
        let values = [
            ("day", day.as_str()),
            ("total", total.as_str()),
            ("counts", counts.as_str()),
            ("adjusted", adjusted.as_str()),
        ];
        say("overall", &values)
    }

    /// A line for each task that has one of these words.
    fn of(&self, rows: &[BulletinRow], words: &[TaskStanding]) -> String {
        let rows = rows.iter().zip(&self.board.tasks);
        let found = rows.filter(|(row, _)| words.contains(&row.standing)).map(|(row, public)| {
            let departments = row.departments.join("、");
            let owners = &public.standing().departments;
            let key = row.task.to_string();
            let word = standing_in_words(row.standing);
            let reason = sentence(LANGUAGE, &public.light.reason, owners);
            let values = [
                ("key", key.as_str()),
                ("text", row.text.as_str()),
                ("departments", departments.as_str()),
                ("word", word.as_str()),
                ("reason", reason.as_str()),
            ];
            say("task", &values)
        });
        or_none(found.collect())
    }

    /// The last period that was due.
    fn last_period(&self) -> Option<&ReportingPeriod> {
        self.board.periods.iter().rfind(|period| period.due <= self.board.today)
    }

    fn reporting(&self) -> String {
        let Some(period) = self.last_period() else { return say("none", &[]) };
        let key = PeriodKey::from(period);
        let received = |department| {
            let mut own = self.reports.iter();
            let own = own.find(|it| it.department == department && it.period == key);
            let signed = own.and_then(|it| it.received_at);
            signed
                .map(domain::calendar::day_in_shanghai)
                .or_else(|| received_on(&self.board.events, department, period.due))
        };
        let named = |wanted: Punctuality| {
            let departments = reporting(&self.board.programme).filter(|department| {
                punctuality(period, received(department.id), self.board.today) == wanted
            });
            let names: Vec<String> = departments.map(|it| it.name.to_string()).collect();
            if names.is_empty() { say("nobody", &[]) } else { names.join("、") }
        };
        let (due, late, missing) =
            (date(LANGUAGE, period.due), named(Punctuality::Late), named(Punctuality::Missing));
        say("reports", &[("due", &due), ("late", &late), ("missing", &missing)])
    }

    fn filed(&self) -> String {
        let lines = self.board.tasks.iter().flat_map(|task| {
            task.changes.iter().map(move |change| {
                let day = date(LANGUAGE, change.on);
                let moved: Vec<String> = change.revisions.iter().map(office::moved).collect();
                let moved = moved.join("；");
                let values = [
                    ("key", task.key.as_str()),
                    ("text", task.task.text.as_str()),
                    ("number", change.document_number.as_str()),
                    ("day", day.as_str()),
                    ("moved", moved.as_str()),
                ];
                say("filed", &values)
            })
        });
        or_none(lines.collect())
    }

    /// 「未按规定报备的，视为未完成项目，予以通报」
    fn unfiled(&self) -> Option<String> {
        let late =
            |it: &&Change| it.is_too_late(self.board.today) && it.state != ChangeState::Draft;
        let keys: Vec<String> =
            self.changes.iter().filter(late).map(|it| it.task.to_string()).collect();
        (!keys.is_empty()).then(|| say("unfiled", &[("keys", &keys.join("、"))]))
    }
}

fn or_none(lines: Vec<String>) -> String {
    if lines.is_empty() { say("none", &[]) } else { lines.join("\n") }
}

/// The catalogue's official word.
pub(super) fn standing_in_words(word: TaskStanding) -> String {
    let name: &'static str = word.into();
    say(&format!("standing-{name}"), &[])
}

fn figure(figure: &Figure<'_>) -> String {
    let unit = figure.indicator.unit.to_string();
    let value = |value: Option<Decimal>| match value {
        Some(value) => format!("{}{unit}", value.normalize()),
        None => say("not_known", &[]),
    };
    let target = value(Some(figure.indicator.target));
    let values = [
        ("name", figure.indicator.name.to_string()),
        ("actual", value(figure.actual)),
        ("node", value(figure.node)),
        ("target", target),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    say("figure", &values)
}
