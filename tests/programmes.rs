use tests::{TestApp, stand_on};

#[actix_web::test]
async fn the_programme_says_what_is_missing_from_its_document() {
    let app = TestApp::start().await;
    let programme = app.get("/api/v1/public/programmes/2017").await;
    assert_eq!(programme.status, 200);
    let body = &programme.body;
    assert_eq!(body["tasks"], 29);
    assert_eq!(body["categories"].as_array().expect("areas").len(), 9);
    assert_eq!((&body["announced_categories"], &body["announced_tasks"]), (&10.into(), &30.into()));
    assert_eq!(body["document_number"], "瓦政办发〔2017〕1号");
    assert_eq!(body["contact_email"], "zfdc_wfd@163.com");
    let codes: Vec<&str> = body["notes"]
        .as_array()
        .expect("notes")
        .iter()
        .filter_map(|note| note["code"].as_str())
        .collect();
    for code in ["announced_tasks_differ", "number_missing", "category_missing"] {
        assert!(codes.contains(&code), "{code} is public: {codes:?}");
    }
    assert_eq!(body["next_report_due"], "2017-09-25");
    assert_eq!(body["due_this_month"], 4);
}

#[actix_web::test]
async fn lights_change_when_the_day_does() {
    let app = TestApp::start().await;
    stand_on(2017, 9, 30);
    app.state.board.refresh().await.expect("a refresh");
    let before = app.get("/api/v1/public/programmes/2017").await;
    assert_eq!(
        before.body["lights"]["overdue"], 1,
        "the last day is in time; only task 26 is late"
    );
    stand_on(2017, 10, 1);
    app.state.board.refresh().await.expect("a refresh");
    let after = app.get("/api/v1/public/programmes/2017").await;
    assert_eq!(after.body["lights"]["overdue"], 5);
    assert_ne!(before.header("etag"), after.header("etag"));
    assert_eq!(after.body["as_of"], "2017-09-30T16:00:00Z", "midnight in Shanghai");
}

#[actix_web::test]
async fn notes_are_in_the_readers_language() {
    let app = TestApp::start().await;
    let path = "/api/v1/public/programmes/2017";
    let message = |reply: &tests::Reply| {
        let notes = reply.body["notes"].as_array().expect("notes").clone();
        let note = notes.into_iter().find(|note| note["code"] == "number_missing").expect("a gap");
        note["message"].as_str().unwrap_or_default().to_owned()
    };
    let chinese = app.get(path).await;
    assert_eq!(message(&chinese), "任务序号 11 缺失。");
    let english = app.send("GET", path, &[("accept-language", "en")]).await;
    assert_eq!(message(&english), "Task number 11 is missing.");
}

#[actix_web::test]
async fn a_year_without_a_programme_is_not_found() {
    let app = TestApp::start().await;
    for path in ["2018", "0", "-1", "99999999999999999999", "abc", "2017.0"] {
        let reply = app.get(&format!("/api/v1/public/programmes/{path}")).await;
        assert_eq!(reply.problem(), (404, "not_found"), "{path}");
    }
    let empty = TestApp::empty().await;
    let list = empty.get("/api/v1/public/programmes").await;
    assert_eq!((list.status, &list.body["total"]), (200, &0.into()));
}

#[actix_web::test]
async fn the_instance_says_its_day() {
    let app = TestApp::start().await;
    let instance = app.get("/api/v1/public/instance").await;
    assert_eq!(instance.body["today"], "2017-09-20");
    assert_eq!(instance.body["demo"], false);
}
