//! 亮灯: stored whenever it changes, and the same when it is computed again.
use serde_json::Value;
use tests::TestApp;

async fn stored(app: &TestApp, who: &tests::Person, key: &str) -> Vec<(String, String, bool)> {
    let path = format!("/api/v1/programmes/2017/tasks/{key}/timeline");
    let reply = app.read(who, &path).await;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let lights = reply.body["stored_lights"].as_array().expect("lights");
    let entry = |it: &Value| {
        (text(&it["on"]), text(&it["reason"]["rule"]), it["confirmed"].as_bool() == Some(true))
    };
    lights.iter().map(entry).collect()
}

#[actix_web::test]
async fn lights_follow_each_fact_and_each_day_and_stand_up_to_being_computed_again() {
    let app = TestApp::start_on(2017, 2, 6).await;
    let admin = app.security_administrator().await;
    let mut team = app.team(&admin, "市爱卫办").await;
    app.state.store_lights().await.expect("lights");
    app.approve_a_plan(&team).await;
    app.on(&mut team, 3, 27).await;
    app.state.store_lights().await.expect("lights");
    let so_far = stored(&app, &team.office, "23").await;
    let rules: Vec<&str> = so_far.iter().map(|(_, rule, _)| rule.as_str()).collect();
    assert_eq!(rules, ["nothing_reported_yet", "report_missing"], "{so_far:?}");
    assert_eq!(so_far[1].0, "2017-03-26", "the day after, though no program ran on it");

    app.accept_a_report(&team, "progress-2017-03-25", 0.0).await;
    let so_far = stored(&app, &team.office, "23").await;
    assert_eq!(so_far.last().map(|it| it.1.as_str()), Some("within_plan"), "{so_far:?}");
    app.state.store_lights().await.expect("lights");
    app.on(&mut team, 11, 1).await;
    app.state.store_lights().await.expect("lights");
    let so_far = stored(&app, &team.office, "23").await;
    let last = so_far.last().expect("a light");
    assert_eq!((last.0.as_str(), last.1.as_str()), ("2017-11-01", "due_date_passed"));
    assert!(so_far.iter().any(|it| it.1 == "indicator_below_plan"), "{so_far:?}");
    assert!(so_far.iter().all(|(_, _, confirmed)| *confirmed), "{so_far:?}");
    let again = so_far.len();
    app.state.store_lights().await.expect("lights");
    assert_eq!(stored(&app, &team.office, "23").await.len(), again, "a day is claimed once");
    app.state.board.refresh().await.expect("a refresh");
    let public = app.get("/api/v1/public/programmes/2017/tasks/23").await;
    let colours: Vec<&str> = public.body["lights"]
        .as_array()
        .expect("lights")
        .iter()
        .map(|it| it["status"].as_str().expect("a light"))
        .collect();
    assert_eq!(colours, ["not_started", "behind", "on_track", "behind", "overdue"]);
}
