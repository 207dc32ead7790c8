//! Signing in, staying in, leaving.
use api::auth::keys::Keys;
use chrono::TimeDelta;
use serde_json::json;
use tests::{Call, PASSWORD, Person, TestApp, code_of, pass};

const SESSION: &str = "/api/v1/session";
const OWN: &str = "/api/v1/account";

#[actix_web::test]
async fn a_clerk_signs_in_stays_in_and_leaves() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let clerk = app.person(&admin, "chentiejun", "supervision_office", json!({})).await;
    let me = app.own_account(&clerk.token).await;
    assert_eq!((me.status, &me.body["role"]), (200, &"supervision_office".into()));
    assert_eq!(me.body["standing"], "complete");

    pass(TimeDelta::minutes(10));
    assert_eq!(app.own_account(&clerk.token).await.problem(), (401, "token_expired"));
    let fresh = Person::of("chentiejun", &app.refresh(&clerk.cookie).await);
    assert_eq!(app.own_account(&fresh.token).await.status, 200);
    assert_ne!(fresh.cookie, clerk.cookie, "a refresh token is good once");
    assert_eq!(fresh.session, clerk.session);

    let leave = Call::new("DELETE", &format!("{OWN}/sessions/{}", fresh.session)).by(&fresh.token);
    let left = app.call(leave).await;
    assert_eq!(left.status, 204);
    assert!(left.header("set-cookie").contains("Max-Age=0"), "{}", left.header("set-cookie"));
    assert_eq!(app.own_account(&fresh.token).await.problem(), (401, "session_over"));
    assert_eq!(app.refresh(&fresh.cookie).await.problem(), (401, "session_over"));
}

#[actix_web::test]
async fn the_refresh_token_is_out_of_reach_of_scripts_and_other_sites() {
    let app = TestApp::start().await;
    app.security_administrator().await;
    let reply = app.try_sign_in("first", PASSWORD).await;
    let cookie = reply.header("set-cookie");
    for attribute in ["HttpOnly", "SameSite=Strict", "Path=/api/v1/session"] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
    assert!(!reply.text().contains("guapai_refresh"), "only the cookie holds it");
    assert!(!cookie.contains("Secure"), "without TLS a browser would not send it");
}

#[actix_web::test]
async fn a_stolen_refresh_token_ends_the_session_for_both() {
    let app = TestApp::start().await;
    let owner = app.security_administrator().await;
    let next = Person::of("first", &app.refresh(&owner.cookie).await);
    let raced = app.refresh(&owner.cookie).await;
    assert_eq!(raced.problem(), (409, "refresh_raced"), "another tab, a moment later");
    assert_eq!(app.own_account(&next.token).await.status, 200, "and nobody is signed out by it");
    pass(TimeDelta::seconds(20));
    assert_eq!(app.refresh(&owner.cookie).await.problem(), (401, "session_over"), "the thief");
    assert_eq!(app.refresh(&next.cookie).await.problem(), (401, "session_over"), "the owner");
    assert_eq!(app.own_account(&next.token).await.problem(), (401, "session_over"));
}

#[actix_web::test]
async fn idle_and_old_sessions_end_on_the_server() {
    let app = TestApp::start().await;
    let idle = app.security_administrator().await;
    pass(TimeDelta::minutes(30));
    assert_eq!(app.refresh(&idle.cookie).await.problem(), (401, "session_over"));
    let mut busy = app.sign_in("first", PASSWORD).await;
    for _ in 0..35 {
        pass(TimeDelta::minutes(20));
        busy = Person::of("first", &app.refresh(&busy.cookie).await);
    }
    pass(TimeDelta::minutes(20));
    assert_eq!(app.refresh(&busy.cookie).await.problem(), (401, "session_over"), "after 12 hours");
}

