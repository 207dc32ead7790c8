//! States and steps of completions as people read them.
use wire::completions::{CompletionState, CompletionStep};
use yew::prelude::*;

use crate::{
    components::tag::{Look, tag},
    session::Session,
};

pub fn state_name(session: &Session, state: CompletionState) -> String {
    session.say(&format!("completion-state-{}", <&'static str>::from(state)))
}

pub fn step_name(session: &Session, step: CompletionStep) -> String {
    session.say(&format!("completion-step-{}", <&'static str>::from(step)))
}

pub fn state_tag(session: &Session, state: CompletionState) -> Html {
    let look = match state {
        CompletionState::Draft => Look::Ahead,
        CompletionState::AwaitingSignature
        | CompletionState::Applied
        | CompletionState::AwaitingInspection
        | CompletionState::Checked => Look::Waiting,
        CompletionState::Verified => Look::Good,
        CompletionState::Returned | CompletionState::Refused | CompletionState::Revoked => {
            Look::Stopped
        }
        CompletionState::Dropped => Look::Over,
    };
    tag(look, &state_name(session, state))
}

/// Steps after which the department writes again, or applies anew.
pub fn gives_back(step: CompletionStep) -> bool {
    matches!(step, CompletionStep::SendBack | CompletionStep::Refuse | CompletionStep::Reopen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;

    #[test]
    fn every_state_and_step_has_a_name() {
        let session = Session::default();
        assert!(
            CompletionState::VARIANTS.iter().all(|it| !state_name(&session, *it).contains('-'))
        );
        assert!(CompletionStep::VARIANTS.iter().all(|it| !step_name(&session, *it).contains('-')));
    }
}
