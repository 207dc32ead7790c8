//! One record with all that belongs to it, and what the reader may do now.
use std::rc::Rc;

use uuid::Uuid;
use wire::completions::{CompletionStep, CompletionView};
use yew::prelude::*;

use crate::{
    approval::text::said,
    completions::{client, edit::Edit, steps::Steps, words},
    components::tag::{Look, tag},
    desk::{
        call::Reply,
        read::use_read,
        route::DeskRoute,
        states::{crumbs, heading},
    },
    docket::{history::history, notices::back, subject},
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
                { back(&session, &view.history, words::gives_back) }
                <section aria-labelledby="standard">
                    <h2 id="standard">{ session.say("desk-completion-standard") }</h2>
                    { said(&session, &view.standard) }
                </section>
                { goals(&session, view) }
                if view.steps.contains(&CompletionStep::Edit) {
                    <Edit reply={reply.clone()} on_done={read.reload.clone()} />
                } else {
                    { stated(&session, view) }
                }
                { inspected(&session, view) }
                <Steps reply={reply.clone()} on_done={read.reload.clone()} />
                { history(&session, &view.history, words::step_name) }
            </>
        }
    })
}

/// What was written, for those who do not write it.
fn stated(session: &Session, view: &CompletionView) -> Html {
    html! {
        <>
            <section aria-labelledby="stated">
                <h2 id="stated">{ session.say("desk-completion-statement") }</h2>
                { said(session, &view.content.statement) }
            </section>
            <section aria-labelledby="files">
                <h2 id="files">{ session.say("desk-docket-files") }</h2>
                { subject::files(session, &view.evidence) }
            </section>
        </>
    }
}

/// The stage goals of the plan, each with the day on which it was reached.
fn goals(session: &Session, view: &CompletionView) -> Html {
    if view.milestones.is_empty() {
        return Html::default();
    }
    let day = |day| date(session.language(), day);
    html! {
        <section aria-labelledby="goals">
            <h2 id="goals">{ session.say("desk-completion-goals") }</h2>
            <ul class="plain">
                for goal in &view.milestones {
                    <li>
                        if let Some(reached) = goal.reached {
                            { tag(Look::Good, &session.text("board-milestone-reached", &[("on", &day(reached))])) }
                        } else {
                            { tag(Look::Ahead, &session.say("desk-completion-goal-open")) }
                        }
                        { " " }
                        <span lang={session.original()}>{ &goal.title }</span>
                        { " " }
                        <span class="quiet">{ session.text("board-milestone-due", &[("due", &day(goal.due))]) }</span>
                    </li>
                }
            </ul>
        </section>
    }
}

fn inspected(session: &Session, view: &CompletionView) -> Html {
    let Some(site) = &view.inspection else { return Html::default() };
    html! {
        <section aria-labelledby="inspected">
            <h2 id="inspected">{ session.say("desk-completion-inspection") }</h2>
            <p>
                { date(session.language(), site.day) }
                { " " }
                <span lang={session.original()}>{ &site.team }</span>
            </p>
            { said(session, &site.found) }
        </section>
    }
}
