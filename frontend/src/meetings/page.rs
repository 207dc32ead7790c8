//! One meeting: agenda, who comes, minutes, what was instructed, and how it ends.
use uuid::Uuid;
use wire::meetings::{MeetingStep, MeetingView};
use yew::prelude::*;

use crate::{
    approval::text::said,
    components::facts::facts,
    desk::{
        read::use_read,
        route::DeskRoute,
        states::{crumbs, heading},
    },
    directives::{client as directives, words as directive_words},
    docket::history::history,
    meetings::{agenda::Agenda, client, minutes::MinutesForm, steps::Steps, words},
    session::{Session, use_session},
    words::{date, instant},
};

#[derive(PartialEq, Properties)]
pub struct MeetingPageProps {
    pub id: Uuid,
}

#[component]
pub fn MeetingPage(props: &MeetingPageProps) -> Html {
    let session = use_session();
    let meeting = use_read(client::read_meeting(props.id));
    meeting.page(|reply| {
        let view = &reply.value;
        let (title, reload) = (words::title(&session, view), meeting.reload.clone());
        html! {
            <>
                { crumbs(&session, DeskRoute::Meetings, &session.say("desk-meetings"), &title) }
                <div class="page-top">
                    { heading(&title) }
                    { words::state_tag(&session, view.state) }
                </div>
                { known(&session, view) }
                <Agenda reply={reply.clone()} on_issued={reload.clone()} />
                { instructed(&session, view) }
                if view.steps.contains(&MeetingStep::Amend) {
                    <MinutesForm reply={reply.clone()} on_done={reload} />
                } else {
                    { minutes(&session, view) }
                    <Steps reply={reply.clone()} on_done={reload} unsaved=false />
                }
                { history(&session, &view.history, words::step_text) }
            </>
        }
    })
}

fn known(session: &Session, view: &MeetingView) -> Html {
    let attending = view.attending.join(&session.say("board-list-comma"));
    let at = instant(session.language(), view.convened.at);
    let convened = format!("{at}{}", session.in_brackets(&view.convened.by));
    facts(
        session,
        [
            ("desk-meeting-day", Some(date(session.language(), view.day))),
            ("desk-meeting-place", Some(view.place.clone())),
            ("desk-docket-leader", Some(view.leader.name.clone())),
            ("desk-meeting-convened", Some(convened)),
            ("desk-meeting-attending", Some(attending).filter(|names| !names.is_empty())),
        ],
    )
}

fn minutes(session: &Session, view: &MeetingView) -> Html {
    html! {
        <section aria-labelledby="minutes">
            <h2 id="minutes">{ session.say("desk-meeting-minutes") }</h2>
            { said(session, &view.minutes) }
        </section>
    }
}

/// The directives that came out of it.
fn instructed(session: &Session, view: &MeetingView) -> Html {
    if view.directives.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="instructed">
            <h2 id="instructed">{ session.say("desk-meeting-directives") }</h2>
            <ul class="charge-list">
                for id in view.directives.iter().copied() {
                    <li key={id.to_string()}><Instructed {id} /></li>
                }
            </ul>
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct InstructedProps {
    id: Uuid,
}

#[component]
fn Instructed(props: &InstructedProps) -> Html {
    let session = use_session();
    let directive = use_read(directives::read_directive(props.id));
    directive.part(|reply| directive_words::card(&session, &reply.value))
}
