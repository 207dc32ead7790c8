//! The register of departments and posts, and the hand-over of a post.
use serde_json::json;
use tests::{Call, PASSWORD, Person, Reply, TestApp, pass};

async fn system(app: &TestApp, admin: &Person) -> Person {
    app.person(admin, "system-one", "system_administrator", json!({})).await
}

async fn read(app: &TestApp, by: &Person, path: &str) -> Reply {
    app.call(Call::new("GET", path).by(&by.token)).await
}

#[actix_web::test]
async fn a_department_is_added_and_renamed_and_the_board_follows() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let system = system(&app, &admin).await;
    let create = |name: &str| {
        Call::new("POST", "/api/v1/departments").by(&system.token).json(&json!({"name": name}))
    };
    assert_eq!(app.call(create("市大数据局")).await.status, 201);
    assert_eq!(app.call(create("市教育局")).await.problem(), (409, "name_taken"));
    assert_eq!(app.call(create(" ")).await.pointers(), ["#/name"]);
    let id = app.department(&admin, "市教育局").await;
    let path = format!("/api/v1/departments/{id}");
    let tag = read(&app, &system, &path).await.header("etag").to_owned();
    let rename = |name: &str, tag: &str| {
        let call = Call::new("PUT", &path).by(&system.token).if_match(tag);
        call.json(&json!({"name": name}))
    };
    assert_eq!(app.call(rename("市公安局", &tag)).await.problem(), (409, "name_taken"));
    assert_eq!(app.call(rename("市教育和体育局", &tag)).await.status, 200);
    assert_eq!(app.call(rename("市教育局", &tag)).await.problem(), (412, "stale"));
    app.state.board.refresh().await.expect("a refresh");
    let task = app.get("/api/v1/public/programmes/2017/tasks/1").await;
    assert_eq!(task.body["departments"][0]["name"], "市教育和体育局");
    assert!(task.body["original_text"].as_str().expect("words").contains("塑胶操场"));
}

#[actix_web::test]
async fn a_post_passes_on_with_its_account_and_keeps_its_history() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let department = app.department(&admin, "市教育局").await;
    let post = app.post(&admin, "于湘宁", "department_leader").await;
    let belongs = json!({"department_id": department, "post_id": post});
    let leader = app.person(&admin, "yuxiangning", "department_leader", belongs.clone()).await;
    let path = format!("/api/v1/posts/{post}");
    let tag = read(&app, &admin, &path).await.header("etag").to_owned();
    let hand_over = |holder: &str, from: &str, tag: &str| {
        let call = Call::new("POST", &format!("{path}/hand-over")).by(&admin.token).if_match(tag);
        call.json(&json!({"holder": holder, "from": from}))
    };
    let same = app.call(hand_over("于湘宁", "2017-09-21", &tag)).await;
    assert_eq!(same.problem(), (409, "same_holder"));
    let done = app.call(hand_over("李文章", "2017-09-21", &tag)).await;
    assert_eq!(done.status, 200, "{}", done.text());
    assert_eq!(done.body["holder"], "于湘宁", "until tomorrow");
    assert_eq!(done.body["tenures"][0]["until"], "2017-09-20");
    assert_eq!(app.call(hand_over("毕作才", "2017-09-22", &tag)).await.problem(), (412, "stale"));
    let early = app.call(hand_over("毕作才", "2017-09-21", done.header("etag"))).await;
    assert_eq!(early.problem(), (409, "tenure_overlaps"));

    let desk = Call::new("GET", "/api/v1/desk").by(&leader.token);
    assert_eq!(app.call(desk).await.status, 200, "the last day");
    pass(chrono::TimeDelta::days(1));
    let late = app.try_sign_in("yuxiangning", PASSWORD).await;
    assert_eq!(late.problem(), (403, "account_expired"));
    let admin = app.sign_in("first", PASSWORD).await;
    let next = app.person(&admin, "liwenzhang", "department_leader", belongs).await;
    assert_eq!(app.call(Call::new("GET", "/api/v1/desk").by(&next.token)).await.status, 200);
    app.state.board.refresh().await.expect("a refresh");
    let public = app.get(&format!("/api/v1/public/programmes/2017/posts/{post}")).await;
    assert_eq!(public.body["holder"], "李文章");
    assert_eq!(public.body["tenures"].as_array().expect("tenures").len(), 2);
}

#[actix_web::test]
async fn a_post_belongs_where_its_kind_says() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let system = system(&app, &admin).await;
    let department = app.department(&admin, "市教育局").await;
    for (body, expected) in [
        (json!({"kind": "city_leader", "holder": "新市长"}), 201),
        (
            json!({"kind": "department_leader", "holder": "新局长", "department_id": department}),
            201,
        ),
        (json!({"kind": "department_leader", "holder": "新局长"}), 422),
        (json!({"kind": "city_leader", "holder": "新市长", "department_id": department}), 422),
        (json!({"kind": "city_leader", "holder": ""}), 422),
        (json!({"kind": "mayor", "holder": "新市长"}), 400),
    ] {
        let create = Call::new("POST", "/api/v1/posts").by(&system.token).json(&body);
        assert_eq!(app.call(create).await.status, expected, "{body}");
    }
}
