//! One record with all that belongs to it, and what the reader may do now.
use std::rc::Rc;

use uuid::Uuid;
use wire::completions::{CompletionStep, CompletionView};
use yew::prelude::*;

use crate::{
    completions::{client, edit::Edit, steps::Steps, words},
    desk::{
        call::Reply,
        read::use_read,
        route::DeskRoute,
        states::{crumbs, heading},
    },
    docket::{history::history, subject},
    session::{Session, use_session},
    words::date,
};

#[derive(PartialEq, Properties)]
pub struct CompletionPageProps {
    pub id: Uuid,
}

#[component]
pub fn CompletionPage(props: &CompletionPageProps) -> Html {
    let session = use_session();
    let read = use_read(client::read_completion(props.id));
    read.page(|reply: &Rc<Reply<CompletionView>>| {
        let view = &reply.value;
        let task = subject::task_name(&session, &view.about);
        let title = session.text("desk-completion-title", &[("task", &task)]);
        html! {
            <>
                { crumbs(&session, DeskRoute::Completions, &session.say("desk-completions"), &title) }
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
                <h2>{ session.say("desk-completion-standard") }</h2>
                <p class="written" lang={session.original()}>{ &view.standard }</p>
                <h2>{ session.say("desk-completion-statement") }</h2>
                <p class="written" lang={session.original()}>{ &view.content.statement }</p>
                if view.steps.contains(&CompletionStep::Edit) {
                    <Edit reply={reply.clone()} on_done={read.reload.clone()} />
                }
                { goals(&session, view) }
                <h2>{ session.say("desk-docket-files") }</h2>
                { subject::files(&session, &view.evidence) }
                { history(&session, &view.history, words::step_name) }
            </>
        }
    })
}

fn goals(session: &Session, view: &CompletionView) -> Html {
    let language = session.language();
    html! {
        <>
            <h2>{ session.say("desk-completion-goals") }</h2>
            <ul>
                for goal in &view.milestones {
                    <li>
                        <span lang={session.original()}>{ &goal.title }</span>
                        { session.in_brackets(&date(language, goal.due)) }
                        { for goal.reached.map(|day| format!(" ✓ {}", date(language, day))) }
                    </li>
                }
            </ul>
            if let Some(site) = &view.inspection {
                <h2>{ session.say("desk-completion-inspection") }</h2>
                <p>{ date(language, site.day) }{ " " }<span lang={session.original()}>{ &site.team }</span></p>
                <p class="written" lang={session.original()}>{ &site.found }</p>
            }
        </>
    }
}
