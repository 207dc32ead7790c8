//! Why a light burns, in one sentence with the inputs of its rule.
use domain::tasks::Reason;
use texts::{Language, text};
use wire::tasks::TaskDepartment;

use crate::words;

pub fn sentence(language: Language, reason: &Reason, departments: &[TaskDepartment]) -> String {
    let date = |day: &chrono::NaiveDate| words::date(language, *day);
    match reason {
        Reason::CompletionVerified { on } => {
            text(language, "board-reason-verified", &[("on", &date(on))])
        }
        Reason::ClosedNotCompleted { on } => {
            text(language, "board-reason-closed", &[("on", &date(on))])
        }
        Reason::Withdrawn { on } => text(language, "board-reason-withdrawn", &[("on", &date(on))]),
        Reason::DueDatePassed { due } => {
            text(language, "board-reason-due-passed", &[("due", &date(due))])
        }
        Reason::MilestoneOverdueBeyondThreshold { milestone, due, days, threshold } => text(
            language,
            "board-reason-milestone-beyond",
            &[
                ("milestone", milestone),
                ("due", &date(due)),
                ("days", &days.to_string()),
                ("threshold", &threshold.to_string()),
            ],
        ),
        Reason::MilestoneOverdue { milestone, due, days } => text(
            language,
            "board-reason-milestone",
            &[("milestone", milestone), ("due", &date(due)), ("days", &days.to_string())],
        ),
        Reason::IndicatorBelowPlan { indicator, unit, planned, actual, by } => text(
            language,
            "board-reason-indicator",
            &[
                ("indicator", indicator),
                ("unit", unit),
                ("planned", &words::number(*planned)),
                ("actual", &words::number(*actual)),
                ("by", &date(by)),
            ],
        ),
        Reason::ReportMissing { department, due } => {
            let known = departments.iter().find(|it| it.id == Some(department.0));
            let name = known.map_or("", |department| department.name.as_str());
            text(language, "board-reason-report", &[("department", name), ("due", &date(due))])
        }
        Reason::MadeUpAfterRed { red_until } => {
            text(language, "board-reason-made-up", &[("until", &date(red_until))])
        }
        Reason::WithinPlan => text(language, "board-reason-within", &[]),
        Reason::NothingReportedYet => text(language, "board-reason-nothing", &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use domain::{
        departments::DepartmentId,
        tasks::{OwnerRole, Reason},
    };
    use uuid::Uuid;

    fn owner(id: Uuid) -> TaskDepartment {
        TaskDepartment {
            name: "市教育局".to_owned(),
            role: OwnerRole::Lead,
            leader: None,
            city_leader: None,
            collective: false,
            id: Some(id),
            leader_post: None,
            city_leader_post: None,
        }
    }

    #[test]
    fn a_missing_report_names_the_department_and_the_day() {
        let id = Uuid::from_u128(7);
        let reason = Reason::ReportMissing {
            department: DepartmentId(id),
            due: NaiveDate::from_ymd_opt(2017, 8, 25).unwrap(),
        };
        let read = sentence(Language::Chinese, &reason, &[owner(id)]);
        assert!(read.contains("市教育局") && read.contains("2017年8月25日"), "{read}");
    }

    #[test]
    fn every_input_of_a_rule_is_said() {
        let reason = Reason::MilestoneOverdueBeyondThreshold {
            milestone: "完成招标".to_owned(),
            due: NaiveDate::from_ymd_opt(2017, 6, 30).unwrap(),
            days: 88,
            threshold: 30,
        };
        for language in Language::ALL {
            let read = sentence(language, &reason, &[]);
            for input in ["完成招标", "2017", "88", "30"] {
                assert!(read.contains(input), "{read}");
            }
        }
    }
}
