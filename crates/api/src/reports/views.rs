//! A report as those who write, sign and check it read it.
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    approval::{REPORT, Stage, Step, legal},
    attachments::AttachmentId,
    calendar::{ReportingPeriod, day_in_shanghai},
    cockpit::punctuality,
    departments::Department,
    programmes::Programme,
    reports::{Entry, PeriodKey, ReportContent, Reported, behind, tasks_of},
    tasks::{OwnerRole, Task, judge},
};
use texts::Language;
use wire::{
    attachments::AttachmentView,
    reports::{
        BehindView, Contribution, ReportSummary, ReportView, ReportedIndicator, ReportedMilestone,
        ReportedTask, SignedContributions,
    },
};

use super::{store::StoredReport, working::Working};
use crate::{approval::last_reason, auth::Acting, error::told};

pub(super) fn summary(
    programme: &Programme,
    department: &Department,
    period: &ReportingPeriod,
    stored: Option<&StoredReport>,
    versions: usize,
    today: NaiveDate,
) -> ReportSummary {
    let received_at = stored.and_then(|report| report.received_at);
    ReportSummary {
        year: programme.year.number(),
        period: PeriodKey::from(period).to_string(),
        kind: period.kind,
        from: period.from,
        due: period.due,
        department_id: department.id.0,
        department: department.name.to_string(),
        stage: stored.map(|report| report.stage).unwrap_or_default(),
        punctuality: punctuality(period, received_at.map(day_in_shanghai), today),
        received_at,
        versions: u32::try_from(versions).unwrap_or(u32::MAX),
        tasks: tasks_of(&programme.tasks, department.id).count(),
        amended_at: stored.filter(|report| report.version > 0).map(|report| report.amended_at),
    }
}

pub(super) fn view(
    working: &Working,
    attachments: Vec<AttachmentView>,
    acting: &Acting,
    language: Language,
) -> ReportView {
    let report = &working.report;
    let reported = working.reported();
    let editable = matches!(report.stage, Stage::Draft | Stage::Returned);
    let lacking = if editable { working.lacking(acting.now) } else { Vec::new() };
    let of = |own: &Reported<'_>| {
        let entry = report.content.entries.iter().find(|it| it.task == own.task.key);
        task(working, own, entry.filter(|_| report.stage != Stage::Accepted), acting.now)
    };
    ReportView {
        summary: summary(
            working.programme(),
            &working.department,
            &working.period,
            Some(report),
            working.versions.len(),
            day_in_shanghai(acting.now),
        ),
        content: report.content.clone(),
        reported_tasks: reported.iter().map(of).collect(),
        attachments,
        lacking: told(lacking, language),
        steps: steps(working, acting),
        reason: last_reason(report.stage, &report.history),
        history: report.history.clone(),
        signed_versions: working.versions.iter().map(|it| it.version.clone()).collect(),
    }
}

/// What the caller may do now; nothing is written before the period opens.
fn steps(working: &Working, acting: &Acting) -> Vec<Step> {
    let mut steps = legal(REPORT, working.report.stage, acting.caller.role());
    if working.check_open(acting.now).is_err() {
        steps.retain(|step| !matches!(step, Step::Edit | Step::Submit));
    }
    steps
}

/// `entry` is what is being written or decided on; what was accepted is not judged again.
fn task(
    working: &Working,
    own: &Reported<'_>,
    entry: Option<&Entry>,
    now: DateTime<Utc>,
) -> ReportedTask {
    let today = day_in_shanghai(now);
    let judgement = judge(own.task, own.events, own.thresholds, own.periods, today);
    let judged = entry.filter(|_| own.leads()).and_then(|entry| behind(entry, own, now));
    ReportedTask {
        key: own.task.key.to_string(),
        text: own.task.text.to_string(),
        due: own.task.due,
        role: own.task.role_of(own.department).unwrap_or(OwnerRole::Support),
        keeps_figures: own.keeps_figures(),
        light: judgement.light,
        reason: judgement.reason,
        behind: judged.map(|it| BehindView { light: it.light, reason: it.reason }),
        indicators: indicators(own),
        milestones: milestones(own),
        contributions: contributions(working, own.task),
    }
}

fn indicators(own: &Reported<'_>) -> Vec<ReportedIndicator> {
    let shown = own.task.indicators.iter().filter(|_| own.keeps_figures());
    shown
        .map(|indicator| ReportedIndicator {
            id: indicator.id.0,
            name: indicator.name.to_string(),
            target: indicator.target,
            unit: indicator.unit.to_string(),
            planned: own.planned(indicator.id),
            known: own.known_actual(indicator.id),
        })
        .collect()
}

fn milestones(own: &Reported<'_>) -> Vec<ReportedMilestone> {
    own.milestones()
        .iter()
        .filter(|_| own.keeps_figures())
        .map(|goal| ReportedMilestone {
            id: goal.id.0,
            title: goal.title.to_string(),
            due: goal.due,
            evidence: goal.evidence,
            reached: own.is_reached(goal.id),
        })
        .collect()
}

/// What the task's other departments say, once their clerks have submitted it.
fn contributions(working: &Working, task: &Task) -> Vec<Contribution> {
    let submitted =
        |stage| matches!(stage, Stage::AwaitingSignature | Stage::Signed | Stage::Accepted);
    let told = working.others.iter().filter(|other| submitted(other.stage));
    told.filter_map(|other| {
        let role = task.role_of(other.department)?;
        let entry = other.content.entries.iter().find(|it| it.task == task.key)?;
        Some(Contribution {
            department_id: other.department.0,
            department: working.programme().department(other.department)?.name.to_string(),
            role,
            stage: other.stage,
            done: entry.done.clone(),
            next: entry.next.clone(),
        })
    })
    .collect()
}

/// The same, for every task, as it stands when the report is signed: the lead signs the whole.
pub(super) fn signed_contributions(working: &Working) -> Vec<SignedContributions> {
    let reported = working.reported();
    let of = |own: &Reported<'_>| SignedContributions {
        task: own.task.key.to_string(),
        contributions: contributions(working, own.task),
    };
    reported.iter().map(of).filter(|it| !it.contributions.is_empty()).collect()
}

/// The files that a report names.
pub(super) fn evidence(content: &ReportContent) -> impl Iterator<Item = AttachmentId> {
    let results = content.entries.iter().flat_map(|entry| &entry.milestones);
    results.flat_map(|result| result.evidence.iter().copied())
}
