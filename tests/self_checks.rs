//! 部门自查: recorded by the department's leader, read by those above.
use serde_json::json;
use tests::{Call, TestApp};

const PATH: &str = "/api/v1/programmes/2017/self-checks";

#[actix_web::test]
async fn a_leader_records_what_was_checked_found_and_done() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let team = app.team(&admin, "市爱卫办").await;
    let other = app.team_with(&admin, "市公安局", &team.office).await;
    let post = |token: &str, body| Call::new("POST", PATH).by(token).json(&body);
    let good = json!({"on": "2017-09-19", "tasks": ["23"], "problems": "3座公厕未通水", "measures": "协调供水单位"});
    let made = app.call(post(&team.leader.token, good.clone())).await;
    assert_eq!(made.status, 201, "{}", made.text());
    assert_eq!(made.body["department"], "市爱卫办");
    for (body, pointer) in [
        (json!({"on": "2017-09-21", "tasks": ["23"]}), "#/on"),
        (json!({"on": "2017-09-19", "tasks": []}), "#/tasks"),
        (json!({"on": "2017-09-19", "tasks": ["1"]}), "#/tasks/0"),
        (json!({"on": "2017-09-19", "tasks": ["no key"]}), "#/tasks/0"),
        (json!({"on": "2017-09-19", "tasks": ["23"], "problems": "有"}), "#/measures"),
    ] {
        let refused = app.call(post(&team.leader.token, body)).await;
        assert_eq!(refused.problem(), (422, "invalid_value"));
        assert_eq!(refused.pointers(), [pointer]);
    }
    for token in [&team.clerk.token, &team.office.token] {
        assert_eq!(app.call(post(token, good.clone())).await.problem(), (403, "forbidden"));
    }
    assert_eq!(app.read(&team.office, PATH).await.body["total"], 1);
    assert_eq!(app.read(&team.clerk, PATH).await.body["total"], 1);
    assert_eq!(app.read(&other.leader, PATH).await.body["total"], 0, "not another's");
}
