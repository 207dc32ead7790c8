//! Mails go out once, whatever happens to the server that takes them or to the program that sends.
use actix_web::rt::net::TcpListener;
use chrono::TimeDelta;
use futures_util::future::{Either, select};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader, Write},
    net::SocketAddr,
    pin::pin,
};
use tests::{
    Call, PASSWORD, Person, Reply, SOURCE, SOURCE_NAME, TestApp, arrived, fresh_address,
    fresh_database, pass, posting, posting_in_vain, posting_to, stand_on,
};

/// An instance in which the education bureau has a clerk with an address.
struct Stage {
    app: TestApp,
    database: DatabaseConnection,
    office: Person,
    clerk: Person,
    department: String,
    address: String,
}

impl Stage {
    async fn with(settings: api::config::Settings) -> Self {
        stand_on(2017, 9, 20);
        let database = fresh_database().await;
        api::commands::import_file(&database, SOURCE_NAME, SOURCE, TestApp::clock())
            .await
            .expect("the source document is imported");
        let app = TestApp::with(database.clone(), settings).await;
        let admin = app.security_administrator().await;
        let department = app.department(&admin, "市教育局").await;
        let address = fresh_address();
        let belongs = json!({"department_id": department, "email": address});
        // Nobody is written to who has no address, or is of another department.
        app.person(&admin, "silent", "department_clerk", json!({"department_id": department}))
            .await;
        app.person(&admin, "system", "system_administrator", json!({})).await;
        Self {
            office: app.person(&admin, "office", "supervision_office", json!({})).await,
            clerk: app.person(&admin, "clerk", "department_clerk", belongs).await,
            app,
            database,
            department,
            address,
        }
    }

    /// The same instance with another mail server.
    async fn moved_to(&self, settings: api::config::Settings) -> TestApp {
        TestApp::with(self.database.clone(), settings).await
    }

    fn issue(&self, text: &str) -> Call {
        let body = json!({
            "year": 2017, "department_id": self.department, "task": "1", "text": text,
            "deadline": "2017-09-25",
        });
        Call::new("POST", "/api/v1/urges").by(&self.office.token).json(&body)
    }

    async fn issued(&self, text: &str) -> Reply {
        let reply = self.app.call(self.issue(text)).await;
        assert_eq!(reply.status, 201, "{}", reply.text());
        reply
    }

    async fn mails(&self) -> Vec<Value> {
        // Hours may have passed since the last look.
        let system = self.app.sign_in("system", PASSWORD).await;
        let list = Call::new("GET", "/api/v1/mail").by(&system.token);
        self.app.call(list).await.body["items"].as_array().expect("mails").clone()
    }

    /// The only mail's state and number of attempts.
    async fn only(&self) -> (String, u64) {
        let mails = self.mails().await;
        assert_eq!(mails.len(), 1, "{mails:?}");
        let state = mails[0]["state"].as_str().expect("a state").to_owned();
        (state, mails[0]["attempts"].as_u64().expect("a number"))
    }
}

async fn send(app: &TestApp) {
    app.state.send_mail(|| true).await.expect("the database answers");
}

