//! One directive: what was instructed until when, its result, the steps so far, and what the reader
//! may do now.
use domain::access::{self, Action};
use uuid::Uuid;
use wire::directives::DirectiveView;
use yew::prelude::*;

use crate::{
    approval::text::said,
    desk::{
        read::use_read,
        route::DeskRoute,
        states::{Way, crumbs, heading},
    },
    directives::{client, steps::Steps, words},
    docket::{history::history, subject::files},
    session::{Session, use_session},
    sessions::access::use_desk,
    words::{date, instant, iso},
};

#[derive(PartialEq, Properties)]
pub struct DirectivePageProps {
    pub id: Uuid,
}

#[component]
pub fn DirectivePage(props: &DirectivePageProps) -> Html {
    let session = use_session();
    let reads_meetings = access::ReadMeeting::permits(use_desk().role());
    let directive = use_read(client::read_directive(props.id));
    directive.page(|reply| {
        let view = &reply.value;
        let department = view.about.department.clone().unwrap_or_default();
        let title = session.text("desk-directive-title", &[("department", &department)]);
        html! {
            <>
                { crumbs(&session, DeskRoute::Directives, &session.say("desk-directives"), &title) }
                <div class="page-top">
                    { heading(&title) }
                    { words::tags(&session, view) }
                </div>
                { said(&session, &view.text) }
                { known(&session, view, reads_meetings) }
                { result(&session, view) }
                <Steps reply={reply.clone()} on_done={directive.reload.clone()} />
                { history(&session, &view.history, words::step_text) }
            </>
        }
    })
}

fn known(session: &Session, view: &DirectiveView, reads_meetings: bool) -> Html {
    let lang = session.original();
    let line = |id: &str, value: Html| {
        html! { <div><dt>{ session.say(id) }</dt><dd>{ value }</dd></div> }
    };
    let deadline = html! {
        <b><time datetime={iso(view.deadline)}>{ date(session.language(), view.deadline) }</time></b>
    };
    let issued = format!(
        "{}{}",
        instant(session.language(), view.issued.at),
        session.in_brackets(&view.issued.by)
    );
    let meeting = view.meeting.filter(|_| reads_meetings).map(|id| {
        html! {
            <Way to={DeskRoute::Meeting { id }}>{ session.say("desk-directive-to-meeting") }</Way>
        }
    });
    html! {
        <dl class="listing record">
            { line("desk-directive-deadline", deadline) }
            { line("desk-docket-leader", html! { <span {lang}>{ &view.leader.name }</span> }) }
            { line("desk-department", html! {
                <span {lang}>{ view.about.department.clone().unwrap_or_default() }</span>
            }) }
            { line("desk-docket-about", words::about(session, &view.about)) }
            { line("desk-directive-issued", html! { <span>{ issued }</span> }) }
            { for meeting.map(|it| line("desk-meeting", it)) }
        </dl>
    }
}

/// 办理情况, as it was said last, with its files.
fn result(session: &Session, view: &DirectiveView) -> Html {
    html! {
        <section aria-labelledby="result">
            <h2 id="result">{ session.say("desk-directive-result") }</h2>
            if let Some(result) = &view.result {
                { said(session, result) }
            } else {
                <p class="quiet">{ session.say("desk-directive-result-none") }</p>
            }
            if !view.evidence.is_empty() {
                <h3>{ session.say("desk-evidence") }</h3>
                { files(session, &view.evidence) }
            }
        </section>
    }
}
