//! The steps so far, the newest first.
use wire::completions::Taken;
use yew::prelude::*;

use crate::{session::Session, words};

/// `name` is what a step reads as.
pub fn history<Step: Copy>(
    session: &Session,
    steps: &[Taken<Step>],
    name: fn(&Session, Step) -> String,
) -> Html {
    html! {
        <section aria-labelledby="history">
            <h2 id="history">{ session.say("desk-history") }</h2>
            if steps.is_empty() {
                <p class="quiet">{ session.say("desk-history-none") }</p>
            } else {
                <ol class="timeline is-history">
                    for step in steps.iter().rev() {
                        <li>
                            <p class="quiet">
                                <time datetime={words::iso_instant(step.at)}>
                                    { words::instant(session.language(), step.at) }
                                </time>
                            </p>
                            <p>
                                <strong>{ name(session, step.step) }</strong>
                                { session.in_brackets(&step.by) }
                            </p>
                            if let Some(text) = &step.text {
                                <p lang={session.original()} class="said">{ text }</p>
                            }
                        </li>
                    }
                </ol>
            }
        </section>
    }
}
