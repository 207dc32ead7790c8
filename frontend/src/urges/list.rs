//! Every urge in reach, filtered by what the address says.
use domain::access::{self, Action};
use uuid::Uuid;
use wire::urges::{UrgeQuery, UrgeView};
use yew::prelude::*;

use crate::{
    cockpit::years::use_years,
    components::{
        heading::as_of,
        table::{Row, table},
        tag::{Look, tag},
    },
    desk::{
        client as desk_client,
        filter::{self, FilterForm, use_filter},
        list::use_list,
        read::use_read,
        route::DeskRoute,
        states::{Way, heading, nothing},
    },
    session::{Session, use_session},
    sessions::access::use_desk,
    urges::{client, parts::parts, words},
    words::{date, instant},
};

#[component]
pub fn UrgesPage() -> Html {
    let session = use_session();
    let desk = use_desk();
    let query: UrgeQuery = use_filter();
    let urges = use_list(client::list_urges(&query));
    html! {
        <>
            <div class="page-top">
                { heading(&session.say("desk-urges")) }
                if access::IssueUrge::permits(desk.role()) {
                    <p class="actions">
                        <Way class="button is-main" to={DeskRoute::NewUrge}>
                            { session.say("desk-urge-new") }
                        </Way>
                    </p>
                }
            </div>
            { parts(&session, &DeskRoute::Urges) }
            <Filter {query} />
            { urges.show(|pages| {
                if pages.items.is_empty() {
                    return nothing(
                        &session.say("desk-urges-none"),
                        &session.say("desk-urges-none-detail"),
                    );
                }
                let rows = pages.items.iter().map(|urge| row(&session, urge)).collect();
                html! {
                    <>
                        <p class="results-count" role="status">
                            { session.count("desk-urges-count", pages.total) }
                        </p>
                        { table(&session.say("desk-urges"), &columns(&session), rows) }
                        { for pages.as_of.map(|at| as_of(&session, at)) }
                    </>
                }
            }) }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct FilterProps {
    query: UrgeQuery,
}

#[component]
fn Filter(props: &FilterProps) -> Html {
    let session = use_session();
    let desk = use_desk();
    let years = use_years();
    let UrgeQuery { year, department, state, level } = &props.query;
    let name = |word: Option<&'static str>| word.unwrap_or_default();
    let say = |id: &str| session.say(id);
    let any = say("board-any");
    let chosen = year.map(|year| year.to_string()).unwrap_or_default();
    let years = years.all().into_iter().map(|year| year.to_string());
    html! {
        <FilterForm label={say("desk-filter")} query={filter::write(&props.query)}>
            { filter::select(
                "state",
                say("desk-state"),
                any.clone(),
                words::states(&session),
                name(state.map(Into::into)),
            ) }
            { filter::select(
                "level",
                say("desk-urge-level"),
                any.clone(),
                words::levels(&session),
                name(level.map(Into::into)),
            ) }
            { filter::select(
                "year",
                say("board-years"),
                any,
                years.map(|year| (year.clone(), year)).collect(),
                &chosen,
            ) }
            if access::ListRegister::permits(desk.role()) {
                <Departments chosen={*department} />
            }
        </FilterForm>
    }
}

#[derive(PartialEq, Properties)]
struct DepartmentsProps {
    chosen: Option<Uuid>,
}

/// For those who see more than one department.
#[component]
fn Departments(props: &DepartmentsProps) -> Html {
    let session = use_session();
    let departments = use_read(desk_client::list_departments());
    let departments = departments.value().into_iter().flat_map(|page| &page.items);
    let departments = departments.map(|it| (it.id.to_string(), it.name.clone())).collect();
    let chosen = props.chosen.map(|id| id.to_string()).unwrap_or_default();
    filter::select(
        "department",
        session.say("desk-department"),
        session.say("board-any"),
        departments,
        &chosen,
    )
}

fn columns(session: &Session) -> [String; 6] {
    [
        "desk-urge-level",
        "desk-department",
        "desk-urge-about",
        "desk-state",
        "desk-urge-deadline",
        "desk-urge-issued",
    ]
    .map(|id| session.say(id))
}

fn row(session: &Session, urge: &UrgeView) -> Row {
    let lang = session.original();
    let level = html! {
        <Way to={DeskRoute::Urge { id: urge.id }}>{ words::level_name(session, urge.level) }</Way>
    };
    let state = html! {
        <span class="tags">
            { words::state_tag(session, urge.state) }
            if urge.overdue {
                { tag(Look::Stopped, &session.say("desk-urge-overdue")) }
            }
        </span>
    };
    Row {
        key: urge.id.to_string(),
        cells: vec![
            level,
            html! { <span {lang}>{ &urge.department }</span> },
            html! { <span>{ words::subject(session, urge) }</span> },
            state,
            date(session.language(), urge.deadline).into(),
            instant(session.language(), urge.issued.at).into(),
        ],
    }
}
