//! 进展情况报告: from opening to acceptance, once returned, once late, once corrected.
mod spreadsheet;
mod steps;

use serde_json::{Value, json};
use tests::{Call, TestApp, whole_report};

#[actix_web::test]
async fn a_report_goes_from_opening_to_acceptance_once_returned() {
    let app = TestApp::start_on(2017, 2, 6).await;
    let admin = app.security_administrator().await;
    let mut team = app.team(&admin, "市爱卫办").await;
    app.approve_a_plan(&team).await;
    app.on(&mut team, 8, 20).await;
    let path = team.report("progress-2017-08-25");
    let begun = app.read(&team.clerk, &path).await;
    assert_eq!(
        (&begun.body["stage"], &begun.body["punctuality"]),
        (&json!("draft"), &json!("due"))
    );
    assert_eq!(begun.body["reported_tasks"][0]["indicators"][0]["planned"], 3.0);
    let file = app.evidence(&team.clerk).await;
    let mut content = whole_report(&begun.body, 0.5, &file);

    content["entries"][0]["actuals"][0]["value"] = json!(2);
    let saved = app.save(&team.clerk, &path, &content).await;
    let behind = &saved.body["reported_tasks"][0]["behind"];
    assert_eq!(behind["reason"]["rule"], "indicator_below_plan", "told while typing: {behind}");
    let refused = app.try_step(&team.clerk, &path, "submission").await;
    assert_eq!(refused.pointers(), ["#/entries/0/cause", "#/entries/0/measures"]);
    content["entries"][0]["cause"] = json!("雨季停工");
    content["entries"][0]["measures"] = json!("增加一个班组");
    app.save(&team.clerk, &path, &content).await;
    app.step(&team.clerk, &path, "submission").await;
    let signed = app.step(&team.leader, &path, "signature").await;
    assert_eq!(signed.body["punctuality"], "in_time");
    let returned = app.step(&team.office, &path, "return").await;
    assert_eq!(returned.body["reason"], "请核实数据");

    app.state.board.refresh().await.expect("a refresh");
    let task = app.get("/api/v1/public/programmes/2017/tasks/23").await;
    assert_eq!(task.body["trajectories"][0]["actual"], json!([]), "nothing unchecked is public");

    content["entries"][0]["actuals"][0]["value"] = json!(3);
    app.save(&team.clerk, &path, &content).await;
    app.step(&team.clerk, &path, "submission").await;
    app.step(&team.leader, &path, "signature").await;
    let accepted = app.step(&team.office, &path, "acceptance").await;
    let versions = accepted.body["signed_versions"].as_array().expect("versions");
    let outcomes: Vec<&Value> = versions.iter().map(|it| &it["outcome"]).collect();
    assert_eq!(outcomes, ["returned", "accepted"]);
    assert_eq!(versions[0]["content"]["entries"][0]["actuals"][0]["value"], 2.0, "the old stays");

    app.state.board.refresh().await.expect("a refresh");
    let task = app.get("/api/v1/public/programmes/2017/tasks/23").await;
    assert_eq!(task.body["trajectories"][0]["actual"][0]["value"], 3.0);
    assert_eq!(task.body["self_ratings"][0]["rating"], "node_target_reached");
    assert_eq!(task.body["milestones"][0]["reached"], "2017-08-20");
}

#[actix_web::test]
async fn a_late_report_stays_late_and_begins_with_the_last_ones_plan() {
    let app = TestApp::start_on(2017, 2, 6).await;
    let admin = app.security_administrator().await;
    let mut team = app.team(&admin, "市爱卫办").await;
    app.approve_a_plan(&team).await;
    app.on(&mut team, 8, 26).await;
    app.accept_a_report(&team, "progress-2017-08-25", 0.5).await;
    let late = app.read(&team.office, &team.report("progress-2017-08-25")).await;
    assert_eq!(late.body["punctuality"], "late", "one day is late");
    let next = app.read(&team.clerk, &team.report("progress-2017-09-25")).await;
    assert_eq!(next.body["content"]["entries"][0]["done"], "安装设备。");
    assert_eq!(next.body["content"]["entries"][0]["actuals"][0]["value"], 3.0);
    app.on(&mut team, 9, 2).await;
    let path = team.report("progress-2017-08-25");
    app.step(&team.clerk, &path, "correction").await;
    app.step(&team.clerk, &path, "submission").await;
    app.step(&team.leader, &path, "signature").await;
    let corrected = app.step(&team.office, &path, "acceptance").await;
    assert_eq!(corrected.body["punctuality"], "late", "for good");
    assert_eq!(corrected.body["versions"], 2);
    let received = corrected.body["received_at"].as_str().expect("an instant");
    assert!(received.starts_with("2017-08-26"), "the first signature counts: {received}");
}

#[actix_web::test]
async fn a_report_can_be_written_from_the_day_its_period_opens() {
    let app = TestApp::start_on(2017, 8, 25).await;
    let admin = app.security_administrator().await;
    let mut team = app.team(&admin, "市爱卫办").await;
    let path = team.report("progress-2017-09-25");
    let begun = app.read(&team.clerk, &path).await;
    let content = begun.body["content"].clone();
    let early = app.save(&team.clerk, &path, &content).await;
    assert_eq!(early.problem(), (409, "period_not_open"));
    app.on(&mut team, 8, 26).await;
    assert_eq!(app.save(&team.clerk, &path, &content).await.status, 200);
    let summary = team.report("summary-2017-12-10");
    assert_eq!(app.save(&team.clerk, &summary, &content).await.problem().0, 409);
    app.on(&mut team, 11, 10).await;
    let content = app.read(&team.clerk, &summary).await.body["content"].clone();
    assert_eq!(app.save(&team.clerk, &summary, &content).await.status, 200);
    for wrong in ["progress-2017-09-26", "summary-2017-09-25", "progress-2017-9-25", "x"] {
        let call = Call::new("GET", &team.report(wrong)).by(&team.clerk.token);
        assert_eq!(app.call(call).await.problem(), (404, "not_found"), "{wrong}");
    }
}

