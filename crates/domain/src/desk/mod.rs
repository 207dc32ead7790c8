//! 我的待办: what is due for somebody, by date. Every capability adds its own kind of item here, so that
//! there is one list and one order.
mod facts;
mod outcomes;
mod papers;
mod records;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};
use uuid::Uuid;

pub use facts::{EndFact, Facts, Paper, PaperFact, ReportFact, TaskFact, UrgeFact};

use crate::{
    access::{Caller, Role},
    departments::DepartmentId,
    reports::PeriodKey,
    tasks::{Light, TaskKey},
};

/// How many days ahead somebody is told of a task, an account or a token that ends.
const AHEAD: Days = Days::new(30);
/// A password's expiry is announced later: until then there is nothing to do about it.
const PASSWORD_AHEAD: Days = Days::new(14);

/// What an item is about.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ItemKind {
    /// A task that is due soon, overdue or behind.
    Task,
    /// The department's own report.
    Report,
    /// Reports of departments that have not come in.
    ReportsAwaited,
    FindingsOpen,
    /// A programme that is not published yet.
    OpeningDraft,
    /// 实施计划: to be worked out, signed, approved, or put right.
    PlanToWrite,
    PlanToSign,
    PlanToApprove,
    PlanReturned,
    ReportToSign,
    ReportToAccept,
    ReportReturned,
    /// 催办: to be received, answered, or decided on.
    UrgeToReceive,
    UrgeToAnswer,
    UrgeAnswered,
    UrgeOverdue,
    /// 调度会: to be held.
    MeetingAhead,
    /// 指示、批示: to be received, handled, decided on; overdue.
    DirectiveToReceive,
    DirectiveToHandle,
    DirectiveToAccept,
    DirectiveOverdue,
    /// 变更调整: to be finished, signed, consented to, filed.
    ChangeToFinish,
    ChangeToSign,
    ChangeToConsent,
    ChangeToFile,
    /// 完成申请: to be finished, signed, verified.
    CompletionToFinish,
    CompletionToSign,
    CompletionToVerify,
    /// 通报: to be finished, approved, issued.
    BulletinToFinish,
    BulletinToApprove,
    BulletinToIssue,
    /// 公布: to be released by a second person, or put right.
    PublicationToRelease,
    PublicationToAmend,
    /// 绩效考评: to be announced, read and objected to, decided on, submitted, approved.
    EvaluationDraft,
    EvaluationToRead,
    ObjectionToDecide,
    EvaluationToSubmit,
    EvaluationToApprove,
    PasswordExpires,
    AccountEnds,
    InvitationOpen,
    NameLocked,
    TokenEnds,
    AuditVerification,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub kind: ItemKind,
    pub due: NaiveDate,
    /// What it is about, in the words of the record; empty where the kind says it all.
    pub subject: String,
    /// How many, where the item stands for several.
    pub count: Option<usize>,
    pub year: Option<i32>,
    pub task: Option<TaskKey>,
    pub light: Option<Light>,
    pub department: Option<DepartmentId>,
    pub period: Option<PeriodKey>,
    /// Id of an urge or an opening.
    pub record: Option<Uuid>,
}

impl Item {
    fn new(kind: ItemKind, due: NaiveDate, subject: impl Into<String>) -> Self {
        Self {
            kind,
            due,
            subject: subject.into(),
            count: None,
            year: None,
            task: None,
            light: None,
            department: None,
            period: None,
            record: None,
        }
    }
}

/// What is due for the caller, the earliest first.
pub fn items(caller: &Caller, facts: &Facts, today: NaiveDate) -> Vec<Item> {
    let role = match caller {
        // Another system asks for its department, as the department's clerk would.
        Caller::Machine(_) => Some(Role::DepartmentClerk),
        Caller::Anonymous | Caller::Person(_) => caller.role(),
    };
    let Some(role) = role else { return Vec::new() };
    let mut items: Vec<Item> = tasks(caller, role, facts, today).collect();
    items.extend(reports(caller, role, facts, today));
    items.extend(papers::papers(caller, role, facts, today));
    items.extend(papers::urges(caller, role, facts, today));
    items.extend(records::items(caller, role, facts, today));
    items.extend(outcomes::items(caller, role, facts, today));
    if role == Role::SupervisionOffice {
        items.extend(facts.openings.iter().map(|(id, year)| Item {
            year: Some(*year),
            record: Some(id.0),
            ..Item::new(ItemKind::OpeningDraft, today, "")
        }));
        items.extend(facts.open_findings.iter().map(|(year, count)| Item {
            count: Some(*count),
            year: Some(*year),
            ..Item::new(ItemKind::FindingsOpen, today, "")
        }));
    }
    let soon = today.checked_add_days(PASSWORD_AHEAD).unwrap_or(NaiveDate::MAX);
    let password = facts.password_expires.filter(|on| *on <= soon);
    items.extend(password.map(|on| Item::new(ItemKind::PasswordExpires, on, "")));
    items.extend(ends(caller, role, facts, today));
    if role == Role::AuditAdministrator {
        let due = facts.audit_verification_due;
        items.extend(due.map(|on| Item::new(ItemKind::AuditVerification, on, "")));
    }
    items.sort_by(|one, other| one.due.cmp(&other.due).then_with(|| one.task.cmp(&other.task)));
    items
}

