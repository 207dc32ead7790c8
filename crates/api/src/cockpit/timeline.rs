//! One task over time: its lights as they were stored, what was reported, how it was urged.
use domain::{
    calendar::day_in_shanghai,
    tasks::{Event, Task, judge},
};
use wire::cockpit::{StoredLight, TimelineReport};

use crate::{
    board::ProgrammeOnBoard,
    reports::store::{StoredReport, StoredVersion},
    tasks::{store, views::light_view},
};

pub(super) fn stored_lights(board: &ProgrammeOnBoard, task: &Task) -> Vec<StoredLight> {
    let own = board.lights.iter().filter(|it| it.task == task.id);
    own.map(|stored| StoredLight {
        light: light_view(&stored.light.judgement, stored.light.day),
        stored_at: stored.at,
        confirmed: is_confirmed(board, task, stored),
    })
    .collect()
}

/// Computes the light again from the events that were known when it was stored.
fn is_confirmed(board: &ProgrammeOnBoard, task: &Task, stored: &store::StoredLight) -> bool {
    let known: Vec<Event> =
        board.events.iter().filter(|event| event.at <= stored.at).cloned().collect();
    let day = stored.light.day;
    let thresholds = board.programme.thresholds;
    judge(task, &known, thresholds, &board.periods, day) == stored.light.judgement
}

/// What departments signed about the task, oldest first.
pub(super) fn reports(
    board: &ProgrammeOnBoard,
    task: &Task,
    reports: &[StoredReport],
    versions: &[StoredVersion],
) -> Vec<TimelineReport> {
    let of = |signed: &StoredVersion| {
        let report = reports.iter().find(|it| it.id == signed.report)?;
        let entry = signed.version.content.entries.iter().find(|it| it.task == task.key)?;
        let received = report.received_at.map(day_in_shanghai);
        Some(TimelineReport {
            department: board.programme.department(report.department)?.name.to_string(),
            period: report.period.to_string(),
            version: signed.version.number,
            signed_at: signed.version.signed_at,
            late: received.is_some_and(|day| day > report.period.due),
            outcome: signed.version.outcome,
            entry: entry.clone(),
        })
    };
    let mut found: Vec<TimelineReport> = versions.iter().filter_map(of).collect();
    found.sort_by_key(|it| it.signed_at);
    found
}
