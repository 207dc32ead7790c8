//! Fills in plans and reports as a clerk would, from what the application shows of them.
use anyhow::Context;
use chrono::NaiveDate;
use domain::{calendar::ReportingPeriod, plans::straight_line};
use serde_json::{Value, json};
use wire::plans::{IndicatorId, PlanView, PlannedIndicator, PlannedMilestone, PlannedTrajectory};

use super::script::{Reporting, Script, Stage, Told, Words};

/// A plan with the script's stages, the last of them with evidence, and a straight line for each
/// indicator.
///
/// # Errors
/// When what was read is no plan, or a task has no due date.
pub(super) fn plan(read: &Value, script: &Script) -> anyhow::Result<Value> {
    let view: PlanView = serde_json::from_value(read.clone())?;
    let periods: Vec<ReportingPeriod> = view
        .periods
        .iter()
        .map(|it| ReportingPeriod {
            kind: it.kind,
            from: it.from,
            nominal: it.nominal,
            due: it.due,
        })
        .collect();
    let mut content = view.content;
    for (plan, task) in content.tasks.iter_mut().zip(&view.planned_tasks) {
        let due = task.due.with_context(|| format!("task {} has no due date", task.key))?;
        let stages: Vec<_> = script.stages.iter().filter(|stage| stage.due <= due).collect();
        plan.completion_standard = format!("{}{}", task.text, script.words.standard);
        let goal = |(place, stage): (usize, &&Stage)| PlannedMilestone {
            title: stage.title.clone(),
            due: Some(stage.due),
            evidence: place + 1 == stages.len(),
        };
        plan.milestones = stages.iter().enumerate().map(goal).collect();
        let line = |indicator: &PlannedIndicator| PlannedTrajectory {
            indicator: IndicatorId(indicator.id),
            planned: straight_line(indicator.target, script.imported, due, &periods),
        };
        plan.trajectories = task.indicators.iter().map(line).collect();
    }
    Ok(serde_json::to_value(content)?)
}

fn day(value: &Value) -> Option<NaiveDate> {
    value.as_str().and_then(|day| day.parse().ok())
}

/// Each task of a report, with what the script says of it.
fn tasks<'a>(
    read: &'a Value,
    reporting: &'a Reporting,
) -> impl Iterator<Item = (&'a Value, Option<&'a Told>)> {
    let tasks = read["reported_tasks"].as_array().into_iter().flatten();
    tasks.map(|task| (task, task["key"].as_str().and_then(|key| reporting.tasks.get(key))))
}

/// The stage goals of a task that are due in the period or before, and whether each is reached.
fn goals<'a>(
    read: &'a Value,
    task: &'a Value,
    told: Option<&Told>,
) -> impl Iterator<Item = (&'a Value, bool)> {
    let last = day(&read["due"]);
    let missed = told.is_some_and(|told| told.goal_missed);
    let goals = task["milestones"].as_array().map(Vec::as_slice).unwrap_or_default();
    let due = move |goal: &Value| day(&goal["due"]) <= last;
    let newest = goals.iter().rposition(due);
    goals.iter().enumerate().map(move |(place, goal)| {
        let reached = due(goal) && !(missed && newest == Some(place));
        (goal, reached || goal["reached"] == true)
    })
}

/// True where a stage goal is reported for the first time that asks for evidence.
pub(super) fn shows_evidence(read: &Value, reporting: &Reporting) -> bool {
    tasks(read, reporting).any(|(task, told)| {
        goals(read, task, told)
            .any(|(goal, reached)| reached && goal["evidence"] == true && goal["reached"] == false)
    })
}

/// A report that says of each task what was planned, and otherwise what the script says.
pub(super) fn report(
    read: &Value,
    reporting: &Reporting,
    words: &Words,
    evidence: Option<&str>,
) -> Value {
    let mut content = read["content"].clone();
    let entries = content["entries"].as_array_mut().into_iter().flatten();
    for (entry, (task, told)) in entries.zip(tasks(read, reporting)) {
        entry["done"] = json!(words.done);
        entry["next"] = json!(words.next);
        entry["cause"] = json!("");
        entry["measures"] = json!("");
        entry["rating"] = json!("node_target_reached");
        if read["kind"] == "summary" {
            let over = task["light"] == "completed";
            entry["outlook"] = json!(if over { "completed" } else { "expected_in_time" });
        }
        if task["keeps_figures"] == true {
            let share = told.and_then(|told| told.share);
            let indicators = task["indicators"].as_array().into_iter().flatten();
            let actual = |indicator: &Value| {
                let planned = indicator["planned"].as_f64().or(indicator["known"].as_f64());
                let value = planned.unwrap_or_default();
                // A share of what is counted is counted, too.
                let value = share.map_or(value, |share| (value * share).floor());
                json!({"indicator": indicator["id"], "value": value})
            };
            entry["actuals"] = indicators.map(actual).collect();
            let result = |(goal, reached): (&Value, bool)| {
                let files: Vec<&str> = evidence.filter(|_| reached).into_iter().collect();
                json!({"milestone": goal["id"], "reached": reached, "evidence": files})
            };
            entry["milestones"] = goals(read, task, told).map(result).collect();
        }
        for (field, value) in told.map(|told| &told.with).into_iter().flatten() {
            entry[field] = value.clone();
        }
    }
    content
}

/// The report with causes and measures where it lacks them; none where it lacks nothing.
pub(super) fn explained(saved: &Value, words: &Words) -> Option<Value> {
    let lacking = saved["lacking"].as_array()?;
    let pointers: Vec<&str> = lacking.iter().filter_map(|it| it["pointer"].as_str()).collect();
    let mut content = saved["content"].clone();
    for pointer in pointers.iter().filter_map(|pointer| pointer.strip_prefix('#')) {
        let text = match pointer.rsplit('/').next() {
            Some("cause") => &words.cause,
            Some("measures") => &words.measures,
            _ => continue,
        };
        *content.pointer_mut(pointer)? = json!(text);
    }
    (!pointers.is_empty()).then_some(content)
}
