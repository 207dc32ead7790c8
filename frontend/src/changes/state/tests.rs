use serde_json::json;
use wire::changes::ChangeView;

use super::*;

const GOAL: &str = "2c9cb945-183c-5a48-b227-c1ca7f96726a";
const REACHED: &str = "0dc999cc-3bd8-555e-868d-6a8347cb55a2";
const INDICATOR: &str = "0dc999cc-3bd8-555e-868d-6a8347cb55a3";

fn view() -> ChangeView {
    serde_json::from_value(json!({
        "id": GOAL, "year": 2017, "task": "24", "task_text": "改造无害化厕所7000座。",
        "department_id": GOAL, "department": "市爱卫办",
        "content": {
            "kind": "date", "reason": "", "due": null, "milestones": [], "trajectories": [],
            "text": "", "indicator": null, "target": null, "owner": null, "evidence": [],
        },
        "evidence": [], "state": "draft", "begun": { "at": "2017-09-19T16:00:00Z", "by": "" },
        "revisions": [], "file_by": null, "too_late": false, "consents": [], "filing": null,
        "current": {
            "text": "改造无害化厕所7000座。", "due": "2017-10-31",
            "milestones": [
                { "id": REACHED, "title": "完成招标", "due": "2017-04-30", "reached": true },
                { "id": GOAL, "title": "完成7000座", "due": "2017-10-20", "reached": false },
            ],
            "indicators": [{ "id": INDICATOR, "name": "改造厕所", "target": 7000.0, "unit": "座" }],
            "trajectories": [{ "indicator": INDICATOR, "planned": [
                { "by": "2017-08-25", "value": 4550.0 }, { "by": "2017-10-25", "value": 7000.0 },
            ] }],
            "departments": [],
        },
        "lacking": [], "history": [], "steps": ["edit", "submit"],
    }))
    .unwrap()
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2017, month, day).unwrap()
}

#[test]
fn a_date_moves_its_stage_goals_and_planned_values_with_it() {
    let view = view();
    let values = start(&view).with("due", "2017-12-20").with(&goal_due(0), "2017-12-10");
    let values = values.with(&format!("{}/1/by", planned(0)), "2017-12-15");
    let content = read(&values, &view, &[]).unwrap();
    assert_eq!(content.due, Some(day(12, 20)));
    assert_eq!(content.milestones.len(), 1, "what is reached does not move");
    assert_eq!(content.milestones[0].due, day(12, 10));
    assert_eq!(content.trajectories[0].planned[1].by, day(12, 15));
}

#[test]
fn what_is_left_alone_is_not_asked_for() {
    let view = view();
    let content = read(&start(&view), &view, &[]).unwrap();
    assert!(!is_unsaved(&start(&view), &view, &[]));
    assert!(is_unsaved(&start(&view), &view, &[Uuid::nil()]));
    assert!(content.trajectories.is_empty());
    assert_eq!(content.milestones[0].due, day(10, 20));
    assert_eq!((content.text.as_str(), content.due), ("", None));
}

#[test]
fn a_line_goes_and_those_below_it_move_up() {
    let view = view();
    let mut values = start(&view);
    for (name, value) in without_line(&values, 0, 0) {
        values = values.with(&name, value);
    }
    let content = read(&values, &view, &[]).unwrap();
    assert_eq!(content.trajectories[0].planned.len(), 1);
    assert_eq!(content.trajectories[0].planned[0].by, day(10, 25));
}

#[test]
fn a_half_filled_line_is_wrong_and_an_empty_one_is_left_out() {
    let view = view();
    let values = start(&view).with(&format!("{}/lines", planned(0)), "3");
    assert!(read(&values, &view, &[]).unwrap().trajectories.is_empty());
    let by = format!("{}/2/by", planned(0));
    let wrong = read(&values.with(&by, "2017-12-01"), &view, &[]).unwrap_err();
    assert_eq!(wrong, [(format!("{}/2/value", planned(0)), "desk-required")]);
}

#[test]
fn the_kind_can_change_and_files_can_go() {
    let view = view();
    let values = start(&view).with("kind", "scope").with("text", "改造厕所。");
    let content = read(&values, &view, &[Uuid::nil()]).unwrap();
    assert_eq!((content.kind, content.text.as_str()), (ChangeKind::Scope, "改造厕所。"));
    assert_eq!(content.evidence.len(), 1);
}
