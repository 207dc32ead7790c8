use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde_json::json;
use wire::plans::{PlanView, TaskKind};

use super::state::{drawn, even_rise, fields, reading, span};

const INDICATOR: &str = "00000000-0000-0000-0000-000000000009";

fn plan() -> PlanView {
    let value = json!({
        "year": 2017, "department_id": "00000000-0000-0000-0000-000000000001",
        "department": "市爱卫办", "stage": "draft", "tasks": 2, "amended_at": null,
        "content": {"tasks": [{
            "task": "9", "completion_standard": "投入使用",
            "milestones": [
                {"title": "甲", "due": "2017-06-30", "evidence": false},
                {"title": "乙", "due": null, "evidence": true}
            ],
            "trajectories": [{"indicator": INDICATOR, "planned": [{"by": "2017-06-25", "value": "3.0"}]}]
        }]},
        "planned_tasks": [
            {"key": "9", "text": "新建公厕", "due": "2017-10-31", "indicators": [
                {"id": INDICATOR, "name": "公厕", "target": "6", "unit": "座"}
            ]},
            {"key": "12-2", "text": "出台办法", "due": null, "indicators": []}
        ],
        "periods": [
            {"kind": "progress", "from": "2017-01-01", "nominal": "2017-06-25", "due": "2017-06-25", "day_off": false},
            {"kind": "progress", "from": "2017-06-26", "nominal": "2017-09-25", "due": "2017-09-25", "day_off": false}
        ],
        "lacking": [], "steps": ["edit", "submit"], "reason": null, "history": []
    });
    serde_json::from_value(value).unwrap()
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2017, month, day).unwrap()
}

#[test]
fn every_task_has_fields_whether_or_not_it_was_planned() {
    let fields = fields(&plan());
    assert_eq!(fields.tasks.len(), 2);
    assert_eq!(fields.tasks[0].trajectories[0].values[0].value, "3");
    assert!(fields.tasks[1].standard.is_empty() && fields.tasks[1].goals.is_empty());
    let content = reading(&fields).content;
    assert_eq!(content.tasks[0], plan().content.tasks[0]);
    assert_eq!(content.tasks[1].task.to_string(), "12-2");
}

#[test]
fn lines_keep_who_they_are_while_they_change_places() {
    let mut fields = fields(&plan());
    let lines = |fields: &super::state::PlanFields| -> Vec<(u32, String)> {
        fields.tasks[0].goals.iter().map(|goal| (goal.line, goal.title.clone())).collect()
    };
    let before = lines(&fields);
    fields.raise_goal(0, 1);
    assert_eq!(lines(&fields), [before[1].clone(), before[0].clone()]);
    fields.raise_goal(0, 0);
    fields.raise_goal(0, 7);
    fields.add_goal(0);
    let after = lines(&fields);
    assert!(before.iter().all(|(line, _)| *line != after[2].0));
    fields.remove_goal(0, 0);
    fields.remove_goal(0, 9);
    assert_eq!(lines(&fields).len(), 2);
}

#[test]
fn a_template_takes_the_place_of_what_stood_there_and_ends_on_the_due_date() {
    let plan = plan();
    let mut fields = fields(&plan);
    let span = span(&plan, &plan.planned_tasks[0]);
    assert_eq!(span, (day(1, 1), day(10, 31)));
    fields.apply(0, TaskKind::Construction, span, str::to_owned);
    let goals = &fields.tasks[0].goals;
    assert_eq!((goals.len(), goals[0].title.as_str()), (5, "approval"));
    assert_eq!((goals[4].due.as_str(), goals[4].evidence), ("2017-10-31", true));
}

#[test]
fn an_even_rise_ends_at_the_target() {
    let plan = plan();
    let task = &plan.planned_tasks[0];
    let rise = even_rise(&plan, task, &task.indicators[0]);
    assert_eq!(rise.len(), 3);
    assert_eq!(rise.last().map(|it| (it.by, it.value)), Some((day(10, 31), Decimal::from(6))));
}

#[test]
fn a_line_that_is_half_typed_is_named_and_not_sent() {
    let mut fields = fields(&plan());
    fields.add_value(0, 0);
    assert!(reading(&fields).unreadable.is_empty());
    "2017-09-25".clone_into(&mut fields.value(0, 0, 1).unwrap().by);
    let read = reading(&fields);
    assert_eq!(read.content.tasks[0].trajectories[0].planned.len(), 1);
    let at = "tasks/0/trajectories/0/planned/1/value";
    assert_eq!(read.unreadable, [(at.to_owned(), "desk-line-incomplete")]);
    "many".clone_into(&mut fields.value(0, 0, 1).unwrap().value);
    assert_eq!(reading(&fields).unreadable, [(at.to_owned(), "desk-no-number")]);
    "5".clone_into(&mut fields.value(0, 0, 1).unwrap().value);
    assert!(reading(&fields).unreadable.is_empty());
}

#[test]
fn a_year_that_is_half_typed_is_not_drawn() {
    let mut fields = fields(&plan());
    "0002-06-25".clone_into(&mut fields.value(0, 0, 0).unwrap().by);
    assert!(drawn(&fields.tasks[0].trajectories[0].values, 2017).planned.is_empty());
}
