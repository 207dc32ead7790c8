//! 催办: raised by the supervision office, answered by the department, sharpened step by step.
use serde_json::{Value, json};
use tests::{Call, PASSWORD, Person, Reply, TestApp, stand_on};

const URGES: &str = "/api/v1/urges";

/// An instance with the people of the story.
struct Stage {
    app: TestApp,
    office: Person,
    clerk: Person,
    other: Person,
    department: String,
}

impl Stage {
    async fn set() -> Self {
        let app = TestApp::start().await;
        let admin = app.security_administrator().await;
        let department = app.department(&admin, "市教育局").await;
        let other = app.department(&admin, "市公安局").await;
        let of = |id: &str| json!({"department_id": id});
        Self {
            office: app.person(&admin, "office", "supervision_office", json!({})).await,
            clerk: app.person(&admin, "clerk", "department_clerk", of(&department)).await,
            other: app.person(&admin, "other", "department_clerk", of(&other)).await,
            app,
            department,
        }
    }

    /// The office comes back on a later day.
    async fn on_september(&mut self, day: u32) {
        stand_on(2017, 9, day);
        self.office = self.app.sign_in("office", PASSWORD).await;
    }

    fn about_task(&self) -> Value {
        json!({
            "year": 2017, "department_id": self.department, "task": "1",
            "text": "请说明开工日期。", "deadline": "2017-09-25",
        })
    }

    async fn issue(&self, body: &Value) -> Reply {
        self.app.call(Call::new("POST", URGES).by(&self.office.token).json(body)).await
    }

    async fn issued(&self) -> Reply {
        let reply = self.issue(&self.about_task()).await;
        assert_eq!(reply.status, 201, "{}", reply.text());
        reply
    }

    async fn read(&self, by: &Person, urge: &Reply) -> Reply {
        self.app.call(Call::new("GET", &path(urge, "")).by(&by.token)).await
    }

    /// Takes a step with an urge as it was read.
    async fn step(&self, by: &Person, urge: &Reply, step: &str, body: Option<Value>) -> Reply {
        let call = Call::new("POST", &path(urge, step)).by(&by.token);
        let call = call.if_match(urge.header("etag"));
        self.app.call(body.map_or(call.clone(), |body| call.json(&body))).await
    }

    async fn sharpen(&self, urge: &Reply, deadline: &str) -> Reply {
        let body = json!({"text": "请限期整改。", "deadline": deadline});
        self.step(&self.office, urge, "/escalation", Some(body)).await
    }
}

fn path(urge: &Reply, step: &str) -> String {
    format!("{URGES}/{}{step}", urge.body["id"].as_str().expect("an id"))
}

#[actix_web::test]
async fn an_urge_is_received_answered_sent_back_answered_again_and_closed() {
    let stage = Stage::set().await;
    let urge = stage.issued().await;
    assert_eq!(urge.header("location"), path(&urge, "").trim_start_matches("/api/v1/"));
    assert_eq!((&urge.body["level"], &urge.body["state"]), (&json!("reminder"), &json!("issued")));
    assert_eq!(urge.body["department"], "市教育局");
    assert!(urge.body["task_text"].as_str().is_some_and(|text| !text.is_empty()));
    assert_eq!(urge.body["steps"], json!(["close"]), "there is time to answer");
    let seen = stage.read(&stage.clerk, &urge).await;
    assert_eq!((&seen.body["steps"], &seen.body["mails"]), (&json!(["receive"]), &json!([])));

    let received = stage.step(&stage.clerk, &seen, "/receipt", None).await;
    assert_eq!(received.body["received"]["by"], "clerk");
    assert_eq!(received.body["received"]["at"], "2017-09-20T02:00:30Z", "by the server's clock");
    let mute = stage.step(&stage.clerk, &received, "/answer", Some(json!({"answer": " "}))).await;
    assert_eq!(mute.pointers(), ["#/answer"]);
    let answer = json!({"answer": "已于9月18日开工。"});
    let answered = stage.step(&stage.clerk, &received, "/answer", Some(answer)).await;
    assert_eq!(answered.body["state"], "answered");

    let read = stage.read(&stage.office, &urge).await;
    assert_eq!(read.body["steps"], json!(["close", "send_back", "escalate"]));
    let mute = stage.step(&stage.office, &read, "/sending-back", Some(json!({"reason": ""}))).await;
    assert_eq!(mute.pointers(), ["#/reason"]);
    let reason = json!({"reason": "请附开工报告。"});
    let back = stage.step(&stage.office, &read, "/sending-back", Some(reason)).await;
    assert_eq!(
        (&back.body["state"], &back.body["remark"]),
        (&json!("received"), &json!("请附开工报告。"))
    );
    let again = json!({"answer": "已附。"});
    let again = stage.step(&stage.clerk, &back, "/answer", Some(again)).await;
    let closed = json!({"reason": "情况属实。"});
    let closed = stage.step(&stage.office, &again, "/closing", Some(closed)).await;
    assert_eq!((&closed.body["state"], &closed.body["steps"]), (&json!("closed"), &json!([])));
    assert_eq!(
        (&closed.body["closed"]["by"], &closed.body["answer"]),
        (&json!("office"), &json!("已附。"))
    );
}

