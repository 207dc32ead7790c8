//! Every meeting, filtered by what the address says.
use domain::access::{self, Action};
use wire::{docket::DocketQuery, meetings::MeetingView};
use yew::prelude::*;

use crate::{
    components::{
        heading::as_of,
        table::{Row, table},
    },
    desk::{
        filter::use_filter,
        list::use_list,
        route::DeskRoute,
        states::{Way, heading, nothing},
    },
    docket::filter::DocketFilter,
    meetings::{client, words},
    session::{Session, use_session},
    sessions::access::use_desk,
};

#[component]
pub fn MeetingsPage() -> Html {
    let session = use_session();
    let desk = use_desk();
    let query: DocketQuery = use_filter();
    let meetings = use_list(client::list_meetings(&query));
    html! {
        <>
            <div class="page-top">
                { heading(&session.say("desk-meetings")) }
                if access::ConveneMeeting::permits(desk.role()) {
                    <p class="actions">
                        <Way class="button is-main" to={DeskRoute::NewMeeting}>
                            { session.say("desk-meeting-new") }
                        </Way>
                    </p>
                }
            </div>
            <DocketFilter {query} departments=false />
            { meetings.show(|pages| {
                if pages.items.is_empty() {
                    return nothing(
                        &session.say("desk-meetings-none"),
                        &session.say("desk-meetings-none-detail"),
                    );
                }
                let rows = pages.items.iter().map(|it| row(&session, it)).collect();
                html! {
                    <>
                        <p class="results-count" role="status">
                            { session.count("desk-meetings-count", pages.total) }
                        </p>
                        { table(&session.say("desk-meetings"), &columns(&session), rows) }
                        { for pages.as_of.map(|at| as_of(&session, at)) }
                    </>
                }
            }) }
        </>
    }
}

fn columns(session: &Session) -> [String; 5] {
    [
        "desk-meeting",
        "desk-state",
        "desk-meeting-place",
        "desk-meeting-agenda",
        "desk-meeting-attending",
    ]
    .map(|id| session.say(id))
}

fn row(session: &Session, meeting: &MeetingView) -> Row {
    let lang = session.original();
    let attending = meeting.attending.join(&session.say("board-list-comma"));
    let title = words::title(session, meeting);
    Row {
        key: meeting.id.to_string(),
        cells: vec![
            html! { <Way to={DeskRoute::Meeting { id: meeting.id }}>{ title }</Way> },
            words::state_tag(session, meeting.state),
            html! { <span {lang}>{ &meeting.place }</span> },
            session.count("board-tasks-count", meeting.agenda.len()).into(),
            html! { <span {lang}>{ attending }</span> },
        ],
    }
}
