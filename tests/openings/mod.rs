//! 立项: from the city's document, from an earlier year or by hand, to what everybody reads.
mod documents;

use serde_json::{Value, json};
use tests::{Call, Person, Reply, SOURCE, SOURCE_NAME, TestApp, stand_on};

const OPENINGS: &str = "/api/v1/openings";

async fn office(app: &TestApp) -> Person {
    let admin = app.security_administrator().await;
    app.person(&admin, "office", "supervision_office", json!({})).await
}

fn upload(by: &Person, query: &str, content: &[u8]) -> Call {
    Call::new("POST", &format!("/api/v1/opening-documents{query}")).by(&by.token).bytes(content)
}

async fn uploaded(app: &TestApp, by: &Person) -> Reply {
    let reply = app.call(upload(by, &format!("?name={SOURCE_NAME}"), SOURCE)).await;
    assert_eq!(reply.status, 201, "{}", reply.text());
    reply
}

fn path(opening: &Reply) -> String {
    format!("{OPENINGS}/{}", opening.body["id"].as_str().expect("an id"))
}

/// A call about an opening as it was read.
fn about(method: &str, by: &Person, read: &Reply, step: &str) -> Call {
    let path = format!("{}{step}", path(read));
    Call::new(method, &path).by(&by.token).if_match(read.header("etag"))
}

async fn save(app: &TestApp, by: &Person, read: &Reply, draft: &Value) -> Reply {
    app.call(about("PUT", by, read, "").json(draft)).await
}

/// What the document does not say of itself.
fn approved(read: &Reply) -> Value {
    let mut draft = read.body["draft"].clone();
    draft["document_number"] = json!("瓦政办发〔2017〕1号");
    draft["approver"] = json!("市政府常务会议");
    draft["approved_on"] = json!("2017-01-20");
    draft
}

fn lacking(read: &Reply) -> Vec<&str> {
    let lacking = read.body["lacking"].as_array().expect("what is lacking");
    lacking.iter().filter_map(|it| it["pointer"].as_str()).collect()
}

async fn publish(app: &TestApp, by: &Person, read: &Reply) -> Reply {
    app.call(about("POST", by, read, "/publication")).await
}

#[actix_web::test]
async fn the_citys_document_becomes_a_programme_that_everybody_reads() {
    stand_on(2017, 2, 1);
    let app = TestApp::empty().await;
    let office = office(&app).await;
    let begun = uploaded(&app, &office).await;
    assert_eq!(begun.body["tasks"], 29);
    assert_eq!(begun.body["file_name"], SOURCE_NAME);
    assert_eq!(begun.body["state"], "draft");
    let findings = begun.body["draft"]["findings"].as_array().expect("findings").clone();
    let messages = begun.body["finding_messages"].as_array().expect("sentences");
    assert_eq!(
        (findings.len(), begun.body["open_findings"].as_u64()),
        (messages.len(), Some(findings.len() as u64))
    );
    let original = begun.body["original"].as_array().expect("the document's lines");
    assert!(original.iter().any(|line| line["cells"].as_array().is_some_and(|it| it.len() > 1)));
    assert!(lacking(&begun).contains(&"#/approver"), "{:?}", lacking(&begun));

    let refused = publish(&app, &office, &begun).await;
    assert_eq!(refused.problem(), (422, "invalid_value"));
    assert_eq!(refused.pointers(), lacking(&begun));

    // The first finding is set right in the draft, the others are the document's own.
    let mut draft = approved(&begun);
    for finding in draft["findings"].as_array_mut().expect("findings") {
        finding["settlement"] = json!("accepted");
    }
    draft["findings"][0]["settlement"] = json!("corrected");
    draft["findings"][0]["note"] = json!("按批准稿改正。");
    draft["tasks"][0]["text"] = json!("新建公办幼儿园2所。");
    let saved = save(&app, &office, &begun, &draft).await;
    assert_eq!(saved.status, 200, "{}", saved.text());
    assert_eq!((saved.body["open_findings"].as_u64(), lacking(&saved)), (Some(0), vec![]));

    let published = publish(&app, &office, &saved).await;
    assert_eq!((published.status, &published.body["state"]), (200, &json!("published")));
    let programme = app.get("/api/v1/public/programmes/2017").await;
    assert_eq!(programme.body["approver"], "市政府常务会议");
    assert_eq!(programme.body["approved_on"], "2017-01-20");
    assert_eq!(programme.body["source"]["file_name"], SOURCE_NAME);
    let task = app.get("/api/v1/public/programmes/2017/tasks/1").await;
    assert_eq!(task.body["text"], "新建公办幼儿园2所。");
    let stored = Call::new("GET", "/api/v1/programmes/2017/findings").by(&office.token);
    let stored = app.call(stored).await;
    assert_eq!(stored.body["total"], findings.len());
    assert_eq!(stored.body["items"][0]["settlement"], "corrected");
    assert_eq!(stored.body["items"][0]["note"], "按批准稿改正。");
    let listed = app.call(Call::new("GET", OPENINGS).by(&office.token)).await;
    assert_eq!(listed.body["items"][0]["state"], "published");
}

