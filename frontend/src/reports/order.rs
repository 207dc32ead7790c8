//! Which reports come first in a list. No browser.
use domain::cockpit::Punctuality;
use wire::reports::{ReportSummary, Stage};

use crate::reports::words::is_ahead;

/// Reports that stand together.
#[derive(Debug, PartialEq)]
pub struct Group<'a> {
    /// The text over them.
    pub name: &'static str,
    pub reports: Vec<&'a ReportSummary>,
    /// False where they show only when asked for.
    pub open: bool,
}

/// What a department has to do something about first: the earliest that is not on its way.
pub fn next_due<'a>(reports: &[&'a ReportSummary]) -> Option<&'a ReportSummary> {
    let open = reports.iter().filter(|it| {
        let owed = matches!(it.punctuality, Punctuality::Missing | Punctuality::Due);
        owed || it.stage == Stage::Returned
    });
    open.min_by_key(|it| it.due).copied()
}

/// For a department in the order of the year; for everybody else by what is to be done.
pub fn groups<'a>(reports: &[&'a ReportSummary], own: bool) -> Vec<Group<'a>> {
    let kind = |report: &ReportSummary| match (report.stage, report.punctuality) {
        _ if is_ahead(report) => "desk-reports-ahead",
        _ if own => "desk-reports-all",
        (Stage::Signed, _) => "desk-reports-awaiting",
        (Stage::Accepted, _) => "desk-reports-accepted",
        (_, Punctuality::Missing) => "desk-reports-missing",
        _ => "desk-reports-under-way",
    };
    let names = [
        "desk-reports-all",
        "desk-reports-awaiting",
        "desk-reports-missing",
        "desk-reports-under-way",
        "desk-reports-accepted",
        "desk-reports-ahead",
    ];
    let group = |name| {
        let mut reports: Vec<_> = reports.iter().copied().filter(|it| kind(it) == name).collect();
        reports.sort_by(|one, other| {
            one.due.cmp(&other.due).then_with(|| one.department.cmp(&other.department))
        });
        Group {
            name,
            reports,
            open: !matches!(name, "desk-reports-accepted" | "desk-reports-ahead"),
        }
    };
    names.map(group).into_iter().filter(|group| !group.reports.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, NaiveDate};
    use uuid::Uuid;
    use wire::calendar::ReportKind;

    fn report(month: u32, stage: Stage, punctuality: Punctuality) -> ReportSummary {
        let day = |month| NaiveDate::from_ymd_opt(2017, month, 25).unwrap();
        ReportSummary {
            year: 2017,
            period: format!("progress-2017-{month:02}-25"),
            kind: ReportKind::Progress,
            from: day(month - 1),
            due: day(month),
            department_id: Uuid::nil(),
            department: "市教育局".to_owned(),
            stage,
            punctuality,
            received_at: None,
            versions: 0,
            tasks: 1,
            amended_at: (stage != Stage::Draft).then_some(DateTime::UNIX_EPOCH),
        }
    }

    fn year() -> Vec<ReportSummary> {
        vec![
            report(6, Stage::Accepted, Punctuality::Late),
            report(7, Stage::Returned, Punctuality::InTime),
            report(8, Stage::Draft, Punctuality::Missing),
            report(9, Stage::Signed, Punctuality::InTime),
            report(10, Stage::Draft, Punctuality::NotDue),
        ]
    }

    #[test]
    fn the_earliest_that_is_owed_or_came_back_is_next() {
        let year = year();
        let all: Vec<&ReportSummary> = year.iter().collect();
        assert_eq!(next_due(&all).map(|it| it.due.to_string()).as_deref(), Some("2017-07-25"));
        assert_eq!(next_due(&all[3..]), None);
    }

    #[test]
    fn what_awaits_a_decision_comes_first() {
        let year = year();
        let all: Vec<&ReportSummary> = year.iter().collect();
        let names = |own| -> Vec<_> {
            groups(&all, own).into_iter().map(|it| (it.name, it.reports.len(), it.open)).collect()
        };
        assert_eq!(
            names(false),
            [
                ("desk-reports-awaiting", 1, true),
                ("desk-reports-missing", 1, true),
                ("desk-reports-under-way", 1, true),
                ("desk-reports-accepted", 1, false),
                ("desk-reports-ahead", 1, false),
            ]
        );
        assert_eq!(names(true), [("desk-reports-all", 4, true), ("desk-reports-ahead", 1, false)]);
    }
}
