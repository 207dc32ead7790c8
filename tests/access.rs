//! Every operation of the document against every kind of caller, compared with `access.txt`.
//!
//! There is no switch that rewrites the file: a person states who may call a new operation.
use std::fmt::Write;

use tests::TestApp;

const WIDTH: usize = 72;

#[actix_web::test]
async fn who_may_call_what() {
    let app = TestApp::start().await;
    let mut table = format!("{:<WIDTH$}{:>8}\n", "", "anyone");
    let paths = app.document["paths"].as_object().expect("paths").clone();
    for (path, item) in &paths {
        for method in item.as_object().expect("operations").keys().filter(|it| *it != "parameters")
        {
            let method = method.to_uppercase();
            let url = path
                .replace("{year}", "2017")
                .replace("{key}", "9")
                .replace("{format}", "json")
                .replace("{id}", "00000000-0000-0000-0000-000000000000");
            let mark = match app.send(&method, &url, &[]).await.status {
                401 => "401",
                403 => "-",
                _ => "yes",
            };
            writeln!(table, "{:<WIDTH$}{mark:>8}", format!("{method} {path}"))
                .expect("a String grows");
        }
    }
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/access.txt");
    assert_eq!(
        std::fs::read_to_string(file).expect("access.txt"),
        table,
        "write the expected row into access.txt by hand"
    );
}
