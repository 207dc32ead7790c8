//! Every record of completions in reach, filtered by what the address says.
use domain::access::{self, Action};
use wire::{completions::CompletionView, docket::DocketQuery};
use yew::prelude::*;

use crate::{
    completions::{begin::Begin, client, words},
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
    docket::{filter::DocketFilter, subject},
    session::{Session, use_session},
    sessions::access::use_desk,
    words::instant,
};

#[component]
pub fn CompletionsPage() -> Html {
    let session = use_session();
    let desk = use_desk();
    let query: DocketQuery = use_filter();
    let list = use_list(client::list_completions(&query));
    html! {
        <>
            { heading(&session.say("desk-completions")) }
            <p class="lead">{ session.say("desk-completions-detail") }</p>
            if access::ApplyForCompletion::permits(desk.role()) {
                <Begin />
            }
            <DocketFilter {query} />
            { list.show(|pages| {
                if pages.items.is_empty() {
                    return nothing(
                        &session.say("desk-completions-none"),
                        &session.say("desk-completions-none-detail"),
                    );
                }
                let rows = pages.items.iter().map(|it| row(&session, it)).collect();
                html! {
                    <>
                        <p class="results-count" role="status">
                            { session.count("desk-docket-count", pages.total) }
                        </p>
                        { table(&session.say("desk-completions"), &columns(&session), rows) }
                        { for pages.as_of.map(|at| as_of(&session, at)) }
                    </>
                }
            }) }
        </>
    }
}

fn columns(session: &Session) -> [String; 5] {
    ["desk-docket-task", "desk-department", "desk-docket-about", "desk-state", "desk-docket-begun"]
        .map(|id| session.say(id))
}

fn row(session: &Session, it: &CompletionView) -> Row {
    let name = subject::task_name(session, &it.about);
    let state = html! {
        <span class="tags">
            { words::state_tag(session, it.state) }
        </span>
    };
    Row {
        key: it.about.id.to_string(),
        cells: vec![
            html! { <Way to={DeskRoute::Completion { id: it.about.id }}>{ name }</Way> },
            html! { <span lang={session.original()}>{ it.about.department.clone().unwrap_or_default() }</span> },
            html! { <span lang={session.original()}>{ it.about.task_text.clone().unwrap_or_default() }</span> },
            state,
            instant(session.language(), it.begun.at).into(),
        ],
    }
}
