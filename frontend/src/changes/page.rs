//! One record with all that belongs to it, and what the reader may do now.
use std::rc::Rc;

use uuid::Uuid;
use wire::changes::{ChangeStep, ChangeView};
use yew::prelude::*;

use crate::{
    approval::text::said,
    changes::{client, edit::Edit, steps::Steps, words},
    components::tag::{Look, tag},
    desk::{
        call::Reply,
        read::use_read,
        route::DeskRoute,
        states::{crumbs, heading},
    },
    docket::{history::history, notices::back, subject},
    session::{Session, use_session},
    tasks::revisions::revisions,
    words::{date, instant},
};

#[derive(PartialEq, Properties)]
pub struct ChangePageProps {
    pub id: Uuid,
}

#[component]
pub fn ChangePage(props: &ChangePageProps) -> Html {
    let session = use_session();
    let read = use_read(client::read_change(props.id));
    read.page(|reply: &Rc<Reply<ChangeView>>| {
        let view = &reply.value;
        let task = subject::task_name(&session, &view.about);
        let title = session.text("desk-change-title", &[("task", &task)]);
        html! {
            <>
                { crumbs(&session, DeskRoute::Changes, &session.say("desk-changes"), &title) }
                <div class="page-top">
                    { heading(&title) }
                    { words::state_tag(&session, view.state) }
                </div>
                <p>
                    <b lang={session.original()}>{ view.about.department.clone().unwrap_or_default() }</b>
                    { " " }
                    { subject::subject(&session, &view.about) }
                </p>
                { back(&session, &view.history, words::gives_back) }
                if view.steps.contains(&ChangeStep::Edit) {
                    <Edit reply={reply.clone()} on_done={read.reload.clone()} />
                } else {
                    { asked(&session, view) }
                }
                { moved(&session, view) }
                { filed(&session, view) }
                { consents(&session, view) }
                <Steps reply={reply.clone()} on_done={read.reload.clone()} />
                { history(&session, &view.history, words::step_name) }
            </>
        }
    })
}

/// What was written, for those who do not write it.
fn asked(session: &Session, view: &ChangeView) -> Html {
    html! {
        <>
            <section aria-labelledby="asked">
                <h2 id="asked">{ words::kind_name(session, view.content.kind) }</h2>
                { said(session, &view.content.reason) }
            </section>
            <section aria-labelledby="files">
                <h2 id="files">{ session.say("desk-docket-files") }</h2>
                { subject::files(session, &view.evidence) }
            </section>
        </>
    }
}

/// Old and new values as they were kept.
fn moved(session: &Session, view: &ChangeView) -> Html {
    html! {
        <section aria-labelledby="moved">
            <h2 id="moved">{ session.say("desk-change-moved") }</h2>
            if view.revisions.is_empty() {
                <p class="quiet">{ session.say("desk-change-moved-none") }</p>
            } else {
                { revisions(session, &view.revisions) }
            }
            if let Some(day) = view.file_by.filter(|_| view.filing.is_none()) {
                <p>{ session.text("desk-change-file-by", &[("day", &date(session.language(), day))]) }</p>
            }
            if view.too_late {
                <p class="notice is-trouble">{ session.say("desk-change-too-late") }</p>
            }
        </section>
    }
}

fn filed(session: &Session, view: &ChangeView) -> Html {
    let Some(filing) = &view.filing else { return Html::default() };
    let files = filing.document.as_slice();
    html! {
        <section aria-labelledby="filed">
            <h2 id="filed">{ session.say("desk-change-filing") }</h2>
            <p>
                <b lang={session.original()}>{ &filing.document_number }</b>
                { " " }
                { instant(session.language(), filing.filed.at) }
                { session.in_brackets(&filing.filed.by) }
            </p>
            { subject::files(session, files) }
        </section>
    }
}

/// Nothing before anybody is asked.
fn consents(session: &Session, view: &ChangeView) -> Html {
    if view.consents.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="consents">
            <h2 id="consents">{ session.say("desk-change-consents") }</h2>
            <ul class="plain">
                for consent in &view.consents {
                    <li>
                        <b lang={session.original()}>{ &consent.leader.name }</b>
                        { " " }
                        if let Some(given) = &consent.given {
                            { tag(Look::Good, &session.say("desk-change-consented")) }
                            { " " }
                            { instant(session.language(), given.at) }
                        } else {
                            { tag(Look::Waiting, &session.say("desk-change-consent-awaited")) }
                        }
                    </li>
                }
            </ul>
        </section>
    }
}