/// The year's summary tells the result, or what is expected.
#[actix_web::test]
async fn the_summary_asks_for_the_result() {
    let app = TestApp::start_on(2017, 12, 8).await;
    let admin = app.security_administrator().await;
    let team = app.team(&admin, "市公安局").await;
    let path = team.report("summary-2017-12-10");
    let mut content = app.read(&team.clerk, &path).await.body["content"].clone();
    for entry in content["entries"].as_array_mut().expect("entries") {
        entry["done"] = json!("全年落实情况。");
        entry["rating"] = json!("year_target_reached");
        entry["cause"] = json!("未报实施计划");
        entry["measures"] = json!("补报");
    }
    app.save(&team.clerk, &path, &content).await;
    let refused = app.try_step(&team.clerk, &path, "submission").await;
    assert_eq!(refused.pointers(), ["#/entries/0/outlook", "#/entries/1/outlook"]);
    for entry in content["entries"].as_array_mut().expect("entries") {
        entry["outlook"] = json!("expected_in_time");
    }
    app.save(&team.clerk, &path, &content).await;
    app.step(&team.clerk, &path, "submission").await;
}

/// Task 12 is led by 市规划建设局（规划） and 市公安局: each reports, the first one signs the whole.
#[actix_web::test]
async fn what_the_other_departments_say_is_signed_with_the_whole() {
    let app = TestApp::start_on(2017, 9, 20).await;
    let admin = app.security_administrator().await;
    let lead = app.team(&admin, "市规划建设局（规划）").await;
    let other = app.team_with(&admin, "市公安局", &lead.office).await;
    let period = "progress-2017-09-25";
    let fill = |content: &mut Value, done: &str| {
        for entry in content["entries"].as_array_mut().expect("entries") {
            entry["done"] = json!(done);
            entry["next"] = json!("继续推进。");
            entry["rating"] = json!("behind");
            entry["cause"] = json!("前期工作量大");
            entry["measures"] = json!("倒排工期");
        }
    };
    let contribution = |report: &Value| {
        let tasks = report["reported_tasks"].as_array().expect("tasks");
        let shared = tasks.iter().find(|task| task["key"] == "12").expect("task 12");
        shared["contributions"][0].clone()
    };
    let path = other.report(period);
    let mut content = app.read(&other.clerk, &path).await.body["content"].clone();
    fill(&mut content, "完成路口渠化12处。");
    app.save(&other.clerk, &path, &content).await;
    let whole = lead.report(period);
    assert!(contribution(&app.read(&lead.clerk, &whole).await.body).is_null(), "still a draft");
    app.step(&other.clerk, &path, "submission").await;
    let seen = contribution(&app.read(&lead.clerk, &whole).await.body);
    assert_eq!(
        (&seen["department"], &seen["done"]),
        (&json!("市公安局"), &json!("完成路口渠化12处。"))
    );
    let mut content = app.read(&lead.clerk, &whole).await.body["content"].clone();
    fill(&mut content, "完成停车规划初稿。");
    app.save(&lead.clerk, &whole, &content).await;
    app.step(&lead.clerk, &whole, "submission").await;
    let signed = app.step(&lead.leader, &whole, "signature").await;
    let contributions = &signed.body["signed_versions"][0]["contributions"];
    assert_eq!(contributions[0]["contributions"][0]["done"], "完成路口渠化12处。");
}

#[actix_web::test]
async fn of_two_who_write_at_once_one_is_told() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let team = app.team(&admin, "市爱卫办").await;
    let path = team.report("progress-2017-09-25");
    let read = app.read(&team.clerk, &path).await;
    let put = || {
        let call = Call::new("PUT", &path).by(&team.clerk.token).json(&read.body["content"]);
        call.if_match(read.header("etag"))
    };
    let (one, other) = futures_util::join!(app.call(put()), app.call(put()));
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
}

#[actix_web::test]
async fn what_is_not_the_departments_is_not_kept() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let team = app.team(&admin, "市爱卫办").await;
    let other = app.team_with(&admin, "市公安局", &team.office).await;
    app.approve_a_plan(&team).await;
    let path = team.report("progress-2017-09-25");
    let foreign = app.evidence(&other.clerk).await;
    let content = whole_report(&app.read(&team.clerk, &path).await.body, 0.9, &foreign);
    let refused = app.save(&team.clerk, &path, &content).await;
    assert_eq!(
        refused.pointers(),
        ["#/entries/0/milestones/0/evidence/0", "#/entries/1/milestones/0/evidence/0"]
    );
    for who in [&other.clerk, &other.leader] {
        let hidden = app.call(Call::new("GET", &path).by(&who.token)).await;
        assert_eq!(hidden.problem(), (404, "not_found"));
    }
    let list = "/api/v1/programmes/2017/reports";
    assert_eq!(app.read(&other.clerk, list).await.body["total"], 9, "one for each period");
    let drafts = app.read(&team.office, &format!("{list}?stage=signed")).await;
    assert_eq!(drafts.body["total"], 0);
}
