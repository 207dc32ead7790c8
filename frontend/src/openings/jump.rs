//! Which field a finding is about, and how a field is called. No browser.
use domain::{
    imports::{Finding, FindingCode},
    openings::ProgrammeDraft,
};

use crate::{cockpit::words::task_name, session::Session};

/// The pointer of the field in which a finding is put right.
pub fn field_of(draft: &ProgrammeDraft, finding: &Finding) -> Option<String> {
    use FindingCode as Is;
    let key = finding.task.map(|task| task.to_string());
    let place = draft.tasks.iter().position(|task| Some(&task.key) == key.as_ref());
    let of_task = |field: &str| place.map(|place| format!("tasks/{place}/{field}"));
    match finding.code {
        Is::AnnouncedTasksDiffer | Is::AnnouncedCategoriesDiffer => {
            Some("announced_tasks".to_owned())
        }
        Is::CategoryMissing | Is::CategoryWithoutTasks => Some("categories".to_owned()),
        Is::YearAssumed => Some("year".to_owned()),
        Is::TitleAssumed => Some("title".to_owned()),
        Is::CalendarAssumed => Some("reports".to_owned()),
        Is::NumberMissing | Is::NumberRepeated | Is::NumberOutOfOrder | Is::NumberAssumed => {
            of_task("number").or_else(|| Some("tasks".to_owned()))
        }
        Is::CategoryFilledDown | Is::TasksMayBelongToMissingCategory => {
            of_task("category").or_else(|| Some("tasks".to_owned()))
        }
        Is::OwnersFilledDown
        | Is::CollectiveOwner
        | Is::SpellingUnified
        | Is::BureauInBranches
        | Is::NameSpacesRemoved
        | Is::OwnersFromText
        | Is::OwnerMissing
        | Is::LeaderMissing
        | Is::LeaderCountDiffers
        | Is::CityLeaderDiffers => of_task("owners").or_else(|| Some("tasks".to_owned())),
        Is::DeadlineFilledDown
        | Is::DeadlineAssumed
        | Is::DeadlineFromText
        | Is::DeadlineIsStart
        | Is::DeadlineMissing
        | Is::DeadlineUnreadable
        | Is::SeveralDeadlines => of_task("due").or_else(|| Some("tasks".to_owned())),
        Is::MergedCell
        | Is::CellSplit
        | Is::SeveralYears
        | Is::ColumnNotUsed
        | Is::RowNotRead
        | Is::RowLengthDiffers => of_task("text").or_else(|| Some("tasks".to_owned())),
    }
}

/// 任务 23 · 完成时限
pub fn field_name(session: &Session, draft: &ProgrammeDraft, pointer: &str) -> String {
    let parts: Vec<&str> = pointer.split('/').collect();
    match *parts.as_slice() {
        ["tasks", at, ref rest @ ..] => {
            let task = at.parse::<usize>().ok().and_then(|at| draft.tasks.get(at));
            let key = task.map_or("", |task| task.key.as_str());
            let field = rest.iter().rev().find_map(|part| label(part)).unwrap_or("board-task");
            format!("{} · {}", task_name(session, key), session.say(field))
        }
        _ => match parts.iter().rev().find_map(|part| label(part)) {
            Some(id) => session.say(id),
            None => pointer.to_owned(),
        },
    }
}

/// The text that labels a field.
pub fn label(field: &str) -> Option<&'static str> {
    Some(match field {
        "year" => "board-years",
        "title" => "desk-opening-title",
        "document_number" => "desk-opening-number",
        "approver" => "desk-opening-approver",
        "approved_on" => "board-approved-on",
        "contact" => "board-contact",
        "contact_email" => "desk-opening-email",
        "announced_categories" => "desk-opening-announced-areas",
        "announced_tasks" => "desk-opening-announced-tasks",
        "reports" => "board-reports",
        "month" => "desk-opening-month",
        "day" => "desk-opening-day",
        "kind" => "board-report",
        "roll" => "desk-opening-roll",
        "reminder_days" => "desk-reminder-ahead",
        "milestone_red_after_days" => "desk-opening-red-after",
        "indicator_tolerance_percent" => "desk-opening-tolerance",
        "categories" => "board-areas",
        "tasks" => "board-tasks",
        "key" | "number" => "board-task-number",
        "category" => "board-field-category",
        "text" => "desk-opening-text",
        "deadline_text" => "desk-opening-deadline",
        "due" => "desk-opening-due",
        "owners" | "department" => "board-department",
        "role" => "board-role",
        "leader" => "board-department-leader",
        "city_leader" => "board-city-leader",
        "indicators" | "name" => "desk-opening-name",
        "target" => "board-target",
        "unit" => "desk-opening-unit",
        "note" => "desk-note",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::openings::draft::add;
    use domain::tasks::TaskKey;

    #[test]
    fn a_finding_leads_to_the_field_of_its_task() {
        let mut draft = ProgrammeDraft::empty(2018);
        add(&mut draft, "tasks");
        let of = |finding: Finding| field_of(&draft, &finding);
        let due = Finding::new(FindingCode::DeadlineMissing).task(TaskKey::Number(1));
        assert_eq!(of(due).as_deref(), Some("tasks/0/due"));
        let gone = Finding::new(FindingCode::DeadlineMissing).task(TaskKey::Number(9));
        assert_eq!(of(gone).as_deref(), Some("tasks"));
        assert_eq!(of(Finding::new(FindingCode::TitleAssumed)).as_deref(), Some("title"));
    }

    #[test]
    fn every_finding_leads_somewhere_and_every_field_has_a_name() {
        let session = Session::default();
        let draft = ProgrammeDraft::empty(2018);
        for code in FindingCode::ALL {
            let field = field_of(&draft, &Finding::new(*code)).unwrap();
            assert_ne!(field_name(&session, &draft, &field), field);
        }
        assert_eq!(field_name(&session, &draft, "reports/0/day"), "日");
        assert_eq!(field_name(&session, &draft, "tasks/0/owners/1/leader"), "任务  · 牵头部门领导");
    }
}
