//! The day's reminders: each once, however many processes run and however often.
use std::collections::BTreeMap;

use chrono::{DateTime, Days, Utc};
use domain::{
    cockpit::{deadlines, received_on},
    departments::DepartmentId,
    reminders::{Deadline, MOST_DAYS_AHEAD, mark},
};
use sea_orm::{ConnectionTrait, DatabaseConnection};

use super::{letter, store};
use crate::{
    Error,
    board::{Board, ProgrammeOnBoard},
    change,
    clock::Clock,
    config::Settings,
    mail, programmes,
};

/// Reminds the departments of every programme for which nobody has done so today. What a day without
/// a running program left out is made up for by the next.
///
/// # Errors
/// When the database cannot be read or written; the programme's reminders then wait for the next try.
pub(crate) async fn remind(
    database: &DatabaseConnection,
    board: &Board,
    settings: &Settings,
    clock: Clock,
) -> Result<(), Error> {
    for programme in board.fresh().await?.programmes() {
        let transaction = change::begin(database).await?;
        let id = programme.programme.id;
        if programmes::store::begin_reminding(&transaction, id, programme.today).await? {
            remind_of(&transaction, programme, settings, clock.now()).await?;
        }
        transaction.commit().await?;
    }
    Ok(())
}

async fn remind_of(
    database: &impl ConnectionTrait,
    board: &ProgrammeOnBoard,
    settings: &Settings,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let programme = &board.programme;
    let mut told: BTreeMap<DepartmentId, Vec<Deadline>> = BTreeMap::new();
    for deadline in upcoming(board) {
        let reached = mark(&programme.calendar.reminder_days, deadline.due, board.today);
        let Some(days) = reached else { continue };
        if store::insert(database, programme.id, &deadline, days, now).await? {
            told.entry(deadline.department).or_default().push(deadline);
        }
    }
    for (department, deadlines) in told {
        let Some(known) = programme.department(department) else { continue };
        let letter = letter::of(&known.name, &deadlines, board.today);
        mail::queue::queue(database, settings, department, &letter, now).await?;
    }
    Ok(())
}

/// Everything that comes due within the longest time for which anybody is reminded.
fn upcoming(board: &ProgrammeOnBoard) -> Vec<Deadline> {
    let last = board.today.checked_add_days(Days::new(u64::from(MOST_DAYS_AHEAD)));
    deadlines(
        &board.programme,
        &board.periods,
        &board.events,
        |task| board.light_of(task),
        |department, period| received_on(&board.events, department, period.due).is_some(),
        board.today..=last.unwrap_or(board.today),
    )
}
