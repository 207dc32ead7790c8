//! One task over time, for those inside: every light with its reason, what departments reported, and
//! when they were urged.
use domain::tasks::TaskKey;
use wire::{
    cockpit::{StoredLight, TimelineView},
    tasks::{LightView, TaskDetail},
};
use yew::prelude::*;

use crate::{
    cockpit::{
        client,
        reports::reports,
        row::{owners, urged_link},
        words,
    },
    components::{
        heading::as_of,
        light,
        tag::{Look, tag},
    },
    desk::{
        read::use_read,
        route::DeskRoute,
        states::{Way, crumbs, heading},
    },
    route::Route,
    session::{Session, use_session},
    tasks::{
        adjusted, history::history, indicators::indicators, lights, milestones::milestones, panels,
        reason,
    },
    words::{date, instant, iso},
};

#[derive(PartialEq, Properties)]
pub struct TimelinePageProps {
    pub year: i32,
    pub task: TaskKey,
}

#[component]
pub fn TimelinePage(props: &TimelinePageProps) -> Html {
    let session = use_session();
    let year = props.year;
    let timeline = use_read(client::read_timeline(year, props.task));
    timeline.page(|reply| {
        let view = &reply.value;
        let detail = &view.detail;
        html! {
            <article class="task-page">
                { top(&session, year, detail) }
                <div class="panels">
                    { panels::light(&session, &detail.task) }
                    { panels::due(&session, &detail.task) }
                </div>
                { adjusted::changes(&session, &detail.task.changes) }
                { lights_so_far(&session, view) }
                { urges(&session, view) }
                <div class="columns">
                    <div>
                        { panels::standard(&session, detail.completion_standard.as_deref()) }
                        { indicators(&session, detail) }
                        { milestones(&session, &detail.milestones, detail.task.light.on) }
                        { reports(&session, view) }
                    </div>
                    { history(&session, &detail.history) }
                </div>
                { neighbours(&session, year, detail) }
            </article>
        }
    })
}

fn top(session: &Session, year: i32, detail: &TaskDetail) -> Html {
    let public = &detail.task;
    let name = words::task_name(session, &public.key);
    let board = session.href(&Route::task(year, &public.key).into());
    html! {
        <div class="page-heading">
            { crumbs(session, DeskRoute::Cockpit, &session.say("desk-way-cockpit"), &name) }
            <p class="eyebrow">
                { session.text("board-year", &[("year", &year.to_string())]) }
                { " · " }
                { name }
            </p>
            <div lang={session.original()}>{ heading(&public.standing().text) }</div>
            <div class="task-owners">{ owners(session, &public.standing().departments) }</div>
            { adjusted::mark(session, public) }
            { as_of(session, detail.as_of) }
            <p class="actions"><a href={board}>{ session.say("desk-task-on-board") }</a></p>
        </div>
    }
}

/// The lights as they were stored: the band, and the same in words.
fn lights_so_far(session: &Session, view: &TimelineView) -> Html {
    if view.stored_lights.is_empty() {
        return Html::default();
    }
    let all: Vec<LightView> = view.stored_lights.iter().map(|it| it.light.clone()).collect();
    let goes_on = |one: &StoredLight, next: &StoredLight| lights::goes_on(&one.light, &next.light);
    let runs: Vec<&[StoredLight]> = view.stored_lights.chunk_by(goes_on).collect();
    let heads = ["board-since", "board-light", "board-why", "desk-stored"];
    html! {
        <section class="lights" aria-labelledby="lights">
            <h2 id="lights">{ session.say("board-lights-so-far") }</h2>
            { lights::band(session, &all, view.detail.task.light.on) }
            <table class="stacked listed">
                <caption class="visually-hidden">{ session.say("board-lights-so-far") }</caption>
                <thead>
                    <tr>
                        for id in heads {
                            <th scope="col">{ session.say(id) }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for run in runs.into_iter().rev() {
                        { stored_run(session, view, run) }
                    }
                </tbody>
            </table>
        </section>
    }
}

/// A light with the reason that it has now, and how the reason came about.
fn stored_run(session: &Session, view: &TimelineView, run: &[StoredLight]) -> Html {
    let Some((first, last)) = run.first().zip(run.last()) else { return Html::default() };
    let StoredLight { light: it, stored_at, .. } = last;
    let confirmed = run.iter().all(|stored| stored.confirmed);
    let since = first.light.on;
    let departments = &adjusted::departments(&view.detail.task);
    html! {
        <tr>
            <th scope="row">
                <time datetime={iso(since)}>{ date(session.language(), since) }</time>
            </th>
            <td data-label={session.say("board-light")}>{ light::mark(session, it.status) }</td>
            <td data-label={session.say("board-why")}>
                <div>
                    { reason::sentence(session.language(), &it.reason, departments) }
                    { lights::day_by_day(session, run.iter().map(|it| &it.light), departments) }
                </div>
            </td>
            <td data-label={session.say("desk-stored")}>
                <span>
                    { instant(session.language(), *stored_at) }
                    { " " }
                    if confirmed {
                        { tag(Look::Good, &session.say("desk-stored-confirmed")) }
                    } else {
                        { tag(Look::Stopped, &session.say("desk-stored-differs")) }
                    }
                </span>
            </td>
        </tr>
    }
}

fn urges(session: &Session, view: &TimelineView) -> Html {
    if view.urges.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="urges">
            <h2 id="urges">{ session.say("desk-urged") }</h2>
            <ul class="plain">
                for urged in &view.urges {
                    <li>{ urged_link(session, urged) }</li>
                }
            </ul>
        </section>
    }
}

fn neighbours(session: &Session, year: i32, detail: &TaskDetail) -> Html {
    let link = |key: &str, id: &str, rel: &'static str| match key.parse::<TaskKey>() {
        Ok(task) => html! {
            <Way class="button" to={DeskRoute::Timeline { year, key: task }} {rel}>
                { session.text(id, &[("key", key)]) }
            </Way>
        },
        Err(_) => Html::default(),
    };
    html! {
        <nav class="neighbours" aria-label={session.say("board-neighbours")}>
            if let Some(key) = &detail.previous {
                { link(key, "board-previous-task", "prev") }
            }
            if let Some(key) = &detail.next {
                { link(key, "board-next-task", "next") }
            }
        </nav>
    }
}
