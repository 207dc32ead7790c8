//! 完成申请与核验: applied for, checked, seen, verified; refused; revoked when it was false.
use serde_json::{Value, json};
use tests::{Call, Person, Reply, Team, TestApp};

const COMPLETIONS: &str = "/api/v1/completions";

struct Stage {
    app: TestApp,
    team: Team,
}

impl Stage {
    /// 市爱卫办 with an approved plan for tasks 23 and 24.
    async fn set() -> Self {
        let app = TestApp::start().await;
        let admin = app.security_administrator().await;
        let mut team = app.team(&admin, "市爱卫办").await;
        app.on(&mut team, 2, 20).await;
        app.approve_a_plan(&team).await;
        app.on(&mut team, 9, 20).await;
        Self { app, team }
    }

    async fn begin(&self, task: &str) -> Reply {
        let body = json!({"year": 2017, "task": task});
        self.app.call(Call::new("POST", COMPLETIONS).by(&self.team.clerk.token).json(&body)).await
    }

    /// Begun, written and signed; gives its address.
    async fn applied(&self) -> String {
        let begun = self.begin("23").await;
        assert_eq!(begun.status, 201, "{}", begun.text());
        assert_eq!(begun.body["standard"], "全部建成并投入使用。");
        let path = format!("{COMPLETIONS}/{}", begun.body["id"].as_str().expect("an id"));
        self.sign(&path).await;
        path
    }

    async fn sign(&self, path: &str) {
        let file = self.app.evidence(&self.team.clerk).await;
        let content = json!({"statement": "6座公厕全部开放。", "evidence": [file]});
        let saved = self.app.save(&self.team.clerk, path, &content).await;
        assert_eq!(saved.status, 200, "{}", saved.text());
        self.app.step(&self.team.clerk, path, "submission").await;
        self.app.step(&self.team.leader, path, "signature").await;
    }

    async fn with(&self, who: &Person, path: &str, step: &str, body: Value) -> Reply {
        let tag = self.app.read(who, path).await.header("etag").to_owned();
        let call = Call::new("POST", &format!("{path}/{step}")).by(&who.token).if_match(&tag);
        self.app.call(call.json(&body)).await
    }

    async fn light(&self) -> Value {
        self.app.state.board.refresh().await.expect("the board");
        let path = "/api/v1/public/programmes/2017/tasks/23";
        self.app.call(Call::new("GET", path)).await.body["light"]["status"].clone()
    }
}

#[actix_web::test]
async fn a_completion_is_refused_then_seen_on_the_site_and_verified() {
    let stage = Stage::set().await;
    let (office, path) = (&stage.team.office, stage.applied().await);
    let reason = json!({"reason": "缺竣工验收单。"});
    let refused = stage.with(office, &path, "refusal", reason).await;
    assert_eq!(refused.body["state"], "refused", "{}", refused.text());
    stage.sign(&path).await;
    let check = json!({"note": "验收单齐全。", "site_inspection": true});
    let checked = stage.with(office, &path, "document-check", check).await;
    assert_eq!(checked.body["steps"], json!(["inspect", "refuse"]), "{}", checked.text());
    let early = stage.app.try_step(office, &path, "verification").await;
    assert_eq!(early.problem(), (409, "illegal_step"), "the site has not been seen");
    let seen = |day: &str| json!({"day": day, "team": "陈铁军", "found": "均已开放使用。"});
    let ahead = stage.with(office, &path, "inspection", seen("2017-09-21")).await;
    assert_eq!(ahead.pointers(), ["#/day"]);
    let inspected = stage.with(office, &path, "inspection", seen("2017-09-20")).await;
    assert_eq!(inspected.status, 200, "{}", inspected.text());
    assert_ne!(stage.light().await, "completed", "not before it is verified");
    stage.app.step(office, &path, "verification").await;
    assert_eq!(stage.light().await, "completed");
    assert_eq!(stage.begin("23").await.pointers(), ["#/task"]);
}

#[actix_web::test]
async fn what_was_stated_falsely_opens_the_task_again() {
    let stage = Stage::set().await;
    let (office, path) = (&stage.team.office, stage.applied().await);
    let check = json!({"note": "验收单齐全。", "site_inspection": false});
    stage.with(office, &path, "document-check", check).await;
    stage.app.step(office, &path, "verification").await;
    assert_eq!(stage.light().await, "completed");
    let mute = stage.with(office, &path, "reopening", json!({"reason": " "})).await;
    assert_eq!(mute.pointers(), ["#/reason"]);
    let reason = json!({"reason": "实地核查发现2座尚未建成，数据不实。"});
    let revoked = stage.with(office, &path, "reopening", reason).await;
    assert_eq!((&revoked.body["state"], &revoked.body["steps"]), (&json!("revoked"), &json!([])));
    assert_ne!(stage.light().await, "completed");
    assert_eq!(stage.begin("23").await.status, 201, "the department applies anew");
}

#[actix_web::test]
async fn nothing_is_applied_for_without_a_plan_a_statement_and_evidence() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let team = app.team(&admin, "市爱卫办").await;
    let stage = Stage { app, team };
    assert_eq!(stage.begin("23").await.pointers(), ["#/task"], "there is no plan");
    let stage = Stage::set().await;
    let begun = stage.begin("23").await;
    let path = format!("{COMPLETIONS}/{}", begun.body["id"].as_str().expect("an id"));
    let empty = stage.app.try_step(&stage.team.clerk, &path, "submission").await;
    assert_eq!(empty.pointers(), ["#/statement", "#/evidence"]);
    let strange = json!({"statement": "", "evidence": ["00000000-0000-0000-0000-000000000001"]});
    let refused = stage.app.save(&stage.team.clerk, &path, &strange).await;
    assert_eq!(refused.pointers(), ["#/evidence/0"]);
}
