use tests::TestApp;

#[actix_web::test]
async fn the_calendar_holds_the_sources_nine_dates() {
    let app = TestApp::start().await;
    let calendar = app.get("/api/v1/public/programmes/2017/calendar").await;
    let periods = calendar.body["periods"].as_array().expect("periods");
    let dues: Vec<&str> = periods.iter().filter_map(|period| period["due"].as_str()).collect();
    assert_eq!(
        dues,
        [
            "2017-03-25",
            "2017-06-25",
            "2017-07-25",
            "2017-08-25",
            "2017-09-25",
            "2017-10-25",
            "2017-11-25",
            "2017-12-10",
            "2017-12-25"
        ]
    );
    let off: Vec<&str> = periods
        .iter()
        .filter(|period| period["day_off"] == true)
        .filter_map(|it| it["due"].as_str())
        .collect();
    assert_eq!(off, ["2017-03-25", "2017-06-25", "2017-11-25", "2017-12-10"]);
    assert_eq!(calendar.body["task_due_dates"][0]["due"], "2017-06-30");
}
