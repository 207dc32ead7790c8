//! Every record of changes in reach, filtered by what the address says.
use domain::access::{self, Action};
use wire::{changes::ChangeView, docket::DocketQuery};
use yew::prelude::*;

use crate::{
    changes::{begin::Begin, client, words},
    components::{
        heading::as_of,
        table::{Row, table},
        tag::{Look, tag},
    },
    desk::{
        filter::use_filter,
        list::use_list,
        route::DeskRoute,
        states::{Way, heading, nothing},
    },
    docket::{filter::DocketFilter, subject},
    session::{Session, use_session},
    sessions::access::use_desk,
    words::instant,
};

#[component]
pub fn ChangesPage() -> Html {
    let session = use_session();
    let desk = use_desk();
    let query: DocketQuery = use_filter();
    let list = use_list(client::list_changes(&query));
    html! {
        <>
            { heading(&session.say("desk-changes")) }
            <p class="lead">{ session.say("desk-changes-detail") }</p>
            if access::RequestChange::permits(desk.role()) {
                <Begin />
            }
            <DocketFilter {query} />
            { list.show(|pages| {
                if pages.items.is_empty() {
                    return nothing(
                        &session.say("desk-changes-none"),
                        &session.say("desk-changes-none-detail"),
                    );
                }
                let rows = pages.items.iter().map(|it| row(&session, it)).collect();
                html! {
                    <>
                        <p class="results-count" role="status">
                            { session.count("desk-docket-count", pages.total) }
                        </p>
                        { table(&session.say("desk-changes"), &columns(&session), rows) }
                        { for pages.as_of.map(|at| as_of(&session, at)) }
                    </>
                }
            }) }
        </>
    }
}

fn columns(session: &Session) -> [String; 5] {
    ["desk-change-kind", "desk-department", "desk-docket-about", "desk-state", "desk-docket-begun"]
        .map(|id| session.say(id))
}

fn row(session: &Session, it: &ChangeView) -> Row {
    let name = words::kind_name(session, it.content.kind);
    let state = html! {
        <span class="tags">
            { words::state_tag(session, it.state) }
            if it.too_late {
                { tag(Look::Stopped, &session.say("desk-change-too-late")) }
            }
        </span>
    };
    Row {
        key: it.about.id.to_string(),
        cells: vec![
            html! { <Way to={DeskRoute::Change { id: it.about.id }}>{ name }</Way> },
            html! { <span lang={session.original()}>{ it.about.department.clone().unwrap_or_default() }</span> },
            html! { <span>{ subject::subject(session, &it.about) }</span> },
            state,
            instant(session.language(), it.begun.at).into(),
        ],
    }
}
