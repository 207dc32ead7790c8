//! Every operation of the document against every kind of caller, compared with `access.txt`.
//!
//! There is no switch that rewrites the file: a person states who may call a new operation.
mod records;

use std::fmt::Write;

use records::Records;
use serde_json::{Value, json};
use tests::{Call, Person, TestApp};

const WIDTH: usize = 80;

/// One column: its heading and what it presents.
struct Column {
    heading: &'static str,
    person: Option<Person>,
    token: Option<String>,
}

struct Stage {
    app: TestApp,
    security: Person,
    own: String,
    records: Records,
}

impl Stage {
    async fn set() -> Self {
        let app = TestApp::start().await;
        let security = app.security_administrator().await;
        let own = app.department(&security, "市教育局").await;
        let records = Records::keep(&app, &security, &own).await;
        Self { app, security, own, records }
    }

    async fn token(&self, name: &str, scopes: Value, test: bool) -> (String, String) {
        let body = json!({
            "name": name, "department_id": self.own, "scopes": scopes, "test": test,
            "last_day": "2018-01-31",
        });
        let create = Call::new("POST", "/api/v1/tokens").by(&self.security.token).json(&body);
        let made = self.app.call(create).await;
        assert_eq!(made.status, 201, "{}", made.text());
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        (text(&made.body["token"]["id"]), text(&made.body["secret"]))
    }

    async fn columns(&self) -> Vec<Column> {
        let (app, by) = (&self.app, &self.security);
        let other = app.department(by, "市公安局").await;
        let other_leader = app.post(by, "毛加文", "department_leader").await;
        let city = app.post(by, "任志友", "city_leader").await;
        let term = json!({"body": "cppcc", "from": "2017-01-01", "until": "2017-12-31"});
        let mut columns = vec![Column { heading: "anyone", person: None, token: None }];
        for (heading, role, belongs) in [
            ("office", "supervision_office", json!({})),
            ("city", "city_leader", json!({"post_id": city})),
            ("clerk", "department_clerk", json!({"department_id": self.own})),
            (
                "leader",
                "department_leader",
                json!({"department_id": self.own, "post_id": self.records.post}),
            ),
            (
                "other",
                "department_leader",
                json!({"department_id": other, "post_id": other_leader}),
            ),
            ("inspect", "inspector", json!({"term": term})),
            ("media", "media", json!({})),
            ("system", "system_administrator", json!({})),
            ("security", "security_administrator", json!({})),
            ("audit", "audit_administrator", json!({})),
            ("ended", "security_administrator", json!({})),
            ("expired", "security_administrator", json!({})),
            ("unready", "security_administrator", json!({})),
        ] {
            let person = app.person(by, heading, role, belongs).await;
            columns.push(Column { heading, person: Some(person), token: None });
        }
        self.suspend(&columns).await;
        self.expire(&columns).await;
        self.ask_for_second_factor(&mut columns).await;
        for (heading, scopes) in [
            ("scoped", json!(["desk:read", "token:read", "token:rotate"])),
            ("narrow", json!(["desk:read"])),
        ] {
            let (_, secret) = self.token(heading, scopes, true).await;
            columns.push(Column { heading, person: None, token: Some(secret) });
        }
        let (id, secret) = self.token("revoked", json!(["desk:read"]), false).await;
        let revoke = Call::new("POST", &format!("/api/v1/tokens/{id}/revocation"));
        assert_eq!(app.call(revoke.by(&by.token)).await.status, 200);
        columns.push(Column { heading: "revoked", person: None, token: Some(secret) });
        columns
    }

