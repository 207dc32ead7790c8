//! What the security administrator writes about an account, checked field by field.
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    accounts::{
        Account, AccountId, AccountName, Affiliation, AffiliationError, Email, Term, parse_email,
    },
    departments::{Department, DepartmentId},
    line::{PersonName, Title},
    posts::{Post, PostId},
};
use uuid::Uuid;
use wire::accounts::AccountDraft;

use crate::error::InvalidField;

/// The departments and posts that an account may belong to.
pub(super) struct Register {
    pub(super) departments: Vec<Department>,
    pub(super) posts: Vec<Post>,
}

/// A draft without a fault.
pub(super) struct Checked {
    pub(super) name: AccountName,
    pub(super) person: PersonName,
    pub(super) affiliation: Affiliation,
    pub(super) email: Option<Email>,
    pub(super) last_day: Option<NaiveDate>,
}

/// # Errors
/// One for every field that is wrong.
pub(super) fn check(
    draft: &AccountDraft,
    register: &Register,
) -> Result<Checked, Vec<InvalidField>> {
    let mut wrong = Vec::new();
    let mut note = |field: &str, text| wrong.push(InvalidField::of(field, text));
    let name =
        AccountName::parse(&draft.name).map_err(|_| note("name", "problem-account_name")).ok();
    let person =
        PersonName::parse(&draft.person).map_err(|_| note("person", "problem-person")).ok();
    let email = filled(&draft.email)
        .map(|text| parse_email(text).map_err(|_| note("email", "problem-email")).ok());
    let department = draft.department_id.map(DepartmentId);
    let post = draft.post_id.map(PostId);
    let known_department =
        department.is_none_or(|id| register.departments.iter().any(|known| known.id == id));
    if !known_department {
        note("department_id", "problem-unknown_department");
    }
    let known_post = post.map(|id| register.posts.iter().find(|known| known.id == id));
    if known_post == Some(None) {
        note("post_id", "problem-unknown_post");
    }
    let team = draft
        .term
        .as_ref()
        .and_then(|term| filled(&term.team))
        .map(|text| Title::parse(text).map_err(|_| note("term/team", "problem-team")).ok());
    let term = draft.term.as_ref().map(|term| Term {
        body: term.body,
        team: team.flatten(),
        from: term.from,
        until: term.until,
    });
    let affiliation = Affiliation::new(draft.role, department, known_post.flatten(), term)
        .map_err(|error| {
            let (field, text) = told(error);
            note(field, text);
        })
        .ok();
    match (name, person, affiliation) {
        (Some(name), Some(person), Some(affiliation)) if wrong.is_empty() => Ok(Checked {
            name,
            person,
            affiliation,
            email: email.flatten(),
            last_day: draft.last_day,
        }),
        _ => Err(wrong),
    }
}

fn filled(text: &Option<String>) -> Option<&str> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

fn told(error: AffiliationError) -> (&'static str, &'static str) {
    match error {
        AffiliationError::NobodysRole => ("role", "problem-nobodys_role"),
        AffiliationError::DepartmentMissing => ("department_id", "problem-department_missing"),
        AffiliationError::DepartmentForeign => ("department_id", "problem-department_foreign"),
        AffiliationError::PostMissing => ("post_id", "problem-post_missing"),
        AffiliationError::PostForeign => ("post_id", "problem-post_foreign"),
        AffiliationError::TermMissing => ("term", "problem-term_missing"),
        AffiliationError::TermForeign => ("term", "problem-term_foreign"),
        AffiliationError::TermBackwards => ("term/until", "problem-term_backwards"),
    }
}

impl Checked {
    /// An account that nobody can sign in with before the invitation is accepted.
    pub(super) fn into_new(self, now: DateTime<Utc>) -> Account {
        let id = AccountId(Uuid::new_v4());
        Account {
            email: self.email,
            last_day: self.last_day,
            ..Account::opened(id, self.name, self.person, self.affiliation, now)
        }
    }
}
