//! Bulletins, publications and evaluations that wait for somebody.
use chrono::NaiveDate;

use super::{Facts, Item, ItemKind, records::item};
use crate::{
    access::{Caller, Role},
    bulletins::{Bulletin, BulletinState},
    evaluation::{Evaluation, EvaluationState},
    publications::{Publication, PublicationState},
};

/// What of the year's outcomes waits for the caller.
pub(super) fn items(caller: &Caller, role: Role, facts: &Facts, today: NaiveDate) -> Vec<Item> {
    let bulletins = facts.bulletins.iter().filter_map(|it| bulletin(it, role, today));
    let publications =
        facts.publications.iter().filter_map(|(it, name)| publication(it, name, caller, role));
    let evaluations = facts.evaluations.iter().filter_map(|it| evaluation(it, role, today));
    bulletins.chain(publications).chain(evaluations).collect()
}

fn bulletin(bulletin: &Bulletin, role: Role, today: NaiveDate) -> Option<Item> {
    let kind = match (role, bulletin.state) {
        (Role::SupervisionOffice, BulletinState::Draft | BulletinState::Returned) => {
            ItemKind::BulletinToFinish
        }
        (Role::SupervisionOffice, BulletinState::Approved) => ItemKind::BulletinToIssue,
        (Role::CityLeader, BulletinState::AwaitingApproval) => ItemKind::BulletinToApprove,
        _ => return None,
    };
    Some(item(kind, today, &bulletin.content.title, bulletin))
}

/// Words wait for somebody else than whoever wrote them.
fn publication(publication: &Publication, name: &str, caller: &Caller, role: Role) -> Option<Item> {
    let own = publication.is_by(caller.account());
    let kind = match (role, publication.state) {
        (Role::SupervisionOffice, PublicationState::Proposed) if !own => {
            ItemKind::PublicationToRelease
        }
        (Role::SupervisionOffice, PublicationState::Returned) => ItemKind::PublicationToAmend,
        _ => return None,
    };
    Some(item(kind, publication.due, name, publication))
}

fn evaluation(evaluation: &Evaluation, role: Role, today: NaiveDate) -> Option<Item> {
    let open = evaluation.objections_until.filter(|until| today <= *until);
    let undecided = evaluation.objections.iter().any(|it| it.decision.is_none());
    let (kind, due) = match (role, evaluation.state) {
        (Role::SupervisionOffice, EvaluationState::Draft) => (ItemKind::EvaluationDraft, today),
        (Role::SupervisionOffice, EvaluationState::Announced) if undecided => {
            (ItemKind::ObjectionToDecide, today)
        }
        (Role::SupervisionOffice, EvaluationState::Announced) if open.is_none() => {
            (ItemKind::EvaluationToSubmit, today)
        }
        (Role::DepartmentLeader, EvaluationState::Announced) => (ItemKind::EvaluationToRead, open?),
        (Role::CityLeader, EvaluationState::AwaitingApproval) => {
            (ItemKind::EvaluationToApprove, today)
        }
        _ => return None,
    };
    Some(item(kind, due, "", evaluation))
}
