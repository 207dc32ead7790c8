//! Roles and states of accounts as people read them.
use wire::accounts::{AccountState, InspectorBody, Role};
use yew::Html;

use crate::{
    components::tag::{Look, tag},
    session::Session,
};

pub fn role_name(session: &Session, role: Role) -> String {
    session.say(&format!("role-{}", role.name()))
}

/// Every role that an account may have, by its name on the wire.
pub fn roles(session: &Session) -> Vec<(String, String)> {
    let choice = |role: Role| (role.name().to_owned(), role_name(session, role));
    Role::of_accounts().map(choice).collect()
}

pub fn state_name(session: &Session, state: AccountState) -> String {
    session.say(match state {
        AccountState::Invited => "desk-account-invited",
        AccountState::Active => "desk-account-active",
        AccountState::Suspended => "desk-account-suspended",
        AccountState::Expired => "desk-account-expired",
    })
}

pub fn state_tag(session: &Session, state: AccountState) -> Html {
    let look = match state {
        AccountState::Invited => Look::Waiting,
        AccountState::Active => Look::Good,
        AccountState::Suspended => Look::Stopped,
        AccountState::Expired => Look::Over,
    };
    tag(look, &state_name(session, state))
}

pub fn body_name(session: &Session, body: InspectorBody) -> String {
    session.say(&format!("inspector-body-{}", <&'static str>::from(body)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use texts::knows;

    #[test]
    fn every_role_and_body_has_a_name() {
        assert!(Role::of_accounts().all(|role| knows(&format!("role-{}", role.name()))));
        for body in [InspectorBody::PeoplesCongress, InspectorBody::Cppcc] {
            assert!(knows(&format!("inspector-body-{}", <&'static str>::from(body))));
        }
    }
}
