//! What an attacker tries on the way in.
use chrono::TimeDelta;
use serde_json::json;
use tests::{Call, PASSWORD, Person, TestApp, pass};

const SESSION: &str = "/api/v1/session";
const OWN: &str = "/api/v1/account";

#[actix_web::test]
async fn failures_tell_nothing_about_names_and_lock_in_the_end() {
    let app = TestApp::start().await;
    app.security_administrator().await;
    for name in ["first", "nobody", "a b", ""] {
        for attempt in 1..=5 {
            let reply = app.try_sign_in(name, &format!("Wrong-password-{attempt}")).await;
            assert_eq!(reply.problem(), (401, "wrong_credentials"), "{name} {attempt}");
        }
        let locked = app.try_sign_in(name, PASSWORD).await;
        assert_eq!(locked.problem(), (429, "too_many_attempts"), "{name}, with any password");
        assert_eq!(locked.header("retry-after"), "1800");
    }
    pass(TimeDelta::minutes(30));
    assert_eq!(app.try_sign_in("first", PASSWORD).await.status, 201, "the lock ends by itself");
}

#[actix_web::test]
async fn one_address_cannot_try_many_names() {
    let app = TestApp::start().await;
    app.security_administrator().await;
    for attempt in 0..50 {
        let reply = app.try_sign_in(&format!("name{attempt}"), "Wrong-password-1").await;
        assert_eq!(reply.status, 401);
    }
    assert_eq!(app.try_sign_in("first", PASSWORD).await.problem(), (429, "too_many_attempts"));
    let body = json!({"name": "first", "password": PASSWORD});
    let elsewhere = Call::new("POST", SESSION).json(&body).from("198.51.100.9:1");
    assert_eq!(app.call(elsewhere).await.status, 201, "others are not locked out by it");
    let forged = Call::new("POST", SESSION).json(&body).header("x-forwarded-for", "198.51.100.9");
    assert_eq!(app.call(forged).await.status, 429, "nobody gives themselves another address");
}

#[actix_web::test]
async fn many_guesses_at_once_are_all_counted() {
    let app = TestApp::start().await;
    app.security_administrator().await;
    // The first failure makes the row that the others then take turns at.
    app.try_sign_in("first", "Wrong-password-0").await;
    let guesses: Vec<String> = (1..5).map(|number| format!("Wrong-password-{number}")).collect();
    let all = guesses.iter().map(|guess| app.try_sign_in("first", guess));
    for reply in futures_util::future::join_all(all).await {
        assert_eq!(reply.status, 401);
    }
    let locked = app.try_sign_in("first", PASSWORD).await;
    assert_eq!(locked.problem(), (429, "too_many_attempts"));
}

#[actix_web::test]
async fn guessing_codes_locks_like_guessing_passwords() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let media = app.person(&admin, "media-one", "media", json!({})).await;
    app.enrol(&media).await;
    for attempt in 0..5 {
        let body = json!({
            "name": "media-one", "password": PASSWORD, "second_factor": format!("00000{attempt}"),
        });
        assert_eq!(app.call(Call::new("POST", SESSION).json(&body)).await.status, 401);
    }
    let locked = app.try_sign_in("media-one", PASSWORD).await;
    assert_eq!(locked.problem(), (429, "too_many_attempts"));
}

#[actix_web::test]
async fn forged_tokens_are_no_tokens() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let parts: Vec<&str> = admin.token.split('.').collect();
    let swapped = format!("{}.{}.{}", parts[0], parts[1], &"A".repeat(parts[2].len()));
    let unsigned = format!("{}.{}.", parts[0], parts[1]);
    for forged in ["x", "a.b.c", &swapped, &unsigned, &"a".repeat(10_000), "guapai_live_x"] {
        let reply = app.own_account(forged).await;
        assert_eq!(reply.problem(), (401, "unauthenticated"));
        assert_eq!(reply.header("www-authenticate"), "Bearer");
    }
    for scheme in ["Basic Zmlyc3Q6cGFzcw==", "Bearer", "bearer"] {
        let reply = app.send("GET", OWN, &[("authorization", scheme)]).await;
        assert_eq!(reply.problem(), (401, "unauthenticated"), "{scheme}");
    }
    // A token of tomorrow is none today.
    pass(TimeDelta::days(1));
    let later = app.sign_in("first", PASSWORD).await;
    pass(-TimeDelta::days(1));
    assert_eq!(
        app.own_account(&later.token).await.problem(),
        (401, "unauthenticated"),
        "not yet valid"
    );
}

#[actix_web::test]
async fn a_session_cannot_be_fixed_beforehand() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    app.person(&admin, "victim", "media", json!({})).await;
    let body = json!({"name": "victim", "password": PASSWORD});
    let lured = app.call(Call::new("POST", SESSION).cookie(&admin.cookie).json(&body)).await;
    let victim = Person::of("victim", &lured);
    assert_ne!(victim.session, admin.session);
    assert_ne!(victim.cookie, admin.cookie);
    let attacker = Person::of("first", &app.refresh(&admin.cookie).await);
    assert_eq!(attacker.id, admin.id, "the attacker's cookie is still the attacker's");
}

