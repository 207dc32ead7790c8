//! The form of an account: which fields a role has, and what they read as. No browser.
use domain::posts::PostKind;
use wire::accounts::{AccountDraft, AccountView, InspectorBody, Role, TermView};

use crate::components::form_state::{Unreadable, Values};

/// Which fields go with a role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    pub department: bool,
    pub post: Option<PostKind>,
    pub term: bool,
}

pub fn shown(role: Option<Role>) -> Shown {
    match role {
        Some(Role::DepartmentClerk) => Shown { department: true, ..Shown::default() },
        Some(Role::DepartmentLeader) => {
            Shown { department: true, post: Some(PostKind::DepartmentLeader), term: false }
        }
        Some(Role::CityLeader) => Shown { post: Some(PostKind::CityLeader), ..Shown::default() },
        Some(Role::Inspector) => Shown { term: true, ..Shown::default() },
        _ => Shown::default(),
    }
}

pub fn role(values: &Values) -> Option<Role> {
    values.text("role").parse().ok()
}

/// What the fields read as; a field that the role does not have is left out, and keeps what stands
/// in it for another choice.
pub fn draft(values: &Values) -> Result<AccountDraft, Unreadable> {
    let mut wrong = Vec::new();
    let role = values.required::<Role>("role", &mut wrong);
    let shown = shown(role);
    let name = values.required("name", &mut wrong);
    let person = values.required("person", &mut wrong);
    let department_id =
        shown.department.then(|| values.required("department_id", &mut wrong)).flatten();
    let post_id = shown.post.and_then(|_| values.required("post_id", &mut wrong));
    let term = shown.term.then(|| term(values, &mut wrong)).flatten();
    let email = values.filled("email");
    let last_day = values.read("last_day", &mut wrong);
    match (role, name, person) {
        (Some(role), Some(name), Some(person)) if wrong.is_empty() => {
            Ok(AccountDraft { name, person, role, department_id, post_id, term, email, last_day })
        }
        _ => Err(wrong),
    }
}

fn term(values: &Values, wrong: &mut Unreadable) -> Option<TermView> {
    let body = values.required::<InspectorBody>("term/body", wrong);
    let from = values.required("term/from", wrong);
    let until = values.required("term/until", wrong);
    Some(TermView { body: body?, team: values.filled("term/team"), from: from?, until: until? })
}

/// A record in the fields of its form.
pub fn values(account: &AccountView) -> Values {
    let text = |value: Option<String>| value.unwrap_or_default();
    let term = account.term.as_ref();
    let body = term.map(|term| <&'static str>::from(term.body)).unwrap_or_default();
    Values::default()
        .with("name", account.name.clone())
        .with("person", account.person.clone())
        .with("role", account.role.name())
        .with("department_id", text(account.department_id.map(|id| id.to_string())))
        .with("post_id", text(account.post_id.map(|id| id.to_string())))
        .with("email", text(account.email.clone()))
        .with("last_day", text(account.last_day.map(|day| day.to_string())))
        .with("term/body", body)
        .with("term/team", text(term.and_then(|term| term.team.clone())))
        .with("term/from", text(term.map(|term| term.from.to_string())))
        .with("term/until", text(term.map(|term| term.until.to_string())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn inspector() -> Values {
        Values::of([
            ("name", "daibiao"),
            ("person", "代表"),
            ("role", "inspector"),
            ("term/body", "cppcc"),
            ("term/from", "2017-03-01"),
            ("term/until", "2017-12-31"),
        ])
    }

    fn wrong(values: &Values) -> Vec<String> {
        draft(values).err().unwrap_or_default().into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn an_inspector_has_a_term_and_nothing_else() {
        let values = inspector().with("department_id", "left over from another role");
        let draft = draft(&values).unwrap();
        let term = draft.term.unwrap();
        assert_eq!((term.body, term.team), (InspectorBody::Cppcc, None));
        assert_eq!(Some(term.until), NaiveDate::from_ymd_opt(2017, 12, 31));
        assert_eq!((draft.department_id, draft.post_id), (None, None));
    }

    #[test]
    fn what_is_missing_is_named() {
        assert_eq!(wrong(&Values::default()), ["role", "name", "person"]);
        let leader = Values::of([("name", "a"), ("person", "b"), ("role", "department_leader")]);
        assert_eq!(wrong(&leader), ["department_id", "post_id"]);
        assert_eq!(
            wrong(&inspector().with("term/from", "").with("last_day", "soon")),
            ["term/from", "last_day"]
        );
    }

    #[test]
    fn a_record_reads_back_as_the_draft_it_was_made_from() {
        let made = draft(&inspector()).unwrap();
        let account = AccountView {
            id: uuid::Uuid::nil(),
            name: made.name.clone(),
            person: made.person.clone(),
            role: made.role,
            department: None,
            department_id: None,
            post_id: None,
            term: made.term.clone(),
            email: None,
            last_day: NaiveDate::from_ymd_opt(2017, 12, 31),
            state: wire::accounts::AccountState::Invited,
            suspended_at: None,
            suspension_reason: None,
            second_factor: false,
            password_changed_at: None,
            invited_until: None,
            locked_until: None,
            last_sign_in_at: None,
            created_at: chrono::DateTime::UNIX_EPOCH,
        };
        let expected = AccountDraft { last_day: account.last_day, ..made };
        assert_eq!(draft(&values(&account)), Ok(expected));
    }
}
