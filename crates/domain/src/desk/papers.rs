//! Plans, reports and urges that wait for somebody.
use chrono::NaiveDate;

use super::{Facts, Item, ItemKind, Paper, PaperFact, UrgeFact};
use crate::{
    access::{Caller, Role},
    approval::Stage,
    departments::DepartmentId,
    urges::UrgeState,
};

fn is_own(caller: &Caller, department: DepartmentId) -> bool {
    caller.department() == Some(department)
}

/// What waits for the caller. A report that nobody has submitted is an item of its own kind, with the
/// reports that are due.
pub(super) fn papers(
    caller: &Caller,
    role: Role,
    facts: &Facts,
    today: NaiveDate,
) -> impl Iterator<Item = Item> {
    facts.papers.iter().filter_map(move |paper| {
        let kind = waiting(paper, role)?;
        let concerned = role == Role::SupervisionOffice || is_own(caller, paper.department);
        concerned.then(|| Item {
            year: Some(paper.year),
            department: Some(paper.department),
            period: paper.period,
            ..Item::new(kind, paper.period.map_or(today, |period| period.due), paper.name.clone())
        })
    })
}

fn waiting(paper: &PaperFact, role: Role) -> Option<ItemKind> {
    use ItemKind as Is;
    let plan = paper.kind == Paper::Plan;
    let of = |when_plan, when_report| Some(if plan { when_plan } else { when_report });
    match (role, paper.stage) {
        (Role::DepartmentClerk, Stage::Draft) if plan => Some(Is::PlanToWrite),
        (Role::DepartmentClerk, Stage::Returned) => of(Is::PlanReturned, Is::ReportReturned),
        (Role::DepartmentLeader, Stage::AwaitingSignature) => of(Is::PlanToSign, Is::ReportToSign),
        (Role::SupervisionOffice, Stage::Signed) => of(Is::PlanToApprove, Is::ReportToAccept),
        _ => None,
    }
}

pub(super) fn urges(
    caller: &Caller,
    role: Role,
    facts: &Facts,
    today: NaiveDate,
) -> impl Iterator<Item = Item> {
    facts.urges.iter().filter_map(move |urge| {
        let kind = urged(urge, role, today)?;
        let concerned = role == Role::SupervisionOffice || is_own(caller, urge.department);
        concerned.then(|| Item {
            year: Some(urge.year),
            department: Some(urge.department),
            record: Some(urge.id.0),
            ..Item::new(kind, urge.deadline, urge.name.clone())
        })
    })
}

fn urged(urge: &UrgeFact, role: Role, today: NaiveDate) -> Option<ItemKind> {
    let waits = matches!(urge.state, UrgeState::Issued | UrgeState::Received);
    match (role, urge.state) {
        (Role::DepartmentClerk | Role::DepartmentLeader, UrgeState::Issued) => {
            Some(ItemKind::UrgeToReceive)
        }
        (Role::DepartmentClerk | Role::DepartmentLeader, UrgeState::Received) => {
            Some(ItemKind::UrgeToAnswer)
        }
        (Role::SupervisionOffice, UrgeState::Answered) => Some(ItemKind::UrgeAnswered),
        (Role::SupervisionOffice, _) if waits && urge.deadline < today => {
            Some(ItemKind::UrgeOverdue)
        }
        _ => None,
    }
}
