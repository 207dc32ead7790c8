//! What is due soon, and who has not reported.
use domain::access::{self, Action};
use wire::cockpit::{CockpitView, DueView, MissingReport};
use yew::prelude::*;

use crate::{
    approval::words::stage_name,
    cockpit::{
        row::{link, report_link, urged_link},
        state::{Group, grouped},
        words,
    },
    components::table::{Row, table},
    desk::{filter, route::DeskRoute, states::Way},
    session::Session,
    sessions::access::Desk,
    urges::state::NewUrge,
    words::{day_of_month, weekday},
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
    let groups = grouped(&view.due);
    let rows = groups.iter().enumerate().map(|(place, it)| due_row(session, view.year, place, it));
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

fn due_row(session: &Session, year: i32, place: usize, group: &Group) -> Row {
    let language = session.language();
    let due = group.due;
    let day = html! {
        <>
            { day_of_month(language, due.due) }
            { " " }
            <span class="quiet">{ weekday(language, due.due) }</span>
            <span class="beneath">{ days_left(session, due.days) }</span>
        </>
    };
    Row {
        key: place.to_string(),
        cells: vec![
            day,
            words::matter_name(session, due.kind).into(),
            subject(session, year, due),
            departments(session, &group.departments),
        ],
    }
}

/// One, or how many with their names.
fn departments(session: &Session, names: &[&str]) -> Html {
    let lang = session.original();
    let joined = names.join(&session.say("board-list-comma"));
    if names.len() < 2 {
        return html! { <span {lang}>{ joined }</span> };
    }
    html! {
        <details>
            <summary>{ session.count("desk-departments-count", names.len()) }</summary>
            <span {lang}>{ joined }</span>
        </details>
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
            <h2 id="missing">{ session.say("desk-reports-owed") }</h2>
            if view.missing.is_empty() {
                <p class="quiet">{ session.say("desk-reports-owed-none") }</p>
            } else {
                { table(
                    &session.say("desk-reports-owed"),
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
            report_link(
                year,
                report.department_id,
                &report.period,
                words::period_name(session, &report.period).into(),
            ),
            session.count("desk-days", report.days.unsigned_abs() as usize).into(),
            stage_name(session, report.stage).into(),
            urged,
        ],
    }
}
