//! What the desk shows in place of a page, and the top of every page that it does show.
use yew::prelude::*;

use crate::{
    client::Trouble,
    components::{
        heading::Heading,
        link::Anchor,
        states::{again, what_happened},
    },
    desk::route::DeskRoute,
    session::Session,
};

pub type Way = Anchor<DeskRoute>;

/// The page's one `h1`, and how the browser's title bar names it.
pub fn heading(title: &str) -> Html {
    html! {
        <Heading title={title.to_owned()} whole_title="desk-page-title">{ title }</Heading>
    }
}

/// In place of a page.
pub fn trouble_page(session: &Session, trouble: &Trouble, retry: &Callback<()>) -> Html {
    let (title, detail) = what_happened(session, trouble);
    html! {
        <section class="trouble">
            { heading(&title) }
            if let Some(detail) = detail {
                <p>{ detail }</p>
            }
            <p class="actions">
                if !trouble.is_missing() {
                    { again(session, retry) }
                }
                <Way to={DeskRoute::MyDesk}>{ session.say("desk-to-desk") }</Way>
            </p>
        </section>
    }
}

/// In place of a page that the role may not see.
pub fn refused_page(session: &Session) -> Html {
    html! {
        <section class="trouble">
            { heading(&session.say("desk-refused-title")) }
            <p>{ session.say("desk-refused-detail") }</p>
            <p class="actions">
                <Way to={DeskRoute::MyDesk}>{ session.say("desk-to-desk") }</Way>
            </p>
        </section>
    }
}

/// Where the page lies: below the list that it belongs to.
pub fn crumbs(session: &Session, to: DeskRoute, list: &str, here: &str) -> Html {
    html! {
        <nav class="crumbs" aria-label={session.say("board-crumbs")}>
            <ol>
                <li><Way {to}>{ list }</Way></li>
                <li aria-current="page">{ here }</li>
            </ol>
        </nav>
    }
}

/// In place of an empty list.
pub fn nothing(sentence: &str, detail: &str) -> Html {
    html! {
        <div class="nothing">
            <p>{ sentence }</p>
            <p class="quiet">{ detail }</p>
        </div>
    }
}
