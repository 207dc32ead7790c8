//! 到期提醒: each mark once, on whatever days the program runs.
use serde_json::{Value, json};
use tests::{
    Call, PASSWORD, Person, Reply, SOURCE, SOURCE_NAME, TestApp, arrived, fresh_address,
    fresh_database, posting, stand_on,
};

const DAYS: &str = "/api/v1/programmes/2017/reminder-days";

async fn remind(app: &TestApp) {
    app.state.remind().await.expect("the database answers");
}

/// What a department was reminded of, the earliest first: kind, period or task, and mark.
async fn reminded(app: &TestApp, name: &str) -> Vec<(String, String, u64)> {
    let who = app.sign_in(name, PASSWORD).await;
    let list = app.read(&who, "/api/v1/reminders").await;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let items = list.body["items"].as_array().expect("reminders").iter().rev();
    items
        .map(|it| {
            let about = if it["period"].is_null() { &it["task"] } else { &it["period"] };
            (text(&it["kind"]), text(about), it["days"].as_u64().expect("a mark"))
        })
        .collect()
}

async fn total(app: &TestApp) -> u64 {
    let office = app.sign_in("office", PASSWORD).await;
    let list = app.read(&office, "/api/v1/reminders").await;
    list.body["total"].as_u64().expect("a number")
}

async fn people(app: &TestApp) -> Person {
    let admin = app.security_administrator().await;
    let education = json!({"department_id": app.department(&admin, "市教育局").await});
    app.person(&admin, "clerk", "department_clerk", education).await;
    app.person(&admin, "office", "supervision_office", json!({})).await
}

fn report(mark: u64) -> (String, String, u64) {
    ("report".to_owned(), "progress-2017-09-25".to_owned(), mark)
}

#[actix_web::test]
async fn each_mark_comes_once_as_the_days_go_by() {
    let app = TestApp::start_on(2017, 9, 17).await;
    people(&app).await;
    let mut expected = Vec::new();
    for day in 17..=26 {
        stand_on(2017, 9, day);
        remind(&app).await;
        remind(&app).await;
        let mark = match day {
            18 => Some(7),
            22 => Some(3),
            24 => Some(1),
            _ => None,
        };
        expected.extend(mark.map(report));
        let told = reminded(&app, "clerk").await;
        let reports: Vec<_> = told.into_iter().filter(|(kind, ..)| kind == "report").collect();
        assert_eq!(reports, expected, "on the {day}th");
    }
}

#[actix_web::test]
async fn a_day_on_which_nothing_ran_is_made_up_for_by_one_reminder() {
    let app = TestApp::start_on(2017, 9, 20).await;
    people(&app).await;
    remind(&app).await;
    assert_eq!(reminded(&app, "clerk").await, [report(7)], "two days late");
    stand_on(2017, 9, 25);
    remind(&app).await;
    let marks = reminded(&app, "clerk").await;
    assert!(marks.contains(&report(1)) && !marks.contains(&report(3)), "3 was passed over");
    stand_on(2017, 9, 24);
    remind(&app).await;
    assert_eq!(reminded(&app, "clerk").await, marks, "no day comes twice");
}

#[actix_web::test]
async fn two_processes_remind_once() {
    let app = TestApp::start_on(2017, 9, 18).await;
    people(&app).await;
    let other = TestApp::with(app.state.database.clone(), Default::default()).await;
    futures_util::join!(remind(&app), remind(&other));
    let departments = app.get("/api/v1/public/programmes/2017/departments").await;
    let departments = departments.body["items"].as_array().expect("departments").len() as u64;
    let told = total(&app).await;
    assert!(0 < told && told <= departments, "{told} of {departments}");
    remind(&other).await;
    assert_eq!(total(&app).await, told);
}

