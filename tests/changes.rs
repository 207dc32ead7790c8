//! 变更调整、报备: asked for, consented to by all in charge, filed in time, and only then in force.
use api::config::Settings;
use futures_util::future::join_all;
use serde_json::{Value, json};
use tests::{Call, Person, Reply, Team, TestApp, fresh_database};

const CHANGES: &str = "/api/v1/changes";

struct Stage {
    app: TestApp,
    admin: Person,
    team: Team,
}

impl Stage {
    async fn of(department: &str) -> Self {
        let app = TestApp::start().await;
        let admin = app.security_administrator().await;
        let team = app.team(&admin, department).await;
        Self { app, admin, team }
    }

    /// A city leader in charge, signed in.
    async fn city_leader(&self, holder: &str) -> Person {
        let post = self.app.post(&self.admin, holder, "city_leader").await;
        self.app.person(&self.admin, holder, "city_leader", json!({"post_id": post})).await
    }

    async fn begin(&self, task: &str) -> Reply {
        let body = json!({"year": 2017, "task": task});
        self.app.call(Call::new("POST", CHANGES).by(&self.team.clerk.token).json(&body)).await
    }

    /// A change with its content, submitted and signed; gives its address.
    async fn signed(&self, task: &str, content: &Value) -> String {
        let begun = self.begin(task).await;
        assert_eq!(begun.status, 201, "{}", begun.text());
        let path = format!("{CHANGES}/{}", begun.body["id"].as_str().expect("an id"));
        let saved = self.app.save(&self.team.clerk, &path, content).await;
        assert_eq!(saved.status, 200, "{}", saved.text());
        self.app.step(&self.team.clerk, &path, "submission").await;
        self.app.step(&self.team.leader, &path, "signature").await;
        path
    }

    /// The office files it, with a document that it uploads for the department.
    async fn file(&self, path: &str) -> Reply {
        let department = &self.team.department;
        let upload = format!("/api/v1/attachments?name=1.pdf&department={department}");
        let upload = Call::new("POST", &upload).by(&self.team.office.token);
        let upload = upload.header("content-type", "application/octet-stream");
        let file = self.app.call(upload.bytes(b"%PDF-1.7 filing")).await;
        assert_eq!(file.status, 201, "{}", file.text());
        let body = json!({"document_number": "瓦爱卫发〔2017〕12号", "document": file.body["id"]});
        let read = self.app.read(&self.team.office, path).await;
        let call = Call::new("POST", &format!("{path}/filing")).by(&self.team.office.token);
        self.app.call(call.if_match(read.header("etag")).json(&body)).await
    }

    async fn public_task(&self, key: &str) -> Value {
        let path = format!("/api/v1/public/programmes/2017/tasks/{key}");
        self.app.state.board.refresh().await.expect("the board");
        self.app.call(Call::new("GET", &path)).await.body
    }

    /// Every file shows the change and reads back as announced.
    async fn export_keeps_both(&self) {
        let original = |value: &Value| {
            let of_task = |task: &&Value| task["number"] == 24;
            let tasks = value["tasks"].as_array().expect("tasks");
            tasks.iter().find(of_task).expect("the task")["due"].clone()
        };
        for format in ["json", "xlsx", "csv"] {
            let path = format!("/api/v1/public/programmes/2017/downloads/{format}");
            let file = self.app.call(Call::new("GET", &path)).await;
            assert_eq!(file.status, 200);
            let name = format!("export.{format}");
            let database = fresh_database().await;
            let import =
                api::commands::import_file(&database, &name, &file.bytes, TestApp::clock());
            import.await.unwrap_or_else(|error| panic!("{format}: {error}"));
            let again = TestApp::with(database, Settings::default()).await;
            let path = "/api/v1/public/programmes/2017/downloads/json";
            let again = again.call(Call::new("GET", path)).await;
            assert_eq!(original(&again.body), "2017-10-31", "{format}");
            if format == "json" {
                assert_eq!(file.body["changes"][0]["task"], "24");
            }
        }
    }
}

fn later() -> Value {
    json!({"kind": "date", "due": "2017-11-30", "reason": "受汛期影响，停工28天。"})
}

#[actix_web::test]
async fn what_was_announced_stays_beside_what_was_filed() {
    let stage = Stage::of("市爱卫办").await;
    let leader = stage.city_leader("任志友").await;
    let path = stage.signed("24", &later()).await;
    let asked = stage.app.read(&leader, &path).await;
    assert_eq!(asked.body["steps"], json!(["consent", "refuse"]));
    let moved = json!([{"revision": "due", "from": "2017-10-31", "to": "2017-11-30"}]);
    assert_eq!(asked.body["revisions"], moved);
    assert_eq!(asked.body["file_by"], "2017-10-31");
    let cockpit = "/api/v1/programmes/2017/cockpit";
    let waiting = stage.app.read(&stage.team.office, cockpit).await.body["waiting"][0].clone();
    assert_eq!(
        (&waiting["kind"], &waiting["waits_for"]),
        (&json!("change"), &json!("city_leader"))
    );
    assert_eq!((&waiting["leaders"], &waiting["due"]), (&json!(["任志友"]), &json!("2017-10-31")));
    let consented = stage.app.step(&leader, &path, "consent").await;
    assert_eq!(consented.body["state"], "consented");
    assert_eq!(stage.public_task("24").await["in_force"], Value::Null, "not before it is filed");
    let filed = stage.file(&path).await;
    assert_eq!((filed.status, &filed.body["state"]), (200, &json!("filed")), "{}", filed.text());
    let task = stage.public_task("24").await;
    assert_eq!(
        (&task["due"], &task["in_force"]["due"]),
        (&json!("2017-10-31"), &json!("2017-11-30"))
    );
    assert_eq!(task["changes"][0]["document_number"], "瓦爱卫发〔2017〕12号");
    assert_eq!(task["changes"][0]["revisions"], moved);
    let again = stage.file(&path).await;
    assert_eq!(again.problem(), (409, "illegal_step"));
    let body = json!({"year": 2017, "kind": "periodic", "scope": "internal"});
    let bulletin = Call::new("POST", "/api/v1/bulletins").by(&stage.team.office.token);
    let bulletin = stage.app.call(bulletin.json(&body)).await;
    let words = bulletin.body["content"]["body"].as_str().expect("a text");
    assert!(words.contains("完成日期：2017-10-31 → 2017-11-30"), "{words}");
    stage.export_keeps_both().await;
}

