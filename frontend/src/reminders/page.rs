//! Every reminder that the program gave, the newest first.
use domain::access::{self, Action};
use wire::reminders::ReminderView;
use yew::prelude::*;

use crate::{
    cockpit::{row::link, words, years::use_years},
    components::{
        heading::as_of,
        table::{Row, table},
    },
    desk::{
        list::use_list,
        route::DeskRoute,
        states::{heading, nothing},
    },
    reminders::{client, days::Days},
    session::{Session, use_session},
    sessions::access::use_desk,
    urges::parts::parts,
    words::{date, instant},
};

#[component]
pub fn RemindersPage() -> Html {
    let session = use_session();
    let desk = use_desk();
    let reminders = use_list(client::list_reminders());
    html! {
        <>
            { heading(&session.say("desk-reminders")) }
            { parts(&session, &DeskRoute::Reminders) }
            <p class="lead">{ session.say("desk-reminders-detail") }</p>
            if access::AmendReminderDays::permits(desk.role()) {
                <Setting />
            }
            { reminders.show(|pages| {
                if pages.items.is_empty() {
                    return nothing(
                        &session.say("desk-reminders-none"),
                        &session.say("desk-reminders-none-detail"),
                    );
                }
                let rows = pages.items.iter().enumerate();
                let rows = rows.map(|(place, it)| row(&session, place, it)).collect();
                html! {
                    <>
                        { table(&session.say("desk-reminders"), &columns(&session), rows) }
                        { for pages.as_of.map(|at| as_of(&session, at)) }
                    </>
                }
            }) }
        </>
    }
}

/// Of the year that the address asks for, else of the newest.
#[component]
fn Setting() -> Html {
    let years = use_years();
    years.page(|year| {
        html! {
            <>
                { years.chooser(&DeskRoute::Reminders, year) }
                <Days key={year} {year} />
            </>
        }
    })
}

fn columns(session: &Session) -> [String; 6] {
    [
        "desk-reminder-at",
        "desk-department",
        "desk-matter",
        "desk-due-what",
        "board-deadline",
        "desk-reminder-ahead",
    ]
    .map(|id| session.say(id))
}

fn row(session: &Session, place: usize, it: &ReminderView) -> Row {
    let language = session.language();
    let what = match (&it.task, &it.period) {
        (Some(task), _) => html! {
            <span>
                { link(session, it.year, task, &words::task_name(session, task)) }
                { " " }
                <span lang={session.original()}>{ &it.title }</span>
            </span>
        },
        (None, Some(period)) => words::period_name(session, period).into(),
        (None, None) => html! { <span lang={session.original()}>{ &it.title }</span> },
    };
    Row {
        key: place.to_string(),
        cells: vec![
            instant(language, it.at).into(),
            html! { <span lang={session.original()}>{ &it.department }</span> },
            words::matter_name(session, it.kind).into(),
            what,
            date(language, it.due).into(),
            session.count("desk-days", it.days as usize).into(),
        ],
    }
}
