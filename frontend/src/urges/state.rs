//! A new urge: what the address asks for, the words and the day that it begins with, and what its
//! form reads as. No browser.
use std::iter;

use chrono::NaiveDate;
use domain::{calendar::WorkingDays, reports::PeriodKey};
use serde::{Deserialize, Serialize};
use texts::{Language, text};
use uuid::Uuid;
use wire::{
    cockpit::{CockpitTask, CockpitView, MatrixRow, Punctuality},
    urges::{EscalateUrge, IssueUrge, UrgeLevel, UrgeView},
};

use crate::{
    components::form_state::{Unreadable, Values},
    tasks::reason,
    words,
};

/// The time to answer that the office gives unless it says otherwise.
const WORKING_DAYS_AHEAD: usize = 3;

/// What the address of the form may ask for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NewUrge {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
}

/// Weekends count as days off; public holidays the clerk knows.
pub fn usual_deadline(today: NaiveDate) -> NaiveDate {
    let days = WorkingDays::default();
    (0..WORKING_DAYS_AHEAD)
        .fold(today, |day, _| day.succ_opt().map_or(day, |tomorrow| days.next_working(tomorrow)))
}

/// What stands in the form at first.
pub fn start(view: &CockpitView, asked: &NewUrge) -> Values {
    let about = match (&asked.task, &asked.period) {
        (Some(task), _) => format!("task:{task}"),
        (None, Some(period)) => format!("period:{period}"),
        (None, None) => String::new(),
    };
    let department = asked.department.map(|id| id.to_string()).unwrap_or_default();
    Values::default()
        .with("department_id", department)
        .with("about", about)
        .with("deadline", usual_deadline(view.today).to_string())
}

fn row<'a>(view: &'a CockpitView, department: &str) -> Option<&'a MatrixRow> {
    view.matrix.iter().find(|row| row.department_id.to_string() == department)
}

/// The tasks of a department, the most urgent first.
pub fn tasks<'a>(
    view: &'a CockpitView,
    department: &'a str,
) -> impl Iterator<Item = &'a CockpitTask> {
    let own = move |it: &&CockpitTask| {
        let mut ids = it.task.standing().departments.iter().filter_map(|owner| owner.id);
        ids.any(|id| id.to_string() == department)
    };
    view.tasks.iter().filter(own)
}

/// The periods for which a department owes its report.
pub fn periods<'a>(view: &'a CockpitView, department: &str) -> impl Iterator<Item = &'a str> {
    let cells = row(view, department).map(|row| row.cells.as_slice()).unwrap_or_default();
    let missing = cells.iter().filter(|cell| cell.punctuality == Punctuality::Missing);
    missing.map(|cell| cell.period.as_str())
}

/// The words that an urge about this begins with: Chinese, since the department reads them.
pub fn drafted(view: &CockpitView, about: &str, deadline: &str) -> String {
    let language = Language::Chinese;
    let day = |text: &str| text.parse().map(|day| words::date(language, day)).ok();
    let deadline = day(deadline).unwrap_or_default();
    match about.split_once(':') {
        Some(("task", key)) => {
            let Some(it) = view.tasks.iter().find(|it| it.task.key == key) else {
                return String::new();
            };
            let light = words::light_name(language, it.task.light.status);
            let why =
                reason::sentence(language, &it.task.light.reason, &it.task.standing().departments);
            let values = [
                ("task", key),
                ("text", it.task.standing().text.trim_end_matches('。')),
                ("light", &light),
                ("reason", &why),
                ("deadline", &deadline),
            ];
            text(language, "desk-urge-draft-task", &values)
        }
        Some(("period", key)) => {
            let Ok(PeriodKey { due, .. }) = key.parse() else { return String::new() };
            let due = words::date(language, due);
            let values = [("due", due.as_str()), ("deadline", &deadline)];
            text(language, "desk-urge-draft-report", &values)
        }
        _ => String::new(),
    }
}

/// The words with which an urge is sharpened.
pub fn sharpened(urge: &UrgeView, deadline: NaiveDate) -> String {
    let language = Language::Chinese;
    let issued = words::date(language, domain::calendar::day_in_shanghai(urge.issued.at));
    let deadline = words::date(language, deadline);
    let values = [("issued", issued.as_str()), ("deadline", &deadline), ("text", &urge.text)];
    match urge.level.next() {
        Some(UrgeLevel::Notice) => text(language, "desk-urge-draft-notice", &values),
        Some(UrgeLevel::Warning) => text(language, "desk-urge-draft-warning", &values),
        Some(UrgeLevel::Reminder) | None => String::new(),
    }
}

