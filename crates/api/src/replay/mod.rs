//! The year replayed: plays a made-up 2017 through the application, as its users would. It decides
//! nothing itself: what the script asks for, the application grants or refuses.
mod answer;
mod cast;
mod desk;
mod names;
mod papers;
mod player;
mod script;

use anyhow::Context;
use chrono::NaiveDate;
use sea_orm::DatabaseConnection;

use crate::{
    Files,
    app::State,
    auth::keys::Keys,
    clock::Clock,
    commands::{SOURCE, SOURCE_NAME, import_file, morning},
    config::Settings,
};

use self::{cast::Cast, desk::Desk, names::Names, player::Player, script::Script};

const SCRIPT: &str = include_str!("../../../../seeds/year-2017.json");

/// Imports the programme of 2017 and plays its made-up year up to the end of a day.
///
/// # Errors
/// When a step is answered otherwise than the script says: with its number, day and caller.
pub async fn replay(
    database: &DatabaseConnection,
    files: &Files,
    until: NaiveDate,
) -> anyhow::Result<()> {
    let script: Script = serde_json::from_str(SCRIPT).context("the script cannot be read")?;
    let first = Clock::starting_at(morning(script.imported));
    import_file(database, SOURCE_NAME, SOURCE, first).await?;
    let cast = Cast::open(database, &script.people, first.now()).await?;
    let keys = Keys::passing(first.now())?;
    let mut names = Names::of(database).await?;
    let mut played = (1..).zip(&script.steps).take_while(|(_, step)| step.day <= until).peekable();
    while let Some((_, next)) = played.peek() {
        let day = next.day;
        let state = opened(database, files, &keys, day).await?;
        let desk = Desk::open(&state, &cast).await;
        let mut player = Player { desk, script: &script, cast: &cast, names: &mut names };
        while let Some((number, step)) = played.next_if(|(_, step)| step.day == day) {
            let who = &step.who;
            let told = || format!("step {number} of the script, on {day}, by {who}");
            player.play(step).await.with_context(told)?;
        }
    }
    opened(database, files, &keys, until).await.map(drop)
}

/// The application on a day, with the day's lights.
async fn opened(
    database: &DatabaseConnection,
    files: &Files,
    keys: &Keys,
    day: NaiveDate,
) -> anyhow::Result<State> {
    let (database, clock) = (database.clone(), Clock::starting_at(morning(day)));
    let settings = Settings::default();
    let state = State::open(database, clock, settings, keys.clone(), files.clone()).await?;
    state.store_lights().await?;
    Ok(state)
}
