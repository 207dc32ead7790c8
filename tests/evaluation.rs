//! 绩效考评: a year is closed, scored from its records, objected to, approved and final.
use serde_json::{Value, json};
use tests::{Call, PASSWORD, Person, Reply, Team, TestApp, stand_on};

const EVALUATIONS: &str = "/api/v1/evaluations";

struct Stage {
    app: TestApp,
    team: Team,
    other: Person,
    city: Person,
}

impl Stage {
    async fn set() -> Self {
        let app = TestApp::start().await;
        let admin = app.security_administrator().await;
        let team = app.team(&admin, "市爱卫办").await;
        let other = app.team_with(&admin, "市教育局", &team.office).await.leader;
        let post = app.post(&admin, "任志友", "city_leader").await;
        let city = app.person(&admin, "city", "city_leader", json!({"post_id": post})).await;
        Self { app, team, other, city }
    }

    /// Everybody signs in again on a day of January 2018.
    async fn on(&mut self, day: u32) {
        stand_on(2018, 1, day);
        let team = &mut self.team;
        for who in [&mut team.leader, &mut team.office, &mut self.other, &mut self.city] {
            *who = self.app.sign_in(&who.name, PASSWORD).await;
        }
    }

    async fn close(&self, year: i32) -> Reply {
        let call = Call::new("POST", EVALUATIONS).by(&self.team.office.token);
        self.app.call(call.json(&json!({"year": year}))).await
    }

    async fn send(&self, who: &Person, path: &str, step: &str, body: &Value) -> Reply {
        let read = self.app.call(Call::new("GET", path).by(&who.token)).await;
        let tag = Some(read.header("etag")).filter(|tag| !tag.is_empty()).unwrap_or("*");
        let method = if step == "weights" { "PUT" } else { "POST" };
        let call = Call::new(method, &format!("{path}/{step}")).by(&who.token).if_match(tag);
        self.app.call(call.json(body)).await
    }

    async fn closed(&mut self) -> String {
        self.on(3).await;
        let closed = self.close(2017).await;
        assert_eq!(closed.status, 201, "{}", closed.text());
        format!("{EVALUATIONS}/{}", closed.body["id"].as_str().expect("an id"))
    }
}

fn sheet<'a>(evaluation: &'a Value, department: &str) -> &'a Value {
    let sheets = evaluation["sheets"].as_array().expect("sheets");
    sheets.iter().find(|it| it["department"] == department).expect("the department's sheet")
}

fn scores(evaluation: &Value) -> Vec<(u64, f64)> {
    let sheets = evaluation["sheets"].as_array().expect("sheets").iter();
    let of = |it: &Value| {
        (it["place"].as_u64().expect("a place"), it["score"].as_f64().expect("a score"))
    };
    sheets.map(of).collect()
}

#[actix_web::test]
async fn a_year_is_closed_once_it_is_over_and_what_is_open_is_not_completed() {
    let mut stage = Stage::set().await;
    assert_eq!(stage.close(2017).await.problem(), (409, "year_not_over"));
    assert_eq!(stage.close(1999).await.pointers(), ["#/year"]);
    let path = stage.closed().await;
    assert_eq!(stage.close(2017).await.problem(), (409, "year_closed"));
    let task = "/api/v1/public/programmes/2017/tasks/24";
    stage.app.state.board.refresh().await.expect("the board");
    let light = stage.app.get(task).await.body["light"]["status"].clone();
    assert_eq!(light, "not_completed");
    let desk = stage.app.read(&stage.team.office, "/api/v1/desk").await.body;
    let items = desk["items"].as_array().expect("items");
    assert!(items.iter().any(|it| it["kind"] == "evaluation_draft"), "{items:?}");
    assert!(!items.iter().any(|it| it["kind"] == "reports_awaited"), "nobody owes anything of it");
    let draft = stage.app.read(&stage.team.office, &path).await.body;
    assert_eq!((&draft["state"], &draft["confirmed"]), (&json!("draft"), &json!(true)));
    let own = sheet(&draft, "市爱卫办");
    let causes: Vec<&Value> =
        own["deductions"].as_array().expect("deductions").iter().map(|it| &it["cause"]).collect();
    assert!(
        causes.contains(&&json!("report_missing")) && causes.contains(&&json!("not_completed"))
    );
    let again = stage.app.read(&stage.team.office, &path).await.body;
    assert_eq!(draft["sheets"], again["sheets"], "replayed, the year gives the same");
    let ranked = scores(&draft);
    for (place, score) in &ranked {
        let better = ranked.iter().filter(|(_, other)| other > score).count();
        assert_eq!(*place, 1 + better as u64, "equals share a place: {ranked:?}");
    }
    let hidden = stage.app.call(Call::new("GET", &path).by(&stage.team.leader.token)).await;
    assert_eq!(hidden.problem(), (404, "not_found"), "a draft is the office's own");
}

