use serde_json::{Value, json};
use uuid::Uuid;
use wire::{
    calendar::ReportKind,
    reports::{ReportView, SelfRating},
};

use super::state::{Evidence, fields, reading, shown};

const INDICATOR: &str = "00000000-0000-0000-0000-000000000009";
const GOAL: &str = "00000000-0000-0000-0000-000000000008";
const FILE: &str = "00000000-0000-0000-0000-000000000007";

fn report(behind: Value) -> ReportView {
    let reason = json!({"rule": "within_plan"});
    let light = json!({"light": "on_track", "reason": reason});
    let task = |key: &str, role: &str, keeps: bool, behind: Value| {
        json!({
            "key": key, "text": "新建公厕", "due": "2017-10-31", "role": role, "keeps_figures": keeps,
            "light": light["light"], "reason": light["reason"], "behind": behind,
            "indicators": [{"id": INDICATOR, "name": "公厕", "target": "6", "unit": "座",
                "planned": "3", "known": "2"}],
            "milestones": [{"id": GOAL, "title": "完工", "due": "2017-09-30", "evidence": true,
                "reached": false}],
            "contributions": []
        })
    };
    let value = json!({
        "year": 2017, "period": "progress-2017-09-25", "kind": "progress", "from": "2017-08-26",
        "due": "2017-09-25", "department_id": "00000000-0000-0000-0000-000000000001",
        "department": "市爱卫办", "stage": "draft", "punctuality": "due", "received_at": null,
        "versions": 0, "tasks": 2, "amended_at": null,
        "content": {"entries": [{
            "task": "9", "done": "主体完工", "next": "验收",
            "actuals": [{"indicator": INDICATOR, "value": "2.50"}],
            "milestones": [{"milestone": GOAL, "reached": true, "evidence": [FILE]}],
            "rating": "behind", "cause": "", "measures": "", "outlook": null
        }]},
        "reported_tasks": [task("9", "lead", true, behind), task("12", "support", false, Value::Null)],
        "attachments": [], "lacking": [], "steps": ["edit"], "reason": null, "history": [],
        "signed_versions": []
    });
    serde_json::from_value(value).unwrap()
}

#[test]
fn what_is_kept_stands_in_the_fields_and_reads_back() {
    let report = report(Value::Null);
    let fields = fields(&report);
    assert_eq!(fields.entries[0].actuals[0].value, "2.5");
    assert_eq!(fields.entries[0].goals[0].evidence[0].name, FILE);
    let read = reading(&fields);
    assert_eq!(read.content.entries[0], report.content.entries[0]);
    assert!(read.unreadable.is_empty());
}

#[test]
fn whoever_supports_a_task_keeps_no_figures_of_it() {
    let fields = fields(&report(Value::Null));
    assert!(fields.entries[1].actuals.is_empty() && fields.entries[1].goals.is_empty());
}

#[test]
fn a_figure_that_is_no_number_is_named_and_kept_as_none() {
    let mut fields = fields(&report(Value::Null));
    "三".clone_into(&mut fields.entries[0].actuals[0].value);
    let read = reading(&fields);
    assert_eq!(read.content.entries[0].actuals[0].value, None);
    assert_eq!(read.unreadable, [("entries/0/actuals/0/value".to_owned(), "desk-no-number")]);
    " ".clone_into(&mut fields.entries[0].actuals[0].value);
    assert!(reading(&fields).unreadable.is_empty());
}

#[test]
fn evidence_comes_and_goes_by_its_id() {
    let mut fields = fields(&report(Value::Null));
    let file = Evidence { id: Uuid::from_u128(1), name: "验收单.pdf".to_owned(), size: 10 };
    fields.add_evidence(0, 0, file);
    assert_eq!(fields.entries[0].goals[0].evidence.len(), 2);
    fields.remove_evidence(0, 0, FILE.parse().unwrap());
    assert_eq!(fields.entries[0].goals[0].evidence[0].name, "验收单.pdf");
    fields.remove_evidence(7, 7, Uuid::nil());
}

#[test]
fn cause_and_measures_show_where_the_task_is_behind_or_something_stands_in_them() {
    let behind = json!({"light": "behind", "reason": {"rule": "within_plan"}});
    for (behind, rating, cause, expected) in [
        (Value::Null, SelfRating::NodeTargetReached, "", false),
        (Value::Null, SelfRating::Behind, "", true),
        (Value::Null, SelfRating::NodeTargetReached, "连续降雨", true),
        (behind, SelfRating::NodeTargetReached, "", true),
    ] {
        let report = report(behind);
        let mut entry = fields(&report).entries[0].clone();
        (entry.rating, entry.cause) = (Some(rating), cause.to_owned());
        let shown = shown(ReportKind::Progress, &report.reported_tasks[0], &entry);
        assert_eq!(shown.lag, expected, "{rating:?} {cause}");
    }
}

#[test]
fn whoever_supports_a_task_tells_what_is_done_and_comes_next() {
    let report = report(Value::Null);
    let entry = &fields(&report).entries[1];
    let of = |kind| shown(kind, &report.reported_tasks[1], entry);
    let progress = of(ReportKind::Progress);
    assert!(progress.next && !progress.rating && !progress.outlook && !progress.lag);
    assert!(!of(ReportKind::Summary).outlook);
    let lead = shown(ReportKind::Summary, &report.reported_tasks[0], entry);
    assert!(lead.outlook && lead.rating && !lead.next);
}
