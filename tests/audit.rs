//! The audit trail: what stands in it, that nobody changes it, and that a change is found.
use api::commands::Command;
use chrono::TimeDelta;
use clap::Parser;
use sea_orm::{ConnectionTrait, DbBackend};
use serde_json::{Value, json};
use tests::{Call, PASSWORD, Person, TestApp, pass};

const AUDIT: &str = "/api/v1/audit";

async fn auditor(app: &TestApp, admin: &Person) -> Person {
    app.person(admin, "auditor", "audit_administrator", json!({})).await
}

async fn entries(app: &TestApp, auditor: &Person, query: &str) -> Vec<Value> {
    let list = app.call(Call::new("GET", &format!("{AUDIT}?{query}")).by(&auditor.token)).await;
    assert_eq!(list.status, 200, "{}", list.text());
    list.body["items"].as_array().expect("entries").clone()
}

#[actix_web::test]
async fn it_tells_who_did_what_from_where_with_what_outcome() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let auditor = auditor(&app, &admin).await;
    let media = app.person(&admin, "media-one", "media", json!({"email": "a@b.cn"})).await;
    app.try_sign_in("media-one", "Wrong-password-1").await;
    app.try_sign_in("nobody-knows-me", "Wrong-password-1").await;
    app.call(Call::new("GET", "/api/v1/accounts").by(&media.token)).await;
    let path = format!("/api/v1/accounts/{}", media.id);
    app.call(Call::new("GET", &path).by(&admin.token)).await;

    let created = &entries(&app, &auditor, "action=create_account").await[0];
    assert_eq!(created["actor"], admin.id.as_str());
    assert_eq!(
        (&created["outcome"], &created["address"]),
        (&"success".into(), &"192.0.2.7".into())
    );
    assert_eq!(created["after"]["role"], "media");
    assert_eq!(created["after"]["email"], "***", "how to reach somebody is nobody's business here");
    let failed = entries(&app, &auditor, "action=sign_in&outcome=failure").await;
    assert_eq!(failed.len(), 2);
    assert_eq!(
        (&failed[1]["actor"], &failed[1]["reason"]),
        (&media.id.clone().into(), &"wrong_credentials".into())
    );
    assert_eq!(failed[0]["actor_name"], Value::Null, "what was typed may have been a password");
    let refused = &entries(&app, &auditor, "outcome=refused").await[0];
    assert_eq!(
        (&refused["action"], &refused["reason"]),
        (&"list_accounts".into(), &"forbidden".into())
    );
    assert_eq!(refused["actor"], media.id.as_str());
    let read =
        &entries(&app, &auditor, &format!("action=read_account&subject={}", media.id)).await[0];
    assert_eq!(read["actor"], admin.id.as_str(), "who read personal data");
    let own = entries(&app, &auditor, "action=list_audit_entries").await;
    assert!(!own.is_empty(), "reading the trail is an entry, too");
}

#[actix_web::test]
async fn it_is_paged_filtered_and_exported() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let auditor = auditor(&app, &admin).await;
    let first = app.call(Call::new("GET", &format!("{AUDIT}?limit=2")).by(&auditor.token)).await;
    let next = first.header("link").split(['<', '>']).nth(1).expect("a link").to_owned();
    let second = app.call(Call::new("GET", &next).by(&auditor.token)).await;
    let sequence = |reply: &tests::Reply, place: usize| {
        reply.body["items"][place]["sequence"].as_i64().expect("a number")
    };
    assert_eq!(sequence(&first, 1) - 1, sequence(&second, 0), "the next page goes on");
    for wrong in ["cursor=x", "limit=0", "from=yesterday", "outcome=maybe", "who=me"] {
        let reply =
            app.call(Call::new("GET", &format!("{AUDIT}?{wrong}")).by(&auditor.token)).await;
        assert!(matches!(reply.status, 400 | 422), "{wrong}: {}", reply.status);
    }
    assert!(entries(&app, &auditor, "until=2017-09-19").await.is_empty());
    assert!(!entries(&app, &auditor, "from=2017-09-20&until=2017-09-20").await.is_empty());
    assert!(!entries(&app, &auditor, "actor=%E5%AE%89%E5%85%A8").await.is_empty(), "安全");
    let export = app.call(Call::new("GET", &format!("{AUDIT}/export")).by(&auditor.token)).await;
    assert!(export.header("content-disposition").contains("audit.csv"));
    assert!(export.text().starts_with("\u{feff}sequence,at,"));
    let json = Call::new("GET", &format!("{AUDIT}/export?format=json")).by(&auditor.token);
    assert!(app.call(json).await.body[0]["digest"].is_string());
}

