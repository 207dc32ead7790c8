//! What the security administrator sets for everybody.
use serde_json::json;
use tests::{Call, PASSWORD, TestApp};

const SETTINGS: &str = "/api/v1/settings";

#[actix_web::test]
async fn settings_hold_at_once_and_within_their_bounds() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let read = app.call(Call::new("GET", SETTINGS).by(&admin.token)).await;
    let put = |body: &serde_json::Value, tag: &str| {
        Call::new("PUT", SETTINGS).by(&admin.token).if_match(tag).json(body)
    };
    let mut body = read.body.clone();
    body["lock_minutes"] = json!(4);
    body["password_min_chars"] = json!(65);
    let wrong = app.call(put(&body, read.header("etag"))).await;
    assert_eq!(wrong.problem(), (422, "invalid_value"));
    assert_eq!(wrong.pointers(), ["#/password_min_chars", "#/lock_minutes"]);
    body["lock_minutes"] = json!(5);
    body["password_min_chars"] = json!(12);
    body["failures_before_lock"] = json!(3);
    let set = app.call(put(&body, read.header("etag"))).await;
    assert_eq!(set.status, 200, "{}", set.text());
    assert_ne!(set.header("etag"), read.header("etag"));
    for _ in 0..3 {
        assert_eq!(app.try_sign_in("first", "Wrong-password-1").await.status, 401);
    }
    assert_eq!(app.try_sign_in("first", PASSWORD).await.header("retry-after"), "300");
}

#[actix_web::test]
async fn of_two_who_change_at_once_one_is_told() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let read = app.call(Call::new("GET", SETTINGS).by(&admin.token)).await;
    let mut body = read.body.clone();
    body["idle_minutes"] = json!(15);
    let put = || Call::new("PUT", SETTINGS).by(&admin.token).json(&body);
    assert_eq!(app.call(put()).await.problem(), (428, "precondition_required"));
    assert_eq!(app.call(put().if_match(read.header("etag"))).await.status, 200);
    assert_eq!(app.call(put().if_match(read.header("etag"))).await.problem(), (412, "stale"));
}
