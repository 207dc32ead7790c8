//! 调度会: an agenda from the lights, minutes, and directives that come out of it.
use serde_json::json;
use tests::{Call, Person, Reply, TestApp, stand_on};

const MEETINGS: &str = "/api/v1/meetings";

async fn convene(app: &TestApp, by: &Person, day: &str) -> Reply {
    let body = json!({"year": 2017, "day": day, "place": "市政府二楼会议室"});
    let made = app.call(Call::new("POST", MEETINGS).by(&by.token).json(&body)).await;
    assert_eq!(made.status, 201, "{}", made.text());
    made
}

fn path(meeting: &Reply) -> String {
    format!("{MEETINGS}/{}", meeting.body["id"].as_str().expect("an id"))
}

#[actix_web::test]
async fn a_meeting_begins_with_what_is_red_or_yellow_and_ends_with_minutes() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let post = app.post(&admin, "谢德洋", "city_leader").await;
    let leader = app.person(&admin, "leader", "city_leader", json!({"post_id": post})).await;
    let convened = convene(&app, &leader, "2017-09-21").await;
    let agenda = convened.body["agenda"].as_array().expect("an agenda");
    // Task 26 was due in June; nobody has reported, so the others are yellow.
    assert_eq!((&agenda[0]["task"], &agenda[0]["light"]), (&json!("26"), &json!("overdue")));
    assert!(agenda.iter().all(|it| it["light"] == "overdue" || it["light"] == "behind"));
    let path = path(&convened);
    let amended = json!({
        "day": "2017-09-21", "place": "老年公寓", "minutes": "会议听取了市民政局的汇报。",
        "agenda": [{"task": "26", "settled": "10月底前投入使用。"}, {"task": "25", "settled": ""}],
    });
    let saved = app.save(&leader, &path, &amended).await;
    assert_eq!(saved.status, 200, "{}", saved.text());
    let early = app.try_step(&leader, &path, "conclusion").await;
    assert_eq!(early.problem(), (409, "meeting_not_yet_held"));
    stand_on(2017, 9, 21);
    let leader = app.sign_in("leader", tests::PASSWORD).await;
    let held = app.step(&leader, &path, "conclusion").await;
    assert_eq!((&held.body["state"], &held.body["steps"]), (&json!("held"), &json!([])));
    assert_eq!(app.save(&leader, &path, &amended).await.problem(), (409, "illegal_step"));
    let directive = json!({
        "year": 2017, "meeting": held.body["id"], "task": "26", "text": "10月底前投入使用。",
        "department_id": held.body["agenda"][0]["departments"][0]["id"], "deadline": "2017-10-31",
    });
    let call = Call::new("POST", "/api/v1/directives").by(&leader.token).json(&directive);
    let directive = app.call(call).await;
    assert_eq!(directive.status, 201, "{}", directive.text());
    let read = app.read(&leader, &path).await;
    assert_eq!(read.body["directives"], json!([directive.body["id"]]));
}

#[actix_web::test]
async fn a_leader_holds_only_their_own_meeting_and_nothing_strange_is_put_on_its_agenda() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let own = app.post(&admin, "谢德洋", "city_leader").await;
    let other = app.post(&admin, "任志友", "city_leader").await;
    let leader = app.person(&admin, "leader", "city_leader", json!({"post_id": own})).await;
    let other = app.person(&admin, "other", "city_leader", json!({"post_id": other})).await;
    let path = path(&convene(&app, &leader, "2017-09-20").await);
    let refused = app.try_step(&other, &path, "cancellation").await;
    assert!(matches!(refused.status, 400 | 403), "{}", refused.text());
    let amend = |tasks: &[&str]| {
        let agenda: Vec<_> = tasks.iter().map(|task| json!({"task": task})).collect();
        json!({"day": "2017-09-20", "place": "会议室", "minutes": "", "agenda": agenda})
    };
    for (tasks, pointer) in [
        (&["99"][..], "#/agenda/0/task"),
        (&["26", "26"], "#/agenda/1/task"),
        (&["26", "?"], "#/agenda/1/task"),
    ] {
        let refused = app.save(&leader, &path, &amend(tasks)).await;
        assert_eq!((refused.status, refused.pointers()), (422, vec![pointer]));
    }
    let theirs = app.save(&other, &path, &amend(&["26"])).await;
    assert_eq!(theirs.problem(), (403, "forbidden"));
    app.save(&leader, &path, &amend(&["26"])).await;
    let mute = app.try_step(&leader, &path, "conclusion").await;
    assert_eq!(mute.pointers(), ["#/minutes"]);
}
