//! 指示、批示: nobody but the leader who gave one ends it.
use serde_json::{Value, json};
use tests::{Call, Person, Reply, TestApp};

const DIRECTIVES: &str = "/api/v1/directives";

struct Stage {
    app: TestApp,
    office: Person,
    clerk: Person,
    leader: Person,
    other: Person,
    department: String,
    post: String,
}

impl Stage {
    async fn set() -> Self {
        let app = TestApp::start().await;
        let admin = app.security_administrator().await;
        let department = app.department(&admin, "市交通局").await;
        let post = app.post(&admin, "任志友", "city_leader").await;
        let other = app.post(&admin, "谢德洋", "city_leader").await;
        let of = |id: &str| json!({"post_id": id});
        let belongs = json!({"department_id": department});
        Self {
            office: app.person(&admin, "office", "supervision_office", json!({})).await,
            clerk: app.person(&admin, "clerk", "department_clerk", belongs).await,
            leader: app.person(&admin, "leader", "city_leader", of(&post)).await,
            other: app.person(&admin, "other", "city_leader", of(&other)).await,
            app,
            department,
            post,
        }
    }

    async fn issue(&self, by: &Person, named: Option<&str>) -> Reply {
        let body = json!({
            "year": 2017, "task": "15", "department_id": self.department,
            "text": "月底前完成线路优化。", "deadline": "2017-09-30", "leader_post_id": named,
        });
        self.app.call(Call::new("POST", DIRECTIVES).by(&by.token).json(&body)).await
    }

    async fn step(&self, by: &Person, path: &str, step: &str, body: Option<Value>) -> Reply {
        let read = self.app.call(Call::new("GET", path).by(&by.token)).await;
        let call = Call::new("POST", &format!("{path}/{step}")).by(&by.token);
        let call = call.if_match(read.header("etag"));
        self.app.call(body.map_or(call.clone(), |body| call.json(&body))).await
    }
}

fn path(directive: &Reply) -> String {
    assert_eq!(directive.status, 201, "{}", directive.text());
    format!("{DIRECTIVES}/{}", directive.body["id"].as_str().expect("an id"))
}

#[actix_web::test]
async fn a_directive_is_handled_sent_back_handled_again_and_accepted_by_its_leader() {
    let stage = Stage::set().await;
    let issued = stage.issue(&stage.leader, None).await;
    let path = path(&issued);
    assert_eq!(issued.body["leader"]["name"], "任志友");
    stage.step(&stage.clerk, &path, "receipt", None).await;
    let result = |text: &str| Some(json!({"result": text, "evidence": []}));
    let mute = stage.step(&stage.clerk, &path, "handling", result(" ")).await;
    assert_eq!(mute.pointers(), ["#/result"]);
    stage.step(&stage.clerk, &path, "handling", result("已完成踏勘。")).await;
    let another = stage.step(&stage.other, &path, "acceptance", None).await;
    assert_eq!(another.problem(), (403, "forbidden"), "another leader's to decide");
    let office = stage.step(&stage.office, &path, "acceptance", None).await;
    assert_eq!(office.problem(), (403, "forbidden"), "nor the office's");
    let back = Some(json!({"reason": "请明确开通日期。", "deadline": "2017-10-10"}));
    let back = stage.step(&stage.leader, &path, "sending-back", back).await;
    assert_eq!(
        (&back.body["state"], &back.body["deadline"]),
        (&json!("received"), &json!("2017-10-10"))
    );
    stage.step(&stage.clerk, &path, "handling", result("9月28日开通。")).await;
    let over = stage.step(&stage.leader, &path, "acceptance", None).await;
    assert_eq!((&over.body["state"], &over.body["steps"]), (&json!("accepted"), &json!([])));
    let steps: Vec<&Value> =
        over.body["history"].as_array().expect("steps").iter().map(|it| &it["step"]).collect();
    assert_eq!(steps, ["receive", "handle", "send_back", "handle", "accept"]);
}

#[actix_web::test]
async fn the_office_takes_down_what_a_leader_instructed_and_names_the_leader() {
    let stage = Stage::set().await;
    assert_eq!(stage.issue(&stage.office, None).await.pointers(), ["#/leader_post_id"]);
    let issued = stage.issue(&stage.office, Some(&stage.post)).await;
    assert_eq!(issued.body["leader"]["name"], "任志友");
    let borrowed = stage.issue(&stage.other, Some(&stage.post)).await;
    assert_eq!(borrowed.problem(), (403, "forbidden"), "a leader speaks for no other");
    let withdrawn = json!({"reason": "已口头交办。"});
    let withdrawn = stage.step(&stage.leader, &path(&issued), "withdrawal", Some(withdrawn)).await;
    assert_eq!(withdrawn.body["state"], "withdrawn", "{}", withdrawn.text());
}
