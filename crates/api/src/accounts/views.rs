//! An account as the security administrator reads it, and as its owner does.
use chrono::{DateTime, Utc};
use domain::{
    accounts::{Account, password_expires_on},
    calendar::day_in_shanghai,
    departments::{Department, DepartmentId},
    settings::SecuritySettings,
};
use serde_json::{Value, json};
use wire::{
    accounts::{AccountView, TermView},
    sessions::OwnAccount,
};

use super::store::Listed;
use crate::{Error, database::corrupt, sessions::failures::Locks};

fn name_of(id: Option<DepartmentId>, departments: &[Department]) -> Option<String> {
    let known = departments.iter().find(|department| Some(department.id) == id);
    known.map(|department| department.name.to_string())
}

pub(crate) fn view(
    listed: &Listed,
    departments: &[Department],
    locks: &Locks,
    now: DateTime<Utc>,
) -> AccountView {
    let account = &listed.account;
    let affiliation = &account.affiliation;
    AccountView {
        id: account.id.0,
        name: account.name.as_str().to_owned(),
        person: account.person.to_string(),
        role: affiliation.role(),
        department: name_of(affiliation.department(), departments),
        department_id: affiliation.department().map(|id| id.0),
        post_id: affiliation.post().map(|id| id.0),
        term: affiliation.term().map(|term| TermView {
            body: term.body,
            team: term.team.as_ref().map(ToString::to_string),
            from: term.from,
            until: term.until,
        }),
        email: account.email.as_ref().map(ToString::to_string),
        last_day: account.last_day,
        state: account.state(day_in_shanghai(now)),
        suspended_at: account.suspension.as_ref().map(|it| it.at),
        suspension_reason: account.suspension.as_ref().map(|it| it.reason.to_string()),
        second_factor: account.second_factor,
        password_changed_at: account.password_changed_at,
        invited_until: listed.invited_until,
        locked_until: locks.of(&account.name),
        last_sign_in_at: listed.last_sign_in_at,
        created_at: account.created_at,
    }
}

/// What the audit trail keeps of an account: everything that was decided, but how to reach the person.
pub(crate) fn audited(account: &Account) -> Result<Value, Error> {
    let affiliation = &account.affiliation;
    let term = affiliation.term().map(|term| {
        json!({
            "body": term.body,
            "team": term.team,
            "from": term.from,
            "until": term.until,
        })
    });
    serde_json::to_value(json!({
        "name": account.name.as_str(),
        "person": account.person,
        "role": affiliation.role(),
        "department_id": affiliation.department(),
        "post_id": affiliation.post(),
        "term": term,
        "email": account.email.as_ref().map(|_| "***"),
        "last_day": account.last_day,
        "suspension_reason": account.suspension.as_ref().map(|it| it.reason.to_string()),
    }))
    .map_err(corrupt)
}

pub(crate) fn own(
    account: &Account,
    departments: &[Department],
    settings: &SecuritySettings,
    now: DateTime<Utc>,
) -> OwnAccount {
    let affiliation = &account.affiliation;
    OwnAccount {
        id: account.id.0,
        name: account.name.as_str().to_owned(),
        person: account.person.to_string(),
        role: affiliation.role(),
        department: name_of(affiliation.department(), departments),
        department_id: affiliation.department().map(|id| id.0),
        standing: account.standing(settings, now),
        second_factor: account.second_factor,
        second_factor_required: settings.second_factor_roles.contains(&affiliation.role()),
        password_expires_on: account
            .password_changed_at
            .and_then(|at| password_expires_on(at, settings)),
        password_min_chars: settings.password_min_chars,
        idle_minutes: settings.idle_minutes,
    }
}
