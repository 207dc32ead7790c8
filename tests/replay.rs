//! The year replayed: a made-up 2017, played through the API as its users would.
use api::{Files, config::Settings};
use chrono::NaiveDate;
use tests::{TestApp, fresh_database, stand_on};

/// The application on a day, after the year was played until then.
async fn replayed(year: i32, month: u32, day: u32) -> TestApp {
    let database = fresh_database().await;
    let until = NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar");
    let played = api::replay::replay(&database, &Files::passing(), until).await;
    played.unwrap_or_else(|error| panic!("{error:#}"));
    stand_on(year, month, day);
    TestApp::with(database, Settings::default()).await
}

#[actix_web::test]
async fn the_whole_year_fires_every_rule() {
    replayed(2018, 1, 31).await;
}
