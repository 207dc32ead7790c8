//! Tokens with which other systems act for a department.
use chrono::TimeDelta;
use serde_json::{Value, json};
use tests::{Call, Person, TestApp, pass};

const TOKENS: &str = "/api/v1/tokens";

struct Made {
    id: String,
    secret: String,
}

async fn create(app: &TestApp, by: &Person, change: Value) -> tests::Reply {
    let mut body = json!({
        "name": "市教育局办公系统", "scopes": ["desk:read", "token:read", "token:rotate"],
        "last_day": "2017-12-31",
    });
    if let (Some(body), Some(change)) = (body.as_object_mut(), change.as_object()) {
        body.extend(change.clone());
    }
    app.call(Call::new("POST", TOKENS).by(&by.token).json(&body)).await
}

async fn made(app: &TestApp, by: &Person, change: Value) -> Made {
    let reply = create(app, by, change).await;
    assert_eq!(reply.status, 201, "{}", reply.text());
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    Made { id: text(&reply.body["token"]["id"]), secret: text(&reply.body["secret"]) }
}

async fn desk(app: &TestApp, secret: &str) -> tests::Reply {
    app.call(Call::new("GET", "/api/v1/desk").by(secret)).await
}

#[actix_web::test]
async fn a_departments_system_reads_what_is_due_for_its_department() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let department = app.department(&admin, "市教育局").await;
    let token = made(&app, &admin, json!({"department_id": department})).await;
    assert!(token.secret.starts_with("guapai_live_"));
    let due = desk(&app, &token.secret).await;
    assert_eq!(due.status, 200);
    let messages: Vec<&str> = due.body["items"]
        .as_array()
        .expect("items")
        .iter()
        .filter_map(|item| item["message"].as_str())
        .collect();
    assert!(messages.iter().any(|it| it.contains("市教育局")), "{messages:?}");
    assert!(messages.iter().all(|it| !it.contains("市公安局")), "{messages:?}");

    let list = app.call(Call::new("GET", TOKENS).by(&admin.token)).await;
    let shown = &list.body["items"][0];
    assert_eq!(shown["last_used_at"], json!(TestApp::clock().now()));
    assert!(!list.text().contains(&token.secret), "the secret was shown once");
}

#[actix_web::test]
async fn a_scope_that_is_missing_is_named() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let token = made(&app, &admin, json!({"scopes": ["token:read"]})).await;
    let reply = desk(&app, &token.secret).await;
    assert_eq!(reply.problem(), (403, "insufficient_scope"));
    let challenge = "Bearer error=\"insufficient_scope\", scope=\"desk:read\"";
    assert_eq!(reply.header("www-authenticate"), challenge);
    assert!(reply.text().contains("desk:read"));
}

#[actix_web::test]
async fn a_token_ends_on_its_day_or_at_once() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let ends = made(&app, &admin, json!({"last_day": "2017-09-20"})).await;
    let revoked = made(&app, &admin, json!({})).await;
    let revoke =
        || Call::new("POST", &format!("{TOKENS}/{}/revocation", revoked.id)).by(&admin.token);
    assert_eq!(app.call(revoke()).await.body["state"], "revoked");
    assert_eq!(app.call(revoke()).await.problem(), (409, "already_revoked"));
    assert_eq!(desk(&app, &revoked.secret).await.problem(), (401, "session_over"));
    assert_eq!(desk(&app, &ends.secret).await.status, 200);
    pass(TimeDelta::days(1));
    assert_eq!(desk(&app, &ends.secret).await.problem(), (401, "session_over"));
}

#[actix_web::test]
async fn what_makes_no_token_is_named_field_by_field() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    for (change, status, pointers) in [
        (json!({"scopes": []}), 422, vec!["#/scopes"]),
        (json!({"scopes": ["everything"]}), 400, vec!["#/scopes/0"]),
        (json!({"last_day": "2017-09-19"}), 422, vec!["#/last_day"]),
        (json!({"last_day": "2019-01-01"}), 422, vec!["#/last_day"]),
        (json!({"name": " "}), 422, vec!["#/name"]),
        (json!({"department_id": uuid::Uuid::nil()}), 422, vec!["#/department_id"]),
        (json!({"created_by": uuid::Uuid::nil()}), 400, vec!["#/created_by"]),
    ] {
        let reply = create(&app, &admin, change.clone()).await;
        assert_eq!((reply.problem().0, reply.pointers()), (status, pointers), "{change}");
    }
}

