//! One department: its leaders, its lights, its tasks.
use std::rc::Rc;

use uuid::Uuid;
use wire::{departments::DepartmentView, tasks::TaskQuery};
use yew::prelude::*;

use crate::{
    client,
    components::{
        counts::{Bar, Counts},
        heading::{AsOf, Crumbs, Heading},
    },
    route::Route,
    session::use_session,
    tasks::row::{Named, TaskRows},
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
                <DepartmentHeading {year} department={department.clone()} />
                <section aria-labelledby="tasks-heading">
                    <h2 id="tasks-heading">{ session.say("board-tasks") }</h2>
                    <Counts {year} counts={department.lights} filter={tasks_of(id)} />
                    <Bar counts={department.lights} />
                    { tasks.part(|page| html! {
                        <>
                            <TaskRows {year} tasks={page.items.clone()} show_area=true />
                            <AsOf at={page.as_of} />
                        </>
                    }) }
                </section>
            </>
        }
    })
}

#[derive(PartialEq, Properties)]
struct DepartmentHeadingProps {
    year: i32,
    department: Rc<DepartmentView>,
}

#[component]
fn DepartmentHeading(props: &DepartmentHeadingProps) -> Html {
    let session = use_session();
    let (year, department) = (props.year, &props.department);
    let between = vec![(Route::Departments { year }, session.say("board-way-departments"))];
    html! {
        <div class="page-heading">
            <Crumbs {year} {between} here={department.name.clone()} />
            <p class="eyebrow">{ session.say("board-department") }</p>
            <Heading title={department.name.clone()} lang={session.original()}>
                { &department.name }
            </Heading>
            if department.collective {
                <p>{ session.say("board-collective-detail") }</p>
            }
            if !department.leaders.is_empty() {
                <p class="leaders">
                    <span class="owner-label">{ session.say("board-department-leader") }</span>
                    for leader in &department.leaders {
                        { " " }
                        <Named
                            name={leader.holder.clone().unwrap_or_default()}
                            to={Route::Post { year, id: leader.id }}
                        />
                    }
                </p>
            }
        </div>
    }
}
