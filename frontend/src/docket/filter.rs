//! Which records of a kind are listed: by year, department and whether they are over.
use domain::access::{self, Action};
use uuid::Uuid;
use wire::docket::DocketQuery;
use yew::prelude::*;

use crate::{
    cockpit::years::use_years,
    desk::{
        client as desk_client,
        filter::{self, FilterForm},
        read::use_read,
    },
    session::use_session,
    sessions::access::use_desk,
};

#[derive(PartialEq, Properties)]
pub struct DocketFilterProps {
    pub query: DocketQuery,
    /// Whether the records belong to departments.
    #[prop_or(true)]
    pub departments: bool,
}

#[component]
pub fn DocketFilter(props: &DocketFilterProps) -> Html {
    let session = use_session();
    let desk = use_desk();
    let years = use_years();
    let DocketQuery { year, department, open, .. } = &props.query;
    let say = |id: &str| session.say(id);
    let chosen = year.map(|year| year.to_string()).unwrap_or_default();
    let years = years.all().into_iter().map(|year| year.to_string());
    let states = vec![
        ("true".to_owned(), say("desk-docket-open")),
        ("false".to_owned(), say("desk-docket-over")),
    ];
    let open = open.map(|open| open.to_string()).unwrap_or_default();
    html! {
        <FilterForm label={say("desk-filter")} query={filter::write(&props.query)}>
            { filter::select("open", say("desk-state"), say("board-any"), states, &open) }
            { filter::select(
                "year",
                say("board-years"),
                say("board-any"),
                years.map(|year| (year.clone(), year)).collect(),
                &chosen,
            ) }
            if props.departments && access::ListRegister::permits(desk.role()) {
                <Departments chosen={*department} />
            }
        </FilterForm>
    }
}

#[derive(PartialEq, Properties)]
struct DepartmentsProps {
    chosen: Option<Uuid>,
}

/// For those who see more than one department.
#[component]
fn Departments(props: &DepartmentsProps) -> Html {
    let session = use_session();
    let departments = use_read(desk_client::list_departments());
    let departments = departments.value().into_iter().flat_map(|page| &page.items);
    let departments = departments.map(|it| (it.id.to_string(), it.name.clone())).collect();
    let chosen = props.chosen.map(|id| id.to_string()).unwrap_or_default();
    let any = session.say("board-any");
    filter::select("department", session.say("desk-department"), any, departments, &chosen)
}
