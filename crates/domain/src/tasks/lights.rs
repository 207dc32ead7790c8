//! The lights of a task day after day, as they are stored: one entry whenever light or reason changed.
use chrono::NaiveDate;

use super::{Event, Judgement, Task, Thresholds, judge};
use crate::calendar::ReportingPeriod;

/// A light as it was computed for a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LightOn {
    pub day: NaiveDate,
    pub judgement: Judgement,
}

/// The entries that are missing after `last`, up to today: days on which no program ran are made up,
/// and today is judged again, since a fact may have come.
///
/// The entry in force on a day, which is the last one of that day or before, is what [`judge`] gives
/// for that day from the events up to its end.
pub fn lights_since(
    task: &Task,
    events: &[Event],
    thresholds: Thresholds,
    periods: &[ReportingPeriod],
    last: Option<LightOn>,
    today: NaiveDate,
) -> Vec<LightOn> {
    let own: Vec<Event> = events.iter().filter(|event| event.task == task.id).cloned().collect();
    let first = own.iter().map(Event::day).min();
    let Some(from) = last.as_ref().map(|last| last.day).or(first) else { return Vec::new() };
    let mut in_force = last.map(|last| last.judgement);
    let mut entries = Vec::new();
    for day in from.iter_days().take_while(|day| *day <= today) {
        let judgement = judge(task, &own, thresholds, periods, day);
        if in_force.as_ref() != Some(&judgement) {
            in_force = Some(judgement.clone());
            entries.push(LightOn { day, judgement });
        }
    }
    entries
}
