//! A task's page: its words, its light and why, who answers for it, what it promises, what happened.
use domain::tasks::TaskKey;
use wire::{programmes::ProgrammeView, tasks::TaskDetail};
use yew::prelude::*;

use crate::{
    client,
    components::{
        heading::{Heading, as_of, crumbs},
        link::Go,
        notes::notes,
    },
    programmes::choices::area_name,
    publications::published::published,
    route::Route,
    session::{Session, use_session},
    tasks::{
        adjusted, history::history, indicators::indicators, lights::lights, milestones::milestones,
        owners::owners, panels,
    },
    view::use_view,
    words,
};

#[derive(PartialEq, Properties)]
pub struct TaskPageProps {
    pub year: i32,
    pub task: TaskKey,
}

#[component]
pub fn TaskPage(props: &TaskPageProps) -> Html {
    let session = use_session();
    let year = props.year;
    let programme = use_view(client::read_programme(year));
    let task = use_view(client::read_task(year, props.task));
    task.page(|detail| {
        let public = &detail.task;
        html! {
            <article class="task-page">
                { heading(&session, year, detail, programme.value().map(|it| &**it)) }
                <div class="panels">
                    { panels::light(&session, public) }
                    { panels::due(&session, public) }
                </div>
                { adjusted::changes(&session, &public.changes) }
                { lights(&session, &detail.lights, &adjusted::departments(public), public.light.on) }
                { published(&session, &detail.published) }
                { owners(&session, year, public) }
                <div class="columns">
                    <div>
                        { panels::standard(&session, detail.completion_standard.as_deref()) }
                        { indicators(&session, detail) }
                        { milestones(&session, &detail.milestones, public.light.on) }
                        { source(&session, detail) }
                    </div>
                    { history(&session, &detail.history) }
                </div>
                { neighbours(&session, year, detail) }
            </article>
        }
    })
}

/// 任务 9, or only 任务 where the document gives no number.
fn name(session: &Session, detail: &TaskDetail) -> String {
    match detail.task.task.number {
        Some(number) => session.text("board-task-name", &[("number", &number.to_string())]),
        None => session.say("board-task"),
    }
}

fn heading(
    session: &Session,
    year: i32,
    detail: &TaskDetail,
    programme: Option<&ProgrammeView>,
) -> Html {
    let public = &detail.task;
    let task = public.standing();
    let words = adjusted::announced_words(session, &public.task.text, &task.text);
    let name = name(session, detail);
    let area = programme.and_then(|programme| {
        let mut areas = programme.categories.iter();
        areas.find(|area| Some(&area.name) == task.category.as_ref())
    });
    let title = session.text("board-task-title", &[("name", &name), ("text", &task.text)]);
    let description = task.text.clone();
    html! {
        <div class="page-heading">
            { crumbs(session, year, Vec::new(), &name) }
            <p class="eyebrow">
                { name }
                if let Some(area) = area {
                    { " · " }
                    <span lang={session.original()}>{ area_name(area) }</span>
                }
            </p>
            <Heading {title} {description} class="task-title" lang={session.original()}>
                { &task.text }
            </Heading>
            if words.is_some() {
                <p>{ adjusted::announced(session, words) }</p>
            }
            { adjusted::mark(session, public) }
            { as_of(session, detail.as_of) }
        </div>
    }
}

/// The cell as the document has it, and how the import read it.
fn source(session: &Session, detail: &TaskDetail) -> Html {
    let lines = words::ranges(&detail.task.task.source_lines);
    let lines = lines.join(&session.say("board-list-comma"));
    html! {
        <section aria-labelledby="source">
            <h2 id="source">{ session.say("board-original") }</h2>
            <blockquote class="original" lang={session.original()}>{ &detail.original_text }</blockquote>
            if !lines.is_empty() {
                <p class="quiet">{ session.text("board-source-lines", &[("lines", &lines)]) }</p>
            }
            if !detail.notes.is_empty() {
                <h3>{ session.say("board-notes") }</h3>
                { notes(session, &detail.notes) }
            }
        </section>
    }
}

fn neighbours(session: &Session, year: i32, detail: &TaskDetail) -> Html {
    let link = |key: &str, id: &str, rel: &'static str| {
        html! {
            <Go to={Route::task(year, key)} class="button" {rel}>
                { session.text(id, &[("key", key)]) }
            </Go>
        }
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
