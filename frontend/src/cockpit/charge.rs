//! 分管工作: the cockpit of a city leader, to be read on a phone in two minutes.
use domain::tasks::{Light, TaskKey};
use wire::cockpit::{CockpitTask, CockpitView, MissingReport};
use yew::prelude::*;

use crate::{
    cockpit::{
        client,
        instructed::Instructed,
        missing::days_left,
        state::{Group, burning, grouped},
        words,
        years::{Years, use_years},
    },
    components::{heading::as_of, light},
    desk::{
        read::use_read,
        route::DeskRoute,
        states::{Way, heading},
    },
    session::{Session, use_session},
    tasks::{adjusted, reason},
    words::{date, day_of_month},
};

#[component]
pub fn ChargePage() -> Html {
    let session = use_session();
    let years: Years = use_years();
    years.page(|year| {
        html! {
            <div class="charge">
                { heading(&session.say("desk-way-charge")) }
                { years.chooser(&DeskRoute::Charge, year) }
                <Charge key={year} {year} />
            </div>
        }
    })
}

#[derive(PartialEq, Properties)]
struct ChargeProps {
    year: i32,
}

#[component]
fn Charge(props: &ChargeProps) -> Html {
    let session = use_session();
    let cockpit = use_read(client::read_cockpit(props.year));
    cockpit.part(|reply| {
        let view = &reply.value;
        let red = view.tasks.iter().filter(|it| it.task.light.status == Light::Overdue);
        let red: Vec<Html> = red.map(|it| task(&session, view.year, it)).collect();
        let due = grouped(&view.due).iter().map(|it| due(&session, view.year, it)).collect();
        let missing = view.missing.iter().map(|it| missing(&session, it)).collect();
        html! {
            <>
                <p class="charge-sentence">{ sentence(&session, view) }</p>
                { as_of(&session, view.as_of) }
                { part(&session, "red", "desk-charge-red", "desk-charge-red-none", red) }
                { part(&session, "due", "desk-due-soon", "desk-due-none", due) }
                { part(&session, "missing", "desk-reports-owed", "desk-reports-owed-none", missing) }
                <Instructed year={view.year} />
            </>
        }
    })
}

/// 您分管12项任务：红灯2、黄灯3……
fn sentence(session: &Session, view: &CockpitView) -> String {
    let count = |(light, count): (Light, usize)| {
        let id = match light {
            Light::Overdue => "desk-charge-overdue",
            Light::Behind => "desk-charge-behind",
            Light::OnTrack => "desk-charge-on-track",
            Light::NotStarted => "desk-charge-not-started",
            Light::Completed => "desk-charge-completed",
            Light::NotCompleted => "desk-charge-not-completed",
        };
        session.count(id, count)
    };
    let lights: Vec<String> = burning(view.lights).into_iter().map(count).collect();
    let values = [
        ("count", view.tasks.len().to_string()),
        ("lights", lights.join(&session.say("board-list-comma"))),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    session.text("desk-charge-sentence", &values)
}

fn part(session: &Session, id: &'static str, title: &str, none: &str, items: Vec<Html>) -> Html {
    html! {
        <section aria-labelledby={id}>
            <h2 {id}>
                { session.say(title) }
                if !items.is_empty() {
                    { session.in_brackets(&items.len().to_string()) }
                }
            </h2>
            if items.is_empty() {
                <p class="quiet">{ session.say(none) }</p>
            } else {
                <ul class="charge-list">
                    for item in items {
                        <li>{ item }</li>
                    }
                </ul>
            }
        </section>
    }
}

/// The whole of it leads to the task.
fn leading(year: i32, key: Option<&str>, class: Classes, content: Html) -> Html {
    match key.and_then(|key| key.parse::<TaskKey>().ok()) {
        Some(key) => {
            html! { <Way to={DeskRoute::Timeline { year, key }} {class}>{ content }</Way> }
        }
        None => html! { <div {class}>{ content }</div> },
    }
}

fn task(session: &Session, year: i32, it: &CockpitTask) -> Html {
    let public = &it.task;
    let lang = session.original();
    let names: Vec<&str> =
        public.standing().departments.iter().map(|it| it.name.as_str()).collect();
    let class = classes!("charge-item", light::class_of(public.light.status));
    let since = it.since.map(|day| day_of_month(session.language(), day));
    let content = html! {
        <>
            <span class="charge-top">
                { light::mark(session, public.light.status) }
                if let Some(since) = since {
                    <span class="quiet">{ session.text("desk-since", &[("since", &since)]) }</span>
                }
            </span>
            <span class="charge-text" {lang}>{ &public.standing().text }</span>
            <span>{ reason::sentence(session.language(), &public.light.reason, &adjusted::departments(public)) }</span>
            <span class="quiet" {lang}>{ names.join(&session.say("board-list-comma")) }</span>
        </>
    };
    leading(year, Some(&public.key), class, content)
}

fn due(session: &Session, year: i32, group: &Group) -> Html {
    let it = group.due;
    let names = group.departments.join(&session.say("board-list-comma"));
    let what = match &it.period {
        Some(period) => words::period_name(session, period),
        None => it.title.clone(),
    };
    let content = html! {
        <>
            <span class="charge-top">
                <b>{ date(session.language(), it.due) }</b>
                <span class="quiet">{ days_left(session, it.days) }</span>
            </span>
            <span class="charge-text" lang={session.original()}>{ what }</span>
            <span class="quiet">
                { words::matter_name(session, it.kind) }
                { " · " }
                <span lang={session.original()}>{ names }</span>
            </span>
        </>
    };
    leading(year, it.task.as_deref(), classes!("charge-item"), content)
}

fn missing(session: &Session, report: &MissingReport) -> Html {
    let days = session.count("desk-days", report.days.unsigned_abs() as usize);
    let content = html! {
        <>
            <span class="charge-text" lang={session.original()}>{ &report.department }</span>
            <span>
                { words::period_name(session, &report.period) }
                { " · " }
                { session.text("desk-late-days", &[("days", &days)]) }
            </span>
        </>
    };
    leading(0, None, classes!("charge-item"), content)
}
