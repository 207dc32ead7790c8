//! One bulletin: its draft, what the reader may do now, and the paper that it becomes.
use std::rc::Rc;

use uuid::Uuid;
use wire::bulletins::{BulletinStep, BulletinView};
use yew::prelude::*;

use crate::{
    browser,
    bulletins::{client, edit::Edit, paper::paper, steps::Steps, words},
    components::save::SaveButton,
    desk::{
        call::Reply,
        read::use_read,
        route::DeskRoute,
        states::{crumbs, heading},
    },
    docket::{history::history, notices::back},
    session::{Session, use_session},
    words::date,
};

#[derive(PartialEq, Properties)]
pub struct BulletinPageProps {
    pub id: Uuid,
}

#[component]
pub fn BulletinPage(props: &BulletinPageProps) -> Html {
    let session = use_session();
    let read = use_read(client::read_bulletin(props.id));
    read.page(|reply: &Rc<Reply<BulletinView>>| {
        let view = &reply.value;
        let title = title(&session, view);
        html! {
            <>
                { crumbs(&session, DeskRoute::Bulletins, &session.say("desk-bulletins"), &title) }
                <div class="page-top">
                    { heading(&title) }
                    { words::state_tag(&session, view.summary.state) }
                </div>
                { about(&session, view) }
                { back(&session, &view.history, words::gives_back) }
                if view.steps.contains(&BulletinStep::Edit) {
                    <Edit reply={reply.clone()} on_done={read.reload.clone()} />
                }
                <Steps reply={reply.clone()} on_done={read.reload.clone()} />
                <h2>{ session.say("desk-bulletin-paper") }</h2>
                { copies(&session, view) }
                { paper(view) }
                { history(&session, &view.history, words::step_name) }
            </>
        }
    })
}

/// 进展情况通报（2017年9月26日）: its own title stands on the paper.
fn title(session: &Session, view: &BulletinView) -> String {
    let kind = words::kind_name(session, view.summary.kind);
    let day = date(session.language(), view.summary.on);
    session.text("desk-bulletin-name", &[("kind", &kind), ("day", &day)])
}

fn about(session: &Session, view: &BulletinView) -> Html {
    let scope = words::scope_name(session, view.summary.scope);
    let number = view.summary.document_number.as_ref();
    html! {
        <p>
            <b>{ scope }</b>
            if let Some(number) = number {
                { " · " }
                <span lang={session.original()}>{ number }</span>
            }
        </p>
    }
}

fn copies(session: &Session, view: &BulletinView) -> Html {
    html! {
        <div class="actions">
            <button type="button" class="button" onclick={|_: MouseEvent| browser::print()}>
                { session.say("desk-bulletin-print") }
            </button>
            <SaveButton
                label={session.say("desk-bulletin-document")}
                file={format!("{}.docx", view.summary.title)}
                ask={client::download_bulletin(view.summary.id).ask}
            />
        </div>
    }
}
