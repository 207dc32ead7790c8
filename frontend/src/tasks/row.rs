//! A task in a list: number, words, owners, due date, light.
use domain::tasks::Light;
use uuid::Uuid;
use wire::tasks::{PublicTask, TaskDepartment};
use yew::prelude::*;

use crate::{
    components::{light, link::Go},
    route::Route,
    session::Session,
    tasks::{adjusted, reason},
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
    let PublicTask { key, light, .. } = public;
    let task = public.standing();
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
                { adjusted::mark(session, public) }
                <ul class="task-owners" lang={session.original()}>
                    for (place, owner) in task.departments.iter().enumerate() {
                        <li>
                            { owner_line(session, year, owner) }
                            { announced_owner(session, public, place) }
                        </li>
                    }
                </ul>
                if urgent {
                    <p class="task-reason">
                        { reason::sentence(session.language(), &light.reason, &adjusted::departments(public)) }
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

fn announced_owner(session: &Session, public: &PublicTask, place: usize) -> Html {
    let now = public.standing().departments.get(place);
    let was = now.and_then(|now| adjusted::announced_owner(public, place, now));
    html! {
        <span lang={session.language().tag()}>
            { adjusted::announced(session, was.map(|was| html! {
                <span lang={session.original()}>{ &was.name }</span>
            })) }
        </span>
    }
}

/// 完成时限 in the document's words and as a day; where another is in force, that one first.
fn due(session: &Session, public: &PublicTask) -> Html {
    let task = public.standing();
    let announced = adjusted::announced_due(session, public);
    let words = task.deadline_text.as_ref().filter(|_| announced.is_none());
    html! {
        <div class="task-due">
            <span class="label">{ session.say("board-deadline") }</span>
            if let Some(words) = words {
                <b lang={session.original()}>{ words }</b>
            }
            if let Some(due) = task.due {
                { adjusted::in_force(session, announced.is_some(), html! {
                    <time datetime={words::iso(due)}>{ words::date(session.language(), due) }</time>
                }) }
            }
            { adjusted::announced(session, announced) }
        </div>
    }
}