#[actix_web::test]
async fn a_department_gets_one_mail_a_day_with_all_that_is_due() {
    stand_on(2017, 9, 23);
    let database = fresh_database().await;
    api::commands::import_file(&database, SOURCE_NAME, SOURCE, TestApp::clock())
        .await
        .expect("the source document is imported");
    let app = TestApp::with(database, posting()).await;
    let admin = app.security_administrator().await;
    let address = fresh_address();
    let department = app.department(&admin, "市爱卫办").await;
    let belongs = json!({"department_id": department, "email": address});
    app.person(&admin, "clerk", "department_clerk", belongs).await;
    let put = json!({"days": [40, 2]});
    let office = app.person(&admin, "office", "supervision_office", json!({})).await;
    let saved = app.save(&office, DAYS, &put).await;
    assert_eq!(saved.status, 200, "{}", saved.text());
    for _ in 0..2 {
        remind(&app).await;
        app.state.send_mail(|| true).await.expect("the mails go out");
    }
    let letters = arrived(&address);
    assert_eq!(letters.len(), 1, "{letters:?}");
    let told = reminded(&app, "clerk").await;
    assert!(told.iter().any(|(kind, ..)| kind == "report"));
    assert!(told.iter().any(|(kind, ..)| kind == "task"), "{told:?}");
    assert_eq!(letters[0].subject, format!("【到期提醒】{} 项即将到期", told.len()));
    for words in
        ["2017年9月25日（还有 2 天）报送2017年9月25日应报的进展情况报告", "完成任务23：", "/desk"]
    {
        assert!(letters[0].body.contains(words), "{words}: {letters:?}");
    }
}

#[actix_web::test]
async fn stage_goals_are_reminded_of_and_what_has_come_is_not() {
    let app = TestApp::start_on(2017, 3, 20).await;
    let admin = app.security_administrator().await;
    let mut team = app.team(&admin, "市教育局").await;
    app.approve_a_plan(&team).await;
    app.accept_a_report(&team, "progress-2017-03-25", 0.0).await;
    app.on(&mut team, 3, 22).await;
    remind(&app).await;
    let told = reminded(&app, &team.clerk.name).await;
    assert_eq!(told, [], "the report came, with its goals reached: {told:?}");
    let other = app.read(&team.office, "/api/v1/reminders").await;
    assert!(other.body["items"].as_array().is_some_and(|it| !it.is_empty()), "the others' did not");

    let app = TestApp::start_on(2017, 4, 20).await;
    let admin = app.security_administrator().await;
    let mut team = app.team(&admin, "市教育局").await;
    app.approve_a_plan(&team).await;
    app.on(&mut team, 4, 23).await;
    remind(&app).await;
    let told = reminded(&app, &team.clerk.name).await;
    assert!(
        !told.is_empty() && told.iter().all(|(kind, _, mark)| kind == "milestone" && *mark == 7),
        "{told:?}"
    );
}

async fn put(app: &TestApp, by: &Person, tag: &str, days: Value) -> Reply {
    let call = Call::new("PUT", DAYS).by(&by.token).if_match(tag);
    app.call(call.json(&json!({"days": days}))).await
}

#[actix_web::test]
async fn the_office_says_how_many_days_ahead_and_the_program_keeps_to_it() {
    let app = TestApp::start_on(2017, 9, 18).await;
    let office = people(&app).await;
    let read = app.read(&office, DAYS).await;
    assert_eq!(read.body["days"], json!([7, 3, 1]));
    let tag = read.header("etag");
    for (days, pointer) in [(json!([7, 61]), "#/days/1"), (json!([1, 2, 3, 4, 5, 6]), "#/days/5")] {
        let refused = put(&app, &office, tag, days).await;
        assert_eq!((refused.status, refused.pointers()), (422, vec![pointer]));
    }
    assert_eq!(put(&app, &office, tag, json!([-1])).await.problem(), (400, "malformed"));
    let saved = put(&app, &office, tag, json!([2, 5, 5])).await;
    assert_eq!((saved.status, &saved.body["days"]), (200, &json!([5, 2])));
    assert_eq!(put(&app, &office, tag, json!([])).await.problem(), (412, "stale"));
    remind(&app).await;
    assert_eq!(reminded(&app, "clerk").await, [], "seven days before is no mark any more");
    stand_on(2017, 9, 20);
    let office = app.sign_in("office", PASSWORD).await;
    remind(&app).await;
    assert_eq!(reminded(&app, "clerk").await, [report(5)]);
    assert_eq!(put(&app, &office, saved.header("etag"), json!([])).await.status, 200);
    stand_on(2017, 9, 23);
    remind(&app).await;
    assert_eq!(reminded(&app, "clerk").await, [report(5)], "nobody is reminded any more");
    let nowhere = Call::new("GET", "/api/v1/programmes/2016/reminder-days").by(&office.token);
    stand_on(2017, 9, 20);
    assert_eq!(app.call(nowhere).await.problem(), (404, "not_found"));
}
