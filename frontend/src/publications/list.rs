//! What waits to be published, and what is out; those that wait the longest first.
use wire::{docket::DocketQuery, publications::PublicationView};
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
    publications::{client, words},
    session::{Session, use_session},
    words::date,
};

#[component]
pub fn PublicationsPage() -> Html {
    let session = use_session();
    let query: DocketQuery = use_filter();
    let list = use_list(client::list_publications(&query));
    html! {
        <>
            { heading(&session.say("desk-publications")) }
            <p class="lead">{ session.say("desk-publications-detail") }</p>
            <DocketFilter {query} departments={true} />
            { list.show(|pages| {
                if pages.items.is_empty() {
                    return nothing(
                        &session.say("desk-publications-none"),
                        &session.say("desk-publications-none-detail"),
                    );
                }
                let rows = pages.items.iter().map(|it| row(&session, it)).collect();
                html! {
                    <>
                        <p class="results-count" role="status">
                            { session.count("desk-docket-count", pages.total) }
                        </p>
                        { table(&session.say("desk-publications"), &columns(&session), rows) }
                        { for pages.as_of.map(|at| as_of(&session, at)) }
                    </>
                }
            }) }
        </>
    }
}

fn columns(session: &Session) -> [String; 5] {
    [
        "desk-publication-subject",
        "desk-department",
        "desk-state",
        "desk-publication-due",
        "desk-publication-left",
    ]
    .map(|id| session.say(id))
}

fn row(session: &Session, it: &PublicationView) -> Row {
    Row {
        key: it.id.to_string(),
        cells: vec![
            html! {
                <Way to={DeskRoute::Publication { id: it.id }}>{ words::title(session, it) }</Way>
            },
            html! { <span lang={session.original()}>{ &it.department }</span> },
            words::state_tag(session, it.state),
            date(session.language(), it.due).into(),
            words::counter(session, it).into(),
        ],
    }
}
