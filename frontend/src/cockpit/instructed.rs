//! What a city leader instructed and when they meet next, below the tasks in their charge.
use wire::{docket::DocketQuery, meetings::MeetingView};
use yew::prelude::*;

use crate::{
    desk::{filter, read::use_read, route::DeskRoute, states::Way},
    directives::{client as directives, words as directive_words},
    meetings::{client as meetings, words as meeting_words},
    session::{Session, use_session},
    sessions::access::use_desk,
};

#[derive(PartialEq, Properties)]
pub struct InstructedProps {
    pub year: i32,
}

#[component]
pub fn Instructed(props: &InstructedProps) -> Html {
    let session = use_session();
    let desk = use_desk();
    let person = desk.account.as_ref().map(|it| it.person.clone()).unwrap_or_default();
    let open = DocketQuery { year: Some(props.year), open: Some(true), ..DocketQuery::default() };
    let query = filter::write(&open);
    let own_directives = use_read(directives::list_directives(&open));
    let own_meetings = use_read(meetings::list_meetings(&open));
    html! {
        <>
            { own_directives.part(|reply| {
                let own = reply.value.items.iter().filter(|it| it.leader.name == person);
                let items = own.map(|it| directive_words::card(&session, it)).collect();
                let (to, new) = (DeskRoute::Directives, DeskRoute::NewDirective);
                part(&session, &DIRECTIVES, items, [(to, query.clone()), (new, String::new())])
            }) }
            { own_meetings.part(|reply| {
                let own = reply.value.items.iter().filter(|it| it.leader.name == person);
                let items = own.map(|it| meeting(&session, it)).collect();
                let (to, new) = (DeskRoute::Meetings, DeskRoute::NewMeeting);
                part(&session, &MEETINGS, items, [(to, query.clone()), (new, String::new())])
            }) }
        </>
    }
}

/// The texts of a part.
struct Told {
    id: &'static str,
    title: &'static str,
    none: &'static str,
    all: &'static str,
    new: &'static str,
}

const DIRECTIVES: Told = Told {
    id: "directives",
    title: "desk-charge-directives",
    none: "desk-charge-directives-none",
    all: "desk-charge-directives-all",
    new: "desk-directive-new",
};

const MEETINGS: Told = Told {
    id: "meetings",
    title: "desk-charge-meetings",
    none: "desk-charge-meetings-none",
    all: "desk-charge-meetings-all",
    new: "desk-meeting-new",
};

fn part(
    session: &Session,
    told: &Told,
    items: Vec<Html>,
    [(all, query), (new, nothing)]: [(DeskRoute, String); 2],
) -> Html {
    html! {
        <section aria-labelledby={told.id}>
            <h2 id={told.id}>{ session.say(told.title) }</h2>
            if items.is_empty() {
                <p class="quiet">{ session.say(told.none) }</p>
            } else {
                <ul class="charge-list">
                    for item in items {
                        <li>{ item }</li>
                    }
                </ul>
            }
            <p class="actions">
                <Way class="button" to={new} query={nothing}>{ session.say(told.new) }</Way>
                <Way to={all} {query}>{ session.say(told.all) }</Way>
            </p>
        </section>
    }
}

fn meeting(session: &Session, meeting: &MeetingView) -> Html {
    let count = session.count("board-tasks-count", meeting.agenda.len());
    html! {
        <Way to={DeskRoute::Meeting { id: meeting.id }} class="charge-item">
            <span class="charge-text">{ meeting_words::title(session, meeting) }</span>
            <span class="quiet" lang={session.original()}>{ &meeting.place }</span>
            <span class="quiet">{ count }</span>
        </Way>
    }
}