#[actix_web::test]
async fn what_is_published_or_discarded_stays_as_it_is() {
    stand_on(2017, 2, 1);
    let app = TestApp::empty().await;
    let office = office(&app).await;
    let begun = uploaded(&app, &office).await;
    let saved = save(&app, &office, &begun, &approved(&begun)).await;
    let done = publish(&app, &office, &saved).await;
    assert_eq!(done.status, 200, "{}", done.text());
    let other = uploaded(&app, &office).await;
    assert_eq!(app.call(about("DELETE", &office, &other, "")).await.status, 204);
    let gone = app.call(Call::new("GET", &path(&other)).by(&office.token)).await;
    assert_eq!(gone.body["state"], "discarded");
    for read in [&done, &gone] {
        for call in [
            about("PUT", &office, read, "").json(&read.body["draft"]),
            about("POST", &office, read, "/publication"),
            about("DELETE", &office, read, ""),
        ] {
            let refused = app.call(call).await;
            assert_eq!(refused.problem(), (409, "illegal_step"));
            assert_eq!(refused.body["legal"], Value::Null, "nothing is legal any more");
        }
    }
}

#[actix_web::test]
async fn of_two_who_change_a_draft_at_once_one_is_told() {
    stand_on(2017, 2, 1);
    let app = TestApp::empty().await;
    let office = office(&app).await;
    let begun = uploaded(&app, &office).await;
    let missing = Call::new("DELETE", &path(&begun)).by(&office.token);
    assert_eq!(app.call(missing).await.problem(), (428, "precondition_required"));
    let draft = approved(&begun);
    let (one, other) = futures_util::join!(
        save(&app, &office, &begun, &draft),
        save(&app, &office, &begun, &draft)
    );
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
    let stale = publish(&app, &office, &begun).await;
    assert_eq!(stale.problem(), (412, "stale"));
}

#[actix_web::test]
async fn a_year_has_one_programme() {
    let app = TestApp::start().await;
    let office = office(&app).await;
    let begun = uploaded(&app, &office).await;
    assert_eq!(lacking(&begun)[0], "#/year");
    let saved = save(&app, &office, &begun, &approved(&begun)).await;
    let refused = publish(&app, &office, &saved).await;
    assert_eq!((refused.problem(), refused.pointers()), ((422, "invalid_value"), vec!["#/year"]));
    let read = app.call(Call::new("GET", &path(&begun)).by(&office.token)).await;
    assert_eq!((&read.body["state"], read.header("etag")), (&json!("draft"), saved.header("etag")));
}

#[actix_web::test]
async fn of_two_openings_published_at_once_one_makes_the_programme() {
    stand_on(2017, 2, 1);
    let app = TestApp::empty().await;
    let office = office(&app).await;
    let (one, other) = (uploaded(&app, &office).await, uploaded(&app, &office).await);
    let one = save(&app, &office, &one, &approved(&one)).await;
    let other = save(&app, &office, &other, &approved(&other)).await;
    let (one, other) =
        futures_util::join!(publish(&app, &office, &one), publish(&app, &office, &other));
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    // Whoever comes second is told of the year, or to look again.
    assert!(statuses == [200, 412] || statuses == [200, 422], "{statuses:?}");
}