#[actix_web::test]
async fn a_mail_tells_of_an_urge_in_chinese_and_once() {
    let stage = Stage::with(posting()).await;
    let urge = stage.issued("请说明“幼儿园”开工日期。\n逾期将发督办单。").await;
    assert_eq!(stage.only().await, ("queued".to_owned(), 0));
    send(&stage.app).await;
    send(&stage.app).await;
    let letters = arrived(&stage.address);
    assert_eq!(letters.len(), 1, "{letters:?}");
    let letter = &letters[0];
    let text = urge.body["task_text"].as_str().expect("a text");
    let beginning: String = text.chars().take(20).collect();
    assert!(letter.subject.starts_with(&format!("【催办提醒】任务1：{beginning}")), "{letter:?}");
    assert_eq!(letter.from, "ducha@example.gov.cn");
    for words in [
        "市教育局：",
        text,
        "请说明“幼儿园”开工日期。\n逾期将发督办单。",
        "2017年9月25日",
        "office",
        "https://www.example.gov.cn/desk",
    ] {
        assert!(letter.body.contains(words), "{words}: {letter:?}");
    }
    let mails = stage.mails().await;
    assert_eq!((&mails[0]["state"], &mails[0]["recipient"]), (&json!("sent"), &json!("clerk")));
    assert_eq!(mails[0]["sent_at"], mails[0]["queued_at"], "the clock stands");
    let id = mails[0]["id"].as_str().expect("an id");
    assert_eq!(letter.id, format!("{id}@example.gov.cn"));
    assert!(!mails[0].to_string().contains(&stage.address), "whom, not where");
    let path = format!("/api/v1/urges/{}", urge.body["id"].as_str().expect("an id"));
    assert_eq!(stage.app.read(&stage.office, &path).await.body["mails"], json!(mails));
    assert_eq!(stage.app.read(&stage.clerk, &path).await.body["mails"], json!([]));
}

#[actix_web::test]
async fn a_mail_waits_for_a_server_that_is_down() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let nowhere = listener.local_addr().expect("an address").to_string();
    drop(listener);
    let stage = Stage::with(posting_to(&nowhere)).await;
    stage.issued("请抓紧开工。").await;
    let up = stage.moved_to(posting()).await;
    for (attempt, minutes) in [(1, 1), (2, 5), (3, 15), (4, 60), (5, 60)] {
        send(&stage.app).await;
        assert_eq!(stage.only().await, ("queued".to_owned(), attempt));
        pass(TimeDelta::minutes(minutes) - TimeDelta::seconds(1));
        send(&up).await;
        assert_eq!(arrived(&stage.address).len(), 0, "it is not tried again before its time");
        pass(TimeDelta::seconds(1));
    }
    send(&up).await;
    send(&up).await;
    assert_eq!(arrived(&stage.address).len(), 1);
}

#[actix_web::test]
async fn a_mail_that_nobody_takes_for_a_day_has_failed() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let nowhere = listener.local_addr().expect("an address").to_string();
    drop(listener);
    let stage = Stage::with(posting_to(&nowhere)).await;
    stage.issued("请抓紧开工。").await;
    send(&stage.app).await;
    pass(TimeDelta::hours(24));
    send(&stage.app).await;
    assert_eq!(stage.only().await, ("failed".to_owned(), 2));
    assert!(stage.mails().await[0]["refusal"].is_string());
}

#[actix_web::test]
async fn a_mail_that_is_refused_for_good_says_why() {
    let stage = Stage::with(posting_in_vain()).await;
    stage.issued(&"请抓紧开工。".repeat(100)).await;
    send(&stage.app).await;
    assert_eq!(stage.only().await, ("failed".to_owned(), 1));
    let said = stage.mails().await[0]["refusal"].as_str().expect("a reason").to_owned();
    assert!(said.contains("552"), "{said}");
    let up = stage.moved_to(posting()).await;
    pass(TimeDelta::hours(1));
    send(&up).await;
    assert_eq!(arrived(&stage.address).len(), 0);
}

/// The program stops while a server that it talks to says nothing.
#[actix_web::test]
async fn what_was_being_sent_when_the_program_stopped_is_uncertain_and_not_sent_again() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let silent = listener.local_addr().expect("an address").to_string();
    let stage = Stage::with(posting_to(&silent)).await;
    stage.issued("请抓紧开工。").await;
    let (sending, connected) = (pin!(stage.app.state.send_mail(|| true)), pin!(listener.accept()));
    assert!(matches!(select(sending, connected).await, Either::Right(_)), "it is being sent");
    assert_eq!(stage.only().await, ("sending".to_owned(), 1));
    let up = stage.moved_to(posting()).await;
    pass(TimeDelta::minutes(10));
    send(&up).await;
    assert_eq!(stage.only().await, ("sending".to_owned(), 1), "somebody may still be at it");
    pass(TimeDelta::seconds(1));
    for _ in 0..3 {
        send(&up).await;
        assert_eq!(stage.only().await, ("uncertain".to_owned(), 1));
        pass(TimeDelta::hours(1));
    }
    assert_eq!(arrived(&stage.address).len(), 0);
}

