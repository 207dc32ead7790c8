//! A report by spreadsheet.
use serde_json::{Value, json};
use tests::{Call, TestApp, whole_report};

#[actix_web::test]
async fn a_filled_spreadsheet_gives_the_same_report_as_typing() {
    let app = TestApp::start_on(2017, 2, 6).await;
    let admin = app.security_administrator().await;
    let mut team = app.team(&admin, "市爱卫办").await;
    app.approve_a_plan(&team).await;
    app.on(&mut team, 8, 20).await;
    let path = team.report("progress-2017-08-25");
    let file = app.evidence(&team.clerk).await;
    let mut typed = whole_report(&app.read(&team.clerk, &path).await.body, 0.5, &file);
    typed["entries"][0]["cause"] = json!("多行\n原因");
    app.save(&team.clerk, &path, &typed).await;
    let sheet = app.read(&team.clerk, &format!("{path}/spreadsheet")).await;
    assert!(sheet.bytes.starts_with(b"PK"), "a workbook");

    let mut emptied = typed.clone();
    for entry in emptied["entries"].as_array_mut().expect("entries") {
        for field in ["done", "next", "cause", "measures"] {
            entry[field] = json!("");
        }
        entry["rating"] = Value::Null;
        entry["actuals"][0]["value"] = Value::Null;
        entry["milestones"][0]["reached"] = json!(false);
    }
    app.save(&team.clerk, &path, &emptied).await;
    let tag = app.read(&team.clerk, &path).await.header("etag").to_owned();
    let put = |content: &[u8]| {
        let call = Call::new("PUT", &format!("{path}/spreadsheet")).by(&team.clerk.token);
        call.if_match(&tag).header("content-type", "application/octet-stream").bytes(content)
    };
    let read = app.call(put(&sheet.bytes)).await;
    assert_eq!(read.status, 200, "{}", read.text());
    assert_eq!(read.body["content"], typed, "{}", read.body["content"]);
    let tag = read.header("etag").to_owned();
    let wrong = "序号,填报项,填写\n23,自评,很好\n23,指标完成值：新建水冲公厕（座）,三座\n";
    let call = Call::new("PUT", &format!("{path}/spreadsheet")).by(&team.clerk.token);
    let refused = app.call(call.if_match(&tag).bytes(wrong)).await;
    assert_eq!(
        refused.pointers(),
        ["#/entries/0/actuals/0/value", "#/entries/0/rating"],
        "{}",
        refused.text()
    );
    for nonsense in [&b"no sheet"[..], b"PK\x03\x04", b""] {
        let call = Call::new("PUT", &format!("{path}/spreadsheet")).by(&team.clerk.token);
        let refused = app.call(call.if_match(&tag).bytes(nonsense)).await;
        assert_eq!(refused.problem(), (422, "invalid_value"));
    }
}
