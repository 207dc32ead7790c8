//! Evaluations, their states, steps and causes as people read them.
use wire::evaluation::{Cause, EvaluationState, EvaluationStep};
use yew::prelude::*;

use crate::{
    components::tag::{Look, tag},
    session::Session,
};

pub fn state_name(session: &Session, state: EvaluationState) -> String {
    session.say(&format!("evaluation-state-{}", <&'static str>::from(state)))
}

pub fn step_name(session: &Session, step: EvaluationStep) -> String {
    session.say(&format!("evaluation-step-{}", <&'static str>::from(step)))
}

pub fn cause_name(session: &Session, cause: Cause) -> String {
    session.say(&format!("cause-{}", <&'static str>::from(cause)))
}

pub fn state_tag(session: &Session, state: EvaluationState) -> Html {
    let look = match state {
        EvaluationState::Draft => Look::Ahead,
        EvaluationState::Announced | EvaluationState::AwaitingApproval => Look::Waiting,
        EvaluationState::Approved => Look::Good,
    };
    tag(look, &state_name(session, state))
}

/// 2017年度绩效考评
pub fn title(session: &Session, year: i32) -> String {
    session.text("desk-evaluation-title", &[("year", &year.to_string())])
}

/// The step after which the office works on it again.
pub fn gives_back(step: EvaluationStep) -> bool {
    step == EvaluationStep::Return
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;

    #[test]
    fn every_state_step_and_cause_has_a_name() {
        let session = Session::default();
        let states = EvaluationState::VARIANTS.iter().map(|it| state_name(&session, *it));
        let steps = EvaluationStep::VARIANTS.iter().map(|it| step_name(&session, *it));
        let causes = Cause::VARIANTS.iter().map(|it| cause_name(&session, *it));
        assert!(states.chain(steps).chain(causes).all(|name| !name.contains('-')));
    }
}
