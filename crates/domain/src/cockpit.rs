//! 督查一张图: who has reported when, and what is due soon. Pure figures from the programme and its
//! records.
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::{
    calendar::{ReportingPeriod, day_in_shanghai},
    departments::{Department, DepartmentId},
    programmes::Programme,
    reminders::{Deadline, Matter},
    reports::{self, PeriodKey},
    tasks::{Baseline, Event, Fact, Light, Task},
};

/// How far ahead the cockpit looks.
pub const AHEAD: Days = Days::new(14);

/// What became of one department's report for one period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Punctuality {
    /// 未到期: the period is not due yet and nothing came.
    NotDue,
    /// 应报: the next one due.
    Due,
    /// 未报: due and not received.
    Missing,
    /// 按时
    InTime,
    /// 迟报: stays so for good.
    Late,
}

/// The punctuality of a report that came at `received_on`, or has not.
pub fn punctuality(
    period: &ReportingPeriod,
    received_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Punctuality {
    match received_on {
        Some(day) if day <= period.due => Punctuality::InTime,
        Some(_) => Punctuality::Late,
        None if period.due < today => Punctuality::Missing,
        None if period.opens() <= today => Punctuality::Due,
        None => Punctuality::NotDue,
    }
}

/// The departments that owe reports: those that lead or support a task and stand for one unit.
pub fn reporting(programme: &Programme) -> impl Iterator<Item = &Department> {
    programme.departments.iter().filter(|department| {
        !department.collective
            && reports::tasks_of(&programme.tasks, department.id).next().is_some()
    })
}

/// What is due from departments between two days: reports that have not come, stage goals not
/// reached, tasks not completed. The earliest first.
pub fn deadlines(
    programme: &Programme,
    periods: &[ReportingPeriod],
    events: &[Event],
    lights: impl Fn(&Task) -> Light,
    received: impl Fn(DepartmentId, PeriodKey) -> bool,
    days: std::ops::RangeInclusive<NaiveDate>,
) -> Vec<Deadline> {
    let mut found = Vec::new();
    for department in reporting(programme) {
        let open = periods.iter().filter(|period| days.contains(&period.due));
        let open = open.filter(|period| !received(department.id, PeriodKey::from(*period)));
        found.extend(open.map(|period| Deadline {
            department: department.id,
            matter: Matter::Report(PeriodKey::from(period)),
            due: period.due,
            title: department.name.to_string(),
        }));
    }
    let ended = |task: &Task| matches!(lights(task), Light::Completed | Light::NotCompleted);
    for task in programme.tasks.iter().filter(|task| !ended(task)) {
        let Some(keeper) = task.planner() else { continue };
        let own: Vec<&Event> = events.iter().filter(|event| event.task == task.id).collect();
        let goals = Baseline::on(own.iter().copied(), task.id, NaiveDate::MAX)
            .map_or(&[][..], |baseline| &baseline.milestones);
        let open = goals.iter().filter(|goal| days.contains(&goal.due));
        let reached = |id| own.iter().rev().find_map(|it| it.fact.says_reached(id));
        let open = open.filter(|goal| reached(goal.id) != Some(true));
        found.extend(open.map(|goal| Deadline {
            department: keeper,
            matter: Matter::Milestone(task.key, goal.id),
            due: goal.due,
            title: goal.title.to_string(),
        }));
        let due = task.due.filter(|due| days.contains(due));
        found.extend(due.map(|due| Deadline {
            department: keeper,
            matter: Matter::Task(task.key),
            due,
            title: task.text.to_string(),
        }));
    }
    found.sort_by_key(|deadline| deadline.due);
    found
}

/// The day on which a department's report for a period was received first; events tell it for good.
pub fn received_on(
    events: &[Event],
    department: DepartmentId,
    due: NaiveDate,
) -> Option<NaiveDate> {
    let received = Fact::ReportReceived { department, due };
    events.iter().filter(|event| event.fact == received).map(|it| day_in_shanghai(it.at)).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::ReportKind;

    #[test]
    fn a_late_report_stays_late_and_a_missing_one_is_missing_from_the_next_day() {
        let day = |day| NaiveDate::from_ymd_opt(2017, 9, day).unwrap();
        let period = ReportingPeriod {
            kind: ReportKind::Progress,
            from: NaiveDate::from_ymd_opt(2017, 8, 26).unwrap(),
            nominal: day(25),
            due: day(25),
        };
        for (received, today, expected) in [
            (None, period.from.pred_opt().unwrap(), Punctuality::NotDue),
            (None, day(25), Punctuality::Due),
            (None, day(26), Punctuality::Missing),
            (Some(day(25)), day(30), Punctuality::InTime),
            (Some(day(26)), day(30), Punctuality::Late),
        ] {
            assert_eq!(punctuality(&period, received, today), expected);
        }
    }
}
