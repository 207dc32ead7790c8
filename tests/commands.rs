//! The commands of the binary, as a clerk calls them.
use std::path::Path;

use api::{
    Files, app::State, auth::keys::Keys, clock::Clock, commands::Command, config::Settings,
    database,
};
use clap::Parser;
use sea_orm::DatabaseConnection;
use tempfile::TempDir;
use tests::{TestApp, fresh_postgres};

const SOURCE_FILE: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../seeds/wafangdian-2017-supervision-plan.txt");

/// A clerk's desk: a folder with a settings file that names a database of its own.
struct Desk {
    folder: TempDir,
    settings: Settings,
}

impl Desk {
    async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let sqlite =
            || format!("sqlite://{}?mode=rwc", folder.path().join("guapai.sqlite").display());
        let address = fresh_postgres().await.unwrap_or_else(sqlite);
        let file = folder.path().join("guapai.toml");
        std::fs::write(&file, format!("database_url = \"{address}\"\n")).expect("a settings file");
        let settings = Settings::read(Some(&file)).expect("settings");
        Self { folder, settings }
    }

    async fn guapai(&self, words: &[&str]) -> anyhow::Result<()> {
        let file = self.folder.path().join("guapai.toml");
        let words = [&["guapai"], words, &["--config", plain(&file)]].concat();
        Command::try_parse_from(words)?.run().await
    }

    async fn database(&self) -> DatabaseConnection {
        let database = database::open(&self.settings).await.expect("the database opens");
        database::migrate(&database).await.expect("migrations apply");
        database
    }

    fn file(&self, name: &str, words: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, words).expect("a file is written");
        plain(&path).to_owned()
    }
}

fn plain(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

#[actix_web::test]
async fn a_clerk_imports_once_and_settles_what_is_unclear() {
    let desk = Desk::new().await;
    desk.guapai(&["import", SOURCE_FILE]).await.expect("the source is imported");
    desk.guapai(&["import", SOURCE_FILE]).await.expect("the same file changes nothing");
    let other = desk.file(
        "other.txt",
        "2017年实事\n\n1.新建学校1所（市教育局）。\n2.新建公厕2座（市城管局）。\n",
    );
    let refused = desk.guapai(&["import", &other]).await;
    assert!(refused.expect_err("the year is taken").to_string().contains("2017"));

    let settle = ["findings", "2017", "settle", "1", "accepted", "--note", "页面缺失"];
    desk.guapai(&settle).await.expect("a finding is settled");
    desk.guapai(&["findings", "2017", "list"]).await.expect("findings are listed");
    let unknown = desk.guapai(&["findings", "2017", "settle", "999", "accepted"]).await;
    assert!(unknown.is_err(), "there is no finding 999");

    let app = TestApp::with(desk.database().await, desk.settings.clone()).await;
    let programme = app.get("/api/v1/public/programmes/2017").await;
    let note = &programme.body["notes"][0];
    let shown = (&note["settlement"], note.get("note"));
    assert_eq!(shown, (&"accepted".into(), None), "reasons stay inside");
    assert_eq!(programme.body["tasks"], 29);
}

#[actix_web::test]
async fn a_file_that_is_refused_leaves_nothing_behind() {
    let desk = Desk::new().await;
    let letter = desk.file("letter.txt", "尊敬的市民：\n您好。\n");
    let refused = desk.guapai(&["import", &letter]).await;
    assert!(refused.expect_err("no tasks").to_string().contains("letter.txt"));
    let app = TestApp::with(desk.database().await, desk.settings.clone()).await;
    let programmes = app.get("/api/v1/public/programmes").await;
    assert_eq!(programmes.body["total"], 0, "nothing is half-imported");
}

#[actix_web::test]
async fn a_change_by_another_process_is_seen() {
    let desk = Desk::new().await;
    let settings = desk.settings.clone();
    let keys = Keys::passing(Clock::System.now()).expect("keys");
    let state = State::open(desk.database().await, Clock::System, settings, keys, Files::passing())
        .await
        .expect("the board opens");
    let before = state.board.current();
    desk.guapai(&["import", SOURCE_FILE]).await.expect("the source is imported");
    state.board.refresh().await.expect("a refresh");
    assert!(!std::sync::Arc::ptr_eq(&before, &state.board.current()));
    let again = state.board.current();
    state.board.refresh().await.expect("a refresh");
    assert!(std::sync::Arc::ptr_eq(&again, &state.board.current()), "nothing new, nothing built");
}
