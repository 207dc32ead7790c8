//! Scopes and states of tokens as people read them.
use wire::tokens::{Scope, TokenState};
use yew::Html;

use crate::{
    components::tag::{Look, tag},
    session::Session,
};

pub fn scope_name(session: &Session, scope: Scope) -> String {
    session.say(match scope {
        Scope::DeskRead => "desk-scope-desk-read",
        Scope::TokenRead => "desk-scope-token-read",
        Scope::TokenRotate => "desk-scope-token-rotate",
    })
}

pub fn scope_detail(session: &Session, scope: Scope) -> String {
    session.say(match scope {
        Scope::DeskRead => "desk-scope-desk-read-detail",
        Scope::TokenRead => "desk-scope-token-read-detail",
        Scope::TokenRotate => "desk-scope-token-rotate-detail",
    })
}

pub fn state_tag(session: &Session, state: TokenState) -> Html {
    let (look, id) = match state {
        TokenState::Active => (Look::Good, "desk-token-active"),
        TokenState::Expired => (Look::Over, "desk-token-expired"),
        TokenState::Revoked => (Look::Stopped, "desk-token-revoked"),
    };
    tag(look, &session.say(id))
}