#[actix_web::test]
async fn everybody_sees_and_ends_their_own_sessions_only() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let one = app.person(&admin, "media-one", "media", json!({})).await;
    let other = app.sign_in("media-one", PASSWORD).await;
    let list = app.call(Call::new("GET", &format!("{OWN}/sessions")).by(&one.token)).await;
    assert_eq!(list.body["total"], 2);
    let current: Vec<&str> = list.body["items"]
        .as_array()
        .expect("sessions")
        .iter()
        .filter(|it| it["current"] == true)
        .filter_map(|it| it["id"].as_str())
        .collect();
    assert_eq!(current, [one.session.as_str()]);
    let end =
        |id: &str, token: &str| Call::new("DELETE", &format!("{OWN}/sessions/{id}")).by(token);
    let foreign = app.call(end(&one.session, &admin.token)).await;
    assert_eq!(foreign.problem(), (404, "not_found"), "not even an administrator's to know of");
    assert_eq!(app.own_account(&one.token).await.status, 200);
    assert_eq!(app.call(end(&other.session, &one.token)).await.status, 204);
    assert_eq!(app.own_account(&other.token).await.problem(), (401, "session_over"));
    let again = app.sign_in("media-one", PASSWORD).await;
    let all = app.call(Call::new("DELETE", &format!("{OWN}/sessions")).by(&again.token)).await;
    assert_eq!(all.status, 204);
    assert_eq!(app.own_account(&one.token).await.problem(), (401, "session_over"), "everywhere");
}

#[actix_web::test]
async fn a_second_factor_is_asked_for_and_good_once() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let media = app.person(&admin, "media-one", "media", json!({})).await;
    let secret = app.begin_second_factor(&media).await;
    assert_eq!(app.try_sign_in("media-one", PASSWORD).await.status, 201, "not confirmed yet");
    let confirm = |code: &str| {
        let put = Call::new("PUT", &format!("{OWN}/second-factor")).by(&media.token);
        put.json(&json!({"code": code}))
    };
    let wrong = app.call(confirm("000000")).await;
    assert_eq!((wrong.problem(), wrong.pointers()), ((422, "invalid_value"), vec!["#/code"]));
    assert_eq!(app.call(confirm(&code_of(&secret))).await.status, 204);

    let with =
        |code: &str| json!({"name": "media-one", "password": PASSWORD, "second_factor": code});
    let sign_in = |code: &str| Call::new("POST", SESSION).json(&with(code));
    let asked = app.try_sign_in("media-one", PASSWORD).await;
    assert_eq!(asked.problem(), (401, "second_factor_required"));
    let wrong_password = app.try_sign_in("media-one", "Wrong-password-1").await;
    assert_eq!(wrong_password.problem(), (401, "wrong_credentials"), "asked only who knows it");
    assert_eq!(app.call(sign_in("000000")).await.problem(), (401, "wrong_second_factor"));
    let confirmed = app.call(sign_in(&code_of(&secret))).await;
    assert_eq!(confirmed.problem(), (401, "wrong_second_factor"), "it confirmed the factor");
    pass(TimeDelta::seconds(30));
    let code = code_of(&secret);
    assert_eq!(app.call(sign_in(&code)).await.status, 201);
    assert_eq!(app.call(sign_in(&code)).await.problem(), (401, "wrong_second_factor"), "replayed");
    pass(TimeDelta::seconds(30));
    assert_eq!(app.call(sign_in(&code_of(&secret))).await.status, 201);
    assert_eq!(
        app.call(sign_in(&code)).await.problem(),
        (401, "wrong_second_factor"),
        "an old one"
    );
}

