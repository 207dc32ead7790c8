//! The plans and reports behind the demonstration's made-up facts, so that its pages have something
//! to show.
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    approval::{Stage, Step},
    calendar::{ReportKind, ReportingPeriod, day_in_shanghai},
    cockpit::{received_on, reporting},
    departments::DepartmentId,
    plans::{self, PlanContent, PlannedMilestone, PlannedTrajectory, TaskPlan},
    programmes::Programme,
    reports::{self, Entry, PeriodKey, ReportContent, Reported},
    tasks::{Baseline, Event, Light, SelfRating, Task, judge},
};
use sea_orm::ConnectionTrait;
use uuid::Uuid;
use wire::{plans::StepView, reports::ReportVersion};

use crate::{
    Error,
    plans::store::{self as plan_store, StoredPlan},
    reports::store::{self as report_store, StoredReport, StoredVersion},
};

/// Marks every sentence that was made up.
const MARK: &str = "（演示数据）";
const BY: &str = "演示";

fn history(at: DateTime<Utc>) -> Vec<StepView> {
    let step = |step| StepView { step, at, by: BY.to_owned(), reason: None };
    [Step::Submit, Step::Sign, Step::Accept].map(step).to_vec()
}

/// # Errors
/// When the database refuses.
pub(super) async fn insert(
    database: &impl ConnectionTrait,
    programme: &Programme,
    events: &[Event],
    on: NaiveDate,
) -> Result<(), Error> {
    for department in reporting(programme) {
        let plan = plan(programme, department.id, events);
        if let Some(plan) = plan.filter(|plan| day_in_shanghai(plan.amended_at) <= on) {
            plan_store::save(database, plan).await?;
        }
        for period in programme.calendar.periods(programme.year.number()) {
            let received = received_on(events, department.id, period.due);
            if received.is_some_and(|day| day <= on) {
                let (report, version) = report(programme, department.id, events, period);
                report_store::save(database, report.clone()).await?;
                report_store::insert_version(database, &version).await?;
                report_store::decide_version(database, report.id, Stage::Accepted).await?;
            }
        }
    }
    Ok(())
}

/// The plan of a department, where all its tasks have a made-up baseline.
fn plan(programme: &Programme, department: DepartmentId, events: &[Event]) -> Option<StoredPlan> {
    let planned = |task: &Task| {
        let baseline = Baseline::on(events, task.id, NaiveDate::MAX)?;
        let milestone = |it: &domain::tasks::Milestone| PlannedMilestone {
            title: it.title.to_string(),
            due: Some(it.due),
            evidence: it.evidence,
        };
        let trajectory = |it: &domain::tasks::Trajectory| PlannedTrajectory {
            indicator: it.indicator,
            planned: it.planned.clone(),
        };
        Some(TaskPlan {
            task: task.key,
            completion_standard: baseline.completion_standard.clone(),
            milestones: baseline.milestones.iter().map(milestone).collect(),
            trajectories: baseline.trajectories.iter().map(trajectory).collect(),
        })
    };
    let tasks: Vec<TaskPlan> =
        plans::tasks_of(&programme.tasks, department).map(planned).collect::<Option<_>>()?;
    if tasks.is_empty() {
        return None;
    }
    let at = events.iter().map(|event| event.at).min().unwrap_or_default();
    Some(StoredPlan {
        id: Uuid::new_v4(),
        programme: programme.id,
        department,
        stage: Stage::Accepted,
        content: PlanContent { tasks },
        history: history(at),
        version: 0,
        amended_at: at,
    })
}

fn report(
    programme: &Programme,
    department: DepartmentId,
    events: &[Event],
    period: ReportingPeriod,
) -> (StoredReport, StoredVersion) {
    let periods = programme.calendar.periods(programme.year.number());
    let known: Vec<Event> =
        events.iter().filter(|event| event.day() <= period.due).cloned().collect();
    let at = events
        .iter()
        .filter(|event| received_on(std::slice::from_ref(event), department, period.due).is_some())
        .map(|event| event.at)
        .min()
        .unwrap_or_default();
    let entry = |task: &Task| {
        let own = Reported {
            task,
            department,
            events: &known,
            thresholds: programme.thresholds,
            periods: &periods,
            period,
        };
        let light = judge(task, &known, programme.thresholds, &periods, day_in_shanghai(at)).light;
        told(own.begun(None), &own, light)
    };
    let content = ReportContent {
        entries: reports::tasks_of(&programme.tasks, department).map(entry).collect(),
    };
    let report = StoredReport {
        id: Uuid::new_v4(),
        programme: programme.id,
        department,
        period: PeriodKey::from(&period),
        stage: Stage::Accepted,
        content: content.clone(),
        history: history(at),
        version: 0,
        amended_at: at,
        received_at: Some(at),
    };
    let version = ReportVersion {
        number: 1,
        signed_at: at,
        signed_by: BY.to_owned(),
        outcome: None,
        content,
        contributions: Vec::new(),
    };
    let signed = StoredVersion { report: report.id, version };
    (report, signed)
}

/// What a department would have written.
fn told(entry: Entry, own: &Reported<'_>, light: Light) -> Entry {
    let behind = matches!(light, Light::Behind | Light::Overdue);
    let (done, rating) = match behind {
        true => ("推进中，较计划有所滞后", SelfRating::Behind),
        false => ("按实施计划推进", SelfRating::NodeTargetReached),
    };
    let explained = |words: &str| if behind { format!("{words}{MARK}") } else { String::new() };
    Entry {
        done: format!("{done}{MARK}"),
        next: format!("继续按实施计划推进{MARK}"),
        rating: own.leads().then_some(rating),
        cause: explained("前期手续办理时间超出预期"),
        measures: explained("增派人员、倒排工期"),
        outlook: (own.period.kind == ReportKind::Summary)
            .then_some(domain::reports::Outlook::ExpectedInTime),
        ..entry
    }
}
