//! 督查一张图: for each what concerns them, and as a workbook.
use serde_json::{Value, json};
use tests::{Call, TestApp};

const PATH: &str = "/api/v1/programmes/2017/cockpit";

fn list<'a>(value: &'a Value, name: &str) -> &'a Vec<Value> {
    value[name].as_array().expect("a list")
}

#[actix_web::test]
async fn the_office_sees_what_is_wrong_what_is_due_and_who_has_not_reported() {
    let app = TestApp::demo().await;
    app.state.store_lights().await.expect("lights");
    let admin = app.security_administrator().await;
    let office = app.person(&admin, "office", "supervision_office", json!({})).await;
    let cockpit = app.read(&office, PATH).await.body;
    let tasks = list(&cockpit, "tasks");
    assert_eq!(tasks.len(), 29, "all tasks of the document");
    assert_eq!(tasks[0]["light"]["status"], "overdue", "the most urgent first");
    assert!(tasks[0]["since"].is_string());
    let missing = list(&cockpit, "missing");
    assert_eq!(
        (&missing[0]["department"], &missing[0]["period"]),
        (&json!("市环保局"), &json!("progress-2017-06-25")),
        "the longest overdue first"
    );
    let due = list(&cockpit, "due");
    assert!(due.iter().any(|it| it["kind"] == "report" && it["due"] == "2017-09-25"));
    assert!(due.iter().any(|it| it["kind"] == "task" && it["due"] == "2017-09-30"));
    assert!(due.iter().all(|it| it["days"].as_i64().is_some_and(|days| (0..=14).contains(&days))));
    let matrix = list(&cockpit, "matrix");
    assert!(matrix.iter().all(|row| list(row, "cells").len() == 9));
    assert!(matrix.iter().all(|row| row["department"] != "属地各乡镇"), "many units send none");
}

#[actix_web::test]
async fn a_city_leader_sees_what_is_in_charge_and_a_department_its_own() {
    let app = TestApp::demo().await;
    let admin = app.security_administrator().await;
    let post = app.post(&admin, "陈志刚", "city_leader").await;
    let city = app.person(&admin, "city", "city_leader", json!({"post_id": post})).await;
    let team = app.team(&admin, "市公安局").await;
    let keys = |cockpit: &Value| -> Vec<String> {
        let mut keys: Vec<String> = list(cockpit, "tasks")
            .iter()
            .map(|it| it["key"].as_str().expect("a key").to_owned())
            .collect();
        keys.sort();
        keys
    };
    let charge = app.read(&city, PATH).await.body;
    assert_eq!(keys(&charge), ["12", "13"]);
    assert!(list(&charge, "matrix").len() >= 2);
    let own = app.read(&team.clerk, PATH).await.body;
    assert_eq!(keys(&own), ["12", "13"]);
    let departments: Vec<&Value> =
        list(&own, "matrix").iter().map(|row| &row["department"]).collect();
    assert_eq!(departments, ["市公安局"]);
    let timeline = "/api/v1/programmes/2017/tasks/1/timeline";
    let hidden = app.call(Call::new("GET", timeline).by(&team.clerk.token)).await;
    assert_eq!(hidden.problem(), (404, "not_found"));
    let read = app.read(&city, timeline).await.body;
    assert!(list(&read, "reports").len() == 4, "what was signed so far: {}", read["reports"]);
    assert_eq!(read["detail"]["key"], "1");
}

#[actix_web::test]
async fn the_workbook_holds_what_the_page_shows() {
    let app = TestApp::demo().await;
    let admin = app.security_administrator().await;
    let office = app.person(&admin, "office", "supervision_office", json!({})).await;
    let workbook = app.read(&office, &format!("{PATH}/spreadsheet")).await;
    let document = office::read("cockpit.xlsx", &workbook.bytes).expect("a workbook");
    let text = format!("{document:?}");
    for words in ["铺设塑胶操场", "逾期", "市环保局", "2017-09-25", "未报", "按时"]
    {
        assert!(text.contains(words), "{words} is missing");
    }
}
