//! All departments of a programme with their lights.
use wire::departments::DepartmentView;
use yew::prelude::*;

use crate::{
    client,
    components::{
        counts::{Bar, CountsInWords},
        heading::{AsOf, Crumbs, Heading},
        link::Go,
    },
    route::Route,
    session::use_session,
    view::use_view,
};

#[derive(PartialEq, Properties)]
pub struct DepartmentsPageProps {
    pub year: i32,
}

#[component]
pub fn DepartmentsPage(props: &DepartmentsPageProps) -> Html {
    let session = use_session();
    let year = props.year;
    let departments = use_view(client::list_departments(year));
    departments.page(|page| {
        let title = session.say("board-way-departments");
        html! {
            <>
                <div class="page-heading">
                    <Crumbs {year} here={title.clone()} />
                    <Heading title={title.clone()} description={session.say("board-departments-detail")}>
                        { title }
                    </Heading>
                    <p>{ session.say("board-departments-detail") }</p>
                    <AsOf at={page.as_of} />
                </div>
                <ul class="cards">
                    for department in page.items.iter().cloned() {
                        <li key={department.id.to_string()}><Card {year} {department} /></li>
                    }
                </ul>
            </>
        }
    })
}

#[derive(PartialEq, Properties)]
struct CardProps {
    year: i32,
    department: DepartmentView,
}

#[component]
fn Card(props: &CardProps) -> Html {
    let session = use_session();
    let department = &props.department;
    let leaders: Vec<&str> =
        department.leaders.iter().filter_map(|leader| leader.holder.as_deref()).collect();
    html! {
        <article class="card">
            <h2 lang={session.original()}>
                <Go to={Route::Department { year: props.year, id: department.id }}>{ &department.name }</Go>
            </h2>
            if department.collective {
                <p><span class="tag">{ session.say("board-collective") }</span></p>
            }
            if !leaders.is_empty() {
                <p>
                    <span class="owner-label">{ session.say("board-department-leader") }</span>
                    { " " }
                    <span lang={session.original()}>{ leaders.join("、") }</span>
                </p>
            }
            <p class="card-count">{ session.count("board-tasks-count", department.tasks) }</p>
            <Bar counts={department.lights} />
            <CountsInWords counts={department.lights} />
        </article>
    }
}
