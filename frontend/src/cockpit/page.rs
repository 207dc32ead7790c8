//! The cockpit of a year on one page, and as a spreadsheet.
use yew::prelude::*;

use crate::{
    cockpit::{
        client,
        matrix::matrix,
        missing::{due, missing},
        tasks::Tasks,
        waiting::waiting,
        years::{Years, use_years},
    },
    components::{heading::as_of, save::SaveButton},
    desk::{read::use_read, route::DeskRoute, states::heading},
    session::{Session, use_session},
    sessions::access::use_desk,
};

#[component]
pub fn CockpitPage() -> Html {
    let session = use_session();
    let years = use_years();
    years.page(|year| {
        html! {
            <>
                { top(&session, &years, year) }
                <Cockpit key={year} {year} />
            </>
        }
    })
}

fn top(session: &Session, years: &Years, year: i32) -> Html {
    html! {
        <>
            <div class="page-top">
                { heading(&session.say("desk-way-cockpit")) }
                <p class="actions">
                    <SaveButton
                        label={session.say("desk-cockpit-save")}
                        file={format!("cockpit-{year}.xlsx")}
                        ask={client::download_cockpit(year).ask}
                    />
                </p>
            </div>
            { years.chooser(&DeskRoute::Cockpit, year) }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct CockpitProps {
    year: i32,
}

#[component]
fn Cockpit(props: &CockpitProps) -> Html {
    let session = use_session();
    let desk = use_desk();
    let cockpit = use_read(client::read_cockpit(props.year));
    cockpit.part(|reply| {
        let view = &reply.value;
        html! {
            <div class="cockpit">
                <p class="lead" lang={session.original()}>{ &view.title }</p>
                { as_of(&session, view.as_of) }
                { parts(&session) }
                <Tasks reply={reply.clone()} />
                <div class="halves">
                    { due(&session, view) }
                    { missing(&session, &desk, view) }
                </div>
                { waiting(&session, view) }
                { matrix(&session, view) }
            </div>
        }
    })
}

/// The ways down the page.
fn parts(session: &Session) -> Html {
    let parts = [
        ("#lights", "board-lights"),
        ("#due", "desk-due-soon"),
        ("#missing", "desk-reports-owed"),
        ("#waiting", "desk-waiting"),
        ("#matrix", "desk-matrix"),
    ];
    html! {
        <nav class="down" aria-label={session.say("desk-cockpit-parts")}>
            <ul>
                for (href, id) in parts {
                    <li><a {href}>{ session.say(id) }</a></li>
                }
            </ul>
        </nav>
    }
}
