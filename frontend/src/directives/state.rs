//! What the forms on directives begin with and what they read as. No browser.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wire::{
    cockpit::CockpitView,
    directives::{HandleDirective, IssueDirective, Reasoned, SendBackDirective},
    meetings::{AgendaView, MeetingView},
};

use crate::{
    components::{
        form_state::{Unreadable, Values},
        leader::LEADER,
    },
    urges::state::{tasks, words_of},
};

/// What a new directive begins with; the address of its page may ask for it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NewDirective {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leader: Option<Uuid>,
}

impl NewDirective {
    /// Out of one line of a meeting's agenda, to whoever leads the task.
    pub fn of_meeting(meeting: &MeetingView, item: &AgendaView) -> Self {
        Self {
            year: Some(meeting.year),
            department: item.departments.first().map(|it| it.id),
            task: Some(item.task.clone()),
            meeting: Some(meeting.id),
            leader: Some(meeting.leader.post_id),
        }
    }
}

/// A department that can be instructed, with its tasks: key and words.
#[derive(Clone, Debug, PartialEq)]
pub struct Instructed {
    pub department: Uuid,
    pub name: String,
    pub tasks: Vec<(String, String)>,
}

pub fn of_cockpit(view: &CockpitView) -> Vec<Instructed> {
    let row = |row: &wire::cockpit::MatrixRow| {
        let own = row.department_id.to_string();
        let own =
            tasks(view, &own).map(|it| (it.task.key.clone(), it.task.standing().text.clone()));
        Instructed {
            department: row.department_id,
            name: row.department.clone(),
            tasks: own.collect(),
        }
    };
    view.matrix.iter().map(row).collect()
}

pub fn of_agenda(item: &AgendaView) -> Vec<Instructed> {
    let tasks = vec![(item.task.clone(), item.task_text.clone())];
    let owner = |it: &wire::meetings::OwnerView| Instructed {
        department: it.id,
        name: it.name.clone(),
        tasks: tasks.clone(),
    };
    item.departments.iter().map(owner).collect()
}

pub fn tasks_of<'a>(known: &'a [Instructed], department: &str) -> &'a [(String, String)] {
    let found = known.iter().find(|it| it.department.to_string() == department);
    found.map(|it| it.tasks.as_slice()).unwrap_or_default()
}

pub fn start(asked: &NewDirective) -> Values {
    let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    Values::default()
        .with("department_id", id(asked.department))
        .with("task", asked.task.clone().unwrap_or_default())
        .with(LEADER, id(asked.leader))
}

/// What the form reads as. The task has to be the department's; `names_leader` where somebody else
/// than the leader takes the instruction down.
pub fn issue(
    values: &Values,
    known: &[Instructed],
    (year, meeting): (i32, Option<Uuid>),
    names_leader: bool,
) -> Result<IssueDirective, Unreadable> {
    let mut wrong = Vec::new();
    let leader_post_id = match names_leader {
        true => values.required(LEADER, &mut wrong),
        false => None,
    };
    let task = values.filled("task");
    let own = tasks_of(known, values.text("department_id"));
    if task.as_ref().is_some_and(|task| own.iter().all(|(key, _)| key != task)) {
        wrong.push(("task".to_owned(), "desk-directive-task-wrong"));
    }
    let department_id = values.required("department_id", &mut wrong);
    let text = values.required::<String>("text", &mut wrong);
    let deadline = values.required::<NaiveDate>("deadline", &mut wrong);
    match (department_id, text, deadline) {
        (Some(department_id), Some(text), Some(deadline)) if wrong.is_empty() => {
            Ok(IssueDirective {
                year,
                leader_post_id,
                meeting,
                task,
                department_id,
                text,
                deadline,
            })
        }
        _ => Err(wrong),
    }
}

pub fn handle(values: &Values, evidence: Vec<Uuid>) -> Result<HandleDirective, Unreadable> {
    words_of(values, "result").map(|result| HandleDirective { result, evidence })
}

pub fn reasoned(values: &Values) -> Result<Reasoned, Unreadable> {
    words_of(values, "reason").map(|reason| Reasoned { reason })
}

pub fn send_back(values: &Values) -> Result<SendBackDirective, Unreadable> {
    let mut wrong = Vec::new();
    let reason = values.required("reason", &mut wrong);
    let deadline = values.read("deadline", &mut wrong);
    match reason {
        Some(reason) if wrong.is_empty() => Ok(SendBackDirective { reason, deadline }),
        _ => Err(wrong),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEPARTMENT: Uuid = Uuid::from_u128(7);

    fn known() -> Vec<Instructed> {
        let tasks = vec![("15".to_owned(), "管网迁移".to_owned())];
        vec![Instructed { department: DEPARTMENT, name: "市交通局".to_owned(), tasks }]
    }

    fn filled(task: &str) -> Values {
        let asked = NewDirective {
            department: Some(DEPARTMENT),
            task: Some(task.to_owned()),
            ..NewDirective::default()
        };
        start(&asked).with("text", "逐日调度。").with("deadline", "2017-09-30")
    }

    #[test]
    fn a_leader_instructs_in_their_own_name_and_the_office_in_anothers() {
        let body = issue(&filled("15"), &known(), (2017, Some(Uuid::nil())), false).unwrap();
        assert_eq!((body.leader_post_id, body.task.as_deref()), (None, Some("15")));
        assert_eq!(body.meeting, Some(Uuid::nil()));
        let wrong = issue(&filled("15"), &known(), (2017, None), true).unwrap_err();
        assert_eq!(wrong, [(LEADER.to_owned(), "desk-required")]);
    }

    #[test]
    fn a_task_is_optional_but_has_to_be_the_departments() {
        assert!(
            issue(&filled(""), &known(), (2017, None), false).is_ok_and(|it| it.task.is_none())
        );
        let wrong = issue(&filled("16"), &known(), (2017, None), false).unwrap_err();
        assert_eq!(wrong, [("task".to_owned(), "desk-directive-task-wrong")]);
    }

    #[test]
    fn another_deadline_is_optional_but_has_to_be_a_day() {
        let values = Values::of([("reason", "未附验收单。")]);
        assert!(send_back(&values).is_ok_and(|it| it.deadline.is_none()));
        let wrong = send_back(&values.with("deadline", "soon")).unwrap_err();
        assert_eq!(wrong, [("deadline".to_owned(), "desk-unreadable")]);
        assert!(handle(&Values::default(), Vec::new()).is_err());
    }
}