#[actix_web::test]
async fn a_leader_sees_and_revokes_the_own_departments_tokens_only() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let department = app.department(&admin, "市教育局").await;
    let post = app.post(&admin, "于湘宁", "department_leader").await;
    let belongs = json!({"department_id": department, "post_id": post});
    let leader = app.person(&admin, "yuxiangning", "department_leader", belongs).await;
    let police = app.department(&admin, "市公安局").await;
    let own = made(&app, &admin, json!({"department_id": department})).await;
    let foreign = made(&app, &admin, json!({"department_id": police})).await;
    let website = made(&app, &admin, json!({})).await;
    let list = app.call(Call::new("GET", TOKENS).by(&leader.token)).await;
    assert_eq!((&list.body["total"], &list.body["items"][0]["id"]), (&1.into(), &own.id.into()));
    let revoke =
        |id: &str| Call::new("POST", &format!("{TOKENS}/{id}/revocation")).by(&leader.token);
    for id in [&foreign.id, &website.id] {
        assert_eq!(app.call(revoke(id)).await.problem(), (404, "not_found"), "by guessing ids");
    }
    assert_eq!(desk(&app, &foreign.secret).await.status, 200, "it was not revoked");
    let own_id = list.body["items"][0]["id"].as_str().expect("an id").to_owned();
    assert_eq!(app.call(revoke(&own_id)).await.status, 200);
    assert_eq!(desk(&app, &own.secret).await.status, 401);
}

#[actix_web::test]
async fn a_token_is_rotated_by_its_own_system() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let old = made(&app, &admin, json!({})).await;
    let rotate = || {
        let call = Call::new("POST", "/api/v1/token/rotation").by(&old.secret);
        app.call(call.header("idempotency-key", "rotation-2017-09"))
    };
    let rotated = rotate().await;
    assert_eq!(rotated.status, 201);
    assert_eq!(rotate().await.bytes, rotated.bytes, "the answer that was lost, not another token");
    let secret = rotated.body["secret"].as_str().expect("a secret");
    let read = app.call(Call::new("GET", "/api/v1/token").by(secret)).await;
    assert_eq!((read.status, &read.body["last_day"]), (200, &"2017-12-31".into()));
    assert_eq!(desk(&app, &old.secret).await.status, 200, "until the end of the day");
    pass(TimeDelta::days(1));
    assert_eq!(desk(&app, &old.secret).await.problem(), (401, "session_over"));
    assert_eq!(desk(&app, secret).await.status, 200);
}

#[actix_web::test]
async fn a_test_token_is_checked_like_any_other_and_changes_nothing() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let test = made(&app, &admin, json!({"test": true})).await;
    assert!(test.secret.starts_with("guapai_test_"));
    let rotated = app.call(Call::new("POST", "/api/v1/token/rotation").by(&test.secret)).await;
    assert_eq!(rotated.status, 201, "as a real one would");
    let secret = rotated.body["secret"].as_str().expect("a secret");
    assert_eq!(desk(&app, secret).await.status, 401, "but there is no new token");
    assert_eq!(desk(&app, &test.secret).await.status, 200, "and the old one is still good");
    let narrow = made(&app, &admin, json!({"test": true, "scopes": ["desk:read"]})).await;
    let refused = app.call(Call::new("POST", "/api/v1/token/rotation").by(&narrow.secret)).await;
    assert_eq!(refused.problem(), (403, "insufficient_scope"));
    let auditor = app.person(&admin, "auditor", "audit_administrator", json!({})).await;
    let list = Call::new("GET", "/api/v1/audit?action=rotate_token").by(&auditor.token);
    let entries = app.call(list).await.body["items"].clone();
    assert_eq!(
        (&entries[0]["outcome"], &entries[0]["reason"]),
        (&"refused".into(), &"insufficient_scope".into())
    );
    assert_eq!(
        (&entries[1]["outcome"], &entries[1]["reason"]),
        (&"success".into(), &"test".into())
    );
}
