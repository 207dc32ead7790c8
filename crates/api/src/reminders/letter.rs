//! The one mail of a day that tells a department what is due.
use chrono::NaiveDate;
use domain::{
    calendar::ReportKind,
    line::Title,
    reminders::{Deadline, Matter},
};
use frontend::words::date;
use texts::{Language::Chinese, text};

use crate::mail::queue::Letter;

pub(super) fn of(department: &Title, deadlines: &[Deadline], today: NaiveDate) -> Letter {
    let lines = (1..).zip(deadlines).map(|(place, it)| line(place, it, today));
    let lines: Vec<String> = lines.collect();
    let items = lines.join("\n");
    let count = deadlines.len().to_string();
    let values = [("department", department.as_str()), ("items", &items), ("count", &count)];
    Letter {
        subject: text(Chinese, "mail-reminder-subject", &values),
        body: text(Chinese, "mail-reminder-body", &values),
        urge: None,
    }
}

fn line(place: usize, deadline: &Deadline, today: NaiveDate) -> String {
    let left = (deadline.due - today).num_days().to_string();
    let values = [
        ("place", place.to_string()),
        ("due", date(Chinese, deadline.due)),
        ("left", left),
        ("about", about(deadline)),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    text(Chinese, "mail-reminder-item", &values)
}

fn about(deadline: &Deadline) -> String {
    let of_task = |id: &str, key: &dyn ToString| {
        let values = [("key", key.to_string()), ("title", deadline.title.clone())];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        text(Chinese, id, &values)
    };
    match deadline.matter {
        Matter::Milestone(key, _) => of_task("mail-reminder-milestone", &key),
        Matter::Task(key) => of_task("mail-reminder-task", &key),
        Matter::Report(period) => {
            let id = match period.kind {
                ReportKind::Progress => "mail-about-progress",
                ReportKind::Summary => "mail-about-summary",
            };
            let report = text(Chinese, id, &[("due", &date(Chinese, period.due))]);
            text(Chinese, "mail-reminder-report", &[("about", &report)])
        }
    }
}