    fn named<'a>(columns: &'a [Column], heading: &str) -> &'a Person {
        let column = columns.iter().find(|it| it.heading == heading).expect("the column");
        column.person.as_ref().expect("a person")
    }

    async fn suspend(&self, columns: &[Column]) {
        let path = format!("/api/v1/accounts/{}", Self::named(columns, "ended").id);
        let read = self.app.call(Call::new("GET", &path).by(&self.security.token)).await;
        let suspend = Call::new("POST", &format!("{path}/suspension")).by(&self.security.token);
        let body = json!({"reason": "调离岗位"});
        let done = self.app.call(suspend.if_match(read.header("etag")).json(&body)).await;
        assert_eq!(done.status, 200, "{}", done.text());
    }

    async fn expire(&self, columns: &[Column]) {
        let path = format!("/api/v1/accounts/{}", Self::named(columns, "expired").id);
        let read = self.app.call(Call::new("GET", &path).by(&self.security.token)).await;
        let body = json!({
            "name": "expired", "person": "expired", "role": "security_administrator",
            "last_day": "2017-09-19",
        });
        let amend = Call::new("PUT", &path).by(&self.security.token);
        let done = self.app.call(amend.if_match(read.header("etag")).json(&body)).await;
        assert_eq!(done.status, 200, "{}", done.text());
    }

    /// Security administrators now need a second factor; all but one set one up.
    async fn ask_for_second_factor(&self, columns: &mut [Column]) {
        self.app.enrol(&self.security).await;
        let column = columns.iter_mut().find(|it| it.heading == "security").expect("the column");
        let person = column.person.as_mut().expect("a person");
        *person = self.app.enrol(person).await;
        let read =
            self.app.call(Call::new("GET", "/api/v1/settings").by(&self.security.token)).await;
        let mut body = read.body.clone();
        body["second_factor_roles"] = json!(["security_administrator"]);
        let put = Call::new("PUT", "/api/v1/settings").by(&self.security.token);
        let done = self.app.call(put.if_match(read.header("etag")).json(&body)).await;
        assert_eq!(done.status, 200, "{}", done.text());
    }

    async fn address(&self, path: &str) -> String {
        // A revoked token would be a conflict for the next caller: each revokes one of its own.
        let token = match path.starts_with("/api/v1/tokens/") {
            true => self.token("to be revoked", json!(["desk:read"]), false).await.0,
            false => String::new(),
        };
        self.records.address(path, &token)
    }

    /// What the caller gets: `yes` where the policy lets it in, whatever comes of it then.
    async fn mark(&self, method: &str, path: &str, column: &Column) -> &'static str {
        let mut call = Call::new(method, &self.address(path).await).json(&body(path));
        if let Some(token) = column.token.as_ref() {
            call = call.by(token);
        }
        if let Some(person) = &column.person {
            call = call.by(&person.token);
        }
        let reply = self.app.call(call).await;
        match (reply.status, reply.body["code"].as_str()) {
            // A sign-in without a name, or without a cookie, is let in and then fails.
            (401, Some("unauthenticated")) if path.ends_with("/refresh") => "yes",
            (401, _) => "401",
            (403, Some("second_factor_missing")) => "2nd",
            (403, Some("insufficient_scope")) => "scope",
            (403, _) => "-",
            (404, _) if path.contains('{') && !path.contains("/public/") => "404",
            _ => "yes",
        }
    }
}

/// A body of the right shape, where a wrong one would be answered before the record is looked for.
fn body(path: &str) -> Value {
    match path.rsplit('/').next() {
        Some("return" | "sending-back" | "correction" | "closing") => json!({"reason": "请核实"}),
        Some("handling") => json!({"result": "已开工"}),
        Some("answer") => json!({"answer": "已开工"}),
        Some("{period}") => json!({"entries": []}),
        Some("{department}") => json!({"tasks": []}),
        _ => json!({}),
    }
}

#[actix_web::test]
async fn who_may_call_what() {
    let stage = Stage::set().await;
    let mut columns = stage.columns().await;
    let mut table = format!("{:<WIDTH$}", "");
    for column in &columns {
        write!(table, "{:>9}", column.heading).expect("a String grows");
    }
    table.push('\n');
    let paths = stage.app.document["paths"].as_object().expect("paths").clone();
    for (path, item) in &paths {
        for method in item.as_object().expect("operations").keys().filter(|it| *it != "parameters")
        {
            let method = method.to_uppercase();
            let mut row = format!("{:<WIDTH$}", format!("{method} {path}"));
            for column in &mut columns {
                let mark = stage.mark(&method, path, column).await;
                write!(row, "{mark:>9}").expect("a String grows");
                if method == "DELETE" && path == "/api/v1/account/sessions" && mark == "yes" {
                    column.sign_in_again(&stage.app).await;
                }
            }
            table.push_str(row.trim_end());
            table.push('\n');
        }
    }
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/access.txt");
    assert_eq!(
        std::fs::read_to_string(file).expect("access.txt"),
        table,
        "write the expected row into access.txt by hand"
    );
}

impl Column {
    /// Whoever signed out everywhere comes back.
    async fn sign_in_again(&mut self, app: &TestApp) {
        if let Some(person) = &mut self.person {
            let again = Person::of(&person.name, &app.sign_in_again(person).await);
            *person = Person { secret: person.secret.clone(), ..again };
        }
    }
}
