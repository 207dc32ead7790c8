//! The commands of the binary, as a clerk calls them.
use std::path::Path;

use api::{app::State, clock::Clock, commands::Command, config::Settings, database};
use clap::Parser;
use tests::TestApp;

const SOURCE_FILE: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../seeds/wafangdian-2017-supervision-plan.txt");

async fn guapai(folder: &Path, words: &[&str]) -> anyhow::Result<()> {
    let folder = folder.to_str().expect("a plain path");
    let words: Vec<&str> = [&["guapai"], words, &["--data-folder", folder]].concat();
    Command::try_parse_from(words)?.run().await
}

#[actix_web::test]
async fn a_clerk_imports_once_and_settles_what_is_unclear() {
    let folder = tempfile::tempdir().expect("a folder");
    guapai(folder.path(), &["import", SOURCE_FILE]).await.expect("the source is imported");
    guapai(folder.path(), &["import", SOURCE_FILE]).await.expect("the same file changes nothing");
    let other = folder.path().join("other.txt");
    std::fs::write(
        &other,
        "2017年实事\n\n1.新建学校1所（市教育局）。\n2.新建公厕2座（市城管局）。\n",
    )
    .expect("a file is written");
    let other = other.to_str().expect("a plain path");
    let refused = guapai(folder.path(), &["import", other]).await;
    assert!(refused.expect_err("the year is taken").to_string().contains("2017"));

    let settle = ["findings", "2017", "settle", "1", "accepted", "--note", "页面缺失"];
    guapai(folder.path(), &settle).await.expect("a finding is settled");
    guapai(folder.path(), &["findings", "2017", "list"]).await.expect("findings are listed");
    let unknown = guapai(folder.path(), &["findings", "2017", "settle", "999", "accepted"]).await;
    assert!(unknown.is_err(), "there is no finding 999");

    let settings = Settings { data_folder: folder.path().to_owned(), ..Settings::default() };
    let database = database::open(&settings).await.expect("the database opens");
    let app = TestApp::with(database, settings).await;
    let programme = app.get("/api/v1/public/programmes/2017").await;
    let note = &programme.body["notes"][0];
    assert_eq!(
        (&note["settlement"], note.get("note")),
        (&"accepted".into(), None),
        "reasons stay inside"
    );
    assert_eq!(programme.body["tasks"], 29);
}

#[actix_web::test]
async fn a_file_that_is_refused_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("letter.txt");
    std::fs::write(&file, "尊敬的市民：\n您好。\n").expect("a file is written");
    let refused = guapai(folder.path(), &["import", file.to_str().expect("a plain path")]).await;
    assert!(refused.expect_err("no tasks").to_string().contains("letter.txt"));
    assert!(!folder.path().join("guapai.sqlite").exists(), "nothing is half-imported");
}

#[actix_web::test]
async fn a_change_by_another_process_is_seen() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = Settings { data_folder: folder.path().to_owned(), ..Settings::default() };
    let database = database::open(&settings).await.expect("the database opens");
    database::migrate(&database).await.expect("migrations apply");
    let state =
        State::open(database, Clock::System, settings.clone()).await.expect("the board opens");
    let before = state.board.current();
    guapai(folder.path(), &["import", SOURCE_FILE]).await.expect("the source is imported");
    state.board.refresh().await.expect("a refresh");
    assert!(!std::sync::Arc::ptr_eq(&before, &state.board.current()));
    let again = state.board.current();
    state.board.refresh().await.expect("a refresh");
    assert!(std::sync::Arc::ptr_eq(&again, &state.board.current()), "nothing new, nothing built");
}
