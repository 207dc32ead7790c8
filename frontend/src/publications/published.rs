//! What was published of a task: its words, and what they corrected.
use wire::publications::PublishedOfTask;
use yew::prelude::*;

use crate::{publications::words::titled, session::Session, words::date};

pub fn published(session: &Session, items: &[PublishedOfTask]) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="published" class="published">
            <h2 id="published">{ session.say("board-published") }</h2>
            for item in items {
                { one(session, item) }
            }
        </section>
    }
}

fn one(session: &Session, item: &PublishedOfTask) -> Html {
    let day = date(session.language(), item.released_on);
    html! {
        <article>
            <h3>{ titled(session, item.kind, item.period.as_deref()) }</h3>
            <p class="quiet">
                <span lang={session.original()}>{ &item.department }</span>
                { " · " }
                { session.text("board-published-on", &[("day", &day)]) }
            </p>
            <p lang={session.original()} class="said">{ &item.text }</p>
            if let Some(reason) = &item.correction {
                <p>
                    <b>{ session.say("board-published-correction") }</b>
                    <span lang={session.original()}>{ reason }</span>
                </p>
            }
            if !item.earlier.is_empty() {
                <details>
                    <summary>{ session.say("board-published-earlier") }</summary>
                    for earlier in &item.earlier {
                        <p class="quiet">
                            { session.text(
                                "board-published-on",
                                &[("day", &date(session.language(), earlier.released_on))],
                            ) }
                        </p>
                        <p lang={session.original()} class="said">{ &earlier.text }</p>
                    }
                </details>
            }
        </article>
    }
}