#[actix_web::test]
async fn weights_are_changed_while_it_is_a_draft_only() {
    let mut stage = Stage::set().await;
    let path = stage.closed().await;
    let office = stage.team.office.clone();
    let before = stage.app.read(&office, &path).await.body;
    let mut weights = before["weights"].clone();
    weights["points"]["report_missing"] = json!(0);
    let lighter = stage.send(&office, &path, "weights", &weights).await;
    assert_eq!(lighter.status, 200, "{}", lighter.text());
    let score = |it: &Value| sheet(it, "市爱卫办")["score"].as_f64();
    assert!(score(&lighter.body) > score(&before));
    weights["points"]["report_missing"] = json!(-1);
    let negative = stage.send(&office, &path, "weights", &weights).await;
    assert_eq!((negative.status, negative.pointers()), (422, vec!["#/points/report_missing"]));
    weights["points"] = json!({"clicks": 1});
    let unknown = stage.send(&office, &path, "weights", &weights).await;
    assert_eq!(unknown.status, 400, "what is no record costs nothing: {}", unknown.text());
    let until = json!({"objections_until": "2018-01-10"});
    let announced = stage.send(&office, &path, "announcement", &until).await;
    assert_eq!(announced.status, 200, "{}", announced.text());
    let late = stage.send(&office, &path, "weights", &before["weights"]).await;
    assert_eq!(late.problem(), (409, "illegal_step"));
}

#[actix_web::test]
async fn a_department_objects_to_its_own_deductions_and_the_government_has_the_last_word() {
    let mut stage = Stage::set().await;
    let path = stage.closed().await;
    let (office, leader) = (stage.team.office.clone(), stage.team.leader.clone());
    let late = json!({"objections_until": "2018-01-02"});
    let late = stage.send(&office, &path, "announcement", &late).await;
    assert_eq!((late.status, late.pointers()), (422, vec!["#/objections_until"]));
    let until = json!({"objections_until": "2018-01-10"});
    stage.send(&office, &path, "announcement", &until).await;
    let own = stage.app.read(&leader, &path).await.body;
    assert_eq!(own["sheets"].as_array().map(Vec::len), Some(1), "each department reads its own");
    let deduction = own["sheets"][0]["deductions"][0]["id"].clone();
    let objection = json!({"deduction": deduction, "reason": "已书面报送。"});
    let strange = stage.send(&stage.other, &path, "objection", &objection).await;
    assert_eq!((strange.status, strange.pointers()), (422, vec!["#/deduction"]));
    let objected = stage.send(&leader, &path, "objection", &objection).await;
    assert_eq!(objected.status, 200, "{}", objected.text());
    let early = stage.send(&office, &path, "submission", &json!({})).await;
    assert_eq!(early.problem(), (409, "objections_open"));
    stage.on(11).await;
    let (office, leader) = (stage.team.office.clone(), stage.team.leader.clone());
    let late = stage.send(&leader, &path, "objection", &objection).await;
    assert_eq!(late.problem(), (409, "objections_closed"));
    let open = stage.send(&office, &path, "submission", &json!({})).await;
    assert_eq!(open.problem(), (409, "objections_undecided"));
    let decision = json!({"deduction": deduction, "waived": true, "reason": "属实。"});
    let decided = stage.send(&office, &path, "decision", &decision).await;
    assert_eq!(decided.status, 200, "{}", decided.text());
    let shown = sheet(&decided.body, "市爱卫办");
    assert_eq!(shown["deductions"][0]["waived"], true);
    let back = shown["score"].as_f64().expect("a score")
        - own["sheets"][0]["score"].as_f64().expect("a score");
    assert_eq!(Some(back), shown["deductions"][0]["points"].as_f64());
    stage.send(&office, &path, "submission", &json!({})).await;
    let returned = stage.send(&stage.city, &path, "return", &json!({"reason": "再核。"})).await;
    assert_eq!(returned.body["state"], "announced", "{}", returned.text());
    stage.send(&office, &path, "submission", &json!({})).await;
    let own_work = stage.send(&office, &path, "approval", &json!({})).await;
    assert_eq!(own_work.problem(), (403, "forbidden"), "the office does not approve its own");
    let approved = stage.send(&stage.city, &path, "approval", &json!({})).await;
    assert_eq!(approved.body["state"], "approved", "{}", approved.text());
    assert_eq!((&approved.body["steps"], &approved.body["confirmed"]), (&json!([]), &json!(true)));
}

#[actix_web::test]
async fn the_workbook_opens_again() {
    let mut stage = Stage::set().await;
    let path = stage.closed().await;
    let download = format!("{path}/spreadsheet");
    let file = stage.app.call(Call::new("GET", &download).by(&stage.team.office.token)).await;
    assert_eq!(file.status, 200);
    let text = tests::words_of("evaluation.xlsx", &file.bytes);
    for words in ["名次", "市爱卫办", "报告未报", "report/progress-2017-03-25", "报送情况不实"]
    {
        assert!(text.contains(words), "{words}");
    }
}

#[actix_web::test]
async fn the_document_names_places_and_causes() {
    let mut stage = Stage::set().await;
    let path = stage.closed().await;
    let download = format!("{path}/document");
    let file = stage.app.call(Call::new("GET", &download).by(&stage.city.token)).await;
    assert_eq!(file.status, 200, "{}", file.text());
    let text = tests::words_of("evaluation.docx", &file.bytes);
    for words in ["草稿", "2017年重点民生工程公开挂牌督办绩效考评结果", "市爱卫办", "报告未报"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    let department = stage.app.call(Call::new("GET", &download).by(&stage.team.leader.token)).await;
    assert_eq!(department.problem(), (403, "forbidden"));
}
