//! What the form on a change begins with and what it reads as. No browser.
use std::str::FromStr;

use chrono::NaiveDate;
use domain::{
    attachments::AttachmentId,
    departments::DepartmentId,
    tasks::{IndicatorId, MilestoneId},
};
use rust_decimal::Decimal;
use strum::VariantArray;
use uuid::Uuid;
use wire::{
    changes::{
        ChangeContent, ChangeKind, ChangeView, ChangedTask, CurrentMilestone, MovedMilestone,
        PlannedTrajectory, PlannedValue,
    },
    plans::PlannedIndicator,
};

use crate::components::form_state::{Unreadable, Values};

/// By its name on the wire; a date where nothing was chosen.
pub fn kind(name: &str) -> ChangeKind {
    let all = ChangeKind::VARIANTS;
    all.iter().copied().find(|kind| <&str>::from(*kind) == name).unwrap_or_default()
}

/// The stage goals that can still be moved.
pub fn open_goals(now: &ChangedTask) -> impl Iterator<Item = &CurrentMilestone> {
    now.milestones.iter().filter(|goal| !goal.reached)
}

/// The field for the new day of a stage goal.
pub fn goal_due(place: usize) -> String {
    format!("milestones/{place}/due")
}

/// The planned values of an indicator.
pub fn planned(line: usize) -> String {
    format!("trajectories/{line}/planned")
}

/// How many lines of planned values stand there.
pub fn lines(values: &Values, line: usize) -> usize {
    values.text(&format!("{}/lines", planned(line))).parse().unwrap_or_default()
}

/// What stands in the form at first.
pub fn start(view: &ChangeView) -> Values {
    let content = &view.content;
    let text = |value: Option<String>| value.unwrap_or_default();
    let mut values = Values::default()
        .with("kind", <&str>::from(content.kind))
        .with("reason", &content.reason)
        .with("due", text(content.due.map(|it| it.to_string())))
        .with("text", &content.text)
        .with("indicator", text(content.indicator.map(|it| it.0.to_string())))
        .with("target", text(content.target.map(|it| it.to_string())))
        .with("owner", text(content.owner.map(|it| it.0.to_string())));
    let Some(now) = &view.current else { return values };
    if content.text.is_empty() {
        values = values.with("text", &now.text);
    }
    for (place, goal) in open_goals(now).enumerate() {
        let moved = content.milestones.iter().find(|it| it.milestone.0 == goal.id);
        let due = moved.map_or(goal.due, |it| it.due);
        values = values.with(&goal_due(place), due.to_string());
    }
    for (line, indicator) in now.indicators.iter().enumerate() {
        let asked = of_indicator(&content.trajectories, indicator.id);
        let known = asked.unwrap_or_else(|| current(now, indicator));
        values = with_lines(values, line, known);
    }
    values
}

fn with_lines(values: Values, line: usize, known: &[PlannedValue]) -> Values {
    let at = planned(line);
    let values = values.with(&format!("{at}/lines"), known.len().to_string());
    known.iter().enumerate().fold(values, |values, (place, it)| {
        values
            .with(&format!("{at}/{place}/by"), it.by.to_string())
            .with(&format!("{at}/{place}/value"), it.value.normalize().to_string())
    })
}

fn of_indicator(all: &[PlannedTrajectory], id: Uuid) -> Option<&[PlannedValue]> {
    all.iter().find(|it| it.indicator.0 == id).map(|it| it.planned.as_slice())
}

fn current<'a>(now: &'a ChangedTask, indicator: &PlannedIndicator) -> &'a [PlannedValue] {
    of_indicator(&now.trajectories, indicator.id).unwrap_or_default()
}

/// What the form reads as, with its files. What its kind does not move stays as it was kept.
pub fn read(
    values: &Values,
    view: &ChangeView,
    files: &[Uuid],
) -> Result<ChangeContent, Unreadable> {
    let (kept, mut wrong) = (&view.content, Vec::new());
    let kind = kind(values.text("kind"));
    let (mut milestones, mut trajectories) = (kept.milestones.clone(), kept.trajectories.clone());
    if let Some(now) = &view.current {
        if kind == ChangeKind::Date {
            milestones = goals(values, now, &mut wrong);
        }
        if matches!(kind, ChangeKind::Date | ChangeKind::Target) {
            trajectories = plans(values, now, &mut wrong);
        }
    }
    let text = match kind {
        ChangeKind::Scope => values.text("text").to_owned(),
        _ => kept.text.clone(),
    };
    let content = ChangeContent {
        kind,
        reason: values.text("reason").to_owned(),
        due: values.read("due", &mut wrong),
        milestones,
        trajectories,
        text,
        indicator: values.read("indicator", &mut wrong).map(IndicatorId),
        target: values.read("target", &mut wrong),
        owner: values.read("owner", &mut wrong).map(DepartmentId),
        evidence: files.iter().copied().map(AttachmentId).collect(),
    };
    if wrong.is_empty() { Ok(content) } else { Err(wrong) }
}

/// What would not be read from the form before anybody typed.
pub fn is_unsaved(values: &Values, view: &ChangeView, files: &[Uuid]) -> bool {
    let kept: Vec<Uuid> = view.evidence.iter().map(|file| file.id).collect();
    read(values, view, files) != read(&start(view), view, &kept)
}

/// Every open goal, so that each keeps its place; one without a day stays where it is.
fn goals(values: &Values, now: &ChangedTask, wrong: &mut Unreadable) -> Vec<MovedMilestone> {
    let moved = |(place, goal): (usize, &CurrentMilestone)| MovedMilestone {
        milestone: MilestoneId(goal.id),
        due: values.read(&goal_due(place), wrong).unwrap_or(goal.due),
    };
    open_goals(now).enumerate().map(moved).collect()
}

/// The planned values that stand there, where they are not those in force.
fn plans(values: &Values, now: &ChangedTask, wrong: &mut Unreadable) -> Vec<PlannedTrajectory> {
    let mut asked = Vec::new();
    for (line, indicator) in now.indicators.iter().enumerate() {
        let planned = planned_values(values, line, wrong);
        if planned != current(now, indicator) {
            asked.push(PlannedTrajectory { indicator: IndicatorId(indicator.id), planned });
        }
    }
    asked
}

/// A line in which nothing stands is left out; one that is half filled in is wrong.
fn planned_values(values: &Values, line: usize, wrong: &mut Unreadable) -> Vec<PlannedValue> {
    let mut read = Vec::new();
    for place in 0..lines(values, line) {
        let [by, value] = ["by", "value"].map(|it| format!("{}/{place}/{it}", planned(line)));
        if values.filled(&by).or_else(|| values.filled(&value)).is_none() {
            continue;
        }
        let both = required::<NaiveDate>(values, &by, wrong)
            .zip(required::<Decimal>(values, &value, wrong));
        read.extend(both.map(|(by, value)| PlannedValue { by, value }));
    }
    read
}

fn required<T: FromStr>(values: &Values, name: &str, wrong: &mut Unreadable) -> Option<T> {
    values.required(name, wrong)
}

/// What to put where so that a line is gone: those below it move up.
pub fn without_line(values: &Values, line: usize, place: usize) -> Vec<(String, String)> {
    let (at, count) = (planned(line), lines(values, line));
    let mut puts = Vec::new();
    for below in place + 1..count {
        for side in ["by", "value"] {
            let text = values.text(&format!("{at}/{below}/{side}")).to_owned();
            puts.push((format!("{at}/{}/{side}", below - 1), text));
        }
    }
    puts.push((format!("{at}/lines"), count.saturating_sub(1).to_string()));
    puts
}

#[cfg(test)]
mod tests;
