//! One publication: what is out, what waits, and what the reader may do now.
use std::rc::Rc;

use uuid::Uuid;
use wire::publications::{PublicationStep, PublicationView, PublishedVersionView};
use yew::prelude::*;

use crate::{
    desk::{
        call::Reply,
        read::use_read,
        route::DeskRoute,
        states::{crumbs, heading},
    },
    docket::{history::history, notices::back},
    publications::{client, steps::Steps, words, write::Write},
    session::{Session, use_session},
    words::{date, instant, iso_instant},
};

#[derive(PartialEq, Properties)]
pub struct PublicationPageProps {
    pub id: Uuid,
}

#[component]
pub fn PublicationPage(props: &PublicationPageProps) -> Html {
    let session = use_session();
    let read = use_read(client::read_publication(props.id));
    read.page(|reply: &Rc<Reply<PublicationView>>| {
        let view = &reply.value;
        let title = words::title(&session, view);
        let writes = [PublicationStep::Amend, PublicationStep::Correct];
        let writes = writes.into_iter().find(|step| view.steps.contains(step));
        html! {
            <>
                { crumbs(&session, DeskRoute::Publications, &session.say("desk-publications"), &title) }
                <div class="page-top">
                    { heading(&title) }
                    { words::state_tag(&session, view.state) }
                </div>
                { about(&session, view) }
                { back(&session, &view.history, words::gives_back) }
                <section aria-labelledby="versions">
                    <h2 id="versions">{ session.say("desk-publication-versions") }</h2>
                    for (place, it) in view.versions.iter().enumerate().rev() {
                        { version(&session, place + 1, it) }
                    }
                </section>
                <Steps reply={reply.clone()} on_done={read.reload.clone()} />
                if let Some(step) = writes {
                    <Write reply={reply.clone()} {step} on_done={read.reload.clone()} />
                }
                { history(&session, &view.history, words::step_name) }
            </>
        }
    })
}

fn about(session: &Session, view: &PublicationView) -> Html {
    let due =
        session.text("desk-publication-until", &[("day", &date(session.language(), view.due))]);
    html! {
        <p>
            <b lang={session.original()}>{ &view.department }</b>
            { " · " }
            { due }
            { " · " }
            { words::counter(session, view) }
        </p>
    }
}

fn version(session: &Session, number: usize, it: &PublishedVersionView) -> Html {
    let trace = it.released.as_ref().unwrap_or(&it.drafted);
    let id = if it.released.is_some() {
        "desk-publication-version-released"
    } else {
        "desk-publication-version-waiting"
    };
    html! {
        <article class="version" key={number}>
            <h3>{ session.text(id, &[("number", &number.to_string())]) }</h3>
            <p class="quiet">
                <time datetime={iso_instant(trace.at)}>{ instant(session.language(), trace.at) }</time>
                { session.in_brackets(&trace.by) }
            </p>
            if let Some(reason) = &it.correction {
                <p>
                    <b>{ session.say("board-published-correction") }</b>
                    <span lang={session.original()}>{ reason }</span>
                </p>
            }
            for text in &it.texts {
                <p class="said" lang={session.original()}>
                    <b>{ text.task.to_string() }</b>
                    { "．" }
                    { &text.text }
                </p>
            }
        </article>
    }
}
