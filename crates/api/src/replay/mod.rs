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
    commands::{SOURCE, SOURCE_NAME, import_file},
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
    let first = Clock::standing_on(script.imported);
    import_file(database, SOURCE_NAME, SOURCE, first).await?;
    let cast = Cast::open(database, &script.people, first.now()).await?;
    let keys = Keys::passing(first.now())?;
    let mut names = Names::of(database).await?;
    let played = script.steps.iter().zip(1..).take_while(|(step, _)| step.day <= until);
    let mut played = played.peekable();
    while let Some((first, _)) = played.peek() {
        let day = first.day;
        let clock = Clock::standing_on(day);
        let (database, keys) = (database.clone(), keys.clone());
        let state = State::open(database, clock, Settings::default(), keys, files.clone()).await?;
        state.store_lights().await?;
        let mut player = Player {
            desk: Desk::open(&state, &cast).await,
            script: &script,
            cast: &cast,
            names: &mut names,
        };
        while let Some((step, number)) = played.next_if(|(step, _)| step.day == day) {
            let who = &step.who;
            let told = || format!("step {number} of the script, on {day}, by {who}");
            player.play(step).await.with_context(told)?;
        }
    }
    let keys = Keys::passing(first.now())?;
    let clock = Clock::standing_on(until);
    State::open(database.clone(), clock, Settings::default(), keys, files.clone())
        .await?
        .store_lights()
        .await?;
    Ok(())
}
