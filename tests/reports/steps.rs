//! Every step of a report, at every stage, by every role.
use serde_json::json;
use tests::TestApp;

#[actix_web::test]
async fn every_step_at_every_stage_by_every_role() {
    let app = TestApp::start().await;
    let admin = app.security_administrator().await;
    let team = app.team(&admin, "市公安局").await;
    let path = team.report("progress-2017-09-25");
    let mut content = app.read(&team.clerk, &path).await.body["content"].clone();
    for entry in content["entries"].as_array_mut().expect("entries") {
        for field in ["done", "next", "cause", "measures"] {
            entry[field] = json!("如实填写");
        }
        entry["rating"] = json!("behind");
    }
    app.save(&team.clerk, &path, &content).await;
    let owners = [
        ("submission", &team.clerk),
        ("sending-back", &team.leader),
        ("signature", &team.leader),
        ("return", &team.office),
        ("acceptance", &team.office),
        ("correction", &team.clerk),
    ];
    let ways: [(&str, &[&str], &[&str]); 6] = [
        ("draft", &[], &["submission"]),
        ("awaiting_signature", &["submission"], &["sending-back", "signature"]),
        ("returned", &["sending-back"], &["submission"]),
        ("signed", &["submission", "signature"], &["return", "acceptance"]),
        ("accepted", &["acceptance"], &["correction"]),
        ("draft", &["correction"], &["submission"]),
    ];
    for (stage, way, legal) in ways {
        for step in way {
            let (_, owner) = owners.iter().find(|(known, _)| known == step).expect("a step");
            app.step(owner, &path, step).await;
        }
        assert_eq!(app.read(&team.office, &path).await.body["stage"], stage);
        for (step, owner) in owners {
            for person in [&team.clerk, &team.leader, &team.office] {
                let expected = if person.name != owner.name {
                    Some((403, "forbidden"))
                } else if legal.contains(&step) {
                    None
                } else {
                    Some((409, "illegal_step"))
                };
                let Some(expected) = expected else { continue };
                let refused = app.try_step(person, &path, step).await;
                assert_eq!(refused.problem(), expected, "{stage} {step} {}", person.name);
            }
        }
    }
    let locked = app.try_step(&team.clerk, &path, "correction").await;
    assert_eq!(locked.body["legal"], json!(["edit", "submit"]));
}
