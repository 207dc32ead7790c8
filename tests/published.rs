//! How everything public is answered: entity tags, compression, caching, methods, languages.
use api::config::Settings;
use tests::{TestApp, fresh_database};

const TASKS: &str = "/api/v1/public/programmes/2017/tasks";

#[actix_web::test]
async fn an_unchanged_list_is_not_sent_twice() {
    let app = TestApp::start().await;
    let first = app.get(TASKS).await;
    let tag = first.header("etag").to_owned();
    assert!(tag.starts_with('"'), "a strong tag: {tag}");
    let again = app.send("GET", TASKS, &[("if-none-match", &tag)]).await;
    assert_eq!((again.status, again.bytes.len(), again.header("etag")), (304, 0, tag.as_str()));
    let other = app.send("GET", TASKS, &[("if-none-match", "\"something else\"")]).await;
    assert_eq!(other.status, 200);
    assert!(first.header("cache-control").contains("max-age"));
}

#[actix_web::test]
async fn a_cached_answer_is_the_same_answer() {
    let app = TestApp::start().await;
    for path in [TASKS.to_owned(), format!("{TASKS}?limit=3&sort=light"), format!("{TASKS}/9")] {
        let first = app.get(&path).await;
        let second = app.get(&path).await;
        assert_eq!((first.status, &first.bytes), (200, &second.bytes));
        for name in ["etag", "content-type", "link", "cache-control"] {
            assert_eq!(first.header(name), second.header(name), "{name}");
        }
    }
}

#[actix_web::test]
async fn answers_are_compressed_as_asked() {
    let app = TestApp::start().await;
    let plain = app.get(TASKS).await;
    for (accepted, coding) in
        [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip")]
    {
        let reply = app.send("GET", TASKS, &[("accept-encoding", accepted)]).await;
        assert_eq!(reply.header("content-encoding"), coding);
        assert!(reply.bytes.len() * 3 < plain.bytes.len());
        assert_ne!(
            reply.header("etag"),
            plain.header("etag"),
            "another representation, another tag"
        );
        assert!(reply.header("vary").to_lowercase().contains("accept-encoding"));
    }
    assert_eq!(plain.header("content-encoding"), "");
}

#[actix_web::test]
async fn a_method_that_is_not_there_is_told_from_an_address_that_is_not() {
    let app = TestApp::start().await;
    for method in ["POST", "PUT", "DELETE", "PATCH"] {
        let reply = app.send(method, TASKS, &[]).await;
        assert_eq!(reply.problem(), (405, "method_not_allowed"), "{method}");
        assert_eq!(reply.header("allow"), "GET, HEAD");
    }
    assert_eq!(app.get("/api/v1/public/nothing").await.problem(), (404, "not_found"));
    assert_eq!(app.send("POST", "/api/v1/public/nothing", &[]).await.problem(), (404, "not_found"));
    assert_eq!(app.send("HEAD", TASKS, &[]).await.status, 200);
}

#[actix_web::test]
async fn problems_are_in_the_callers_language() {
    let app = TestApp::start().await;
    let path = format!("{TASKS}/999");
    let chinese = app.get(&path).await;
    assert_eq!(chinese.body["title"], "没有找到");
    let english = app.send("GET", &path, &[("accept-language", "en-US,en;q=0.9")]).await;
    assert_eq!(
        (&english.body["title"], english.header("content-language")),
        (&"Not found".into(), "en")
    );
}

#[actix_web::test]
async fn only_configured_origins_may_read_from_a_page() {
    let settings = Settings {
        cors_origins: vec!["https://www.example.gov.cn".to_owned()],
        ..Settings::default()
    };
    let app = TestApp::with(fresh_database().await, settings).await;
    let path = "/api/v1/public/programmes";
    let known = app.send("GET", path, &[("origin", "https://www.example.gov.cn")]).await;
    assert_eq!(known.header("access-control-allow-origin"), "https://www.example.gov.cn");
    let stranger = app.send("GET", path, &[("origin", "https://elsewhere.example")]).await;
    assert_eq!(stranger.header("access-control-allow-origin"), "");
}

#[actix_web::test]
async fn everything_lives_under_the_base_path() {
    let settings = Settings { base_path: "/minsheng".to_owned(), ..Settings::default() };
    let app = TestApp::with(fresh_database().await, settings).await;
    assert_eq!(app.get("/minsheng/api/v1/public/programmes").await.status, 200);
    assert_eq!(app.get("/minsheng/healthz").await.status, 200);
    let document = app.get("/minsheng/api/openapi.json").await;
    assert_eq!(document.body["servers"][0]["url"], "/minsheng");
    assert_eq!(app.get("/api/v1/public/programmes").await.status, 404);
}

#[actix_web::test]
async fn the_process_says_whether_it_lives_and_is_ready() {
    let app = TestApp::empty().await;
    for path in ["/healthz", "/readyz"] {
        assert_eq!(app.get(path).await.body["status"], "ok");
    }
}