#[actix_web::test]
async fn who_needs_a_second_factor_can_do_nothing_else_before() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let settings = app.call(Call::new("GET", "/api/v1/settings").by(&admin.token)).await;
    let mut body = settings.body.clone();
    body["second_factor_roles"] = json!(["media"]);
    let put = Call::new("PUT", "/api/v1/settings").by(&admin.token);
    assert_eq!(app.call(put.if_match(settings.header("etag")).json(&body)).await.status, 200);
    let media = app.person(&admin, "media-one", "media", json!({})).await;
    assert_eq!(app.own_account(&media.token).await.body["standing"], "second_factor_missing");
    let desk = app.call(Call::new("GET", "/api/v1/desk").by(&media.token)).await;
    assert_eq!(desk.problem(), (403, "second_factor_missing"));
    let media = app.enrol(&media).await;
    assert_eq!(app.call(Call::new("GET", "/api/v1/desk").by(&media.token)).await.status, 200);
    let removal = Call::new("POST", &format!("{OWN}/second-factor/removal")).by(&media.token);
    let kept = app.call(removal.json(&json!({"password": PASSWORD}))).await;
    assert_eq!(kept.problem(), (409, "second_factor_needed"));
}

#[actix_web::test]
async fn a_password_grows_old_and_no_former_one_comes_back() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    app.person(&admin, "media-one", "media", json!({})).await;
    pass(TimeDelta::days(90));
    let media = app.sign_in("media-one", PASSWORD).await;
    assert_eq!(app.own_account(&media.token).await.body["standing"], "password_expired");
    let desk = app.call(Call::new("GET", "/api/v1/desk").by(&media.token)).await;
    assert_eq!(desk.problem(), (403, "password_expired"));
    let change = |current: &str, new: &str| {
        let put = Call::new("PUT", &format!("{OWN}/password")).by(&media.token);
        put.json(&json!({"current": current, "new": new}))
    };
    let other = app.sign_in("media-one", PASSWORD).await;
    for (current, new, pointer) in [
        ("Wrong-password-1", "Another-2017-pw", "#/current"),
        (PASSWORD, PASSWORD, "#/new"),
        (PASSWORD, "short-1A", "#/new"),
        (PASSWORD, "media-one-2017-A", "#/new"),
    ] {
        let reply = app.call(change(current, new)).await;
        assert_eq!((reply.problem().0, reply.pointers()), (422, vec![pointer]), "{new}");
    }
    assert_eq!(app.call(change(PASSWORD, "Another-2017-pw")).await.status, 204);
    assert_eq!(app.own_account(&media.token).await.body["standing"], "complete");
    assert_eq!(app.own_account(&other.token).await.problem(), (401, "session_over"));
    let back = app.call(change("Another-2017-pw", PASSWORD)).await;
    assert_eq!((back.problem().0, back.pointers()), (422, vec!["#/new"]), "it was used before");
    assert_eq!(app.try_sign_in("media-one", PASSWORD).await.status, 401);
}

#[actix_web::test]
async fn a_new_key_signs_nobody_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("keys.json");
    let mut app = TestApp::start().await;
    let now = TestApp::clock().now();
    app.state.keys = Keys::open(&file, now).expect("keys");
    let before = app.security_administrator().await;
    Keys::rotate(&file, now).expect("a new key");
    app.state.keys.refresh().expect("the file is read again");
    assert_eq!(app.own_account(&before.token).await.status, 200, "signed with the old key");
    let after = Person::of("first", &app.refresh(&before.cookie).await);
    let key = |token: &str| token.split('.').next().map(str::to_owned);
    assert_ne!(key(&before.token), key(&after.token), "signed with the new one");
    assert_eq!(app.own_account(&after.token).await.status, 200);
}

#[actix_web::test]
async fn what_is_long_past_is_forgotten_and_what_is_not_stays() {
    let app = TestApp::start().await;
    let old = app.security_administrator().await;
    app.try_sign_in("first", "Wrong-password-1").await;
    pass(TimeDelta::days(31));
    let young = app.sign_in("first", PASSWORD).await;
    app.state.sweep().await.expect("a sweep");
    assert_eq!(app.own_account(&young.token).await.status, 200);
    assert_eq!(app.refresh(&young.cookie).await.status, 200);
    let forgotten = app.refresh(&old.cookie).await;
    assert_eq!(forgotten.problem(), (401, "unauthenticated"), "nobody knows of it any more");
}
