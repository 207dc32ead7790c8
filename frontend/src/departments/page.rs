//! One department: its leaders, its lights, its tasks.
use chrono::{DateTime, Utc};
use uuid::Uuid;
use wire::{departments::DepartmentView, posts::PostSummary, tasks::TaskQuery};
use yew::prelude::*;

use crate::{
    client,
    components::heading::{Heading, as_of, crumbs},
    route::Route,
    session::{Session, use_session},
    tasks::{row::named, share::share},
    view::use_view,
};

#[derive(PartialEq, Properties)]
pub struct DepartmentPageProps {
    pub year: i32,
    pub id: Uuid,
}

/// The tasks that a department leads or supports.
pub fn tasks_of(id: Uuid) -> TaskQuery {
    TaskQuery { department: Some(id), ..TaskQuery::default() }
}

#[component]
pub fn DepartmentPage(props: &DepartmentPageProps) -> Html {
    let session = use_session();
    let DepartmentPageProps { year, id } = *props;
    let department = use_view(client::read_department(year, id));
    let tasks = use_view(client::list_tasks(year, &tasks_of(id)));
    department.page(|department| {
        html! {
            <>
                { heading(&session, year, department, tasks.value().map(|page| page.as_of)) }
                { share(&session, year, department.lights, &tasks) }
            </>
        }
    })
}

fn heading(
    session: &Session,
    year: i32,
    department: &DepartmentView,
    at: Option<DateTime<Utc>>,
) -> Html {
    let between = vec![(Route::Departments { year }, session.say("board-way-departments"))];
    let leader = |leader: &PostSummary| {
        let name = leader.holder.clone().unwrap_or_else(|| session.say("board-no-holder"));
        named(&name, Some(Route::Post { year, id: leader.id }))
    };
    html! {
        <div class="page-heading">
            { crumbs(session, year, between, &department.name) }
            <p class="eyebrow">{ session.say("board-department") }</p>
            <Heading title={department.name.clone()} lang={session.original()}>
                { &department.name }
            </Heading>
            if department.collective {
                <p>{ session.say("board-collective-detail") }</p>
            }
            if !department.leaders.is_empty() {
                <p>
                    <span class="label">{ session.say("board-department-leader") }</span>
                    for one in &department.leaders {
                        { " " }
                        <span lang={session.original()}>{ leader(one) }</span>
                    }
                </p>
            }
            if let Some(at) = at {
                { as_of(session, at) }
            }
        </div>
    }
}
