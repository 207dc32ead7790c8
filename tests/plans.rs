//! 实施计划: written, signed, approved, and from then on the baseline.
use serde_json::json;
use tests::{Call, TestApp, whole_plan};

#[actix_web::test]
async fn a_plan_goes_from_the_clerk_by_the_leader_to_the_office_and_is_the_baseline() {
    let app = TestApp::start_on(2017, 5, 2).await;
    let admin = app.security_administrator().await;
    let team = app.team(&admin, "市爱卫办").await;
    let path = team.plan();
    let begun = app.read(&team.clerk, &path).await;
    assert_eq!(begun.body["stage"], "draft");
    assert_eq!(begun.body["planned_tasks"].as_array().map(Vec::len), Some(2), "tasks 23 and 24");
    let lacking = begun.body["lacking"].as_array().expect("a list");
    assert_eq!(lacking[0]["pointer"], "#/tasks/0/completion_standard");
    let early = app.try_step(&team.clerk, &path, "submission").await;
    assert_eq!(early.problem(), (422, "invalid_value"));
    assert!(early.pointers().contains(&"#/tasks/0/milestones"), "{:?}", early.pointers());

    let content = whole_plan(&begun.body);
    let saved = app.save(&team.clerk, &path, &content).await;
    assert_eq!((saved.status, saved.body["lacking"].as_array().map(Vec::len)), (200, Some(0)));
    app.step(&team.clerk, &path, "submission").await;
    let back = app.step(&team.leader, &path, "sending-back").await;
    assert_eq!(back.body["reason"], "请核实数据");
    app.step(&team.clerk, &path, "submission").await;
    app.step(&team.leader, &path, "signature").await;
    let returned = app.step(&team.office, &path, "return").await;
    assert_eq!(returned.body["stage"], "returned");
    app.step(&team.clerk, &path, "submission").await;
    app.step(&team.leader, &path, "signature").await;
    let approved = app.step(&team.office, &path, "approval").await;
    assert_eq!(approved.body["stage"], "accepted");
    let steps: Vec<&str> = approved.body["history"]
        .as_array()
        .expect("a history")
        .iter()
        .map(|taken| taken["step"].as_str().expect("a step"))
        .collect();
    assert_eq!(
        steps,
        ["submit", "send_back", "submit", "sign", "return", "submit", "sign", "accept"]
    );

    app.state.board.refresh().await.expect("a refresh");
    let task = app.get("/api/v1/public/programmes/2017/tasks/23").await;
    assert_eq!(task.body["completion_standard"], "全部建成并投入使用。");
    assert_eq!(task.body["milestones"][0]["title"], "完成选址");
    assert_eq!(task.body["trajectories"][0]["planned"][1]["value"], 6.0);
    assert_eq!(task.body["light"]["reason"]["rule"], "milestone_overdue", "{}", task.body["light"]);
    let frozen = app.save(&team.clerk, &path, &content).await;
    assert_eq!(frozen.problem(), (409, "illegal_step"));
    assert_eq!(frozen.body.get("legal"), None, "only a filed change moves a baseline");
}

