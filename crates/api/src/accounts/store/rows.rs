//! Accounts as rows, and back.
use domain::{
    accounts::{Account, AccountId, AccountName, Affiliation, Suspension, Term, parse_email},
    departments::DepartmentId,
    line::{Note, PersonName, Title},
    posts::PostId,
};

use super::{super::entity::account, Credentials};
use crate::{Error, database::corrupt};

/// The columns that the security administrator decides; the others are empty.
pub(super) fn decided(account: &Account) -> account::Model {
    let term = account.affiliation.term();
    account::Model {
        id: account.id.0,
        name: account.name.as_str().to_owned(),
        person: account.person.to_string(),
        role: account.affiliation.role().name().to_owned(),
        department_id: account.affiliation.department().map(|id| id.0),
        post_id: account.affiliation.post().map(|id| id.0),
        term_body: term.map(|term| <&str>::from(term.body).to_owned()),
        term_team: term.and_then(|term| term.team.as_ref()).map(ToString::to_string),
        term_from: term.map(|term| term.from),
        term_until: term.map(|term| term.until),
        email: account.email.as_ref().map(ToString::to_string),
        last_day: account.last_day,
        suspended_at: account.suspension.as_ref().map(|it| it.at),
        suspension_reason: account.suspension.as_ref().map(|it| it.reason.to_string()),
        password_hash: None,
        password_changed_at: None,
        former_passwords: String::new(),
        second_factor: None,
        second_factor_pending: None,
        second_factor_step: None,
        last_sign_in_at: None,
        created_at: account.created_at,
        version: account.version,
    }
}

pub(super) fn credentials(row: &account::Model) -> Result<Credentials, Error> {
    Ok(Credentials {
        password_hash: row.password_hash.clone(),
        former_passwords: serde_json::from_str(&row.former_passwords).map_err(corrupt)?,
        second_factor: row.second_factor.clone(),
        second_factor_pending: row.second_factor_pending.clone(),
    })
}

pub(super) fn restored(row: &account::Model) -> Result<Account, Error> {
    let term = match (&row.term_body, row.term_from, row.term_until) {
        (Some(body), Some(from), Some(until)) => Some(Term {
            body: body.parse().map_err(corrupt)?,
            team: row.term_team.as_deref().map(Title::parse).transpose().map_err(corrupt)?,
            from,
            until,
        }),
        _ => None,
    };
    let affiliation = Affiliation::restored(
        row.role.parse().map_err(corrupt)?,
        row.department_id.map(DepartmentId),
        row.post_id.map(PostId),
        term,
    );
    let suspension = match (row.suspended_at, &row.suspension_reason) {
        (Some(at), Some(reason)) => {
            Some(Suspension { at, reason: Note::parse(reason).map_err(corrupt)? })
        }
        _ => None,
    };
    Ok(Account {
        id: AccountId(row.id),
        name: AccountName::parse(&row.name).map_err(corrupt)?,
        person: PersonName::parse(&row.person).map_err(corrupt)?,
        affiliation,
        email: row.email.as_deref().map(parse_email).transpose().map_err(corrupt)?,
        last_day: row.last_day,
        suspension,
        password_changed_at: row.password_changed_at,
        second_factor: row.second_factor.is_some(),
        created_at: row.created_at,
        version: row.version,
    })
}
