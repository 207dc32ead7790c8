//! A task in a list: number, words, owners, due date, light.
use domain::tasks::Light;
use uuid::Uuid;
use wire::tasks::{PublicTask, TaskDepartment};
use yew::prelude::*;

use crate::{
    components::{light, link::Go},
    route::Route,
    session::Session,
    tasks::reason,
    words,
};

/// Whether each task names its area: where no heading does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    Shown,
    Hidden,
}

pub fn rows(session: &Session, year: i32, tasks: &[PublicTask], area: Area) -> Html {
    html! {
        <ul class="tasks">
            for task in tasks {
                <li key={task.key.clone()} class={classes!("task", light::class_of(task.light.status))}>
                    { row(session, year, task, area) }
                </li>
            }
        </ul>
    }
}

fn row(session: &Session, year: i32, public: &PublicTask, area: Area) -> Html {
    let PublicTask { key, task, light, .. } = public;
    let urgent = matches!(light.status, Light::Overdue | Light::Behind | Light::NotCompleted);
    let area = task.category.as_ref().filter(|_| area == Area::Shown);
    html! {
        <article>
            <p class="task-number">
                if let Some(number) = task.number {
                    <span class="visually-hidden">{ session.say("board-task-number") }{ " " }</span>
                    { number }
                }
            </p>
            <div class="task-body">
                if let Some(area) = area {
                    <p class="task-area" lang={session.original()}>{ area }</p>
                }
                <p class="task-text" lang={session.original()}>
                    <Go to={Route::task(year, key)}>{ &task.text }</Go>
                </p>
                <ul class="task-owners" lang={session.original()}>
                    for owner in &task.departments {
                        <li>{ owner_line(session, year, owner) }</li>
                    }
                </ul>
                if urgent {
                    <p class="task-reason">
                        { reason::sentence(session.language(), &light.reason, &task.departments) }
                    </p>
                }
            </div>
            { due(session, public) }
            <div class="task-light">{ light::mark(session, light.status) }</div>
        </article>
    }
}

fn owner_line(session: &Session, year: i32, owner: &TaskDepartment) -> Html {
    let department = owner.id.map(|id| Route::Department { year, id });
    let leader = |name: &Option<String>, id: Option<Uuid>, label: &str| {
        name.as_ref().map(|name| {
            html! {
                <span class="owner-leader">
                    <span class="label" lang={session.language().tag()}>{ session.say(label) }</span>
                    { " " }
                    { named(name, id.map(|id| Route::Post { year, id })) }
                </span>
            }
        })
    };
    html! {
        <>
            <span class="owner-department">{ named(&owner.name, department) }</span>
            { leader(&owner.leader, owner.leader_post, "board-department-leader") }
            { leader(&owner.city_leader, owner.city_leader_post, "board-city-leader") }
        </>
    }
}

/// A department or a leader, with a link where there is a page.
pub fn named(name: &str, to: Option<Route>) -> Html {
    match to {
        Some(to) => html! { <Go {to}>{ name }</Go> },
        None => name.into(),
    }
}

/// 完成时限 in the document's words and as a day.
fn due(session: &Session, PublicTask { task, .. }: &PublicTask) -> Html {
    html! {
        <div class="task-due">
            <span class="label">{ session.say("board-deadline") }</span>
            if let Some(words) = &task.deadline_text {
                <b lang={session.original()}>{ words }</b>
            }
            if let Some(due) = task.due {
                <time datetime={words::iso(due)}>{ words::date(session.language(), due) }</time>
            }
        </div>
    }
}
