//! A task's page: its words, its light and why, who answers for it, what it promises, what happened.
use std::rc::Rc;

use domain::tasks::TaskKey;
use wire::{programmes::ProgrammeView, tasks::TaskDetail};
use yew::prelude::*;

use crate::{
    client,
    components::{
        heading::{AsOf, Crumbs, Heading},
        light::{LightMark, class_of},
        link::Go,
        notes::Notes,
    },
    programmes::choices::area_name,
    route::Route,
    session::{Session, use_session},
    tasks::{
        history::History, indicators::Indicators, milestones::Milestones, owners::Owners, reason,
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
    let year = props.year;
    let programme = use_view(client::read_programme(year));
    let task = use_view(client::read_task(year, props.task));
    task.page(|task| {
        html! {
            <article class="task-page">
                <TaskHeading {year} task={task.clone()} programme={programme.value().cloned()} />
                <LightPanel task={task.clone()} />
                <Owners {year} departments={task.task.task.departments.clone()} />
                <Indicators task={task.clone()} />
                <Milestones milestones={task.milestones.clone()} today={task.task.light.on} />
                <History events={task.history.clone()} />
                <Source task={task.clone()} />
                <Neighbours {year} task={task.clone()} />
            </article>
        }
    })
}

/// 任务 9, or only 任务 where the document gives no number.
fn name(session: &Session, task: &TaskDetail) -> String {
    match task.task.task.number {
        Some(number) => session.text("board-task-name", &[("number", &number.to_string())]),
        None => session.say("board-task"),
    }
}

#[derive(PartialEq, Properties)]
struct TaskHeadingProps {
    year: i32,
    task: Rc<TaskDetail>,
    programme: Option<Rc<ProgrammeView>>,
}

#[component]
fn TaskHeading(props: &TaskHeadingProps) -> Html {
    let session = use_session();
    let task = &props.task.task.task;
    let name = name(&session, &props.task);
    let areas = props.programme.iter().flat_map(|it| &it.categories);
    let area = areas.into_iter().find(|area| Some(&area.name) == task.category.as_ref());
    let title = session.text("board-task-title", &[("name", &name), ("text", &task.text)]);
    html! {
        <div class="page-heading">
            <Crumbs year={props.year} here={name.clone()} />
            <p class="eyebrow">
                { name }
                if let Some(area) = area {
                    { " · " }
                    <span lang={session.original()}>{ area_name(area) }</span>
                }
            </p>
            <Heading {title} description={task.text.clone()} class="task-title" lang={session.original()}>
                { &task.text }
            </Heading>
            <AsOf at={props.task.as_of} />
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct DetailProps {
    task: Rc<TaskDetail>,
}

/// The light with its rule and inputs, and the due date that it is measured by.
#[component]
fn LightPanel(props: &DetailProps) -> Html {
    let session = use_session();
    let language = session.language();
    let task = &props.task.task;
    let light = &task.light;
    html! {
        <div class="panels">
            <section class={classes!("panel", "light-panel", class_of(light.status))} aria-labelledby="light">
                <h2 id="light">{ session.say("board-light") }</h2>
                <p class="big-light"><LightMark light={light.status} /></p>
                <p>{ reason::sentence(language, &light.reason, &task.task.departments) }</p>
                <p class="quiet">
                    { session.text("board-light-on", &[("day", &words::date(language, light.on))]) }
                </p>
            </section>
            <section class="panel" aria-labelledby="due">
                <h2 id="due">{ session.say("board-deadline") }</h2>
                if let Some(words) = &task.task.deadline_text {
                    <p class="big-due" lang={session.original()}>{ words }</p>
                }
                if let Some(due) = task.task.due {
                    <p>
                        <time datetime={words::iso(due)}>{ words::date(language, due) }</time>
                        { session.text("board-in-brackets", &[("text", &words::weekday(language, due))]) }
                    </p>
                    <p class="quiet">{ days_left(&session, light, due) }</p>
                } else {
                    <p class="quiet">{ session.say("board-no-due") }</p>
                }
            </section>
        </div>
    }
}

/// Nothing where the task is closed.
fn days_left(session: &Session, light: &wire::tasks::LightView, due: chrono::NaiveDate) -> String {
    use domain::tasks::Light;
    if matches!(light.status, Light::Completed | Light::NotCompleted) {
        return String::new();
    }
    match (due - light.on).num_days() {
        0 => session.say("board-due-today"),
        days if days > 0 => session.text("board-days-left", &[("days", &days.to_string())]),
        days => session.text("board-days-over", &[("days", &(-days).to_string())]),
    }
}

/// The cell as the document has it, and how the import read it.
#[component]
fn Source(props: &DetailProps) -> Html {
    let session = use_session();
    let task = &props.task;
    let lines: Vec<String> = task.task.task.source_lines.iter().map(u32::to_string).collect();
    html! {
        <section aria-labelledby="source">
            <h2 id="source">{ session.say("board-original") }</h2>
            <blockquote class="original" lang={session.original()}>{ &task.original_text }</blockquote>
            if !lines.is_empty() {
                <p class="quiet">
                    { session.text("board-source-lines", &[("lines", &lines.join(&session.say("board-list-comma")))]) }
                </p>
            }
            if !task.notes.is_empty() {
                <h3>{ session.say("board-notes") }</h3>
                <Notes notes={task.notes.clone()} />
            }
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct NeighboursProps {
    year: i32,
    task: Rc<TaskDetail>,
}

#[component]
fn Neighbours(props: &NeighboursProps) -> Html {
    let session = use_session();
    let link = |key: &str, id: &str, rel: &'static str| {
        html! {
            <Go to={Route::task(props.year, key)} class="button" {rel}>
                { session.text(id, &[("key", key)]) }
            </Go>
        }
    };
    html! {
        <nav class="neighbours" aria-label={session.say("board-neighbours")}>
            if let Some(key) = &props.task.previous {
                { link(key, "board-previous-task", "prev") }
            }
            if let Some(key) = &props.task.next {
                { link(key, "board-next-task", "next") }
            }
        </nav>
    }
}
