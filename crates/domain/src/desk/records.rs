//! Meetings, directives, changes and completions that wait for somebody.
use chrono::NaiveDate;

use super::{Facts, Item, ItemKind};
use crate::{
    access::{Caller, Role},
    changes::{Change, ChangeState},
    completions::{Completion, CompletionState},
    directives::{Directive, DirectiveState},
    docket::Docketed,
    meetings::{Meeting, MeetingState},
};

/// What waits for the caller on the docket.
pub(super) fn items(caller: &Caller, role: Role, facts: &Facts, today: NaiveDate) -> Vec<Item> {
    let own = |record: &Item| match role {
        Role::SupervisionOffice | Role::CityLeader => true,
        _ => record.department.is_some() && record.department == caller.department(),
    };
    let directives =
        facts.directives.iter().filter_map(|(it, name)| directive(it, name, caller, role, today));
    let changes =
        facts.changes.iter().filter_map(|(it, name)| change(it, name, caller, role, today));
    let completions =
        facts.completions.iter().filter_map(|(it, name)| completion(it, name, role, today));
    let meetings = facts.meetings.iter().filter_map(|it| meeting(it, caller, role));
    directives.chain(changes).chain(completions).filter(own).chain(meetings).collect()
}

pub(super) fn item(kind: ItemKind, due: NaiveDate, name: &str, record: &impl Docketed) -> Item {
    Item {
        year: Some(record.year().number()),
        department: record.department(),
        record: Some(record.id()),
        ..Item::new(kind, due, name)
    }
}

fn meeting(meeting: &Meeting, caller: &Caller, role: Role) -> Option<Item> {
    let concerned = role == Role::SupervisionOffice
        || (role == Role::CityLeader && caller.post() == Some(meeting.leader));
    (concerned && meeting.state == MeetingState::Convened)
        .then(|| item(ItemKind::MeetingAhead, meeting.day, &meeting.place, meeting))
}

fn directive(
    directive: &Directive,
    name: &str,
    caller: &Caller,
    role: Role,
    today: NaiveDate,
) -> Option<Item> {
    let kind = match (role, directive.state) {
        (Role::DepartmentClerk | Role::DepartmentLeader, DirectiveState::Issued) => {
            ItemKind::DirectiveToReceive
        }
        (Role::DepartmentClerk | Role::DepartmentLeader, DirectiveState::Received) => {
            ItemKind::DirectiveToHandle
        }
        (Role::CityLeader, DirectiveState::Handled) if caller.post() == Some(directive.leader) => {
            ItemKind::DirectiveToAccept
        }
        (Role::SupervisionOffice, _) if directive.is_overdue(today) => ItemKind::DirectiveOverdue,
        _ => return None,
    };
    Some(item(kind, directive.deadline, name, directive))
}

/// What came too late waits for nobody: there is nothing left to do about it.
fn change(
    change: &Change,
    name: &str,
    caller: &Caller,
    role: Role,
    today: NaiveDate,
) -> Option<Item> {
    if change.is_too_late(today) {
        return None;
    }
    let kind = match (role, change.state) {
        (Role::DepartmentClerk, ChangeState::Draft | ChangeState::Returned) => {
            ItemKind::ChangeToFinish
        }
        (Role::DepartmentLeader, ChangeState::AwaitingSignature) => ItemKind::ChangeToSign,
        (Role::CityLeader, ChangeState::AwaitingConsent)
            if change.consents_missing().any(|leader| Some(leader) == caller.post()) =>
        {
            ItemKind::ChangeToConsent
        }
        (Role::SupervisionOffice, ChangeState::Consented) => ItemKind::ChangeToFile,
        _ => return None,
    };
    Some(item(kind, change.file_by.unwrap_or(today), name, change))
}

fn completion(completion: &Completion, name: &str, role: Role, today: NaiveDate) -> Option<Item> {
    use CompletionState as Is;
    let kind = match (role, completion.state) {
        (Role::DepartmentClerk, Is::Draft | Is::Returned | Is::Refused) => {
            ItemKind::CompletionToFinish
        }
        (Role::DepartmentLeader, Is::AwaitingSignature) => ItemKind::CompletionToSign,
        (Role::SupervisionOffice, Is::Applied | Is::AwaitingInspection | Is::Checked) => {
            ItemKind::CompletionToVerify
        }
        _ => return None,
    };
    Some(item(kind, today, name, completion))
}
