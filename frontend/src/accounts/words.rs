//! Roles and states of accounts as people read them.
use wire::accounts::{AccountState, InspectorBody, Role};
use yew::Html;

use crate::{
    components::tag::{Look, tag},
    session::Session,
};

pub fn role_name(session: &Session, role: Role) -> String {
    session.say(match role {
        Role::Public => "desk-role-public",
        Role::SupervisionOffice => "desk-role-supervision_office",
        Role::CityLeader => "desk-role-city_leader",
        Role::DepartmentClerk => "desk-role-department_clerk",
        Role::DepartmentLeader => "desk-role-department_leader",
        Role::Inspector => "desk-role-inspector",
        Role::Media => "desk-role-media",
        Role::SystemAdministrator => "desk-role-system_administrator",
        Role::SecurityAdministrator => "desk-role-security_administrator",
        Role::AuditAdministrator => "desk-role-audit_administrator",
    })
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
    session.say(match body {
        InspectorBody::PeoplesCongress => "desk-body-peoples_congress",
        InspectorBody::Cppcc => "desk-body-cppcc",
    })
}