#[actix_web::test]
async fn a_cell_that_a_spreadsheet_would_run_is_quoted() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let auditor = auditor(&app, &admin).await;
    app.person(&admin, "formula", "media", json!({"person": "=HYPERLINK(1)"})).await;
    let export = app.call(Call::new("GET", &format!("{AUDIT}/export")).by(&auditor.token)).await;
    assert!(export.text().contains(",'=HYPERLINK(1),"));
}

#[actix_web::test]
async fn the_database_itself_refuses_to_change_it() {
    let app = TestApp::start().await;
    app.security_administrator().await;
    let database = &app.state.database;
    let mut attempts = vec![
        "UPDATE audit_entry SET actor_name = 'somebody else'",
        "UPDATE audit_entry SET outcome = 'success' WHERE sequence = 1",
        "DELETE FROM audit_entry",
        "DELETE FROM audit_entry WHERE sequence = 1",
        "INSERT INTO audit_archive (until_sequence, digest, file_sha256, archived_at) \
         VALUES (999999, '', '', '2017-09-20T00:00:00Z')",
    ];
    match database.get_database_backend() {
        DbBackend::Postgres => attempts.push("TRUNCATE audit_entry"),
        _ => attempts.push("REPLACE INTO audit_entry SELECT * FROM audit_entry WHERE sequence = 1"),
    }
    for attempt in attempts {
        assert!(database.execute_unprepared(attempt).await.is_err(), "{attempt}");
    }
    let admin = app.sign_in("first", PASSWORD).await;
    let auditor = auditor(&app, &admin).await;
    let verified =
        app.call(Call::new("POST", &format!("{AUDIT}/verification")).by(&auditor.token)).await;
    assert_eq!(verified.body["whole"], true);
}

/// Takes the guards away, as somebody could who owns the database's machine.
async fn force(app: &TestApp, statement: &str) {
    let database = &app.state.database;
    let unguard: &[&str] = match database.get_database_backend() {
        DbBackend::Postgres => &["ALTER TABLE audit_entry DISABLE TRIGGER ALL"],
        _ => &[
            "DROP TRIGGER IF EXISTS audit_entry_no_update",
            "DROP TRIGGER IF EXISTS audit_entry_no_delete",
        ],
    };
    for guard in unguard {
        database.execute_unprepared(guard).await.expect("the guard goes");
    }
    database.execute_unprepared(statement).await.expect("the trail is forged");
}

#[actix_web::test]
async fn whoever_takes_the_guards_away_is_found_by_the_chain() {
    for (statement, sentence) in [
        (
            "UPDATE audit_entry SET address = '192.0.2.8' WHERE sequence = 3",
            "审计日志第 3 条被改动。",
        ),
        ("DELETE FROM audit_entry WHERE sequence = 2", "审计日志第 2 条缺失。"),
        (
            "UPDATE audit_entry SET previous = digest WHERE sequence = 4",
            "审计日志第 4 条与前一条不衔接。",
        ),
    ] {
        let app = TestApp::start().await;
        let admin = app.security_administrator().await;
        let auditor = auditor(&app, &admin).await;
        force(&app, statement).await;
        let verify = Call::new("POST", &format!("{AUDIT}/verification")).by(&auditor.token);
        let verified = app.call(verify).await;
        assert_eq!(verified.body["whole"], false, "{statement}");
        assert_eq!(verified.body["problem"], sentence);
    }
}

#[actix_web::test]
async fn the_chain_holds_when_many_write_at_once() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let auditor = auditor(&app, &admin).await;
    let drafts: Vec<Value> = (0..12)
        .map(|number| json!({"name": format!("guest-{number}"), "person": "访客", "role": "media"}))
        .collect();
    let all = drafts.iter().map(|draft| app.create_account(&admin, draft));
    for created in futures_util::future::join_all(all).await {
        assert_eq!(created.status, 201, "{}", created.text());
    }
    let verify = Call::new("POST", &format!("{AUDIT}/verification")).by(&auditor.token);
    assert_eq!(app.call(verify).await.body["whole"], true);
    assert_eq!(entries(&app, &auditor, "action=create_account&limit=200").await.len(), 13);
}