#[actix_web::test]
async fn after_the_deadline_comes_a_notice_then_a_warning_then_nothing() {
    let mut stage = Stage::set().await;
    let mut urge = stage.issued().await;
    let early = stage.sharpen(&urge, "2017-09-30").await;
    assert_eq!(early.problem(), (409, "still_time"));
    stage.on_september(25).await;
    assert_eq!(stage.sharpen(&urge, "2017-09-30").await.problem(), (409, "still_time"));
    for (day, deadline, level) in [(26, "2017-09-27", "notice"), (28, "2017-09-29", "warning")] {
        stage.on_september(day).await;
        let past = stage.sharpen(&urge, "2017-09-20").await;
        assert_eq!(past.pointers(), ["#/deadline"]);
        let overdue = stage.read(&stage.office, &urge).await;
        assert_eq!(overdue.body["overdue"], true);
        assert_eq!(overdue.body["steps"], json!(["close", "escalate"]));
        let sharper = stage.sharpen(&urge, deadline).await;
        assert_eq!(
            (sharper.status, &sharper.body["level"]),
            (201, &json!(level)),
            "{}",
            sharper.text()
        );
        assert_eq!(sharper.body["previous"], urge.body["id"]);
        let milder = stage.read(&stage.office, &urge).await;
        assert_eq!(
            (&milder.body["state"], &milder.body["next"]),
            (&json!("escalated"), &sharper.body["id"])
        );
        urge = sharper;
    }
    stage.on_september(30).await;
    assert_eq!(stage.sharpen(&urge, "2017-10-10").await.problem(), (409, "nothing_sharper"));
}

#[actix_web::test]
async fn what_the_state_does_not_allow_is_refused_and_the_legal_steps_are_named() {
    let stage = Stage::set().await;
    let issued = stage.issued().await;
    let answer = || Some(json!({"answer": "已开工。"}));
    let reason = || Some(json!({"reason": "不符合要求。"}));
    let illegal = async |by: &Person, urge: &Reply, step: &str, body, legal: &[&str]| {
        let refused = stage.step(by, urge, step, body).await;
        assert_eq!(refused.problem(), (409, "illegal_step"), "{step}");
        let named = refused.body["legal"].as_array().map_or(&[][..], Vec::as_slice);
        assert_eq!(named, legal, "{step}");
    };
    let open = ["receive", "close", "escalate"];
    illegal(&stage.clerk, &issued, "/answer", answer(), &open).await;
    illegal(&stage.office, &issued, "/sending-back", reason(), &open).await;
    let received = stage.step(&stage.clerk, &issued, "/receipt", None).await;
    let open = ["answer", "close", "escalate"];
    illegal(&stage.clerk, &received, "/receipt", None, &open).await;
    illegal(&stage.office, &received, "/sending-back", reason(), &open).await;
    let answered = stage.step(&stage.clerk, &received, "/answer", answer()).await;
    let open = ["close", "send_back", "escalate"];
    illegal(&stage.clerk, &answered, "/receipt", None, &open).await;
    illegal(&stage.clerk, &answered, "/answer", answer(), &open).await;
    let closed = stage.step(&stage.office, &answered, "/closing", reason()).await;
    illegal(&stage.clerk, &closed, "/receipt", None, &[]).await;
    illegal(&stage.clerk, &closed, "/answer", answer(), &[]).await;
    for step in ["/closing", "/sending-back"] {
        illegal(&stage.office, &closed, step, reason(), &[]).await;
    }
    let sharper = Some(json!({"text": "请整改。", "deadline": "2017-09-30"}));
    illegal(&stage.office, &closed, "/escalation", sharper, &[]).await;
}

