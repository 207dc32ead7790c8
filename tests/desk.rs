//! What is due for whom.
use serde_json::{Value, json};
use tests::{Call, Person, TestApp, stand_on};

async fn kinds(app: &TestApp, person: &Person) -> Vec<(String, String)> {
    let reply = app.call(Call::new("GET", "/api/v1/desk").by(&person.token)).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let items = reply.body["items"].as_array().expect("items");
    items.iter().map(|item| (text(&item["kind"]), text(&item["due"]))).collect()
}

#[actix_web::test]
async fn each_role_lands_on_what_is_due_for_it() {
    stand_on(2017, 9, 20);
    let app = TestApp::demo().await;
    let admin = app.security_administrator().await;
    let office = app.person(&admin, "office", "supervision_office", json!({})).await;
    let department = app.department(&admin, "市交通局").await;
    let clerk =
        app.person(&admin, "clerk", "department_clerk", json!({"department_id": department})).await;
    let auditor = app.person(&admin, "auditor", "audit_administrator", json!({})).await;
    let clerks = kinds(&app, &clerk).await;
    assert_eq!(clerks[0], ("report".to_owned(), "2017-08-25".to_owned()), "the one not sent");
    assert!(clerks.contains(&("report".to_owned(), "2017-09-25".to_owned())));
    let read = app.call(Call::new("GET", "/api/v1/desk").by(&office.token)).await;
    let why = "阶段性工作目标";
    assert!(read.text().contains(why), "a task says what is lacking: {}", read.text());
    let offices = kinds(&app, &office).await;
    assert!(offices.iter().any(|(kind, _)| kind == "findings_open"));
    assert!(offices.iter().any(|(kind, _)| kind == "reports_awaited"));
    assert!(offices.windows(2).all(|pair| pair[0].1 <= pair[1].1), "by date: {offices:?}");
    assert_eq!(
        kinds(&app, &auditor).await,
        [("audit_verification".to_owned(), "2017-09-20".into())]
    );
    let verify = Call::new("POST", "/api/v1/audit/verification").by(&auditor.token);
    assert_eq!(app.call(verify).await.body["whole"], true);
    assert_eq!(
        kinds(&app, &auditor).await,
        [("audit_verification".to_owned(), "2017-10-20".into())],
        "and again a month later"
    );
}

#[actix_web::test]
async fn the_security_administrator_sees_what_ends() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let draft =
        json!({"name": "guest", "person": "访客", "role": "media", "last_day": "2017-10-01"});
    assert_eq!(app.create_account(&admin, &draft).await.status, 201);
    for _ in 0..5 {
        app.try_sign_in("guest", "Wrong-password-1").await;
    }
    let found = kinds(&app, &admin).await;
    for expected in [
        ("name_locked", "2017-09-20"),
        ("invitation_open", "2017-09-23"),
        ("account_ends", "2017-10-01"),
    ] {
        assert!(found.contains(&(expected.0.into(), expected.1.into())), "{expected:?}: {found:?}");
    }
}

#[actix_web::test]
async fn what_is_to_be_done_is_said_in_the_callers_language() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let office = app.person(&admin, "office", "supervision_office", json!({})).await;
    let call = Call::new("GET", "/api/v1/desk").by(&office.token).header("accept-language", "en");
    assert!(app.call(call).await.text().contains("findings of the 2017 import are open"));
}
