//! The steps that a record of the supervision year took, the newest first, down to how it began.
use chrono::{DateTime, Utc};
use domain::trace::{Taken, Trace};
use yew::prelude::*;

use crate::{session::Session, words};

/// `begun` says how it began; `name` gives the text for a step.
pub fn history<Step: Copy>(
    session: &Session,
    steps: &[Taken<Step>],
    name: impl Fn(Step) -> &'static str,
    (begun, trace): (&str, &Trace),
) -> Html {
    let said = |it: &Taken<Step>| {
        line(session, &session.say(name(it.step)), (it.at, &it.by), it.text.as_deref())
    };
    html! {
        <section aria-labelledby="history">
            <h2 id="history">{ session.say("desk-history") }</h2>
            <ol class="timeline is-history">
                { for steps.iter().rev().map(said) }
                { line(session, &session.say(begun), (trace.at, &trace.by), None) }
            </ol>
        </section>
    }
}

fn line(
    session: &Session,
    step: &str,
    (at, by): (DateTime<Utc>, &str),
    text: Option<&str>,
) -> Html {
    html! {
        <li>
            <p class="quiet">
                <time datetime={words::iso_instant(at)}>
                    { words::instant(session.language(), at) }
                </time>
            </p>
            <p>
                <strong>{ step.to_owned() }</strong>
                <span lang={session.original()}>{ session.in_brackets(by) }</span>
            </p>
            if let Some(text) = text {
                <p lang={session.original()} class="said">{ text.to_owned() }</p>
            }
        </li>
    }
}
