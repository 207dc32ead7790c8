//! Bulletins, their states and steps as people read them.
use wire::bulletins::{BulletinKind, BulletinScope, BulletinState, BulletinStep};
use yew::prelude::*;

use crate::{
    components::{
        field::Choice,
        tag::{Look, tag},
    },
    session::Session,
};

const KINDS: [BulletinKind; 2] = [BulletinKind::Periodic, BulletinKind::Summary];
const SCOPES: [BulletinScope; 2] = [BulletinScope::Internal, BulletinScope::Public];

pub fn state_name(session: &Session, state: BulletinState) -> String {
    session.say(&format!("bulletin-state-{}", <&'static str>::from(state)))
}

pub fn step_name(session: &Session, step: BulletinStep) -> String {
    session.say(&format!("bulletin-step-{}", <&'static str>::from(step)))
}

pub fn kind_name(session: &Session, kind: BulletinKind) -> String {
    session.say(&format!("bulletin-kind-{}", kind_word(kind)))
}

pub fn scope_name(session: &Session, scope: BulletinScope) -> String {
    session.say(&format!("bulletin-scope-{}", scope_word(scope)))
}

fn kind_word(kind: BulletinKind) -> &'static str {
    kind.into()
}

pub fn scope_word(scope: BulletinScope) -> &'static str {
    scope.into()
}

/// Every kind, by its name on the wire.
pub fn kinds(session: &Session) -> Vec<Choice> {
    KINDS.map(|kind| (kind_word(kind).to_owned(), kind_name(session, kind))).into()
}

/// Every scope, by its name on the wire.
pub fn scopes(session: &Session) -> Vec<Choice> {
    SCOPES.map(|scope| (scope_word(scope).to_owned(), scope_name(session, scope))).into()
}

/// None where none was chosen.
pub fn kind(word: &str) -> Option<BulletinKind> {
    KINDS.into_iter().find(|kind| kind_word(*kind) == word)
}

/// None where none was chosen.
pub fn scope(word: &str) -> Option<BulletinScope> {
    SCOPES.into_iter().find(|scope| scope_word(*scope) == word)
}

pub fn state_tag(session: &Session, state: BulletinState) -> Html {
    let look = match state {
        BulletinState::Draft => Look::Ahead,
        BulletinState::AwaitingApproval | BulletinState::Approved => Look::Waiting,
        BulletinState::Returned => Look::Stopped,
        BulletinState::Issued => Look::Good,
        BulletinState::Dropped => Look::Over,
    };
    tag(look, &state_name(session, state))
}

/// The step after which the office writes again.
pub fn gives_back(step: BulletinStep) -> bool {
    step == BulletinStep::Return
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;

    #[test]
    fn every_state_step_kind_and_scope_has_a_name() {
        let session = Session::default();
        let states = BulletinState::VARIANTS.iter().map(|it| state_name(&session, *it));
        let steps = BulletinStep::VARIANTS.iter().map(|it| step_name(&session, *it));
        let choices = kinds(&session).into_iter().chain(scopes(&session)).map(|(_, name)| name);
        assert!(states.chain(steps).chain(choices).all(|name| !name.contains('-')));
    }

    #[test]
    fn a_choice_reads_as_what_was_chosen() {
        assert_eq!(kind("summary"), Some(BulletinKind::Summary));
        assert_eq!(scope("public"), Some(BulletinScope::Public));
        assert_eq!((kind(""), scope("periodic")), (None, None));
    }
}
