//! What is uploaded: documents of every bad kind, and a large one twice.
use tests::{Call, SOURCE, TestApp};

use super::{OPENINGS, office, upload};

#[actix_web::test]
async fn a_document_that_is_not_read_says_what_to_do_about_it() {
    let app = TestApp::empty().await;
    let office = office(&app).await;
    let long = format!("?name={}.txt", "a".repeat(150));
    for (query, content, status, says) in [
        ("?name=a.pdf", &b"%PDF-1.7 text"[..], 415, ".docx"),
        ("", b"", 422, "没有文字"),
        ("?name=a.txt", "今天天气很好。".as_bytes(), 422, "没有找到任务表"),
        ("", b"{\"programme\": 1}", 422, "JSON"),
        ("", b"PK\x03\x04nothing that could be unpacked", 422, ""),
    ] {
        let refused = app.call(upload(&office, query, content)).await;
        assert_eq!(refused.problem(), (status, "unreadable_document"), "{query}");
        assert!(
            refused.body["detail"].as_str().is_some_and(|it| it.contains(says)),
            "{}",
            refused.text()
        );
    }
    for (query, pointer) in [("?year=1900", "#/query/year"), (long.as_str(), "#/query/name")] {
        let refused = app.call(upload(&office, query, SOURCE)).await;
        assert_eq!((refused.status, refused.pointers()), (422, vec![pointer]));
    }
    let large = vec![b' '; 20 * 1024 * 1024 + 1];
    let refused = app.call(upload(&office, "", &large)).await;
    assert_eq!(refused.problem(), (413, "body_too_large"));
    let none = app.call(Call::new("GET", OPENINGS).by(&office.token)).await;
    assert_eq!(none.body["total"], 0, "nothing of a refused document is kept");
}

#[actix_web::test]
async fn a_large_document_that_is_sent_twice_is_opened_once() {
    let app = TestApp::empty().await;
    let office = office(&app).await;
    let padded: Vec<u8> =
        SOURCE.iter().copied().chain(std::iter::repeat_n(b'\n', 3 * 1024 * 1024)).collect();
    let call = || upload(&office, "", &padded).header("idempotency-key", "once");
    let (first, again) = (app.call(call()).await, app.call(call()).await);
    assert_eq!((first.status, again.status), (201, 201), "{}", first.text());
    assert_eq!((first.body == again.body, again.header("idempotent-replayed")), (true, "true"));
    let listed = app.call(Call::new("GET", OPENINGS).by(&office.token)).await;
    assert_eq!(listed.body["total"], 1);
}
