//! What the import found in a published programme, and what the supervision office makes of it.
use serde_json::{Value, json};
use tests::{Call, Person, Reply, TestApp};

const FINDINGS: &str = "/api/v1/programmes/2017/findings";

async fn list(app: &TestApp, by: &Person) -> Reply {
    app.call(Call::new("GET", FINDINGS).by(&by.token)).await
}

fn settle(by: &Person, place: usize, tag: &str, body: &Value) -> Call {
    Call::new("PUT", &format!("{FINDINGS}/{place}")).by(&by.token).if_match(tag).json(body)
}

#[actix_web::test]
async fn a_finding_is_settled_and_the_board_follows_without_the_reason() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let office = app.person(&admin, "office", "supervision_office", json!({})).await;
    let before = list(&app, &office).await;
    let items = before.body["items"].as_array().expect("findings");
    let defect = items.iter().position(|it| it["kind"] == "defect").expect("a defect") + 1;
    let body = json!({"settlement": "accepted", "note": "原件如此。"});
    let call = settle(&office, defect, before.header("etag"), &body);
    let settled = app.call(call.clone()).await;
    assert_eq!(settled.status, 200, "{}", settled.text());
    assert_eq!(
        (&settled.body["settlement"], &settled.body["note"]),
        (&json!("accepted"), &json!("原件如此。"))
    );
    let after = list(&app, &office).await;
    assert_eq!(after.header("etag"), settled.header("etag"));
    assert_ne!(after.header("etag"), before.header("etag"));
    assert_eq!(app.call(call).await.problem(), (412, "stale"));
    app.state.board.refresh().await.expect("a refresh");
    let programme = app.get("/api/v1/public/programmes/2017").await.text();
    assert!(programme.contains("\"accepted\"") && !programme.contains("原件如此"));
}

#[actix_web::test]
async fn what_is_not_there_or_too_long_is_not_settled() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let office = app.person(&admin, "office", "supervision_office", json!({})).await;
    let read = list(&app, &office).await;
    let total = read.body["items"].as_array().expect("findings").len();
    let tag = read.header("etag");
    let good = json!({"settlement": "corrected"});
    assert_eq!(app.call(settle(&office, 0, tag, &good)).await.status, 404);
    assert_eq!(app.call(settle(&office, total + 1, tag, &good)).await.status, 404);
    let long = json!({"settlement": "corrected", "note": "字".repeat(4001)});
    assert_eq!(app.call(settle(&office, 1, tag, &long)).await.pointers(), ["#/note"]);
    let wrong = json!({"settlement": "gone"});
    assert_eq!(app.call(settle(&office, 1, tag, &wrong)).await.pointers(), ["#/settlement"]);
    let nowhere = Call::new("GET", "/api/v1/programmes/1066/findings").by(&office.token);
    assert_eq!(app.call(nowhere).await.problem(), (404, "not_found"));
    assert_eq!(list(&app, &office).await.header("etag"), tag);
}
