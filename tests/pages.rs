//! The pages that readers without script and search engines get.
use api::config::Settings;
use tests::{SOURCE, SOURCE_NAME, TestApp, fresh_database};

#[actix_web::test]
async fn a_page_holds_the_words_without_any_script() {
    let app = TestApp::demo().await;
    for (path, words) in [
        ("/2017", vec!["教育惠民方面", "新建水冲公厕6座"]),
        ("/2017?q=%E4%BE%9B%E6%B0%B4", vec!["铺设供水管线5.5公里"]),
        ("/2017/tasks/9", vec!["华铜矿塌陷区", "李官镇", "乔树"]),
        ("/2017/departments", vec!["市规划建设局（规划）"]),
        ("/2017/calendar", vec!["12-10"]),
        ("/2017/about", vec!["变更调整，及早报备"]),
        ("/en/2017", vec!["教育惠民方面"]),
    ] {
        let page = app.get(path).await;
        assert_eq!(page.status, 200, "{path}");
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        let text = page.text();
        for word in words {
            assert!(text.contains(word), "{path} holds {word}");
        }
    }
    assert!(app.get("/2017").await.text().contains("lang=\"zh-CN\""));
    assert!(app.get("/en/2017").await.text().contains("lang=\"en\""));
}

#[actix_web::test]
async fn the_desks_document_shows_nothing_and_is_kept_by_nobody() {
    let app = TestApp::demo().await;
    for (path, language) in
        [("/desk", "zh-CN"), ("/desk/accounts?role=media", "zh-CN"), ("/en/desk/audit", "en")]
    {
        let page = app.get(path).await;
        assert_eq!((page.status, page.header("cache-control")), (200, "no-store"), "{path}");
        assert!(page.header("content-security-policy").contains("frame-ancestors 'none'"));
        let text = page.text();
        assert!(text.contains(&format!("<html lang=\"{language}\">")) && text.contains("noindex"));
        assert!(!text.contains("教育惠民方面"), "{path}");
    }
    assert_eq!(app.get("/desktop").await.status, 404);
}

#[actix_web::test]
async fn nothing_stands_at_a_wrong_address() {
    let app = TestApp::demo().await;
    for path in ["/2016", "/2017/tasks/11", "/2017/nothing", "/english", "/2017/departments/7"] {
        let page = app.get(path).await;
        assert_eq!(
            (page.status, page.header("content-type")),
            (404, "text/html; charset=utf-8"),
            "{path}"
        );
    }
}

#[actix_web::test]
async fn links_stay_under_the_base_path() {
    let database = fresh_database().await;
    api::commands::import_file(&database, SOURCE_NAME, SOURCE, TestApp::clock())
        .await
        .expect("an import");
    let settings = Settings { base_path: "/minsheng".to_owned(), ..Settings::default() };
    let app = TestApp::with(database, settings).await;
    for path in ["/minsheng/2017", "/minsheng/en/2017/tasks/9"] {
        let text = app.get(path).await.text();
        let inside = text.match_indices("href=\"/").count();
        assert!(inside > 5, "{path} holds links");
        assert_eq!(inside, text.match_indices("href=\"/minsheng").count(), "{path}");
    }
}

#[actix_web::test]
async fn text_from_a_document_cannot_become_markup() {
    let database = fresh_database().await;
    let table = "2017年民生实事\n\n序号\t主要任务\t完成时限\t责任部门\n1\t新建</script><script>alert(1)</script>学校1所\t9月底前\t市教育局\n2\t新建公厕6座\t9月底前\t市城管局\n";
    api::commands::import_file(&database, "2017.txt", table.as_bytes(), TestApp::clock())
        .await
        .expect("an import");
    let app = TestApp::with(database, Settings::default()).await;
    for path in ["/2017", "/2017/tasks/1"] {
        let text = app.get(path).await.text();
        assert!(text.contains("学校1所"), "{path}");
        assert!(!text.contains("<script>alert"), "{path}");
    }
}