#[actix_web::test]
async fn what_cannot_be_audited_does_not_happen() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    app.state
        .database
        .execute_unprepared("ALTER TABLE audit_entry RENAME TO audit_entry_elsewhere")
        .await
        .expect("the trail is away");
    let draft = json!({"name": "guest", "person": "访客", "role": "media"});
    let create = Call::new("POST", "/api/v1/accounts").by(&admin.token).json(&draft).may_fail();
    assert_eq!(app.call(create).await.problem(), (500, "internal"));
    app.state
        .database
        .execute_unprepared("ALTER TABLE audit_entry_elsewhere RENAME TO audit_entry")
        .await
        .expect("the trail is back");
    let created = app.create_account(&admin, &draft).await;
    assert_eq!(created.status, 201, "the name was not taken: nothing was left behind");
}

#[actix_web::test]
async fn the_command_verifies_archives_and_notices_what_was_cut_off() {
    let folder = tempfile::tempdir().expect("a folder");
    let address = match tests::fresh_postgres().await {
        Some(address) => address,
        None => format!("sqlite://{}?mode=rwc", folder.path().join("guapai.sqlite").display()),
    };
    let file = folder.path().join("guapai.toml");
    std::fs::write(&file, format!("database_url = \"{address}\"\n")).expect("a settings file");
    let settings = api::config::Settings::read(Some(&file)).expect("settings");
    let database = api::database::open(&settings).await.expect("the database opens");
    api::database::migrate(&database).await.expect("migrations apply");
    let app = TestApp::with(database, settings).await;
    app.security_administrator().await;
    let guapai = |words: &[&str]| {
        let words =
            [&["guapai", "audit"], words, &["--config", file.to_str().expect("a path")]].concat();
        let command = Command::try_parse_from(words).expect("a command");
        async move { command.run().await }
    };
    guapai(&["verify"]).await.expect("the trail is whole");
    let auditor = app.sign_in("first", PASSWORD).await;
    let end = {
        let admin = auditor;
        let auditor = app.person(&admin, "auditor", "audit_administrator", json!({})).await;
        let verify = Call::new("POST", &format!("{AUDIT}/verification")).by(&auditor.token);
        let found = app.call(verify).await.body;
        format!("{}:{}", found["sequence"], found["digest"].as_str().expect("a digest"))
    };
    guapai(&["verify", "--expect", &end]).await.expect("the end that was noted down");

    let archive = folder.path().join("archive.jsonl");
    let archive_to = archive.to_str().expect("a path");
    guapai(&["archive", "--before", "2030-01-01", "--to", archive_to]).await.expect("all is old");
    let lines = std::fs::read_to_string(&archive).expect("the archive");
    assert!(lines.lines().count() > 5);
    assert!(lines.lines().all(|line| serde_json::from_str::<Value>(line).is_ok()));
    guapai(&["verify", "--expect", &end]).await.expect("the chain goes on behind the archive");
    let again = guapai(&["archive", "--before", "2030-01-01", "--to", archive_to]).await;
    assert!(again.is_err(), "an archive is not written over");

    pass(TimeDelta::minutes(1));
    app.try_sign_in("first", PASSWORD).await;
    force(&app, "DELETE FROM audit_entry").await;
    let cut = guapai(&["verify", "--expect", "9999:".to_owned().as_str()]).await;
    assert!(cut.is_err(), "no digest, no expectation");
    let noted = format!("9999:{}", "0".repeat(64));
    let cut = guapai(&["verify", "--expect", &noted]).await.expect_err("the end is gone");
    assert_eq!(cut.to_string(), "审计日志在第 9999 条之前被截断。");
}

#[actix_web::test]
async fn a_young_entry_is_not_archived() {
    // The clock of the database is today's, so an entry of now is too young for it, whatever ours says.
    let app = TestApp::start().await;
    app.security_administrator().await;
    let now = match app.state.database.get_database_backend() {
        DbBackend::Postgres => "now()",
        _ => "strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now')",
    };
    force(&app, &format!("UPDATE audit_entry SET at = {now} WHERE sequence = 1")).await;
    let insert = "INSERT INTO audit_archive (until_sequence, digest, file_sha256, archived_at) \
                  VALUES (1, '', '', '2017-09-20T00:00:00Z')";
    assert!(app.state.database.execute_unprepared(insert).await.is_err());
}
