//! The steps so far, the newest first.
use wire::plans::{Step, StepView};
use yew::prelude::*;

use crate::{session::Session, words};

pub fn history(session: &Session, steps: &[StepView]) -> Html {
    html! {
        <section aria-labelledby="history">
            <h2 id="history">{ session.say("desk-history") }</h2>
            if steps.is_empty() {
                <p class="quiet">{ session.say("desk-history-none") }</p>
            } else {
                <ol class="timeline is-history">
                    { for steps.iter().rev().map(|step| line(session, step)) }
                </ol>
            }
        </section>
    }
}

fn line(session: &Session, step: &StepView) -> Html {
    html! {
        <li>
            <p class="quiet">
                <time datetime={words::iso_instant(step.at)}>
                    { words::instant(session.language(), step.at) }
                </time>
            </p>
            <p>
                <strong>{ session.say(taken(step.step)) }</strong>
                { session.in_brackets(&step.by) }
            </p>
            if let Some(reason) = &step.reason {
                <p lang={session.original()} class="said">{ reason }</p>
            }
        </li>
    }
}

fn taken(step: Step) -> &'static str {
    match step {
        Step::Edit => "desk-taken-edit",
        Step::Submit => "desk-taken-submit",
        Step::SendBack => "desk-taken-send-back",
        Step::Sign => "desk-taken-sign",
        Step::Accept => "desk-taken-accept",
        Step::Return => "desk-taken-return",
        Step::Correct => "desk-taken-correct",
    }
}