/// Departments see their own tasks, city leaders those in their charge, inspectors what has gone
/// wrong, the supervision office all that is due or has gone wrong.
fn tasks(
    caller: &Caller,
    role: Role,
    facts: &Facts,
    today: NaiveDate,
) -> impl Iterator<Item = Item> {
    let ahead = today.checked_add_days(AHEAD).unwrap_or(NaiveDate::MAX);
    let concerns = move |task: &TaskFact| match role {
        Role::DepartmentClerk | Role::DepartmentLeader => {
            caller.department().is_some_and(|own| task.departments.contains(&own))
        }
        Role::CityLeader => match caller {
            Caller::Person(person) => {
                person.post.is_some_and(|own| task.city_leaders.contains(&own))
            }
            Caller::Anonymous | Caller::Machine(_) => false,
        },
        Role::SupervisionOffice | Role::Inspector => true,
        Role::Public
        | Role::Media
        | Role::SystemAdministrator
        | Role::SecurityAdministrator
        | Role::AuditAdministrator => false,
    };
    facts.tasks.iter().filter(move |task| concerns(task)).filter_map(move |task| {
        let wrong = matches!(task.light, Light::Overdue | Light::Behind);
        let open = matches!(task.light, Light::OnTrack | Light::NotStarted);
        let soon = role != Role::Inspector && open && task.due.is_some_and(|due| due <= ahead);
        let due = task.lacking_since.or(task.due).or(wrong.then_some(today))?;
        (wrong || soon).then(|| Item {
            year: Some(task.year),
            task: Some(task.key),
            light: Some(task.light),
            ..Item::new(ItemKind::Task, due, task.text.clone())
        })
    })
}

fn reports(caller: &Caller, role: Role, facts: &Facts, today: NaiveDate) -> Vec<Item> {
    let ahead = today.checked_add_days(AHEAD).unwrap_or(NaiveDate::MAX);
    let missing = facts.reports.iter().filter(|report| !report.received && report.due <= ahead);
    match role {
        Role::DepartmentClerk | Role::DepartmentLeader => missing
            .filter(|report| Some(report.department) == caller.department())
            .map(|report| Item {
                year: Some(report.year),
                department: Some(report.department),
                period: Some(report.period),
                ..Item::new(ItemKind::Report, report.due, report.name.clone())
            })
            .collect(),
        Role::SupervisionOffice => {
            let mut awaited: Vec<Item> = Vec::new();
            for report in missing {
                let known = awaited
                    .iter_mut()
                    .find(|item| item.due == report.due && item.year == Some(report.year));
                match known {
                    Some(item) => {
                        item.count = item.count.map(|count| count + 1);
                        item.subject = format!("{}、{}", item.subject, report.name);
                    }
                    None => awaited.push(Item {
                        count: Some(1),
                        year: Some(report.year),
                        ..Item::new(ItemKind::ReportsAwaited, report.due, report.name.clone())
                    }),
                }
            }
            awaited
        }
        Role::Public
        | Role::CityLeader
        | Role::Inspector
        | Role::Media
        | Role::SystemAdministrator
        | Role::SecurityAdministrator
        | Role::AuditAdministrator => Vec::new(),
    }
}

/// What ends: of concern to the security administrator, and tokens to the department's leader.
fn ends(caller: &Caller, role: Role, facts: &Facts, today: NaiveDate) -> Vec<Item> {
    let ahead = today.checked_add_days(AHEAD).unwrap_or(NaiveDate::MAX);
    let listed = |kind: ItemKind, ends: &[EndFact], own: bool| -> Vec<Item> {
        ends.iter()
            .filter(|end| (today..=ahead).contains(&end.on))
            .filter(|end| {
                !own || (end.department.is_some() && end.department == caller.department())
            })
            .map(|end| Item::new(kind, end.on, end.name.clone()))
            .collect()
    };
    match role {
        Role::SecurityAdministrator => [
            listed(ItemKind::AccountEnds, &facts.accounts_ending, false),
            listed(ItemKind::InvitationOpen, &facts.invitations, false),
            listed(ItemKind::NameLocked, &facts.locked, false),
            listed(ItemKind::TokenEnds, &facts.tokens_ending, false),
        ]
        .concat(),
        Role::DepartmentLeader => listed(ItemKind::TokenEnds, &facts.tokens_ending, true),
        Role::Public
        | Role::SupervisionOffice
        | Role::CityLeader
        | Role::DepartmentClerk
        | Role::Inspector
        | Role::Media
        | Role::SystemAdministrator
        | Role::AuditAdministrator => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
