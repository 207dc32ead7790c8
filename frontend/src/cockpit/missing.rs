//! What is due soon, and who has not reported.
use domain::access::{self, Action};
use wire::cockpit::{CockpitView, DueView, MissingReport};
use yew::prelude::*;

use crate::{
    cockpit::{
        row::{link, urged_link},
        words,
    },
    components::table::{Row, table},
    desk::{filter, route::DeskRoute, states::Way},
    session::Session,
    sessions::access::Desk,
    urges::state::NewUrge,
    words::{date, weekday},
};

/// 还有5天, 今天到期, 已过3天
pub fn days_left(session: &Session, days: i64) -> String {
    match days {
        0 => session.say("board-due-today"),
        ..0 => session.text("board-days-over", &[("days", &days.unsigned_abs().to_string())]),
        _ => session.text("board-days-left", &[("days", &days.to_string())]),
    }
}

pub fn due(session: &Session, view: &CockpitView) -> Html {
    let columns = ["board-deadline", "desk-matter", "desk-due-what", "desk-department"];
    let rows = view.due.iter().enumerate().map(|(place, due)| due_row(session, view, place, due));
    html! {
        <section aria-labelledby="due">
            <h2 id="due">{ session.say("desk-due-soon") }</h2>
            if view.due.is_empty() {
                <p class="quiet">{ session.say("desk-due-none") }</p>
            } else {
                { table(
                    &session.say("desk-due-soon"),
                    &columns.map(|id| session.say(id)),
                    rows.collect(),
                ) }
            }
        </section>
    }
}

fn due_row(session: &Session, view: &CockpitView, place: usize, due: &DueView) -> Row {
    let language = session.language();
    let day = html! {
        <>
            { date(language, due.due) }
            { session.in_brackets(&weekday(language, due.due)) }
            <span class="beneath">{ days_left(session, due.days) }</span>
        </>
    };
    Row {
        key: place.to_string(),
        cells: vec![
            day,
            words::matter_name(session, due.kind).into(),
            subject(session, view.year, due),
            html! { <span lang={session.original()}>{ &due.department }</span> },
        ],
    }
}

/// The task, with the stage goal where it is about one; or the report.
pub fn subject(session: &Session, year: i32, due: &DueView) -> Html {
    match (&due.task, &due.period) {
        (Some(task), _) => {
            let name = words::task_name(session, task);
            html! {
                <>
                    { link(session, year, task, &name) }
                    { " " }
                    <span lang={session.original()}>{ &due.title }</span>
                </>
            }
        }
        (None, Some(period)) => words::period_name(session, period).into(),
        (None, None) => html! { <span lang={session.original()}>{ &due.title }</span> },
    }
}

pub fn missing(session: &Session, desk: &Desk, view: &CockpitView) -> Html {
    let columns = ["desk-department", "desk-period", "desk-late-by", "desk-state", "desk-urged"];
    let rows = view.missing.iter().map(|report| missing_row(session, desk, view.year, report));
    html! {
        <section aria-labelledby="missing">
            <h2 id="missing">{ session.say("desk-missing") }</h2>
            if view.missing.is_empty() {
                <p class="quiet">{ session.say("desk-missing-none") }</p>
            } else {
                { table(
                    &session.say("desk-missing"),
                    &columns.map(|id| session.say(id)),
                    rows.collect(),
                ) }
            }
        </section>
    }
}

fn missing_row(session: &Session, desk: &Desk, year: i32, report: &MissingReport) -> Row {
    let urged = match &report.urged {
        Some(urged) => urged_link(session, urged),
        None if access::IssueUrge::permits(desk.role()) => {
            let query = NewUrge {
                year: Some(year),
                department: Some(report.department_id),
                task: None,
                period: Some(report.period.clone()),
            };
            html! {
                <Way class="button" to={DeskRoute::NewUrge} query={filter::write(&query)}>
                    { session.say("desk-urge") }
                </Way>
            }
        }
        None => session.say("desk-none").into(),
    };
    Row {
        key: format!("{}-{}", report.department_id, report.period),
        cells: vec![
            html! { <span lang={session.original()}>{ &report.department }</span> },
            words::period_name(session, &report.period).into(),
            session.count("desk-days", report.days.unsigned_abs() as usize).into(),
            words::stage_name(session, report.stage).into(),
            urged,
        ],
    }
}