#[actix_web::test]
async fn another_sites_page_cannot_use_the_cookie() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let call = || {
        Call::new("POST", "/api/v1/session/refresh")
            .cookie(&admin.cookie)
            .header("host", "board.example")
    };
    for (name, value) in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("origin", "http://board.example.evil.example"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ] {
        let reply = app.call(call().header(name, value)).await;
        assert_eq!(reply.problem(), (403, "cross_site"), "{name}: {value}");
    }
    let own =
        call().header("origin", "http://board.example").header("sec-fetch-site", "same-origin");
    assert_eq!(app.call(own).await.status, 200);
}

#[actix_web::test]
async fn nobody_gives_themselves_a_role() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let media = app.person(&admin, "media-one", "media", json!({})).await;
    let body = json!({"name": "media-one", "password": PASSWORD, "role": "security_administrator"});
    let reply = app.call(Call::new("POST", SESSION).json(&body)).await;
    assert_eq!((reply.problem().0, reply.pointers()), (400, vec!["#/role"]));
    let body =
        json!({"current": PASSWORD, "new": "Another-2017-pw", "role": "audit_administrator"});
    let change = Call::new("PUT", &format!("{OWN}/password")).by(&media.token).json(&body);
    assert_eq!(app.call(change).await.problem().0, 400);
    assert_eq!(app.own_account(&media.token).await.body["role"], "media");
}

#[actix_web::test]
async fn bodies_of_every_bad_kind_are_refused() {
    let app = TestApp::start().await;
    let post = || Call::new("POST", SESSION);
    let json_of = |body: Vec<u8>| post().header("content-type", "application/json").bytes(body);
    let large = format!(r#"{{"name": "{}", "password": ""}}"#, "a".repeat(70_000));
    let deep = format!(r#"{{"name": {}"#, "[".repeat(30_000));
    for (call, expected) in [
        (post(), (415, "unsupported_body")),
        (post().header("content-type", "text/plain").bytes("{}"), (415, "unsupported_body")),
        (json_of(Vec::new()), (400, "malformed")),
        (json_of(large.into_bytes()), (413, "body_too_large")),
        (json_of(deep.into_bytes()), (400, "malformed")),
        (json_of(vec![0xff, 0xfe, b'{']), (400, "malformed")),
        (
            // No text holds U+0000, and PostgreSQL could not keep it.
            json_of(b"{\"name\": \"a\\u0000\", \"password\": \"x\"}".to_vec()),
            (400, "malformed"),
        ),
    ] {
        assert_eq!(app.call(call).await.problem(), expected);
    }
}

#[actix_web::test]
async fn a_name_in_a_header_stays_a_name() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let body = json!({"name": "first", "password": PASSWORD});
    let long = "Mozilla/5.0 <script>alert(1)</script> ".repeat(50);
    let call = Call::new("POST", SESSION).json(&body).header("user-agent", &long);
    let signed_in = Person::of("first", &app.call(call).await);
    let list = app.call(Call::new("GET", &format!("{OWN}/sessions")).by(&admin.token)).await;
    let items = list.body["items"].as_array().expect("sessions");
    let found = items.iter().find(|it| it["id"] == signed_in.session.as_str()).expect("it");
    assert_eq!(found["device"].as_str().expect("a device").chars().count(), 200);
    // A department's name with line breaks becomes no header: it is folded into one line.
    let system = app.person(&admin, "system-one", "system_administrator", json!({})).await;
    let create = Call::new("POST", "/api/v1/departments").by(&system.token);
    let made = app.call(create.json(&json!({"name": "市\r\nSet-Cookie: a=b\r\n局"}))).await;
    assert_eq!(made.status, 201);
    assert_eq!(made.header("set-cookie"), "");
    assert_eq!(made.body["name"], "市 Set-Cookie: a=b 局");
}

#[actix_web::test]
async fn a_name_that_exists_is_answered_like_one_that_does_not() {
    let app = TestApp::start().await;
    app.security_administrator().await;
    let (known, unknown) =
        (app.try_sign_in("first", "Wrong-password-1").await, app.try_sign_in("nobody", "x").await);
    assert_eq!((known.status, &known.bytes), (unknown.status, &unknown.bytes));
    let names = |reply: &tests::Reply| reply.headers.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&known), names(&unknown));
}

#[actix_web::test]
async fn whoever_tries_forged_tokens_is_locked_out_and_told_so_like_anybody() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let forged = |from: &str| {
        let call = Call::new("GET", OWN).by("forged").header("accept-language", "en");
        call.from(from)
    };
    for _ in 0..50 {
        assert_eq!(app.call(forged("192.0.2.66:1")).await.status, 401);
    }
    let locked = app.call(forged("192.0.2.66:1")).await;
    assert_eq!(locked.problem(), (429, "too_many_attempts"));
    assert_eq!(locked.header("content-language"), "en");
    assert!(locked.header("content-security-policy").contains("default-src"));
    assert_eq!(app.call(forged("192.0.2.67:1")).await.status, 401, "nobody else is");
    let own = Call::new("GET", OWN).by(&admin.token).from("192.0.2.66:1");
    assert_eq!(app.call(own).await.status, 200, "and who has signed in goes on working");
}
