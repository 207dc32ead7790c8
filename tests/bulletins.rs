//! 通报: drafted from the records, a draft until the government approved it, issued inside or to all.
use serde_json::{Value, json};
use tests::{Call, Person, Reply, Team, TestApp};

const BULLETINS: &str = "/api/v1/bulletins";
const PUBLIC: &str = "/api/v1/public/programmes/2017/bulletins";

struct Stage {
    app: TestApp,
    team: Team,
    city: Person,
}

impl Stage {
    async fn set() -> Self {
        let app = TestApp::start_on(2017, 9, 26).await;
        let admin = app.security_administrator().await;
        let team = app.team(&admin, "市爱卫办").await;
        let post = app.post(&admin, "任志友", "city_leader").await;
        let city = app.person(&admin, "city", "city_leader", json!({"post_id": post})).await;
        Self { app, team, city }
    }

    async fn draft(&self, scope: &str) -> Reply {
        let body = json!({"year": 2017, "kind": "periodic", "scope": scope});
        let call = Call::new("POST", BULLETINS).by(&self.team.office.token);
        let drafted = self.app.call(call.json(&body)).await;
        assert_eq!(drafted.status, 201, "{}", drafted.text());
        drafted
    }

    async fn issue(&self, path: &str, number: &str) -> Reply {
        let tag = self.app.read(&self.team.office, path).await.header("etag").to_owned();
        let call = Call::new("POST", &format!("{path}/issue")).by(&self.team.office.token);
        self.app.call(call.if_match(&tag).json(&json!({"document_number": number}))).await
    }

    async fn public(&self) -> Value {
        self.app.state.board.refresh().await.expect("the board");
        self.app.get(PUBLIC).await.body
    }

    async fn issued(&self, scope: &str) -> String {
        let path = address(&self.draft(scope).await);
        self.app.step(&self.team.office, &path, "submission").await;
        self.app.step(&self.city, &path, "approval").await;
        let issued = self.issue(&path, "瓦政督通〔2017〕3号").await;
        assert_eq!(issued.body["state"], "issued", "{}", issued.text());
        path
    }
}

fn address(drafted: &Reply) -> String {
    format!("{BULLETINS}/{}", drafted.body["id"].as_str().expect("an id"))
}

#[actix_web::test]
async fn it_is_drawn_up_from_the_records_of_the_day() {
    let stage = Stage::set().await;
    let drafted = stage.draft("public").await.body;
    assert_eq!(drafted["title"], "关于2017年重点民生工程进展情况的通报");
    assert_eq!(drafted["rows"].as_array().map(Vec::len), Some(29));
    let body = drafted["content"]["body"].as_str().expect("a text");
    for words in [
        "一、总体情况\n截至2017年9月26日，29项任务中，",
        "三、进展滞后的任务\n",
        "应于2017年9月25日前报送的报告，迟报部门：无；未报部门：",
        "市爱卫办",
        "六、工作要求",
    ] {
        assert!(body.contains(words), "{words}: {body}");
    }
    let known = |row: &&Value| row["task"] == "24";
    let rows = drafted["rows"].as_array().expect("rows");
    let row = rows.iter().find(known).expect("task 24");
    assert_eq!(row["standing"], "behind", "no report came: {row}");
    assert!(row["figures"][0].as_str().is_some_and(|it| it.contains("全年目标")), "{row}");
}

#[actix_web::test]
async fn nobody_outside_reads_a_draft_and_only_a_city_leader_approves() {
    let stage = Stage::set().await;
    let path = address(&stage.draft("public").await);
    let hidden = stage.app.call(Call::new("GET", &path).by(&stage.team.clerk.token)).await;
    assert_eq!(hidden.problem(), (404, "not_found"));
    stage.app.step(&stage.team.office, &path, "submission").await;
    let own = stage.app.try_step(&stage.team.office, &path, "approval").await;
    assert_eq!(own.problem(), (403, "forbidden"));
    let early = stage.issue(&path, "瓦政督通〔2017〕3号").await;
    assert_eq!(early.problem(), (409, "illegal_step"));
    let back = stage.app.step(&stage.city, &path, "return").await;
    assert_eq!(back.body["state"], "returned");
    let mut content = back.body["content"].clone();
    content["body"] = json!("");
    let kept = stage.app.save(&stage.team.office, &path, &content).await;
    assert_eq!(kept.body["lacking"][0]["pointer"], "#/body", "{}", kept.text());
    let empty = stage.app.try_step(&stage.team.office, &path, "submission").await;
    assert_eq!((empty.status, empty.pointers()), (422, vec!["#/body"]));
    content["body"] = json!("一、总体情况\n均按计划推进。");
    stage.app.save(&stage.team.office, &path, &content).await;
    stage.app.step(&stage.team.office, &path, "submission").await;
    stage.app.step(&stage.city, &path, "approval").await;
    assert_eq!(stage.public().await["total"], 0);
    let issued = stage.issue(&path, "瓦政督通〔2017〕3号").await;
    assert_eq!(issued.body["document_number"], "瓦政督通〔2017〕3号", "{}", issued.text());
    let public = stage.public().await;
    assert_eq!(public["items"][0]["body"], content["body"]);
    let late = stage.app.save(&stage.team.office, &path, &content).await;
    assert_eq!(late.problem(), (409, "illegal_step"));
}

#[actix_web::test]
async fn an_internal_one_reaches_departments_and_not_the_public() {
    let stage = Stage::set().await;
    let path = stage.issued("internal").await;
    assert_eq!(stage.app.read(&stage.team.clerk, &path).await.body["state"], "issued");
    assert_eq!(stage.public().await["total"], 0);
    let list = stage.app.read(&stage.team.clerk, BULLETINS).await;
    assert_eq!(list.body["total"], 1);
}

#[actix_web::test]
async fn the_document_opens_again_with_its_words_and_its_table() {
    let stage = Stage::set().await;
    let path = stage.issued("public").await;
    let download = format!("{path}/document");
    let file = stage.app.call(Call::new("GET", &download).by(&stage.team.clerk.token)).await;
    assert_eq!(file.status, 200, "{}", file.text());
    let text = tests::words_of("bulletin.docx", &file.bytes);
    for words in ["瓦政督通〔2017〕3号", "关于2017年重点民生工程进展情况的通报", "水冲公厕"]
    {
        assert!(text.contains(words), "{words}");
    }
}
