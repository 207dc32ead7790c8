//! What a page shows while an answer is on its way or in trouble.
use yew::prelude::*;

use crate::{
    client::Trouble,
    components::{heading::Heading, link::Go},
    route::Route,
    session::Session,
};

pub fn waiting(session: &Session) -> Html {
    html! {
        <div class="waiting" role="status">
            <span class="waiting-mark" aria-hidden="true" />
            { session.say("board-waiting") }
        </div>
    }
}

/// In place of a page.
pub fn trouble_page(session: &Session, trouble: &Trouble, retry: &Callback<()>) -> Html {
    if trouble.is_missing() {
        session.write_head(|head| head.missing = true);
    }
    let (title, detail) = sentences(session, trouble);
    html! {
        <section class="trouble">
            <Heading title={title.clone()}>{ title }</Heading>
            if let Some(detail) = detail {
                <p>{ detail }</p>
            }
            <p class="actions">
                if !trouble.is_missing() {
                    { again(session, retry) }
                }
                <Go to={Route::Home}>{ session.say("board-to-home") }</Go>
            </p>
        </section>
    }
}

/// In place of a part of a page.
pub fn trouble_part(session: &Session, trouble: &Trouble, retry: &Callback<()>) -> Html {
    let (title, detail) = sentences(session, trouble);
    html! {
        <div class="notice is-trouble" role="alert">
            <p><strong>{ title }</strong></p>
            if let Some(detail) = detail {
                <p>{ detail }</p>
            }
            <p>{ again(session, retry) }</p>
        </div>
    }
}

/// Above what was shown before and still is.
pub fn outdated(session: &Session, trouble: &Trouble, retry: &Callback<()>) -> Html {
    let (title, _) = sentences(session, trouble);
    html! {
        <div class="notice is-trouble" role="status">
            <p><strong>{ title }</strong>{ " " }{ session.say("board-outdated") }</p>
            <p>{ again(session, retry) }</p>
        </div>
    }
}

pub fn again(session: &Session, retry: &Callback<()>) -> Html {
    let retry = retry.clone();
    html! {
        <button type="button" class="button" onclick={move |_| retry.emit(())}>
            { session.say("board-retry") }
        </button>
    }
}

/// What happened, and what to do about it; what is wrong with single fields is said there.
pub fn what_happened(session: &Session, trouble: &Trouble) -> (String, Option<String>) {
    match trouble {
        Trouble::Refused(problem) => (problem.title.clone(), problem.detail.clone()),
        Trouble::Unreachable | Trouble::Unreadable => sentences(session, trouble),
    }
}

/// What happened, and what to do about it.
fn sentences(session: &Session, trouble: &Trouble) -> (String, Option<String>) {
    match trouble {
        Trouble::Unreachable => {
            (session.say("board-offline-title"), Some(session.say("board-offline-detail")))
        }
        Trouble::Refused(problem) => {
            let fields: Vec<&str> =
                problem.errors.iter().map(|error| error.detail.as_str()).collect();
            let detail = match fields.is_empty() {
                true => problem.detail.clone(),
                false => Some(fields.join(" ")),
            };
            (problem.title.clone(), detail)
        }
        Trouble::Unreadable => {
            (session.say("board-unreadable-title"), Some(session.say("board-unreadable-detail")))
        }
    }
}