#[actix_web::test]
async fn an_urge_is_about_one_thing_that_is_the_departments() {
    let stage = Stage::set().await;
    let with = |changes: Value| {
        let mut body = stage.about_task();
        for (field, value) in changes.as_object().expect("fields") {
            body[field] = value.clone();
        }
        body
    };
    let nobody = "00000000-0000-0000-0000-000000000001";
    for (changes, pointer) in [
        (json!({"year": 2016}), "#/year"),
        (json!({"task": "99"}), "#/task"),
        (json!({"task": null}), "#/task"),
        (json!({"period": "progress-2017-08-25"}), "#/period"),
        (json!({"task": null, "period": "progress-2017-08-26"}), "#/period"),
        (json!({"task": "9"}), "#/department_id"),
        (json!({"department_id": nobody}), "#/department_id"),
        (
            json!({"task": null, "period": "progress-2017-08-25", "department_id": nobody}),
            "#/department_id",
        ),
        (json!({"text": " "}), "#/text"),
        (json!({"text": "字".repeat(4001)}), "#/text"),
        (json!({"deadline": "2017-09-19"}), "#/deadline"),
        (json!({"deadline": "2019-01-01"}), "#/deadline"),
    ] {
        let refused = stage.issue(&with(changes.clone())).await;
        assert_eq!((refused.status, refused.pointers()), (422, vec![pointer]), "{changes}");
    }
    let report =
        with(json!({"task": null, "period": "progress-2017-08-25", "deadline": "2017-09-20"}));
    let urge = stage.issue(&report).await;
    assert_eq!((urge.status, &urge.body["task_text"]), (201, &Value::Null), "{}", urge.text());
    assert_eq!(urge.body["period"], "progress-2017-08-25");
}

#[actix_web::test]
async fn a_department_knows_of_its_own_urges_only() {
    let stage = Stage::set().await;
    let urge = stage.issued().await;
    assert_eq!(stage.read(&stage.other, &urge).await.problem(), (404, "not_found"));
    let receipt = stage.step(&stage.other, &urge, "/receipt", None).await;
    assert_eq!(receipt.problem(), (404, "not_found"));
    let listed = async |by: &Person, query: &str| {
        let list = Call::new("GET", &format!("{URGES}{query}")).by(&by.token);
        stage.app.call(list).await.body["total"].as_u64()
    };
    assert_eq!(listed(&stage.other, "").await, Some(0));
    assert_eq!(listed(&stage.other, &format!("?department={}", stage.department)).await, Some(0));
    assert_eq!(listed(&stage.clerk, "?state=issued&level=reminder&year=2017").await, Some(1));
    for query in ["?state=closed", "?level=warning", "?year=2016", "?year=1"] {
        assert_eq!(listed(&stage.office, query).await, Some(0), "{query}");
    }
    let wrong = Call::new("GET", &format!("{URGES}?state=gone")).by(&stage.office.token);
    assert_eq!(stage.app.call(wrong).await.pointers(), ["#/query/state"]);
}

#[actix_web::test]
async fn of_two_who_take_a_step_at_once_one_is_told() {
    let mut stage = Stage::set().await;
    let urge = stage.issued().await;
    let bare = Call::new("POST", &path(&urge, "/receipt")).by(&stage.clerk.token);
    assert_eq!(stage.app.call(bare).await.problem(), (428, "precondition_required"));
    let (one, other) = futures_util::join!(
        stage.step(&stage.clerk, &urge, "/receipt", None),
        stage.step(&stage.clerk, &urge, "/receipt", None),
    );
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
    stage.on_september(26).await;
    let read = stage.read(&stage.office, &urge).await;
    let (one, other) = futures_util::join!(
        stage.sharpen(&read, "2017-09-30"),
        stage.sharpen(&read, "2017-09-30"),
    );
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 412]);
}

#[actix_web::test]
async fn the_document_says_what_is_asked_for_and_until_when() {
    let stage = Stage::set().await;
    let urge = stage.issued().await;
    let get = |by: &Person| Call::new("GET", &path(&urge, "/document")).by(&by.token);
    let file = stage.app.call(get(&stage.clerk)).await;
    assert_eq!(file.status, 200, "{}", file.text());
    let text = tests::words_of("urge.docx", &file.bytes);
    for words in ["催办提醒", "一、督办事项", "三、办理时限", "2017年9月", "市政府督查室"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert_eq!(stage.app.call(get(&stage.other)).await.problem(), (404, "not_found"));
}