#[actix_web::test]
async fn where_several_are_in_charge_all_have_to_consent() {
    let stage = Stage::of("太平湾管委会").await;
    let (first, second) = (stage.city_leader("张金忠").await, stage.city_leader("谢德洋").await);
    let stranger = stage.city_leader("任志友").await;
    let text = "启动太平湾净水厂建设，三台净水厂另行安排。";
    let content = json!({"kind": "scope", "text": text, "reason": "用地未批。"});
    let path = stage.signed("17", &content).await;
    assert_eq!(stage.app.try_step(&stranger, &path, "consent").await.problem(), (403, "forbidden"));
    let half = stage.app.step(&first, &path, "consent").await;
    assert_eq!(half.body["state"], "awaiting_consent");
    assert_eq!(stage.app.try_step(&first, &path, "consent").await.problem(), (403, "forbidden"));
    let early = stage.file(&path).await;
    assert_eq!(early.problem(), (409, "illegal_step"), "one is still waited for");
    let whole = stage.app.step(&second, &path, "consent").await;
    assert_eq!(whole.body["state"], "consented");
}

#[actix_web::test]
async fn what_is_not_filed_before_its_day_is_too_late() {
    let mut stage = Stage::of("市爱卫办").await;
    let leader = stage.city_leader("任志友").await;
    let path = stage.signed("24", &later()).await;
    stage.app.step(&leader, &path, "consent").await;
    stage.app.on(&mut stage.team, 11, 1).await;
    let late = stage.file(&path).await;
    assert_eq!(late.problem(), (409, "change_too_late"));
    let read = stage.app.read(&stage.team.office, &path).await;
    assert_eq!((&read.body["too_late"], &read.body["steps"]), (&json!(true), &json!(["return"])));
    assert_eq!(stage.public_task("24").await["light"]["status"], "overdue");
    let another = stage.begin("24").await;
    assert_eq!(another.status, 201, "it stands in the way of nothing: {}", another.text());
    let path = format!("{CHANGES}/{}", another.body["id"].as_str().expect("an id"));
    stage.app.save(&stage.team.clerk, &path, &later()).await;
    let refused = stage.app.try_step(&stage.team.clerk, &path, "submission").await;
    assert_eq!((refused.status, refused.pointers()), (422, vec!["#/due"]));
}

#[actix_web::test]
async fn one_change_of_a_task_at_a_time_and_only_of_ones_own() {
    let stage = Stage::of("市爱卫办").await;
    assert_eq!(stage.begin("1").await.pointers(), ["#/task"]);
    let begun = stage.begin("24").await;
    assert_eq!(begun.status, 201, "{}", begun.text());
    assert_eq!(stage.begin("24").await.pointers(), ["#/task"]);
    let path = format!("{CHANGES}/{}", begun.body["id"].as_str().expect("an id"));
    let other = stage.app.team_with(&stage.admin, "市教育局", &stage.team.office).await;
    let hidden = stage.app.call(Call::new("GET", &path).by(&other.clerk.token)).await;
    assert_eq!(hidden.problem(), (404, "not_found"));
    let leader = stage.city_leader("任志友").await;
    for (who, step) in [
        (&stage.team.leader, "signature"),
        (&leader, "consent"),
        (&leader, "refusal"),
        (&stage.team.office, "return"),
        (&stage.team.clerk, "submission"),
    ] {
        let refused = stage.app.try_step(who, &path, step).await;
        assert!(matches!(refused.status, 409 | 422), "{step}: {}", refused.text());
    }
    stage.app.step(&stage.team.clerk, &path, "dropping").await;
    assert_eq!(stage.begin("24").await.status, 201);
}

#[actix_web::test]
async fn of_two_at_once_one_is_told_to_read_it_again() {
    let stage = Stage::of("市爱卫办").await;
    let leader = stage.city_leader("任志友").await;
    let path = stage.signed("24", &later()).await;
    let tag = stage.app.read(&leader, &path).await.header("etag").to_owned();
    let step = |step: &str| {
        let call = Call::new("POST", &format!("{path}/{step}")).by(&leader.token).if_match(&tag);
        if step == "refusal" { call.json(&json!({"reason": "不同意延期。"})) } else { call }
    };
    let both = [stage.app.call(step("consent")), stage.app.call(step("refusal"))];
    let mut statuses: Vec<u16> = join_all(both).await.iter().map(|it| it.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
    let history = stage.app.read(&leader, &path).await.body["history"].clone();
    assert_eq!(history.as_array().map(Vec::len), Some(3), "submitted, signed, decided once");
}
