//! Levels, states and subjects of urges as people read them.
use strum::VariantArray;
use wire::urges::{UrgeLevel, UrgeState, UrgeStep, UrgeView};
use yew::prelude::*;

use crate::{
    cockpit::{row, words},
    components::tag::{Look, tag},
    session::Session,
};

pub fn level_name(session: &Session, level: UrgeLevel) -> String {
    session.say(&format!("level-{}", <&'static str>::from(level)))
}

pub fn state_name(session: &Session, state: UrgeState) -> String {
    session.say(&format!("state-{}", <&'static str>::from(state)))
}

pub fn step_name(session: &Session, step: UrgeStep) -> String {
    session.say(&format!("step-{}", <&'static str>::from(step)))
}

pub fn state_tag(session: &Session, state: UrgeState) -> Html {
    let look = match state {
        UrgeState::Issued => Look::Stopped,
        UrgeState::Received | UrgeState::Answered => Look::Waiting,
        UrgeState::Closed => Look::Good,
        UrgeState::Escalated => Look::Over,
    };
    tag(look, &state_name(session, state))
}

/// Every level and every state, by their names on the wire.
pub fn levels(session: &Session) -> Vec<(String, String)> {
    let choice =
        |level: &UrgeLevel| (<&'static str>::from(*level).to_owned(), level_name(session, *level));
    UrgeLevel::VARIANTS.iter().map(choice).collect()
}

pub fn states(session: &Session) -> Vec<(String, String)> {
    let choice =
        |state: &UrgeState| (<&'static str>::from(*state).to_owned(), state_name(session, *state));
    UrgeState::VARIANTS.iter().map(choice).collect()
}

/// What it is about, in words.
pub fn subject_name(session: &Session, urge: &UrgeView) -> String {
    match (&urge.task, &urge.period) {
        (Some(task), _) => words::task_name(session, task),
        (None, Some(period)) => words::period_name(session, period),
        (None, None) => String::new(),
    }
}

/// What it is about, with the way to the task.
pub fn subject(session: &Session, urge: &UrgeView) -> Html {
    let name = subject_name(session, urge);
    match &urge.task {
        Some(task) => html! {
            <>
                { row::link(session, urge.year, task, &name) }
                if let Some(text) = &urge.task_text {
                    { " " }
                    <span lang={session.original()}>{ text }</span>
                }
            </>
        },
        None => name.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_level_state_and_step_has_a_name() {
        let session = Session::default();
        let named = levels(&session).into_iter().chain(states(&session));
        assert!(
            named.into_iter().all(|(_, name)| texts::knows("level-notice") && !name.contains('-'))
        );
        assert!(UrgeStep::VARIANTS.iter().all(|step| !step_name(&session, *step).contains('-')));
    }
}
