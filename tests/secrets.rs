//! Secrets stay out of problems, and in the database they are of no use.
use serde_json::json;
use tests::{Call, PASSWORD, TestApp};

#[actix_web::test]
async fn no_problem_repeats_what_was_sent() {
    let app = TestApp::start().await;
    app.security_administrator().await;
    for body in [
        r#"{"name": "wangfang", "password": 77123477}"#,
        r#"{"name": "wangfang", "password": "Wrong-Secret-77"}"#,
        r#"{"name": {"wangfang": "Wrong-Secret-77"}, "password": ""}"#,
        r#"{"name": "wangfang", "password": "Wrong-Secret-77"#,
    ] {
        let call = Call::new("POST", "/api/v1/session").header("content-type", "application/json");
        let reply = app.call(call.bytes(body)).await;
        assert!(reply.status >= 400);
        for secret in ["77123477", "Wrong-Secret-77"] {
            assert!(!reply.text().contains(secret), "{body}: {}", reply.text());
        }
    }
}

#[actix_web::test]
async fn what_the_database_keeps_of_secrets_is_of_no_use_to_a_thief() {
    use sea_orm::{ConnectionTrait, DbBackend, Statement};
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let media = app.person(&admin, "media-one", "media", json!({})).await;
    let totp = app.begin_second_factor(&media).await;
    let token = json!({"name": "办公系统", "scopes": ["desk:read"], "last_day": "2017-12-31"});
    let create = Call::new("POST", "/api/v1/tokens").by(&admin.token).json(&token);
    let secret = app.call(create).await.body["secret"].as_str().expect("a secret").to_owned();
    let cookie = media.cookie.split_once('=').expect("a cookie").1.to_owned();
    let backend: DbBackend = app.state.database.get_database_backend();
    for (table, column) in [
        ("account", "password_hash"),
        ("account", "second_factor_pending"),
        ("api_token", "secret_hash"),
        ("refresh_token", "secret_hash"),
    ] {
        let query = format!("SELECT {column} AS kept FROM {table} WHERE {column} IS NOT NULL");
        let rows = app
            .state
            .database
            .query_all_raw(Statement::from_string(backend, query))
            .await
            .expect("rows");
        assert!(!rows.is_empty(), "{table}");
        for row in rows {
            let kept: String = row.try_get("", "kept").expect("a text");
            for open in [PASSWORD, &totp, &secret, &cookie] {
                assert!(!kept.contains(open), "{table}.{column}");
            }
            let argon = column != "password_hash" || kept.starts_with("$argon2id$");
            assert!(argon, "{kept}");
        }
    }
}
