//! All departments of a programme with their lights.
use wire::departments::DepartmentView;
use yew::prelude::*;

use crate::{
    client,
    components::{
        counts,
        heading::{Heading, as_of, crumbs},
        link::Go,
    },
    route::Route,
    session::{Session, use_session},
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
                    { crumbs(&session, year, Vec::new(), &title) }
                    <Heading title={title.clone()} description={session.say("board-departments-detail")}>
                        { title }
                    </Heading>
                    <p>{ session.say("board-departments-detail") }</p>
                    { as_of(&session, page.as_of) }
                </div>
                <ul class="cards">
                    for department in &page.items {
                        <li key={department.id.to_string()}>{ card(&session, year, department) }</li>
                    }
                </ul>
            </>
        }
    })
}

fn card(session: &Session, year: i32, department: &DepartmentView) -> Html {
    let leaders = department.leaders.iter().filter_map(|leader| leader.holder.as_deref());
    let leaders = leaders.collect::<Vec<_>>().join("、");
    html! {
        <article class="card">
            <h2 lang={session.original()}>
                <Go to={Route::Department { year, id: department.id }}>{ &department.name }</Go>
            </h2>
            if department.collective {
                <p><span class="tag">{ session.say("board-collective") }</span></p>
            }
            if !leaders.is_empty() {
                <p>
                    <span class="label">{ session.say("board-department-leader") }</span>
                    { " " }
                    <span lang={session.original()}>{ leaders }</span>
                </p>
            }
            <p class="card-count">{ session.count("board-tasks-count", department.tasks) }</p>
            { counts::bar(department.lights) }
            { counts::in_words(session, department.lights) }
        </article>
    }
}
