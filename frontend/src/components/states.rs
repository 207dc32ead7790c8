//! What a page shows while an answer is on its way or in trouble.
use wire::problem::Problem;
use yew::prelude::*;

use crate::{
    client::Trouble,
    components::{heading::Heading, link::Go},
    route::Route,
    session::{Session, use_session},
};

#[component]
pub fn Waiting() -> Html {
    let session = use_session();
    html! {
        <div class="waiting" role="status">
            <span class="waiting-mark" aria-hidden="true" />
            { session.say("board-waiting") }
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub struct TroubleProps {
    pub trouble: Trouble,
    pub retry: Callback<()>,
}

/// In place of a page.
#[component]
pub fn TroublePage(props: &TroubleProps) -> Html {
    let session = use_session();
    if props.trouble.is_missing() {
        session.write_head(|head| head.missing = true);
    }
    let (title, detail) = sentences(&session, &props.trouble);
    html! {
        <section class="trouble">
            <Heading title={title.clone()}>{ title }</Heading>
            if let Some(detail) = detail {
                <p>{ detail }</p>
            }
            <p class="actions">
                if !props.trouble.is_missing() {
                    <Retry retry={props.retry.clone()} />
                }
                <Go to={Route::Home}>{ session.say("board-to-home") }</Go>
            </p>
        </section>
    }
}

/// In place of a part of a page.
#[component]
pub fn TroublePart(props: &TroubleProps) -> Html {
    let session = use_session();
    let (title, detail) = sentences(&session, &props.trouble);
    html! {
        <div class="notice is-trouble" role="alert">
            <p><strong>{ title }</strong></p>
            if let Some(detail) = detail {
                <p>{ detail }</p>
            }
            <p><Retry retry={props.retry.clone()} /></p>
        </div>
    }
}

/// Above what was shown before and still is.
#[component]
pub fn Outdated(props: &TroubleProps) -> Html {
    let session = use_session();
    let (title, _) = sentences(&session, &props.trouble);
    html! {
        <div class="notice is-trouble" role="status">
            <p><strong>{ title }</strong>{ " " }{ session.say("board-outdated") }</p>
            <p><Retry retry={props.retry.clone()} /></p>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct RetryProps {
    retry: Callback<()>,
}

#[component]
fn Retry(props: &RetryProps) -> Html {
    let session = use_session();
    let retry = props.retry.clone();
    html! {
        <button type="button" class="button" onclick={move |_| retry.emit(())}>
            { session.say("board-retry") }
        </button>
    }
}

/// What happened, and what to do about it.
fn sentences(session: &Session, trouble: &Trouble) -> (String, Option<String>) {
    match trouble {
        Trouble::Unreachable => (
            session.say("board-offline-title"),
            Some(session.say("board-offline-detail")),
        ),
        Trouble::Refused(Problem {
            title,
            detail,
            errors,
            ..
        }) => {
            let fields: Vec<&str> = errors.iter().map(|error| error.detail.as_str()).collect();
            let detail = match (detail, fields.is_empty()) {
                (_, false) => Some(fields.join(" ")),
                (detail, true) => detail.clone(),
            };
            (title.clone(), detail)
        }
        Trouble::Unreadable => (
            session.say("board-unreadable-title"),
            Some(session.say("board-unreadable-detail")),
        ),
    }
}
