//! Every step of a report, at every stage, by every role.
use serde_json::json;
use tests::{Team, TestApp};

/// A department's report that lacks nothing, still a draft, and its address.
async fn written() -> (TestApp, Team, String) {
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
    (app, team, path)
}

#[actix_web::test]
async fn every_step_at_every_stage_by_every_role() {
    let (app, team, path) = written().await;
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

/// Whatever is tried in whatever order: each step that was taken stands in the history once, each
/// signature is a version, and nothing else is.
#[actix_web::test]
async fn no_sequence_of_calls_loses_a_step() {
    let (app, team, path) = written().await;
    let steps = [
        ("submission", "submit", &team.clerk),
        ("sending-back", "send_back", &team.leader),
        ("signature", "sign", &team.leader),
        ("return", "return", &team.office),
        ("acceptance", "accept", &team.office),
        ("correction", "correct", &team.clerk),
    ];
    let mut taken: Vec<&str> = Vec::new();
    // The same numbers each time; every remainder comes often.
    let mut number: u32 = 20_170_925;
    for _ in 0..60 {
        number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let (address, name, who) = steps[(number >> 16) as usize % steps.len()];
        if app.try_step(who, &path, address).await.status == 200 {
            taken.push(name);
        }
    }
    let read = app.read(&team.office, &path).await.body;
    let history = read["history"].as_array().expect("a history");
    let told: Vec<&str> = history.iter().map(|it| it["step"].as_str().expect("a step")).collect();
    assert_eq!(told, taken);
    assert!(taken.len() > 10, "the way is gone more than once: {taken:?}");
    let signed = taken.iter().filter(|name| **name == "sign").count();
    assert_eq!(read["signed_versions"].as_array().map(Vec::len), Some(signed));
}