/// What the form reads as. What it is about must be the department's.
pub fn issue(view: &CockpitView, values: &Values) -> Result<IssueUrge, Unreadable> {
    let mut wrong = Vec::new();
    let department = values.text("department_id");
    let about = values.text("about");
    let of_tasks = tasks(view, department).map(|it| format!("task:{}", it.task.key));
    let of_periods = periods(view, department).map(|key| format!("period:{key}"));
    if !of_tasks.chain(of_periods).any(|known| known == about) {
        wrong.push(("about".to_owned(), "desk-required"));
    }
    let department_id = values.required("department_id", &mut wrong);
    let text = values.required::<String>("text", &mut wrong);
    let deadline = values.required("deadline", &mut wrong);
    let part = |kind: &str| about.strip_prefix(kind).map(str::to_owned);
    match (department_id, text, deadline) {
        (Some(department_id), Some(text), Some(deadline)) if wrong.is_empty() => Ok(IssueUrge {
            year: view.year,
            department_id,
            task: part("task:"),
            period: part("period:"),
            text,
            deadline,
        }),
        _ => Err(wrong),
    }
}

pub fn escalate(values: &Values) -> Result<EscalateUrge, Unreadable> {
    let mut wrong = Vec::new();
    let text = values.required::<String>("text", &mut wrong);
    let deadline = values.required("deadline", &mut wrong);
    text.zip(deadline).map(|(text, deadline)| EscalateUrge { text, deadline }).ok_or(wrong)
}

/// One field of several lines.
pub fn words_of(values: &Values, name: &str) -> Result<String, Unreadable> {
    values.filled(name).ok_or_else(|| iter::once((name.to_owned(), "desk-required")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tasks::samples;
    use chrono::{DateTime, Utc};
    use domain::tasks::{Light, OwnerRole};
    use wire::{
        cockpit::MatrixCell,
        tasks::{LightCounts, TaskDepartment},
    };

    const DEPARTMENT: Uuid = Uuid::from_u128(7);

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2017, month, day).unwrap()
    }

    fn view() -> CockpitView {
        let mut task = samples::task("24", None);
        task.light.status = Light::Behind;
        task.task.departments = vec![TaskDepartment {
            name: "市爱卫办".to_owned(),
            role: OwnerRole::Lead,
            leader: None,
            city_leader: None,
            collective: false,
            id: Some(DEPARTMENT),
            leader_post: None,
            city_leader_post: None,
        }];
        let cell = |period: &str, punctuality| MatrixCell {
            period: period.to_owned(),
            punctuality,
            stage: None,
        };
        CockpitView {
            year: 2017,
            title: String::new(),
            today: day(9, 20),
            as_of: DateTime::<Utc>::UNIX_EPOCH,
            lights: LightCounts::default(),
            tasks: vec![CockpitTask { task, since: None, trajectories: Vec::new(), urged: None }],
            due: Vec::new(),
            missing: Vec::new(),
            waiting: Vec::new(),
            periods: Vec::new(),
            matrix: vec![MatrixRow {
                department_id: DEPARTMENT,
                department: "市爱卫办".to_owned(),
                tasks: 1,
                cells: vec![
                    cell("progress-2017-07-25", Punctuality::InTime),
                    cell("progress-2017-08-25", Punctuality::Missing),
                ],
            }],
        }
    }

    fn asked(task: Option<&str>, period: Option<&str>) -> NewUrge {
        NewUrge {
            year: Some(2017),
            department: Some(DEPARTMENT),
            task: task.map(str::to_owned),
            period: period.map(str::to_owned),
        }
    }

    #[test]
    fn three_working_days_leave_out_the_weekend() {
        assert_eq!(usual_deadline(day(9, 20)), day(9, 25));
        assert_eq!(usual_deadline(day(9, 23)), day(9, 27));
    }

    #[test]
    fn the_words_name_what_it_is_about_and_until_when() {
        let words = drafted(&view(), "task:24", "2017-09-25");
        for part in ["任务24", "滞后", "2017年9月25日"] {
            assert!(words.contains(part), "{words}");
        }
        let words = drafted(&view(), "period:progress-2017-08-25", "2017-09-25");
        assert!(words.contains("2017年8月25日"), "{words}");
        assert_eq!(drafted(&view(), "", ""), "");
    }

    #[test]
    fn a_prefilled_form_is_complete() {
        let view = view();
        let values = start(&view, &asked(Some("24"), None)).with("text", "请抓紧。");
        let body = issue(&view, &values).unwrap();
        assert_eq!((body.task.as_deref(), body.period), (Some("24"), None));
        assert_eq!(body.deadline, day(9, 25));
        let values =
            start(&view, &asked(None, Some("progress-2017-08-25"))).with("text", "请补报。");
        assert_eq!(issue(&view, &values).unwrap().period.as_deref(), Some("progress-2017-08-25"));
    }

    #[test]
    fn a_report_that_came_and_anothers_task_are_nothing_to_urge_about() {
        let view = view();
        for about in ["period:progress-2017-07-25", "task:25", ""] {
            let values = start(&view, &asked(None, None)).with("text", "请。").with("about", about);
            let wrong = issue(&view, &values).unwrap_err();
            assert_eq!(wrong, [("about".to_owned(), "desk-required")]);
        }
    }
}