#[actix_web::test]
async fn the_next_year_takes_over_the_structure_and_finds_what_was_counted_before() {
    let app = TestApp::start().await;
    let office = office(&app).await;
    let open = |body: Value| Call::new("POST", OPENINGS).by(&office.token).json(&body);
    for (body, pointer) in
        [(json!({"year": 1900}), "#/year"), (json!({"year": 2018, "like": 1999}), "#/like")]
    {
        assert_eq!(app.call(open(body)).await.pointers(), [pointer]);
    }
    let begun = app.call(open(json!({"year": 2018, "like": 2017}))).await;
    assert_eq!((begun.status, &begun.body["file_name"]), (201, &Value::Null));
    assert_eq!(begun.header("location"), path(&begun).trim_start_matches("/api/v1/"));
    assert_eq!(begun.body["draft"]["categories"].as_array().expect("areas").len(), 9);
    let known = app.get("/api/v1/public/programmes/2017/tasks/9").await;
    let mut draft = approved(&begun);
    draft["title"] = json!("瓦房店市2018年重点民生工程");
    draft["approved_on"] = json!("2018-01-20");
    draft["tasks"] = json!([{
        "key": "1", "number": 1, "category": 0, "text": known.body["text"],
        "due": "2018-10-31",
        "owners": [
            {"department": "市教育局", "role": "lead", "leader": "于湘宁"},
            {"department": "市大数据局", "role": "support"},
        ],
    }]);
    let saved = save(&app, &office, &begun, &draft).await;
    assert_eq!((saved.status, lacking(&saved)), (200, vec![]), "{}", saved.text());
    let alike = &saved.body["lookalikes"][0];
    assert_eq!(
        (&alike["year"], &alike["key"], &alike["place"]),
        (&json!(2017), &json!("9"), &json!(0))
    );
    assert_eq!(publish(&app, &office, &saved).await.status, 200);
    let ids = async |year: i32, name: &str| {
        let task = app.get(&format!("/api/v1/public/programmes/{year}/departments")).await;
        let items = task.body["items"].as_array().expect("departments").clone();
        items.iter().find(|it| it["name"] == name).map(|it| it["id"].clone())
    };
    assert_eq!(ids(2018, "市教育局").await, ids(2017, "市教育局").await);
    assert!(ids(2018, "市大数据局").await.is_some());
    assert_eq!(app.get("/api/v1/public/programmes/2018").await.body["source"], Value::Null);
}

#[actix_web::test]
async fn an_incomplete_draft_is_kept_and_a_wrong_shape_is_not() {
    let app = TestApp::empty().await;
    let office = office(&app).await;
    let begun = uploaded(&app, &office).await;
    let mut draft = begun.body["draft"].clone();
    draft["title"] = json!("");
    draft["tasks"][3]["owners"] = json!([]);
    draft["findings"] = json!([]);
    let kept = save(&app, &office, &begun, &draft).await;
    assert_eq!(kept.status, 200, "{}", kept.text());
    assert!(["#/title", "#/tasks/3/owners"].iter().all(|it| lacking(&kept).contains(it)));
    assert_eq!(kept.body["draft"]["findings"], begun.body["draft"]["findings"], "what was found");
    draft["tasks"][0]["due"] = json!("someday");
    let wrong = save(&app, &office, &kept, &draft).await;
    assert_eq!((wrong.status, wrong.pointers()), (400, vec!["#/tasks/0/due"]));
    let nul = about("PUT", &office, &kept, "").header("content-type", "application/json");
    let nul =
        app.call(nul.bytes(begun.body["draft"].to_string().replace("瓦房店", r"\u0000"))).await;
    assert_eq!(nul.problem(), (400, "malformed"));
    let task = draft["tasks"][1].clone();
    draft["tasks"] = (0..2000)
        .map(|place| {
            let mut task = task.clone();
            task["key"] = json!(format!("x{}", place + 1));
            task
        })
        .collect();
    let large = save(&app, &office, &kept, &draft).await;
    assert_eq!((large.status, &large.body["tasks"]), (200, &json!(2000)));
    draft["narrative"] = json!(["字".repeat(1_500_000)]);
    assert_eq!(save(&app, &office, &large, &draft).await.problem(), (413, "body_too_large"));
}
