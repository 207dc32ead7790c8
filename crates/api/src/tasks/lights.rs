//! Stores the lights: after every fact, and once a day.
use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    calendar::day_in_shanghai,
    programmes::Programme,
    tasks::{Event, Fact, LightOn, Task, TaskId, lights_since},
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
    let stored_on = programmes::store::lights_on(database, programme.id).await?;
    let of: BTreeSet<TaskId> = facts.iter().map(|(task, _)| *task).collect();
    for (task, fact) in facts {
        store::insert_event(database, &Event { task, at: now, fact, synthetic: false }).await?;
    }
    let tasks = programme.tasks.iter().filter(|task| of.contains(&task.id));
    store_lights(database, programme, &tasks.cloned().collect::<Vec<_>>(), stored_on, now).await
}

/// Stores the lights of some tasks. Up to `stored_on` those of all are there, and no fact comes for
/// a day that is past, so that no earlier day is judged again.
async fn store_lights(
    database: &impl ConnectionTrait,
    programme: &Programme,
    tasks: &[Task],
    stored_on: Option<NaiveDate>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let today = day_in_shanghai(now);
    let periods = programme.calendar.periods(programme.year.number());
    let events = store::list_events(database, tasks).await?;
    let stored = store::list_lights(database, tasks).await?;
    let in_force = |light: LightOn| LightOn {
        day: stored_on.max(Some(light.day)).unwrap_or(light.day),
        ..light
    };
    for task in tasks {
        let last = stored.iter().rfind(|it| it.task == task.id);
        let last = last.map(|it| in_force(it.light.clone()));
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
        let stored_on = programmes::store::lights_on(&transaction, programme.id).await?;
        if programmes::store::claim_lights(&transaction, programme.id, today).await? {
            store_lights(&transaction, programme, &programme.tasks, stored_on, now).await?;
            transaction.commit().await?;
        }
    }
    Ok(())
}
