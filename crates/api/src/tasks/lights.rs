//! Stores the lights: after every fact, and once a day.
use chrono::{DateTime, Utc};
use domain::{
    calendar::day_in_shanghai,
    programmes::Programme,
    tasks::{Event, Fact, TaskId, lights_since},
};
use sea_orm::{ConnectionTrait, DatabaseConnection};

use super::store::{self, StoredLight};
use crate::{
    Error,
    board::{Board, ProgrammeOnBoard},
    change, programmes,
};

/// Adds facts and the lights that they change, in the caller's transaction.
pub(crate) async fn record(
    database: &impl ConnectionTrait,
    programme: &Programme,
    facts: Vec<(TaskId, Fact)>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    // Whoever counts a change holds the programme until the end of the transaction: the next one
    // sees all facts that came before.
    programmes::store::touch(database, programme.id).await?;
    for (task, fact) in facts {
        store::insert_event(database, &Event { task, at: now, fact, synthetic: false }).await?;
    }
    store_lights(database, programme, now).await
}

async fn store_lights(
    database: &impl ConnectionTrait,
    programme: &Programme,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let today = day_in_shanghai(now);
    let periods = programme.calendar.periods(programme.year.number());
    let events = store::list_events(database, &programme.tasks).await?;
    let stored = store::list_lights(database, &programme.tasks).await?;
    for task in &programme.tasks {
        let last = stored.iter().rfind(|it| it.task == task.id).map(|it| it.light.clone());
        for light in lights_since(task, &events, programme.thresholds, &periods, last, today) {
            store::insert_light(database, &StoredLight { task: task.id, light, at: now }).await?;
        }
    }
    Ok(())
}

/// Stores the lights of a new day, for each programme once: whoever claims the day first does it.
///
/// # Errors
/// When the database cannot be read or written.
pub(crate) async fn store_daily(
    database: &DatabaseConnection,
    board: &Board,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let snapshot = board.current();
    for shown in snapshot.programmes() {
        let ProgrammeOnBoard { programme, .. } = &**shown;
        let transaction = change::begin(database).await?;
        let today = day_in_shanghai(now);
        if programmes::store::claim_lights(&transaction, programme.id, today).await? {
            store_lights(&transaction, programme, now).await?;
            transaction.commit().await?;
        }
    }
    Ok(())
}
