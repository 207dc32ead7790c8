//! A task in a list: number, words, owners, due date, light.
use domain::tasks::Light;
use wire::tasks::{PublicTask, TaskDepartment};
use yew::prelude::*;

use crate::{
    components::{
        light::{LightMark, class_of},
        link::Go,
    },
    route::Route,
    session::use_session,
    tasks::reason,
    words,
};

#[derive(PartialEq, Properties)]
pub struct TaskRowsProps {
    pub year: i32,
    pub tasks: Vec<PublicTask>,
    /// Names the area on each task, where no heading does.
    #[prop_or_default]
    pub show_area: bool,
}

#[component]
pub fn TaskRows(props: &TaskRowsProps) -> Html {
    html! {
        <ul class="tasks">
            for task in &props.tasks {
                <li key={task.key.clone()} class={classes!("task", class_of(task.light.status))}>
                    <TaskRow year={props.year} task={task.clone()} show_area={props.show_area} />
                </li>
            }
        </ul>
    }
}

#[derive(PartialEq, Properties)]
struct TaskRowProps {
    year: i32,
    task: PublicTask,
    show_area: bool,
}

#[component]
fn TaskRow(props: &TaskRowProps) -> Html {
    let session = use_session();
    let PublicTask { key, task, light } = &props.task;
    let urgent = matches!(light.status, Light::Overdue | Light::Behind | Light::NotCompleted);
    html! {
        <article>
            <p class="task-number">
                if let Some(number) = task.number {
                    <span class="visually-hidden">{ session.say("board-task-number") }</span>
                    { number }
                }
            </p>
            <div class="task-body">
                if props.show_area {
                    if let Some(area) = &task.category {
                        <p class="task-area" lang={session.original()}>{ area }</p>
                    }
                }
                <p class="task-text" lang={session.original()}>
                    <Go to={Route::task(props.year, key)}>{ &task.text }</Go>
                </p>
                <ul class="task-owners" lang={session.original()}>
                    for owner in &task.departments {
                        <li><Owner year={props.year} owner={owner.clone()} /></li>
                    }
                </ul>
                if urgent {
                    <p class="task-reason">
                        { reason::sentence(session.language(), &light.reason, &task.departments) }
                    </p>
                }
            </div>
            <Due task={props.task.clone()} />
            <div class="task-light"><LightMark light={light.status} /></div>
        </article>
    }
}

#[derive(PartialEq, Properties)]
struct OwnerProps {
    year: i32,
    owner: TaskDepartment,
}

#[component]
fn Owner(props: &OwnerProps) -> Html {
    let TaskDepartment { name, leader, city_leader, id, leader_post, city_leader_post, .. } =
        &props.owner;
    let year = props.year;
    let department = id.map(|id| Route::Department { year, id });
    let post = |id: &Option<uuid::Uuid>| id.map(|id| Route::Post { year, id });
    html! {
        <>
            <Named name={name.clone()} to={department} class="owner-department" />
            if let Some(leader) = leader {
                <Named name={leader.clone()} to={post(leader_post)} class="owner-leader" label="board-department-leader" />
            }
            if let Some(leader) = city_leader {
                <Named name={leader.clone()} to={post(city_leader_post)} class="owner-city" label="board-city-leader" />
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
pub struct NamedProps {
    pub name: AttrValue,
    /// None where the name leads nowhere.
    pub to: Option<Route>,
    #[prop_or_default]
    pub class: Classes,
    /// Text id of what the name is.
    #[prop_or_default]
    pub label: Option<&'static str>,
}

/// A department or a leader, with a link where there is a page.
#[component]
pub fn Named(props: &NamedProps) -> Html {
    let session = use_session();
    html! {
        <span class={props.class.clone()}>
            if let Some(label) = props.label {
                <span class="owner-label" lang={session.language().tag()}>{ session.say(label) }</span>
                { " " }
            }
            if let Some(to) = props.to.clone() {
                <Go {to}>{ &props.name }</Go>
            } else {
                { &props.name }
            }
        </span>
    }
}

#[derive(PartialEq, Properties)]
pub struct DueProps {
    pub task: PublicTask,
}

/// 完成时限 in the document's words and as a day.
#[component]
pub fn Due(props: &DueProps) -> Html {
    let session = use_session();
    let task = &props.task.task;
    html! {
        <div class="task-due">
            <span class="owner-label">{ session.say("board-deadline") }</span>
            if let Some(words) = &task.deadline_text {
                <b lang={session.original()}>{ words }</b>
            }
            if let Some(due) = task.due {
                <time datetime={words::iso(due)}>{ words::date(session.language(), due) }</time>
            }
        </div>
    }
}
