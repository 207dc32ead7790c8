//! What keeps a report from being kept, and from being submitted.
use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;

use super::{Entry, ReportContent, Reported, facts::stated};
use crate::{
    calendar::day_in_shanghai,
    lacking::{Lack, Lacking, of_required, of_text},
    tasks::{Event, Fact, Judgement, Light, SelfRating, judge},
};

/// What cannot even be kept: an entry for a task that is not the department's, a figure that nobody
/// asked for, a text that is too long.
pub fn unkeepable(content: &ReportContent, reported: &[Reported<'_>]) -> Vec<Lacking> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for (place, entry) in content.entries.iter().enumerate() {
        let at = format!("/entries/{place}");
        let Some(own) = reported.iter().find(|it| it.task.key == entry.task) else {
            found.push(Lacking::new(format!("{at}/task"), Lack::Unknown));
            continue;
        };
        if !seen.insert(entry.task) {
            found.push(Lacking::new(format!("{at}/task"), Lack::Repeated));
        }
        for (field, text) in [
            ("done", &entry.done),
            ("next", &entry.next),
            ("cause", &entry.cause),
            ("measures", &entry.measures),
        ] {
            found.extend(of_text(text).map(|lack| Lacking::new(format!("{at}/{field}"), lack)));
        }
        unkeepable_figures(entry, own, &at, &mut found);
    }
    found
}

fn unkeepable_figures(entry: &Entry, own: &Reported<'_>, at: &str, found: &mut Vec<Lacking>) {
    let indicators: Vec<_> = own.task.indicators.iter().map(|it| it.id).collect();
    let goals = own.milestones();
    for (line, actual) in entry.actuals.iter().enumerate() {
        let at = format!("{at}/actuals/{line}");
        if !own.keeps_figures() || !indicators.contains(&actual.indicator) {
            found.push(Lacking::new(format!("{at}/indicator"), Lack::Unknown));
        } else if actual.value.is_some_and(|value| value < Decimal::ZERO) {
            found.push(Lacking::new(format!("{at}/value"), Lack::Negative));
        }
    }
    for (line, result) in entry.milestones.iter().enumerate() {
        if !own.keeps_figures() || goals.iter().all(|goal| goal.id != result.milestone) {
            let pointer = format!("{at}/milestones/{line}/milestone");
            found.push(Lacking::new(pointer, Lack::Unknown));
        }
    }
}

/// What keeps the report from being submitted.
///
/// Whoever supports a task tells what was done. Whoever leads it also plans and rates; whoever keeps
/// its figures states each, and shows evidence where a stage goal asks for it. Where the task is
/// behind, 「对出现滞后于阶段性工作目标的情况须详实说明原因和改进措施」.
pub fn lacking(
    content: &ReportContent,
    reported: &[Reported<'_>],
    now: DateTime<Utc>,
) -> Vec<Lacking> {
    let mut found = unkeepable(content, reported);
    for own in reported {
        match content.entries.iter().position(|entry| entry.task == own.task.key) {
            Some(place) => {
                lacking_of_entry(&content.entries[place], own, place, now, &mut found);
            }
            None => found.push(Lacking::new("/entries", Lack::Empty)),
        }
    }
    found
}

fn lacking_of_entry(
    entry: &Entry,
    own: &Reported<'_>,
    place: usize,
    now: DateTime<Utc>,
    found: &mut Vec<Lacking>,
) {
    let at = format!("/entries/{place}");
    let empty = |field: &str| Lacking::new(format!("{at}/{field}"), Lack::Empty);
    if entry.done.trim().is_empty() {
        found.push(empty("done"));
    }
    if !own.leads() {
        return;
    }
    if own.is_summary() {
        found.extend(entry.outlook.is_none().then(|| empty("outlook")));
    } else if entry.next.trim().is_empty() {
        found.push(empty("next"));
    }
    found.extend(entry.rating.is_none().then(|| empty("rating")));
    if own.keeps_figures() {
        lacking_figures(entry, own, &at, found);
    }
    if behind(entry, own, now).is_some() || entry.rating == Some(SelfRating::Behind) {
        for (field, text, lack) in
            [("cause", &entry.cause, Lack::Cause), ("measures", &entry.measures, Lack::Measures)]
        {
            let missing = of_required(text) == Some(Lack::Empty);
            found.extend(missing.then(|| Lacking::new(format!("{at}/{field}"), lack)));
        }
    }
}

fn lacking_figures(entry: &Entry, own: &Reported<'_>, at: &str, found: &mut Vec<Lacking>) {
    for indicator in &own.task.indicators {
        match entry.actuals.iter().position(|it| it.indicator == indicator.id) {
            Some(line) if entry.actuals[line].value.is_some() => {}
            Some(line) => {
                found.push(Lacking::new(format!("{at}/actuals/{line}/value"), Lack::Empty));
            }
            None => found.push(Lacking::new(format!("{at}/actuals"), Lack::Empty)),
        }
    }
    for goal in own.milestones() {
        match entry.milestones.iter().position(|it| it.milestone == goal.id) {
            Some(line) => {
                let result = &entry.milestones[line];
                let newly = result.reached && !own.is_reached(goal.id);
                if newly && goal.evidence && result.evidence.is_empty() {
                    let pointer = format!("{at}/milestones/{line}/evidence");
                    found.push(Lacking::new(pointer, Lack::Evidence));
                }
            }
            None => found.push(Lacking::new(format!("{at}/milestones"), Lack::Empty)),
        }
    }
}

/// The light that the task will have with what the entry states, once the report's due date is past;
/// none where that is not behind. The clerk sees it while filling in.
pub fn behind(entry: &Entry, own: &Reported<'_>, now: DateTime<Utc>) -> Option<Judgement> {
    let received = own
        .task
        .leads()
        .map(|it| Fact::ReportReceived { department: it.department, due: own.period.due });
    let said = received.chain(stated(entry, own)).map(|fact| Event {
        task: own.task.id,
        at: now,
        fact,
        synthetic: false,
    });
    let events: Vec<Event> = own.events.iter().cloned().chain(said).collect();
    let today = day_in_shanghai(now);
    let after_due = own.period.due.succ_opt().unwrap_or(NaiveDate::MAX);
    let day = today.max(after_due);
    let judgement = judge(own.task, &events, own.thresholds, own.periods, day);
    matches!(judgement.light, Light::Behind | Light::Overdue).then_some(judgement)
}
