//! Every opening, also those that are published or discarded, and how to begin another.
use wire::openings::{OpeningState, OpeningSummary};
use yew::prelude::*;

use crate::{
    cockpit::years::use_years,
    components::{
        heading::as_of,
        table::{Row, table},
        tag::{Look, tag},
    },
    desk::{
        list::use_list,
        route::DeskRoute,
        states::{Way, heading, nothing},
    },
    openings::{begin::Begin, client},
    session::{Session, use_session},
    words::instant,
};

#[component]
pub fn OpeningsPage() -> Html {
    let session = use_session();
    let openings = use_list(client::list_openings());
    let years = use_years().all();
    html! {
        <>
            { heading(&session.say("desk-way-openings")) }
            <p class="lead">{ session.say("desk-openings-detail") }</p>
            if let Some(year) = years.first().copied() {
                <p class="actions">
                    <Way to={DeskRoute::Findings { year }}>
                        { session.text("desk-findings-of", &[("year", &year.to_string())]) }
                    </Way>
                </p>
            }
            { openings.show(|pages| {
                if pages.items.is_empty() {
                    return nothing(
                        &session.say("desk-openings-none"),
                        &session.say("desk-openings-none-detail"),
                    );
                }
                let rows = pages.items.iter().map(|opening| row(&session, opening)).collect();
                html! {
                    <>
                        { table(&session.say("desk-way-openings"), &columns(&session), rows) }
                        { for pages.as_of.map(|at| as_of(&session, at)) }
                    </>
                }
            }) }
            <Begin />
        </>
    }
}

fn columns(session: &Session) -> [String; 6] {
    [
        "desk-opening-title",
        "desk-state",
        "board-tasks",
        "desk-findings-open-short",
        "desk-opening-file-name",
        "desk-opening-amended",
    ]
    .map(|id| session.say(id))
}

pub fn state_tag(session: &Session, state: OpeningState) -> Html {
    let look = match state {
        OpeningState::Draft => Look::Waiting,
        OpeningState::Published => Look::Good,
        OpeningState::Discarded => Look::Over,
    };
    tag(look, &session.say(&format!("state-{}", <&'static str>::from(state))))
}

/// Its title, else its year.
pub fn name(session: &Session, opening: &OpeningSummary) -> String {
    let year = session.text("board-year", &[("year", &opening.year.to_string())]);
    match opening.title.trim() {
        "" => session.text("desk-opening-untitled", &[("year", &year)]),
        title => title.to_owned(),
    }
}

fn row(session: &Session, opening: &OpeningSummary) -> Row {
    let lang = session.original();
    let title = html! {
        <Way to={DeskRoute::Opening { id: opening.id }} {lang}>{ name(session, opening) }</Way>
    };
    let none = || session.say("desk-none");
    let amended = html! {
        <span>
            { instant(session.language(), opening.amended_at) }
            <span class="beneath" {lang}>{ &opening.created_by }</span>
        </span>
    };
    Row {
        key: opening.id.to_string(),
        cells: vec![
            title,
            state_tag(session, opening.state),
            opening.tasks.to_string().into(),
            opening.open_findings.to_string().into(),
            html! { <span {lang}>{ opening.file_name.clone().unwrap_or_else(none) }</span> },
            amended,
        ],
    }
}
