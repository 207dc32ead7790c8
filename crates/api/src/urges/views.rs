//! An urge as its reader may see it.
use std::{collections::HashMap, sync::Arc};

use chrono::NaiveDate;
use domain::{
    access::Role,
    calendar::{ReportKind, day_in_shanghai},
    departments::Department,
    urges::{Urge, UrgeId, UrgeStep, UrgeSubject, legal},
};
use frontend::words::date;
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};
use texts::{Language::Chinese, text};
use wire::urges::UrgeView;

use super::store;
use crate::{
    Error,
    auth::Acting,
    board::Snapshot,
    departments,
    mail::{self, store::Mail, views::Recipients},
};

/// What is shown beside urges.
pub(super) struct Beside {
    departments: Vec<Department>,
    snapshot: Arc<Snapshot>,
    followers: HashMap<UrgeId, UrgeId>,
    /// Only for the supervision office.
    mails: Vec<Mail>,
    recipients: Recipients,
    role: Option<Role>,
    today: NaiveDate,
}

impl Beside {
    /// # Errors
    /// When the database cannot be read.
    pub(super) async fn of(
        database: &impl ConnectionTrait,
        snapshot: Arc<Snapshot>,
        acting: &Acting,
        urges: impl IntoIterator<Item = UrgeId>,
    ) -> Result<Self, Error> {
        let role = acting.caller.role();
        let mails = match role {
            Some(Role::SupervisionOffice) => mail::store::of_urges(database, urges).await?,
            _ => Vec::new(),
        };
        Ok(Self {
            departments: departments::store::list(database).await?,
            snapshot,
            followers: store::followers(database).await?,
            recipients: Recipients::of(database, &mails).await?,
            mails,
            role,
            today: day_in_shanghai(acting.now),
        })
    }

    pub(super) fn view(&self, urge: &Urge) -> UrgeView {
        let department = self.departments.iter().find(|known| known.id == urge.department);
        let (task, period) = about(urge);
        let told = self.mails.iter().filter(|mail| mail.urge == Some(urge.id));
        UrgeView {
            id: urge.id.0,
            year: urge.year.number(),
            department_id: urge.department.0,
            department: department.map(|it| it.name.to_string()).unwrap_or_default(),
            task,
            task_text: task_text(urge, &self.snapshot),
            period,
            level: urge.level,
            text: urge.text.clone(),
            deadline: urge.deadline,
            state: urge.state,
            overdue: urge.is_overdue(self.today),
            issued: urge.issued.clone(),
            received: urge.received.clone(),
            answer: urge.answer.clone(),
            answered: urge.answered.clone(),
            remark: urge.remark.clone(),
            closed: urge.closed.clone(),
            previous: urge.previous.map(|id| id.0),
            next: self.followers.get(&urge.id).map(|id| id.0),
            steps: self.steps(urge),
            mails: told.map(|mail| self.recipients.view(mail)).collect(),
        }
    }

    /// What the caller may do now: to sharpen it, the time has to have come.
    fn steps(&self, urge: &Urge) -> Vec<UrgeStep> {
        let mut steps = legal(urge.state, self.role);
        steps.retain(|step| *step != UrgeStep::Escalate || urge.sharper(self.today).is_ok());
        steps
    }
}

/// Keys of the task or of the period concerned.
fn about(urge: &Urge) -> (Option<String>, Option<String>) {
    match urge.subject {
        UrgeSubject::Task(key) => (Some(key.to_string()), None),
        UrgeSubject::Report(period) => (None, Some(period.to_string())),
    }
}

fn task_text(urge: &Urge, snapshot: &Snapshot) -> Option<String> {
    let UrgeSubject::Task(key) = urge.subject else { return None };
    let board = snapshot.programme(urge.year.number()).ok()?;
    let task = board.programme.tasks.iter().find(|task| task.key == key)?;
    Some(task.text.to_string())
}

/// The task or report concerned, in the words of a mail.
pub(super) fn subject_words(urge: &Urge, snapshot: &Snapshot) -> String {
    match urge.subject {
        UrgeSubject::Task(key) => {
            let words = task_text(urge, snapshot).unwrap_or_default();
            text(Chinese, "mail-about-task", &[("key", &key.to_string()), ("text", &words)])
        }
        UrgeSubject::Report(period) => {
            let id = match period.kind {
                ReportKind::Progress => "mail-about-progress",
                ReportKind::Summary => "mail-about-summary",
            };
            text(Chinese, id, &[("due", &date(Chinese, period.due))])
        }
    }
}

/// What the audit trail keeps.
pub(super) fn audited(urge: &Urge) -> Value {
    let (task, period) = about(urge);
    json!({
        "year": urge.year, "department": urge.department, "task": task, "period": period,
        "level": urge.level, "state": urge.state, "text": urge.text, "deadline": urge.deadline,
        "answer": urge.answer, "remark": urge.remark, "previous": urge.previous,
    })
}
