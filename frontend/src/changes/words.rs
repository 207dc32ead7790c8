//! States and steps of changes as people read them.
use strum::VariantArray;
use wire::changes::{ChangeKind, ChangeState, ChangeStep};
use yew::prelude::*;

use crate::{
    components::tag::{Look, tag},
    session::Session,
};

pub fn state_name(session: &Session, state: ChangeState) -> String {
    session.say(&format!("change-state-{}", <&'static str>::from(state)))
}

pub fn step_name(session: &Session, step: ChangeStep) -> String {
    session.say(&format!("change-step-{}", <&'static str>::from(step)))
}

pub fn kind_name(session: &Session, kind: ChangeKind) -> String {
    session.say(&format!("change-kind-{}", <&'static str>::from(kind)))
}

/// Every kind, by its name on the wire.
pub fn kinds(session: &Session) -> Vec<(String, String)> {
    let choice =
        |kind: &ChangeKind| (<&'static str>::from(*kind).to_owned(), kind_name(session, *kind));
    ChangeKind::VARIANTS.iter().map(choice).collect()
}

pub fn state_tag(session: &Session, state: ChangeState) -> Html {
    let look = match state {
        ChangeState::Draft => Look::Ahead,
        ChangeState::AwaitingSignature | ChangeState::AwaitingConsent | ChangeState::Consented => {
            Look::Waiting
        }
        ChangeState::Filed => Look::Good,
        ChangeState::Returned | ChangeState::Refused => Look::Stopped,
        ChangeState::Dropped => Look::Over,
    };
    tag(look, &state_name(session, state))
}

/// Steps after which the clerk writes again, or nobody does.
pub fn gives_back(step: ChangeStep) -> bool {
    matches!(step, ChangeStep::SendBack | ChangeStep::Refuse | ChangeStep::Return)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_and_step_has_a_name() {
        let session = Session::default();
        assert!(ChangeState::VARIANTS.iter().all(|it| !state_name(&session, *it).contains('-')));
        assert!(ChangeStep::VARIANTS.iter().all(|it| !step_name(&session, *it).contains('-')));
    }
}
