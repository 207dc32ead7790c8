//! Starts the real application on a fresh database with a clock that the test owns.
mod call;
mod papers;
mod people;
mod post;

use std::collections::BTreeMap;

use actix_web::{
    App,
    body::to_bytes,
    http::{Method, header},
    test,
};
use api::{
    Files,
    app::{self, State},
    auth::keys::Keys,
    clock::Clock,
    config::Settings,
    database,
};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use serde_json::Value;
use utoipa_actix_web::AppExt;
use uuid::Uuid;

pub use call::Call;
pub use papers::{Team, whole_plan, whole_report, words_of};
pub use people::{PASSWORD, Person, code_of};
pub use post::{Letter, arrived, fresh_address, posting, posting_in_vain, posting_to};

/// The document of the city, as it was published.
pub const SOURCE: &[u8] = include_bytes!("../../seeds/wafangdian-2017-supervision-plan.txt");
pub const SOURCE_NAME: &str = "wafangdian-2017-supervision-plan.txt";
/// Names a PostgreSQL server on which the tests make databases of their own.
const POSTGRES: &str = "TEST_POSTGRES";

pub struct TestApp {
    pub state: State,
    pub document: Value,
}

pub struct Reply {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub bytes: Vec<u8>,
    /// Null where the body is no JSON.
    pub body: Value,
}

std::thread_local! { static NOW: std::cell::Cell<i64> = const { std::cell::Cell::new(0) }; }

fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(NOW.get())
}

/// Lets time pass.
pub fn pass(time: TimeDelta) {
    NOW.set(NOW.get() + time.num_seconds());
}

/// Sets the test's clock to ten in the morning in Shanghai.
pub fn stand_on(year: i32, month: u32, day: u32) {
    let day = NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar");
    let at = day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(2);
    NOW.set(at.timestamp());
}

/// The address of a new, empty database on the server that the environment names; none where it
/// names no server and SQLite serves.
pub async fn fresh_postgres() -> Option<String> {
    let server = std::env::var(POSTGRES).ok()?;
    let name = format!("test_{}", Uuid::new_v4().simple());
    let admin = Database::connect(&server).await.expect("the PostgreSQL server answers");
    admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("a new database");
    let (base, _) = server.rsplit_once('/').expect("an address that ends with a database");
    Some(format!("{base}/{name}"))
}

/// A database of the test's own: SQLite in memory, or one on the PostgreSQL server.
pub async fn fresh_database() -> DatabaseConnection {
    let address = fresh_postgres().await.unwrap_or_else(|| "sqlite::memory:".to_owned());
    let database = database::connect(&address).await.expect("the database opens");
    database::migrate(&database).await.expect("migrations apply");
    database
}

impl TestApp {
    /// An instance without any programme, on 20 September 2017.
    pub async fn empty() -> Self {
        Self::with(fresh_database().await, Settings::default()).await
    }

    /// The source document imported as `guapai import` does, on 20 September 2017.
    pub async fn start() -> Self {
        Self::start_on(2017, 9, 20).await
    }

    /// The same on another day.
    pub async fn start_on(year: i32, month: u32, day: u32) -> Self {
        stand_on(year, month, day);
        let database = fresh_database().await;
        api::commands::import_file(&database, SOURCE_NAME, SOURCE, Clock::Test(now))
            .await
            .expect("the source document is imported");
        Self::with(database, Settings::default()).await
    }

    /// The demonstration's programme with its made-up progress, on 20 September 2017.
    pub async fn demo() -> Self {
        if NOW.get() == 0 {
            stand_on(2017, 9, 20);
        }
        let database = fresh_database().await;
        let on = Self::clock().today();
        api::commands::load_demo(&database, on).await.expect("the demonstration loads");
        Self::with(database, Settings::default()).await
    }

    pub async fn with(database: DatabaseConnection, settings: Settings) -> Self {
        if NOW.get() == 0 {
            stand_on(2017, 9, 20);
        }
        let keys = Keys::passing(now()).expect("keys");
        let state = State::open(database, Clock::Test(now), settings, keys, Files::passing())
            .await
            .expect("the board opens");
        let document =
            serde_json::to_value(api::document::openapi()).expect("the document is JSON");
        Self { state, document }
    }

    pub fn clock() -> Clock {
        Clock::Test(now)
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.send("GET", path, &[]).await
    }

    pub async fn send(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Reply {
        let call = headers
            .iter()
            .fold(Call::new(method, path), |call, (name, value)| call.header(name, value));
        self.call(call).await
    }

    /// Sends one request. A status that the OpenAPI document does not declare fails the test.
    pub async fn call(&self, call: Call) -> Reply {
        let (method, path) = (call.method.as_str(), call.path.as_str());
        let service = test::init_service(
            App::new().into_utoipa_app().configure(app::configure(self.state.clone())).into_app(),
        )
        .await;
        let mut request = test::TestRequest::with_uri(path)
            .method(Method::from_bytes(method.as_bytes()).expect("a method"))
            .peer_addr(call.peer.parse().expect("an address with a port"));
        for (name, value) in &call.headers {
            request = request.append_header((name.as_str(), value.as_str()));
        }
        if let Some(body) = &call.body {
            request = request.set_payload(body.clone());
        }
        let response = test::call_service(&service, request.to_request()).await;
        let status = response.status().as_u16();
        let headers = response
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned()))
            .collect();
        let bytes = to_bytes(response.into_body()).await.expect("a body").to_vec();
        if !call.may_fail {
            self.assert_declared(method, path, status);
        }
        Reply {
            status,
            headers,
            body: serde_json::from_slice(&bytes).unwrap_or(Value::Null),
            bytes,
        }
    }

    fn assert_declared(&self, method: &str, path: &str, status: u16) {
        let path = path.split('?').next().unwrap_or(path);
        let base = self.state.settings.base_path.as_str();
        let path = path.strip_prefix(base).unwrap_or(path);
        let Some(operation) = self.operation(path) else { return };
        let item = &self.document["paths"][&operation];
        let Some(declared) = item.get(method.to_lowercase()) else { return };
        let known = declared["responses"].get(status.to_string()).is_some() || status == 304;
        assert!(known, "{method} {operation} answered {status}, which it does not declare");
    }

    /// The path of the document that a request's path is an instance of.
    fn operation(&self, path: &str) -> Option<String> {
        let paths = self.document["paths"].as_object()?;
        let parts: Vec<&str> = path.split('/').collect();
        paths
            .keys()
            .filter(|known| {
                let known: Vec<&str> = known.split('/').collect();
                known.len() == parts.len()
                    && known
                        .iter()
                        .zip(&parts)
                        .all(|(known, part)| known.starts_with('{') || known == part)
            })
            .min_by_key(|known| known.matches('{').count())
            .cloned()
    }
}

impl Reply {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Status and code of a problem.
    pub fn problem(&self) -> (u16, &str) {
        assert_eq!(self.header(header::CONTENT_TYPE.as_str()), "application/problem+json");
        (self.status, self.body["code"].as_str().unwrap_or_default())
    }
}
