//! What happened in a year that costs points: read from the records of the year and nothing else, so
//! that reading them again gives the same. Votes and clicks are no records.
use std::collections::BTreeSet;

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Cause, Incident};
use crate::{
    calendar::ReportingPeriod,
    changes::Change,
    completions::{Completion, CompletionStep},
    departments::DepartmentId,
    directives::{Directive, DirectiveState, DirectiveStep},
    reports::PeriodKey,
    tasks::{Baseline, Event, Fact, Milestone, Task},
    trace::Taken,
    urges::{Urge, UrgeLevel, UrgeState},
};

/// What became of one department's report for one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRecord {
    pub department: DepartmentId,
    pub period: PeriodKey,
    /// When it was signed first; none where it never came.
    pub received_on: Option<NaiveDate>,
    /// When the supervision office returned it.
    pub returned_on: Vec<NaiveDate>,
}

/// The records of one programme's year.
#[derive(Clone, Copy, Debug)]
pub struct YearRecords<'a> {
    /// As they stand.
    pub tasks: &'a [Task],
    pub events: &'a [Event],
    pub reports: &'a [ReportRecord],
    pub periods: &'a [ReportingPeriod],
    pub urges: &'a [Urge],
    pub directives: &'a [Directive],
    pub changes: &'a [Change],
    pub completions: &'a [Completion],
}

/// Everything until the end of a day that costs points, by department and day. Each has one cause, and
/// nothing is counted under two.
pub fn incidents(records: &YearRecords<'_>, until: NaiveDate) -> Vec<Incident> {
    let mut found: BTreeSet<Incident> = BTreeSet::new();
    found.extend(records.reports.iter().flat_map(|report| of_report(report, until)));
    found.extend(records.tasks.iter().flat_map(|task| of_task(records, task, until)));
    found.extend(records.urges.iter().filter_map(of_urge));
    found.extend(records.directives.iter().flat_map(|it| of_directive(it, until)));
    found.extend(records.completions.iter().flat_map(of_completion));
    found.into_iter().filter(|incident| incident.on <= until).collect()
}

fn of_report(report: &ReportRecord, until: NaiveDate) -> Vec<Incident> {
    let due = report.period.due;
    let incident = |cause, on, number: usize| Incident {
        department: report.department,
        on,
        cause,
        task: None,
        record: numbered("report", &report.period.to_string(), number),
    };
    let punctuality = match report.received_on {
        Some(day) if due < day => Some(incident(Cause::ReportLate, day, 0)),
        None if due < until => Some(incident(Cause::ReportMissing, due, 0)),
        _ => None,
    };
    let returned = report.returned_on.iter().enumerate();
    let returned = returned.map(|(number, day)| incident(Cause::ReportReturned, *day, number));
    punctuality.into_iter().chain(returned).collect()
}

/// `report/progress-2017-09-25`; the second time that the same happened to a record, `#2`.
fn numbered(kind: &str, id: &str, number: usize) -> String {
    if number == 0 { format!("{kind}/{id}") } else { format!("{kind}/{id}#{}", number + 1) }
}

/// A task costs points once for its end: late, not done, or not done because a change was never filed.
fn of_task<'a>(records: &'a YearRecords<'a>, task: &'a Task, until: NaiveDate) -> Vec<Incident> {
    let events = || records.events.iter().filter(|it| it.task == task.id && it.day() <= until);
    let verified = events().rfind(|it| it.fact == Fact::CompletionVerified).map(Event::day);
    let revoked = events().rfind(|it| it.fact == Fact::CompletionRevoked).map(Event::day);
    let verified = verified.filter(|day| revoked.is_none_or(|revoked| revoked < *day));
    let closed = events().rfind(|it| it.fact == Fact::NotCompleted).map(Event::day);
    let unfiled =
        records.changes.iter().any(|change| change.task == task.key && change.is_too_late(until));
    let end = match (verified, closed) {
        (Some(day), _) => {
            let late = task.due.is_some_and(|due| due < day);
            late.then_some((Cause::CompletedLate, day))
        }
        (None, Some(day)) if unfiled => Some((Cause::ChangeUnfiled, day)),
        (None, Some(day)) => Some((Cause::NotCompleted, day)),
        (None, None) => None,
    };
    let incident = |department, cause, on, record: String| Incident {
        department,
        on,
        cause,
        task: Some(task.key),
        record,
    };
    let leads = task.leads().map(|own| own.department);
    let ends = leads.filter_map(|department| {
        end.map(|(cause, on)| incident(department, cause, on, format!("task/{}", task.key)))
    });
    let withdrawn = events().any(|it| it.fact.withdraws());
    let missed = task
        .planner()
        .filter(|_| !withdrawn)
        .into_iter()
        .flat_map(|planner| {
            let goals = missed_goals(records, task, until);
            goals.into_iter().map(move |(goal, on)| (planner, goal, on))
        })
        .map(|(planner, goal, on)| {
            incident(planner, Cause::MilestoneMissed, on, format!("milestone/{goal}"))
        });
    ends.chain(missed).collect()
}

