//! Sent twice, done once.
use chrono::TimeDelta;
use serde_json::{Value, json};
use tests::{Call, Person, Reply, TestApp, pass};

const ACCOUNTS: &str = "/api/v1/accounts";

fn draft(name: &str) -> Value {
    json!({"name": name, "person": "访客", "role": "media"})
}

async fn create(app: &TestApp, by: &Person, key: &str, draft: &Value) -> Reply {
    let call = Call::new("POST", ACCOUNTS).by(&by.token).header("idempotency-key", key);
    app.call(call.json(draft)).await
}

#[actix_web::test]
async fn a_repeated_request_is_done_once_and_answered_alike() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let first = create(&app, &admin, "k-1", &draft("guest")).await;
    let again = create(&app, &admin, "k-1", &draft("guest")).await;
    assert_eq!((first.status, again.status), (201, 201));
    assert_eq!(first.bytes, again.bytes, "the invitation too, which is shown once otherwise");
    for name in ["etag", "location", "content-type"] {
        assert_eq!(first.header(name), again.header(name), "{name}");
    }
    assert_eq!(
        (first.header("idempotent-replayed"), again.header("idempotent-replayed")),
        ("", "true")
    );
    let list = app.call(Call::new("GET", ACCOUNTS).by(&admin.token)).await;
    assert_eq!(list.body["total"], 2);
    let without = app.create_account(&admin, &draft("guest")).await;
    assert_eq!(without.problem(), (409, "name_taken"), "without the key it is another request");
}

#[actix_web::test]
async fn a_key_stands_for_one_request_of_one_caller() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let other = app.person(&admin, "other", "security_administrator", json!({})).await;
    assert_eq!(create(&app, &admin, "k-1", &draft("guest")).await.status, 201);
    let another = create(&app, &admin, "k-1", &draft("guest-2")).await;
    assert_eq!(another.problem(), (422, "idempotency_key_reused"));
    assert_eq!(create(&app, &other, "k-1", &draft("guest-3")).await.status, 201, "somebody else's");
    let elsewhere = Call::new("POST", "/api/v1/tokens").by(&admin.token);
    let elsewhere = elsewhere.header("idempotency-key", "k-1").json(&draft("guest"));
    assert_eq!(app.call(elsewhere).await.problem(), (422, "idempotency_key_reused"));
    for wrong in ["", "k 1", "k\t1", &"k".repeat(256)] {
        assert_eq!(create(&app, &admin, wrong, &draft("guest-4")).await.problem().0, 400);
    }
}

#[actix_web::test]
async fn what_was_refused_may_be_corrected_under_the_same_key() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    assert_eq!(create(&app, &admin, "k-1", &draft("x")).await.status, 422);
    assert_eq!(create(&app, &admin, "k-1", &draft("guest")).await.status, 201);
    let media = app.person(&admin, "media-one", "media", json!({})).await;
    assert_eq!(create(&app, &media, "k-2", &draft("guest-2")).await.problem(), (403, "forbidden"));
    let nobody =
        Call::new("POST", ACCOUNTS).header("idempotency-key", "k-3").json(&draft("guest-3"));
    assert_eq!(app.call(nobody).await.problem(), (401, "unauthenticated"));
}

#[actix_web::test]
async fn a_key_is_kept_for_a_day_and_unreadable() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let first = create(&app, &admin, "k-1", &draft("guest")).await;
    use sea_orm::{ConnectionTrait, Statement};
    let backend = app.state.database.get_database_backend();
    let query = Statement::from_string(backend, "SELECT answer FROM idempotent_request");
    let row = app.state.database.query_one_raw(query).await.expect("a query").expect("a row");
    let kept: String = row.try_get("", "answer").expect("a text");
    assert!(!kept.contains(&first.invitation()) && !kept.contains("guest"), "sealed: {kept}");
    pass(TimeDelta::hours(24));
    let admin = app.sign_in("first", tests::PASSWORD).await;
    let later = create(&app, &admin, "k-1", &draft("guest")).await;
    assert_eq!(later.problem(), (409, "name_taken"), "a day later it is a new request");
}
