//! What is handed out can be taken in again and gives the same programme.
use api::config::Settings;
use serde_json::Value;
use tests::{TestApp, fresh_database};

async fn exported(app: &TestApp, format: &str) -> Vec<u8> {
    let reply = app.get(&format!("/api/v1/public/programmes/2017/downloads/{format}")).await;
    assert_eq!(reply.status, 200);
    assert!(reply.header("content-disposition").starts_with("attachment"));
    reply.bytes
}

#[actix_web::test]
async fn every_format_gives_the_same_programme_again() {
    let first = TestApp::start().await;
    let original: Value = serde_json::from_slice(&exported(&first, "json").await).expect("JSON");
    for format in ["json", "xlsx", "csv"] {
        let content = exported(&first, format).await;
        let database = fresh_database().await;
        api::commands::import_file(
            &database,
            &format!("export.{format}"),
            &content,
            TestApp::clock(),
        )
        .await
        .unwrap_or_else(|error| panic!("{format}: {error}"));
        let second = TestApp::with(database, Settings::default()).await;
        let again: Value = serde_json::from_slice(&exported(&second, "json").await).expect("JSON");
        compare(format, &original, &again);
    }
}

/// All but the lines of the source, which count rows of the file at hand.
fn compare(format: &str, original: &Value, again: &Value) {
    assert_eq!(original["programme"], again["programme"], "{format}");
    let tasks = |value: &Value| -> Vec<Value> {
        let mut tasks = value["tasks"].as_array().expect("tasks").clone();
        for task in &mut tasks {
            task.as_object_mut().expect("a task").remove("source_lines");
        }
        tasks
    };
    let (original, again) = (tasks(original), tasks(again));
    assert_eq!(original.len(), again.len(), "{format}");
    for (one, other) in original.iter().zip(&again) {
        assert_eq!(one, other, "{format}");
    }
}

#[actix_web::test]
async fn an_unknown_format_is_not_found() {
    let app = TestApp::start().await;
    let reply = app.get("/api/v1/public/programmes/2017/downloads/pdf").await;
    assert_eq!(reply.problem(), (404, "not_found"));
}
