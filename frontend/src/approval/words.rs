//! Stages and steps of plans and reports as people read them.
use wire::plans::{Stage, Step};
use yew::Html;

use crate::{
    components::tag::{Look, tag},
    session::Session,
};

pub fn stage_name(session: &Session, stage: Stage) -> String {
    session.say(&format!("state-{}", <&'static str>::from(stage)))
}

pub fn stage_tag(session: &Session, stage: Stage) -> Html {
    let look = match stage {
        Stage::Draft => Look::Ahead,
        Stage::AwaitingSignature | Stage::Signed => Look::Waiting,
        Stage::Accepted => Look::Good,
        Stage::Returned => Look::Stopped,
    };
    tag(look, &stage_name(session, stage))
}

/// On the button that takes it.
pub fn step_name(step: Step) -> &'static str {
    match step {
        Step::Edit => "desk-save",
        Step::Submit => "desk-step-submit",
        Step::SendBack => "desk-step-send-back",
        Step::Sign => "desk-step-sign",
        Step::Accept => "desk-step-accept",
        Step::Return => "desk-step-return",
        Step::Correct => "desk-step-correct",
    }
}

/// In the question before it is taken.
pub fn step_detail(step: Step) -> &'static str {
    match step {
        Step::Edit => "desk-saved",
        Step::Submit => "desk-step-submit-detail",
        Step::SendBack => "desk-step-send-back-detail",
        Step::Sign => "desk-step-sign-detail",
        Step::Accept => "desk-step-accept-detail",
        Step::Return => "desk-step-return-detail",
        Step::Correct => "desk-step-correct-detail",
    }
}

/// Once it was taken.
pub fn step_done(step: Step) -> &'static str {
    match step {
        Step::Edit => "desk-saved",
        Step::Submit => "desk-step-submit-done",
        Step::SendBack => "desk-step-send-back-done",
        Step::Sign => "desk-step-sign-done",
        Step::Accept => "desk-step-accept-done",
        Step::Return => "desk-step-return-done",
        Step::Correct => "desk-step-correct-done",
    }
}

/// True where whoever takes it has to say why.
pub fn is_reasoned(step: Step) -> bool {
    matches!(step, Step::SendBack | Step::Return | Step::Correct)
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;
    use texts::knows;

    #[test]
    fn every_stage_and_step_has_a_name() {
        assert!(Stage::VARIANTS.iter().all(|it| {
            let name: &'static str = it.into();
            knows(&format!("state-{name}"))
        }));
        for step in Step::VARIANTS {
            assert!([step_name, step_detail, step_done].iter().all(|of| knows(of(*step))));
        }
    }
}
