//! One year's evaluation: ranking, sheets, weights, and what the reader may do now.
use std::rc::Rc;

use domain::access::{self, Action};
use uuid::Uuid;
use wire::evaluation::EvaluationView;
use yew::prelude::*;

use crate::{
    components::{heading::as_of, save::SaveButton},
    desk::{
        call::Reply,
        read::use_read,
        route::DeskRoute,
        states::{crumbs, heading},
    },
    docket::{history::history, notices::back},
    evaluation::{client, sheets::Sheets, steps::Steps, weights::WeightsPart, words},
    session::{Session, use_session},
    sessions::access::use_desk,
    words::date,
};

#[derive(PartialEq, Properties)]
pub struct EvaluationPageProps {
    pub id: Uuid,
}

#[component]
pub fn EvaluationPage(props: &EvaluationPageProps) -> Html {
    let session = use_session();
    let desk = use_desk();
    let read = use_read(client::read_evaluation(props.id));
    read.page(|reply: &Rc<Reply<EvaluationView>>| {
        let view = &reply.value;
        let title = words::title(&session, view.summary.year);
        html! {
            <>
                { crumbs(&session, DeskRoute::Evaluations, &session.say("desk-evaluations"), &title) }
                <div class="page-top">
                    { heading(&title) }
                    { words::state_tag(&session, view.summary.state) }
                </div>
                { about(&session, view) }
                { back(&session, &view.history, words::gives_back) }
                if access::DownloadEvaluation::permits(desk.role()) {
                    { copies(&session, view) }
                }
                <Steps reply={reply.clone()} on_done={read.reload.clone()} />
                <Sheets reply={reply.clone()} on_done={read.reload.clone()} />
                <WeightsPart reply={reply.clone()} on_done={read.reload.clone()} />
                { history(&session, &view.history, words::step_name) }
                { as_of(&session, view.as_of) }
            </>
        }
    })
}

fn about(session: &Session, view: &EvaluationView) -> Html {
    let day = |day| date(session.language(), day);
    html! {
        <>
            if let Some(until) = view.summary.objections_until {
                <p>{ session.text("desk-evaluation-until", &[("day", &day(until))]) }</p>
            }
            if !view.confirmed {
                <p class="notice is-trouble">{ session.say("desk-evaluation-unconfirmed") }</p>
            }
        </>
    }
}

fn copies(session: &Session, view: &EvaluationView) -> Html {
    let file = |ending: &str| format!("{}.{ending}", words::title(session, view.summary.year));
    html! {
        <div class="actions">
            <SaveButton
                label={session.say("desk-evaluation-spreadsheet")}
                file={file("xlsx")}
                ask={client::download_evaluation(view.summary.id).ask}
            />
            <SaveButton
                label={session.say("desk-evaluation-document")}
                file={file("docx")}
                ask={client::download_evaluation_document(view.summary.id).ask}
            />
        </div>
    }
}
