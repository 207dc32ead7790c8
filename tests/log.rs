//! Secrets and people stay out of the log: everything that a day's work writes is collected, and
//! searched. A test of its own process, since a process has one log.
use std::{
    io::Write,
    sync::{Arc, Mutex},
};

use actix_web::{App, body::to_bytes, http::header, test};
use api::{RequestLog, app};
use serde_json::json;
use tests::{Call, PASSWORD, TestApp, code_of};
use tracing_actix_web::TracingLogger;
use tracing_subscriber::fmt::MakeWriter;
use utoipa_actix_web::AppExt;

/// What is written whenever a password is hashed, which is nearly all the time that a sign-in takes.
const HASHED: &str = "computes a password hash";

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn count(&self, words: &str) -> usize {
        String::from_utf8_lossy(&self.0.lock().expect("the log")).matches(words).count()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("the log").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Sends a request through the application as `guapai serve` puts it together, its log included.
async fn logged(app: &TestApp, method: &str, path: &str, headers: &[(&str, &str)], body: &str) {
    let service = test::init_service(
        App::new()
            .wrap(TracingLogger::<RequestLog>::new())
            .into_utoipa_app()
            .configure(app::configure(app.state.clone()))
            .into_app(),
    )
    .await;
    let mut request = test::TestRequest::with_uri(path)
        .method(method.parse().expect("a method"))
        .peer_addr("192.0.2.77:4000".parse().expect("an address"))
        .insert_header((header::CONTENT_TYPE, "application/json"))
        .set_payload(body.to_owned());
    for header in headers {
        request = request.insert_header(*header);
    }
    let response = test::call_service(&service, request.to_request()).await;
    to_bytes(response.into_body()).await.expect("a body");
}

#[actix_web::test]
async fn a_days_work_leaves_no_secret_and_nobodys_name_in_the_log() {
    let log = Log::default();
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(log.clone())
        .try_init()
        .expect("this process has no other log");

    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let created = json!({
        "name": "wangfang", "person": "王芳芳", "role": "media", "email": "wf@example.gov.cn",
    });
    let invited = app.create_account(&admin, &created).await;
    let invitation = invited.invitation();
    app.accept(&invitation, PASSWORD).await;
    let person = app.sign_in("wangfang", PASSWORD).await;
    let totp = app.begin_second_factor(&person).await;
    let code = code_of(&totp);
    let token = json!({"name": "办公系统", "scopes": ["desk:read"], "last_day": "2017-12-31"});
    let create = Call::new("POST", "/api/v1/tokens").by(&admin.token).json(&token);
    let secret = app.call(create).await.body["secret"].as_str().expect("a secret").to_owned();

    let bearer = format!("Bearer {}", person.token);
    let machine = format!("Bearer {secret}");
    let sign_in = json!({"name": "wangfang", "password": "Wrong-Secret-77"}).to_string();
    let kind = r#"{"name": "wangfang", "password": 77123477}"#;
    let confirm = json!({"code": code}).to_string();
    for (method, path, headers, body) in [
        ("POST", "/api/v1/session", vec![], sign_in.as_str()),
        ("POST", "/api/v1/session", vec![], kind),
        ("POST", "/api/v1/session/refresh", vec![("cookie", person.cookie.as_str())], ""),
        (
            "PUT",
            "/api/v1/account/second-factor",
            vec![("authorization", bearer.as_str())],
            &confirm,
        ),
        ("GET", "/api/v1/account", vec![("authorization", bearer.as_str())], ""),
        ("GET", "/api/v1/desk", vec![("authorization", machine.as_str())], ""),
        ("GET", "/api/v1/accounts?q=%E7%8E%8B%E8%8A%B3%E8%8A%B3&limit=0", vec![], ""),
        ("GET", "/desk/invitation", vec![], ""),
        ("GET", "/api/v1/account", vec![("authorization", "Bearer forged-77-token")], ""),
    ] {
        logged(&app, method, path, &headers, body).await;
    }
    for name in ["first", "nobody-has-this-name", "not a name"] {
        let before = log.count(HASHED);
        app.try_sign_in(name, "Wrong-password-1").await;
        assert_eq!(log.count(HASHED), before + 1, "{name}: the same work, so the same time");
    }
    let written = String::from_utf8_lossy(&log.0.lock().expect("the log")).into_owned();
    assert!(written.contains("answered"), "the log is collected");
    assert!(written.contains("wrong_credentials"), "and says what happened: {written}");
    let cookie = person.cookie.split_once('=').map_or("", |(_, value)| value);
    for (what, secret) in [
        ("a password", PASSWORD),
        ("a wrong password", "Wrong-Secret-77"),
        ("a password of the wrong kind", "77123477"),
        ("an invitation", invitation.as_str()),
        ("an access token", person.token.as_str()),
        ("a refresh token", cookie),
        ("an API token", secret.as_str()),
        ("a forged token", "forged-77-token"),
        ("a second factor", totp.as_str()),
        ("a name for signing in", "wangfang"),
        ("a person", "王芳芳"),
        ("a person in an address", "%E7%8E%8B%E8%8A%B3%E8%8A%B3"),
        ("an e-mail address", "wf@example.gov.cn"),
        ("where somebody is", "192.0.2.77"),
    ] {
        assert!(!secret.is_empty() && !written.contains(secret), "{what} is in the log");
    }
}
