use tests::TestApp;

#[actix_web::test]
async fn the_committed_document_is_current() {
    let app = TestApp::empty().await;
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi/openapi.json");
    let committed: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(file).expect("openapi.json")).expect("JSON");
    assert!(committed == app.document, "run `cargo xtask openapi` and review the diff");
}

#[actix_web::test]
async fn every_operation_is_documented_for_a_stranger() {
    let app = TestApp::empty().await;
    for (path, item) in app.document["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("operations") {
            let name = format!("{method} {path}");
            assert!(
                operation["summary"].as_str().is_some_and(|it| !it.is_empty()),
                "{name} has a summary"
            );
            assert!(operation["operationId"].is_string(), "{name} has an id");
            assert!(operation["tags"].is_array(), "{name} has a tag");
            assert!(operation["responses"].get("404").is_some(), "{name} declares its problems");
        }
    }
}

#[actix_web::test]
async fn every_reference_leads_to_a_schema() {
    let app = TestApp::empty().await;
    let text = app.document.to_string();
    let schemas = app.document["components"]["schemas"].as_object().expect("schemas");
    for (at, start) in text.match_indices("\"#/components/schemas/") {
        let name = text[at + start.len()..].split('"').next().unwrap_or_default();
        assert!(schemas.contains_key(name), "{name}");
    }
}

#[actix_web::test]
async fn the_document_and_its_viewer_are_served_without_outside_files() {
    let app = TestApp::empty().await;
    let document = app.get("/api/openapi.json").await;
    assert_eq!(document.status, 200);
    assert_eq!(document.body["paths"], app.document["paths"]);
    let viewer = app.get("/api/docs/index.html").await;
    assert_eq!(viewer.status, 200);
    assert!(!viewer.text().contains("https://"), "nothing is loaded from elsewhere");
}