/// The stage goals that were missed, with their days: the first report after the day did not say that
/// the goal was reached, nor was it said before the next one was due.
fn missed_goals(
    records: &YearRecords<'_>,
    task: &Task,
    until: NaiveDate,
) -> Vec<(Uuid, NaiveDate)> {
    let Some(baseline) = Baseline::on(records.events, task.id, until) else { return Vec::new() };
    let said_by = |goal: NaiveDate| {
        let mut reports = records.periods.iter().map(|it| it.due).filter(|due| *due >= goal);
        let next = reports.nth(1).and_then(|due| due.pred_opt());
        next.map_or(until, |day| day.min(until))
    };
    let reached = |goal: &Milestone| {
        let events = records.events.iter().rev();
        let mut own = events.filter(|it| it.task == task.id && it.day() <= said_by(goal.due));
        own.find_map(|it| it.fact.says_reached(goal.id)).unwrap_or_default()
    };
    let told = |goal: &&Milestone| goal.due < until && said_by(goal.due) <= until;
    let missed = baseline.milestones.iter().filter(told).filter(|goal| !reached(goal));
    missed.map(|goal| (goal.id.0, goal.due)).collect()
}

/// An urge that a sharper one replaced counts as the sharper one.
fn of_urge(urge: &Urge) -> Option<Incident> {
    let cause = match urge.level {
        _ if urge.state == UrgeState::Escalated => return None,
        UrgeLevel::Reminder => return None,
        UrgeLevel::Notice => Cause::UrgedByNotice,
        UrgeLevel::Warning => Cause::UrgedByWarning,
    };
    Some(Incident {
        department: urge.department,
        on: urge.issued.day(),
        cause,
        task: urge.subject.task(),
        record: format!("urge/{}", urge.id.0),
    })
}

fn steps<Step: PartialEq>(history: &[Taken<Step>], step: Step) -> Vec<NaiveDate> {
    history.iter().filter(|taken| taken.step == step).map(Taken::day).collect()
}

fn of_directive(directive: &Directive, until: NaiveDate) -> Vec<Incident> {
    if directive.state == DirectiveState::Withdrawn {
        return Vec::new();
    }
    let incident = |cause, on, number: usize| Incident {
        department: directive.department,
        on,
        cause,
        task: directive.task,
        record: numbered("directive", &directive.id.0.to_string(), number),
    };
    let handled = steps(&directive.history, DirectiveStep::Handle).into_iter().min();
    let late = handled.is_some_and(|day| directive.deadline < day);
    let overdue = late || directive.is_overdue(until);
    let overdue = overdue.then(|| incident(Cause::DirectiveOverdue, directive.deadline, 0));
    let back = steps(&directive.history, DirectiveStep::SendBack).into_iter().enumerate();
    let back = back.map(|(number, day)| incident(Cause::DirectiveSentBack, day, number));
    overdue.into_iter().chain(back).collect()
}

fn of_completion(completion: &Completion) -> Vec<Incident> {
    let of = |step, cause| {
        let taken = steps(&completion.history, step).into_iter().enumerate();
        taken.map(move |(number, on)| Incident {
            department: completion.department,
            on,
            cause,
            task: Some(completion.task),
            record: numbered("completion", &completion.id.0.to_string(), number),
        })
    };
    let refused = of(CompletionStep::Refuse, Cause::CompletionRefused);
    refused.chain(of(CompletionStep::Reopen, Cause::FalseStatement)).collect()
}

#[cfg(test)]
mod tests;