/// What the machine does not allow is refused at every stage and named; what another role may do is
/// refused before.
#[actix_web::test]
async fn every_step_at_every_stage_by_every_role() {
    let app = TestApp::start_on(2017, 2, 6).await;
    let admin = app.security_administrator().await;
    let team = app.team(&admin, "市爱卫办").await;
    let path = team.plan();
    let content = whole_plan(&app.read(&team.clerk, &path).await.body);
    app.save(&team.clerk, &path, &content).await;
    let owners = [
        ("submission", &team.clerk),
        ("sending-back", &team.leader),
        ("signature", &team.leader),
        ("return", &team.office),
        ("approval", &team.office),
    ];
    let stages: [(&str, &[&str], &[&str]); 5] = [
        ("draft", &["submission"], &["edit", "submit"]),
        ("awaiting_signature", &["signature", "sending-back"], &["sign", "send_back"]),
        ("signed", &["approval", "return"], &["accept", "return"]),
        ("returned", &["submission"], &["edit", "submit"]),
        ("accepted", &[], &[]),
    ];
    let ways: [&[(&str, usize)]; 5] = [
        &[],
        &[("submission", 0)],
        &[("signature", 1)],
        &[("return", 2)],
        &[("submission", 0), ("signature", 1), ("approval", 2)],
    ];
    let people = [&team.clerk, &team.leader, &team.office];
    for ((stage, legal, named), way) in stages.into_iter().zip(ways) {
        for (step, who) in way {
            app.step(people[*who], &path, step).await;
        }
        for (step, owner) in owners {
            for person in people.iter().filter(|person| person.name != owner.name) {
                let refused = app.try_step(person, &path, step).await;
                assert_eq!(refused.problem(), (403, "forbidden"), "{stage} {step} {}", person.name);
            }
            if !legal.contains(&step) {
                let refused = app.try_step(owner, &path, step).await;
                assert_eq!(refused.problem(), (409, "illegal_step"), "{stage} {step}");
                let expected = (!named.is_empty()).then(|| json!(named));
                assert_eq!(refused.body.get("legal"), expected.as_ref(), "{stage} {step}");
            }
        }
        let read = app.read(&team.office, &path).await;
        assert_eq!(read.body["stage"], stage, "a refusal changes nothing");
    }
}

#[actix_web::test]
async fn of_two_who_save_at_once_one_is_told() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let team = app.team(&admin, "市爱卫办").await;
    let path = team.plan();
    let read = app.read(&team.clerk, &path).await;
    let (tag, content) = (read.header("etag"), whole_plan(&read.body));
    let put = || Call::new("PUT", &path).by(&team.clerk.token).json(&content);
    assert_eq!(app.call(put()).await.problem(), (428, "precondition_required"));
    assert_eq!(app.call(put().if_match(tag)).await.status, 200);
    assert_eq!(app.call(put().if_match(tag)).await.problem(), (412, "stale"));
    let submit = Call::new("POST", &format!("{path}/submission")).by(&team.clerk.token);
    assert_eq!(app.call(submit.if_match(tag)).await.problem(), (412, "stale"));
}

#[actix_web::test]
async fn what_no_plan_can_hold_is_named_and_what_is_anothers_is_not_there() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let team = app.team(&admin, "市爱卫办").await;
    let other = app.team_with(&admin, "市公安局", &team.office).await;
    let path = team.plan();
    let mut content = whole_plan(&app.read(&team.clerk, &path).await.body);
    content["tasks"][1]["task"] = json!("1");
    let refused = app.save(&team.clerk, &path, &content).await;
    assert_eq!(refused.problem(), (422, "invalid_value"));
    assert_eq!(refused.pointers(), ["#/tasks/1/task"]);
    content["tasks"][1]["task"] = json!("no key");
    assert_eq!(app.save(&team.clerk, &path, &content).await.status, 400);
    content["tasks"][1]["color"] = json!("red");
    let unknown = app.save(&team.clerk, &path, &content).await;
    assert_eq!(unknown.status, 400, "an unknown field is an error");
    for who in [&other.clerk, &other.leader] {
        let reply = app.call(Call::new("GET", &path).by(&who.token)).await;
        assert_eq!(reply.problem(), (404, "not_found"));
    }
    let list = app.read(&other.clerk, "/api/v1/programmes/2017/plans").await;
    assert_eq!(list.body["total"], 1, "the own one: task 13");
    let all = app.read(&team.office, "/api/v1/programmes/2017/plans").await;
    assert!(all.body["total"].as_u64() > Some(10));
    for wrong in ["2016/plans", "2017/plans/00000000-0000-0000-0000-000000000000"] {
        let path = format!("/api/v1/programmes/{wrong}");
        let reply = app.call(Call::new("GET", &path).by(&team.office.token)).await;
        assert_eq!(reply.problem(), (404, "not_found"), "{wrong}");
    }
}
