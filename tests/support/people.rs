//! The people of the programme: made by the security administrator, invited and signed in as they
//! would be.
use chrono::TimeDelta;
use domain::{accounts::AccountName, line::PersonName};
use serde_json::{Value, json};
use totp_rs::{Algorithm, Builder, Secret};

use crate::{Call, Reply, TestApp, pass};

pub const PASSWORD: &str = "Supervision-2017!";

/// Somebody who has signed in.
#[derive(Clone)]
pub struct Person {
    pub id: String,
    pub name: String,
    pub token: String,
    /// `name=value` of the refresh token's cookie.
    pub cookie: String,
    pub session: String,
    /// Of the second factor, where one is set up.
    pub secret: Option<String>,
}

/// What an authenticator app shows for a secret at the test's time.
pub fn code_of(secret: &str) -> String {
    let totp = Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_step_duration(30)
        .with_secret(Secret::try_from_base32(secret).expect("base32"))
        .build()
        .expect("an authenticator");
    let seconds = TestApp::clock().now().timestamp();
    totp.generate(u64::try_from(seconds).expect("after 1970")).to_string()
}

impl TestApp {
    /// The first security administrator, by bootstrap. A second factor is not asked for, so that a
    /// test says so where it matters.
    pub async fn security_administrator(&self) -> Person {
        let name = AccountName::parse("first").expect("a name");
        let person = PersonName::parse("安全管理员").expect("a person");
        let now = Self::clock().now();
        api::commands::create_first_administrator(
            &self.state.database,
            &name,
            person,
            PASSWORD,
            now,
        )
        .await
        .expect("the first administrator");
        let restricted = self.sign_in("first", PASSWORD).await;
        let enrolled = self.enrol(&restricted).await;
        let settings = self.call(Call::new("GET", "/api/v1/settings").by(&enrolled.token)).await;
        let mut body = settings.body.clone();
        body["second_factor_roles"] = json!([]);
        let put = Call::new("PUT", "/api/v1/settings").by(&enrolled.token);
        let done = self.call(put.if_match(settings.header("etag")).json(&body)).await;
        assert_eq!(done.status, 200, "{}", done.text());
        let removal = Call::new("POST", "/api/v1/account/second-factor/removal");
        let done =
            self.call(removal.by(&enrolled.token).json(&json!({"password": PASSWORD}))).await;
        assert_eq!(done.status, 204, "{}", done.text());
        restricted
    }

    /// Sets up a second factor; the session goes on.
    pub async fn enrol(&self, person: &Person) -> Person {
        let secret = self.begin_second_factor(person).await;
        // Each code is good once, whatever factor it is of.
        pass(TimeDelta::seconds(30));
        let confirm = Call::new("PUT", "/api/v1/account/second-factor").by(&person.token);
        let done = self.call(confirm.json(&json!({"code": code_of(&secret)}))).await;
        assert_eq!(done.status, 204, "{}", done.text());
        Person { secret: Some(secret), ..person.clone() }
    }

    /// The same person signs in once more, with a code where one is needed.
    pub async fn sign_in_again(&self, person: &Person) -> Reply {
        let mut body = json!({"name": person.name, "password": PASSWORD});
        if let Some(secret) = &person.secret {
            // Each code is good once, so this is the next one.
            pass(TimeDelta::seconds(30));
            body["second_factor"] = json!(code_of(secret));
        }
        self.call(Call::new("POST", "/api/v1/session").json(&body)).await
    }

    pub async fn begin_second_factor(&self, person: &Person) -> String {
        let begin = Call::new("POST", "/api/v1/account/second-factor").by(&person.token);
        let begun = self.call(begin.json(&json!({"password": PASSWORD}))).await;
        assert_eq!(begun.status, 200, "{}", begun.text());
        begun.body["secret"].as_str().expect("a secret").to_owned()
    }

    pub async fn refresh(&self, cookie: &str) -> Reply {
        self.call(Call::new("POST", "/api/v1/session/refresh").cookie(cookie)).await
    }

    pub async fn own_account(&self, token: &str) -> Reply {
        self.call(Call::new("GET", "/api/v1/account").by(token)).await
    }

    pub async fn try_sign_in(&self, name: &str, password: &str) -> Reply {
        let body = json!({"name": name, "password": password});
        self.call(Call::new("POST", "/api/v1/session").json(&body)).await
    }

    pub async fn sign_in(&self, name: &str, password: &str) -> Person {
        Person::of(name, &self.try_sign_in(name, password).await)
    }

    /// Creates an account; the reply holds its invitation.
    pub async fn create_account(&self, by: &Person, draft: &Value) -> Reply {
        let create = Call::new("POST", "/api/v1/accounts").by(&by.token).json(draft);
        self.call(create).await
    }

    pub async fn accept(&self, invitation: &str, password: &str) -> Reply {
        let body = json!({"invitation": invitation, "password": password});
        self.call(Call::new("POST", "/api/v1/invitations/acceptance").json(&body)).await
    }

    /// An account with the role and what it belongs to, accepted and signed in.
    pub async fn person(&self, by: &Person, name: &str, role: &str, belongs: Value) -> Person {
        let mut draft = json!({"name": name, "person": name, "role": role});
        if let (Some(draft), Some(belongs)) = (draft.as_object_mut(), belongs.as_object()) {
            draft.extend(belongs.clone());
        }
        let created = self.create_account(by, &draft).await;
        assert_eq!(created.status, 201, "{}", created.text());
        let accepted = self.accept(&created.invitation(), PASSWORD).await;
        assert_eq!(accepted.status, 200, "{}", accepted.text());
        self.sign_in(name, PASSWORD).await
    }

    /// Id of a department of the programme.
    pub async fn department(&self, by: &Person, name: &str) -> String {
        let list = self.call(Call::new("GET", "/api/v1/departments").by(&by.token)).await;
        let items = list.body["items"].as_array().expect("departments");
        let found = items.iter().find(|it| it["name"] == name).expect("the department");
        found["id"].as_str().expect("an id").to_owned()
    }

    /// Id of a post by its holder.
    pub async fn post(&self, by: &Person, holder: &str, kind: &str) -> String {
        let list = self.call(Call::new("GET", "/api/v1/posts").by(&by.token)).await;
        let items = list.body["items"].as_array().expect("posts");
        let found = items.iter().find(|it| it["holder"] == holder && it["kind"] == kind);
        found.expect("the post")["id"].as_str().expect("an id").to_owned()
    }
}

impl Person {
    pub fn of(name: &str, reply: &Reply) -> Self {
        assert!(matches!(reply.status, 200 | 201), "{}", reply.text());
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        Self {
            id: text(&reply.body["account"]["id"]),
            name: name.to_owned(),
            token: text(&reply.body["access_token"]),
            cookie: reply.header("set-cookie").split(';').next().unwrap_or_default().to_owned(),
            session: text(&reply.body["session_id"]),
            secret: None,
        }
    }
}

impl Reply {
    /// The secret of an invitation, in the answer that made it.
    pub fn invitation(&self) -> String {
        let made = self.body.get("invitation").unwrap_or(&self.body);
        let link = made["link"].as_str().expect("a link");
        link.split_once('#').expect("a secret behind #").1.to_owned()
    }

    /// The pointers of the wrong fields.
    pub fn pointers(&self) -> Vec<&str> {
        let errors = self.body["errors"].as_array().map_or(&[][..], Vec::as_slice);
        errors.iter().filter_map(|error| error["pointer"].as_str()).collect()
    }
}
