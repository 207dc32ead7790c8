//! An urge as it is read and printed.
use chrono::{DateTime, Utc};
use wire::urges::{Trace, UrgeView};
use yew::prelude::*;

use crate::{
    session::Session,
    urges::words,
    words::{date, instant, iso_instant},
};

pub fn paper(session: &Session, urge: &UrgeView) -> Html {
    let lang = session.original();
    let language = session.language();
    let line = |id: &str, value: Html| {
        html! { <div><dt>{ session.say(id) }</dt><dd>{ value }</dd></div> }
    };
    let year = session.text("board-year", &[("year", &urge.year.to_string())]);
    html! {
        <article class="letter" aria-labelledby="paper">
            <p class="letter-office">{ session.say("desk-urge-office") }</p>
            <h2 id="paper">{ words::level_name(session, urge.level) }</h2>
            <dl class="listing">
                { line("desk-department", html! { <b {lang}>{ &urge.department }</b> }) }
                { line("desk-urge-about", html! { <>{ year }{ " · " }{ words::subject(session, urge) }</> }) }
                { line("desk-urge-deadline", html! { <b>{ date(language, urge.deadline) }</b> }) }
            </dl>
            <p class="letter-text written" {lang}>{ &urge.text }</p>
            { signed(session, "desk-urge-issued", Some(&urge.issued)) }
            <section aria-labelledby="done">
                <h3 id="done">{ session.say("desk-urge-done") }</h3>
                { signed(session, "desk-urge-received", urge.received.as_ref()) }
                if let Some(answer) = &urge.answer {
                    <h4>{ session.say("desk-urge-answer") }</h4>
                    <p class="written" {lang}>{ answer }</p>
                }
                { signed(session, "desk-urge-answered", urge.answered.as_ref()) }
                if let Some(remark) = &urge.remark {
                    <h4>{ session.say("desk-urge-remark") }</h4>
                    <p class="written" {lang}>{ remark }</p>
                }
                if urge.closed.is_some() {
                    { signed(session, "desk-urge-closed", urge.closed.as_ref()) }
                }
            </section>
        </article>
    }
}

/// Who did it and when; a line to fill in by hand where nobody has.
fn signed(session: &Session, id: &str, trace: Option<&Trace>) -> Html {
    html! {
        <p class="letter-signed">
            <span class="quiet">{ session.say(id) }</span>
            if let Some(Trace { at, by }) = trace {
                <b lang={session.original()}>{ by }</b>
                { time(session, *at) }
            } else {
                <span class="letter-blank">{ session.say("desk-urge-blank") }</span>
            }
        </p>
    }
}

fn time(session: &Session, at: DateTime<Utc>) -> Html {
    html! { <time datetime={iso_instant(at)}>{ instant(session.language(), at) }</time> }
}
