//! 公布: nothing that a record says goes out before a second person has read it, and a correction is
//! visible as one.
use serde_json::{Value, json};
use tests::{Call, PASSWORD, Person, Reply, Team, TestApp};

const PUBLICATIONS: &str = "/api/v1/publications";

struct Stage {
    app: TestApp,
    team: Team,
    /// Somebody else of the supervision office.
    second: Person,
}

impl Stage {
    /// A report of task 24 was accepted on 20 September.
    async fn set() -> Self {
        let app = TestApp::start().await;
        let admin = app.security_administrator().await;
        let team = app.team(&admin, "市爱卫办").await;
        let second = app.person(&admin, "second", "supervision_office", json!({})).await;
        app.approve_a_plan(&team).await;
        app.accept_a_report(&team, "progress-2017-09-25", 0.5).await;
        Self { app, team, second }
    }

    async fn first(&self) -> Value {
        let list = self.app.read(&self.second, PUBLICATIONS).await;
        list.body["items"][0].clone()
    }

    async fn path(&self) -> String {
        format!("{PUBLICATIONS}/{}", self.first().await["id"].as_str().expect("an id"))
    }

    async fn published(&self) -> Value {
        self.app.state.board.refresh().await.expect("the board");
        let task = self.app.get("/api/v1/public/programmes/2017/tasks/24").await;
        task.body["published"].clone()
    }

    async fn correct(&self, who: &Person, path: &str, text: &str, reason: &str) -> Reply {
        let read = self.app.read(who, path).await;
        let mut texts = read.body["versions"][0]["texts"].clone();
        for entry in texts.as_array_mut().expect("texts") {
            entry["text"] = json!(text);
        }
        let call = Call::new("POST", &format!("{path}/correction")).by(&who.token);
        let body = json!({"texts": texts, "reason": reason});
        self.app.call(call.if_match(read.header("etag")).json(&body)).await
    }
}

#[actix_web::test]
async fn what_a_report_says_is_out_once_a_second_person_has_read_it() {
    let stage = Stage::set().await;
    let proposed = stage.first().await;
    assert_eq!((&proposed["state"], &proposed["kind"]), (&json!("proposed"), &json!("report")));
    assert_eq!(proposed["title"], "progress-2017-09-25");
    assert_eq!(proposed["working_days_left"], 20);
    assert_eq!(stage.published().await, json!([]), "nothing is out by itself");
    let path = stage.path().await;
    let own = stage.app.try_step(&stage.team.office, &path, "release").await;
    assert_eq!(own.problem(), (409, "same_person"), "the office's clerk had accepted the report");
    let read = stage.app.read(&stage.team.office, &path).await;
    assert_eq!(read.body["steps"], json!(["amend", "send_back"]));
    stage.app.step(&stage.second, &path, "release").await;
    let published = stage.published().await;
    assert_eq!(published[0]["period"], "progress-2017-09-25");
    assert_eq!(published[0]["department"], "市爱卫办");
    assert_eq!(published[0]["text"], proposed["versions"][0]["texts"][0]["text"]);
    let department = stage.app.call(Call::new("GET", &path).by(&stage.team.leader.token)).await;
    assert_eq!(department.problem(), (403, "forbidden"));
}

#[actix_web::test]
async fn whoever_changes_the_words_does_not_release_them() {
    let stage = Stage::set().await;
    let path = stage.path().await;
    let texts = stage.first().await["versions"][0]["texts"].clone();
    let amended = stage.app.save(&stage.second, &path, &json!({"texts": texts})).await;
    assert_eq!(amended.status, 200, "{}", amended.text());
    let own = stage.app.try_step(&stage.second, &path, "release").await;
    assert_eq!(own.problem(), (409, "same_person"));
    let back = stage.app.step(&stage.team.office, &path, "sending-back").await;
    assert_eq!(back.body["state"], "returned");
    stage.app.save(&stage.second, &path, &json!({"texts": texts})).await;
    let released = stage.app.step(&stage.team.office, &path, "release").await;
    assert_eq!(released.body["state"], "released");
    let mut other = texts.clone();
    other[0]["task"] = json!("1");
    let strange = stage.app.save(&stage.second, &path, &json!({"texts": other})).await;
    assert_eq!(strange.problem(), (409, "illegal_step"), "what is out is corrected, not changed");
}

#[actix_web::test]
async fn a_correction_is_visible_as_one() {
    let stage = Stage::set().await;
    let path = stage.path().await;
    stage.app.step(&stage.second, &path, "release").await;
    let before = stage.published().await[0]["text"].clone();
    let unexplained = stage.correct(&stage.second, &path, "2座完工。", "").await;
    assert_eq!((unexplained.status, unexplained.pointers()), (422, vec!["#/reason"]));
    let corrected = stage.correct(&stage.second, &path, "2座完工。", "数据有误。").await;
    assert_eq!(corrected.body["state"], "proposed", "{}", corrected.text());
    assert_eq!(stage.published().await[0]["text"], before, "until then the old words stand");
    stage.app.step(&stage.team.office, &path, "release").await;
    let published = stage.published().await;
    assert_eq!(
        (&published[0]["text"], &published[0]["correction"]),
        (&json!("2座完工。"), &json!("数据有误。"))
    );
    assert_eq!(published[0]["earlier"][0]["text"], before);
}

#[actix_web::test]
async fn what_waits_too_long_says_so() {
    let mut stage = Stage::set().await;
    stage.app.on(&mut stage.team, 11, 1).await;
    stage.second = stage.app.sign_in(&stage.second.name, PASSWORD).await;
    let late = stage.first().await;
    assert_eq!((&late["overdue"], &late["working_days_left"]), (&json!(true), &json!(0)));
}
