//! States, steps and subjects of directives as people read them.
use wire::{
    directives::{DirectiveState, DirectiveStep, DirectiveView},
    docket::About,
};
use yew::prelude::*;

use crate::{
    components::tag::{Look, tag},
    desk::{route::DeskRoute, states::Way},
    docket::subject::subject,
    session::Session,
    words::day_of_month,
};

/// So many characters of a directive stand in a list.
const GLIMPSE: usize = 40;

pub fn state_name(state: DirectiveState) -> &'static str {
    match state {
        DirectiveState::Issued => "desk-directive-state-issued",
        DirectiveState::Received => "desk-directive-state-received",
        DirectiveState::Handled => "desk-directive-state-handled",
        DirectiveState::Accepted => "desk-directive-state-accepted",
        DirectiveState::Withdrawn => "desk-directive-state-withdrawn",
    }
}

pub fn step_name(step: DirectiveStep) -> &'static str {
    match step {
        DirectiveStep::Receive => "desk-directive-step-receive",
        DirectiveStep::Handle => "desk-directive-step-handle",
        DirectiveStep::Accept => "desk-directive-step-accept",
        DirectiveStep::SendBack => "desk-directive-step-send-back",
        DirectiveStep::Withdraw => "desk-directive-step-withdraw",
    }
}

pub fn step_text(session: &Session, step: DirectiveStep) -> String {
    session.say(step_name(step))
}

/// How it stands; overdue said in words.
pub fn tags(session: &Session, directive: &DirectiveView) -> Html {
    let look = match directive.state {
        DirectiveState::Issued => Look::Stopped,
        DirectiveState::Received | DirectiveState::Handled => Look::Waiting,
        DirectiveState::Accepted => Look::Good,
        DirectiveState::Withdrawn => Look::Over,
    };
    html! {
        <span class="tags">
            { tag(look, &session.say(state_name(directive.state))) }
            if directive.overdue {
                { tag(Look::Stopped, &session.say("desk-directive-overdue")) }
            }
        </span>
    }
}

/// The task concerned, with the way to it, where there is one.
pub fn about(session: &Session, about: &About) -> Html {
    match about.task {
        Some(_) => subject(session, about),
        None => session.say("desk-docket-no-task").into(),
    }
}

/// One directive in short; the whole of it leads there.
pub fn card(session: &Session, directive: &DirectiveView) -> Html {
    let lang = session.original();
    let deadline = day_of_month(session.language(), directive.deadline);
    html! {
        <Way to={DeskRoute::Directive { id: directive.about.id }} class="charge-item">
            <span class="charge-top">
                { tags(session, directive) }
                <span class="quiet">
                    { session.text("desk-directive-until", &[("deadline", &deadline)]) }
                </span>
            </span>
            <span class="charge-text" {lang}>{ glimpse(&directive.text) }</span>
            <span class="quiet" {lang}>{ directive.about.department.clone().unwrap_or_default() }</span>
        </Way>
    }
}

/// How it begins, for lists.
pub fn glimpse(text: &str) -> String {
    let mut begins: String = text.chars().take(GLIMPSE).collect();
    if begins.len() < text.len() {
        begins.push('…');
    }
    begins
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_directive_is_cut_between_characters() {
        assert_eq!(glimpse("逐日调度。"), "逐日调度。");
        let long = glimpse(&"调".repeat(60));
        assert_eq!(long.chars().count(), GLIMPSE + 1);
        assert!(long.ends_with('…'));
    }
}
