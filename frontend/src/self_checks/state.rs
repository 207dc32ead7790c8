//! The form of a self-check. No browser.
use wire::self_checks::RecordSelfCheck;

use crate::components::form_state::{Unreadable, Values};

/// The field of a task's box.
pub fn field(key: &str) -> String {
    format!("tasks/{key}")
}

/// What the fields read as; `keys` are the tasks that can be ticked.
pub fn record(values: &Values, keys: &[String]) -> Result<RecordSelfCheck, Unreadable> {
    let mut wrong = Vec::new();
    let on = values.required("on", &mut wrong);
    let tasks: Vec<String> =
        keys.iter().filter(|key| values.is_ticked(&field(key))).cloned().collect();
    if tasks.is_empty() {
        wrong.push(("tasks".to_owned(), "desk-check-tasks-missing"));
    }
    let (problems, measures) = (values.text("problems"), values.text("measures"));
    if !problems.trim().is_empty() && measures.trim().is_empty() {
        wrong.push(("measures".to_owned(), "desk-check-measures-missing"));
    }
    match on {
        Some(on) if wrong.is_empty() => Ok(RecordSelfCheck {
            on,
            tasks,
            problems: problems.to_owned(),
            measures: measures.to_owned(),
        }),
        _ => Err(wrong),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> [String; 2] {
        ["1", "12-2"].map(str::to_owned)
    }

    #[test]
    fn a_self_check_needs_a_day_and_a_task() {
        let wrong = record(&Values::default(), &keys()).err().unwrap_or_default();
        let names: Vec<&str> = wrong.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["on", "tasks"]);
    }

    #[test]
    fn what_was_found_needs_measures() {
        let values =
            Values::of([("on", "2017-09-20"), ("problems", "进度慢")]).ticked("tasks/12-2", true);
        let wrong = record(&values, &keys()).err().unwrap_or_default();
        assert_eq!(wrong, [("measures".to_owned(), "desk-check-measures-missing")]);
        let read = record(&values.with("measures", "增派人手"), &keys()).unwrap();
        assert_eq!((read.tasks, read.measures), (vec!["12-2".to_owned()], "增派人手".to_owned()));
    }
}
