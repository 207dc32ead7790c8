//! Every bulletin in reach, filtered by what the address says; the office drafts one here.
use domain::access::{self, Action};
use wire::{bulletins::BulletinSummary, docket::DocketQuery};
use yew::prelude::*;

use crate::{
    bulletins::{begin::Begin, client, words},
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
    session::{Session, use_session},
    sessions::access::use_desk,
    words::date,
};

#[component]
pub fn BulletinsPage() -> Html {
    let session = use_session();
    let desk = use_desk();
    let query: DocketQuery = use_filter();
    let list = use_list(client::list_bulletins(&query));
    html! {
        <>
            { heading(&session.say("desk-bulletins")) }
            <p class="lead">{ session.say("desk-bulletins-detail") }</p>
            if access::DraftBulletin::permits(desk.role()) {
                <Begin />
            }
            <DocketFilter {query} departments={false} />
            { list.show(|pages| {
                if pages.items.is_empty() {
                    return nothing(
                        &session.say("desk-bulletins-none"),
                        &session.say("desk-bulletins-none-detail"),
                    );
                }
                let rows = pages.items.iter().map(|it| row(&session, it)).collect();
                html! {
                    <>
                        <p class="results-count" role="status">
                            { session.count("desk-docket-count", pages.total) }
                        </p>
                        { table(&session.say("desk-bulletins"), &columns(&session), rows) }
                        { for pages.as_of.map(|at| as_of(&session, at)) }
                    </>
                }
            }) }
        </>
    }
}

fn columns(session: &Session) -> [String; 6] {
    [
        "desk-bulletin-title",
        "desk-bulletin-kind",
        "desk-bulletin-scope",
        "desk-bulletin-day",
        "desk-state",
        "desk-bulletin-number",
    ]
    .map(|id| session.say(id))
}

fn row(session: &Session, it: &BulletinSummary) -> Row {
    let title =
        if it.title.is_empty() { words::kind_name(session, it.kind) } else { it.title.clone() };
    let number = it.document_number.clone().unwrap_or_else(|| "—".to_owned());
    Row {
        key: it.id.to_string(),
        cells: vec![
            html! {
                <Way to={DeskRoute::Bulletin { id: it.id }} lang={session.original()}>{ title }</Way>
            },
            words::kind_name(session, it.kind).into(),
            words::scope_name(session, it.scope).into(),
            date(session.language(), it.on).into(),
            words::state_tag(session, it.state),
            html! { <span lang={session.original()}>{ number }</span> },
        ],
    }
}