#[actix_web::test]
async fn two_processes_send_each_mail_once() {
    let stage = Stage::with(posting()).await;
    for place in 0..6 {
        stage.issued(&format!("第{place}次催办。")).await;
    }
    let other = stage.moved_to(posting()).await;
    futures_util::join!(send(&stage.app), send(&other));
    assert!(stage.mails().await.iter().all(|mail| mail["state"] == "sent"));
    let mut ids: Vec<String> = arrived(&stage.address).into_iter().map(|it| it.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!((ids.len(), arrived(&stage.address).len()), (6, 6));
}

#[actix_web::test]
async fn an_urge_that_comes_to_nothing_leaves_no_mail() {
    let stage = Stage::with(posting()).await;
    let broken = "ALTER TABLE audit_entry RENAME TO audit_entry_away";
    stage.database.execute_unprepared(broken).await.expect("the trail breaks");
    let failed = stage.app.call(stage.issue("请抓紧开工。").may_fail()).await;
    assert_eq!(failed.problem(), (500, "internal"));
    let whole = "ALTER TABLE audit_entry_away RENAME TO audit_entry";
    stage.database.execute_unprepared(whole).await.expect("the trail is back");
    assert_eq!(stage.mails().await, Vec::<Value>::new());
}

#[actix_web::test]
async fn without_a_mail_server_no_mail_is_written() {
    let stage = Stage::with(api::config::Settings::default()).await;
    stage.issued("请抓紧开工。").await;
    send(&stage.app).await;
    assert_eq!(stage.mails().await, Vec::<Value>::new());
}

/// A server that goes along until a word, and there says what no good server says.
fn scripted(at: &'static str, says: Option<&'static str>) -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a connection");
        let mut lines = BufReader::new(stream.try_clone().expect("both ways")).lines();
        let mut within = false;
        let mut say = |line: &str| stream.write_all(format!("{line}\r\n").as_bytes());
        let mut goes_on = say("220 here").is_ok();
        while let (true, Some(Ok(line))) = (goes_on, lines.next()) {
            if within && line != "." {
                continue;
            }
            goes_on = match (line.starts_with(at), says) {
                (true, None) => return,
                (true, Some(says)) => say(says).is_ok(),
                (false, _) if line == "DATA" => say("354 go on").is_ok(),
                (false, _) => say("250 fine").is_ok(),
            };
            within = line == "DATA";
        }
    });
    address
}

#[actix_web::test]
async fn how_far_a_mail_came_decides_whether_it_is_tried_again() {
    for (at, says, state) in [
        ("RCPT", Some("451 later"), "queued"),
        ("RCPT", Some("550 no such user"), "failed"),
        ("RCPT", None, "queued"),
        ("DATA", None, "queued"),
        (".", Some("452 full"), "queued"),
        (".", Some("554 no"), "failed"),
        (".", None, "uncertain"),
    ] {
        let stage = Stage::with(posting_to(&scripted(at, says).to_string())).await;
        stage.issued("请抓紧开工。").await;
        send(&stage.app).await;
        assert_eq!(stage.only().await, (state.to_owned(), 1), "{at} {says:?}");
        let refusal = stage.mails().await[0]["refusal"].as_str().unwrap_or_default().to_owned();
        let code = says.map_or("", |says| &says[..3]);
        assert!(!refusal.is_empty() && refusal.contains(code), "{refusal}");
    }
}
