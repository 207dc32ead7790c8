//! Every directive in reach, filtered by what the address says.
use domain::access::{self, Action};
use wire::{directives::DirectiveView, docket::DocketQuery};
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
    directives::{client, words},
    docket::filter::DocketFilter,
    session::{Session, use_session},
    sessions::access::use_desk,
    words::date,
};

#[component]
pub fn DirectivesPage() -> Html {
    let session = use_session();
    let desk = use_desk();
    let query: DocketQuery = use_filter();
    let directives = use_list(client::list_directives(&query));
    html! {
        <>
            <div class="page-top">
                { heading(&session.say("desk-directives")) }
                if access::IssueDirective::permits(desk.role()) {
                    <p class="actions">
                        <Way class="button is-main" to={DeskRoute::NewDirective}>
                            { session.say("desk-directive-new") }
                        </Way>
                    </p>
                }
            </div>
            <DocketFilter {query} />
            { directives.show(|pages| {
                if pages.items.is_empty() {
                    return nothing(
                        &session.say("desk-directives-none"),
                        &session.say("desk-directives-none-detail"),
                    );
                }
                let rows = pages.items.iter().map(|it| row(&session, it)).collect();
                html! {
                    <>
                        <p class="results-count" role="status">
                            { session.count("desk-directives-count", pages.total) }
                        </p>
                        { table(&session.say("desk-directives"), &columns(&session), rows) }
                        { for pages.as_of.map(|at| as_of(&session, at)) }
                    </>
                }
            }) }
        </>
    }
}

fn columns(session: &Session) -> [String; 6] {
    [
        "desk-directive-text",
        "desk-state",
        "desk-directive-deadline",
        "desk-department",
        "desk-docket-about",
        "desk-docket-leader",
    ]
    .map(|id| session.say(id))
}

fn row(session: &Session, directive: &DirectiveView) -> Row {
    let lang = session.original();
    let about = &directive.about;
    let name = words::glimpse(&directive.text);
    Row {
        key: about.id.to_string(),
        cells: vec![
            html! { <Way to={DeskRoute::Directive { id: about.id }} {lang}>{ name }</Way> },
            words::tags(session, directive),
            date(session.language(), directive.deadline).into(),
            html! { <span {lang}>{ about.department.clone().unwrap_or_default() }</span> },
            html! { <span>{ words::about(session, about) }</span> },
            html! { <span {lang}>{ &directive.leader.name }</span> },
        ],
    }
}
