//! One record with all that belongs to it, and what the reader may do now.
use std::rc::Rc;

use uuid::Uuid;
use wire::changes::{ChangeStep, ChangeView};
use yew::prelude::*;

use crate::{
    changes::{client, edit::Edit, steps::Steps, words},
    desk::{
        call::Reply,
        read::use_read,
        route::DeskRoute,
        states::{crumbs, heading},
    },
    docket::{history::history, subject},
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
                if !view.lacking.is_empty() {
                    <ul class="notice">
                        for lack in &view.lacking {
                            <li>{ &lack.detail }</li>
                        }
                    </ul>
                }
                <Steps reply={reply.clone()} on_done={read.reload.clone()} />
                <h2>{ words::kind_name(&session, view.content.kind) }</h2>
                <p class="written" lang={session.original()}>{ &view.content.reason }</p>
                if view.steps.contains(&ChangeStep::Edit) {
                    <Edit reply={reply.clone()} on_done={read.reload.clone()} />
                }
                { revisions(&session, &view.revisions) }
                { filed(&session, view) }
                { consents(&session, view) }
                <h2>{ session.say("desk-docket-files") }</h2>
                { subject::files(&session, &view.evidence) }
                { history(&session, &view.history, words::step_name) }
            </>
        }
    })
}

fn filed(session: &Session, view: &ChangeView) -> Html {
    html! {
        <>
            if let Some(day) = view.file_by {
                <p>{ session.text("desk-change-file-by", &[("day", &date(session.language(), day))]) }</p>
            }
            if view.too_late {
                <p class="notice">{ session.say("desk-change-too-late") }</p>
            }
            if let Some(filing) = &view.filing {
                <h2>{ session.say("desk-change-filing") }</h2>
                <p lang={session.original()}>{ &filing.document_number }</p>
                { for filing.document.iter().map(|it| subject::files(session, std::slice::from_ref(it))) }
            }
        </>
    }
}

fn consents(session: &Session, view: &ChangeView) -> Html {
    html! {
        <>
            <h2>{ session.say("desk-change-consents") }</h2>
            <ul>
                for consent in &view.consents {
                    <li>
                        <b lang={session.original()}>{ &consent.leader.name }</b>
                        { " " }
                        if let Some(given) = &consent.given {
                            { instant(session.language(), given.at) }
                        } else {
                            { session.say("desk-change-consent-awaited") }
                        }
                    </li>
                }
            </ul>
        </>
    }
}
