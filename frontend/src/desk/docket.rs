//! The filter over the records of the supervision year, in the address.
use domain::access::{self, Action};
use wire::docket::DocketQuery;
use yew::prelude::*;

use crate::{
    cockpit::years::use_years,
    desk::filter::{self, FilterForm, use_filter},
    session::use_session,
    sessions::access::use_desk,
    urges::list::Departments,
};

/// What the address asks for; a task is only named within a year.
#[hook]
pub fn use_docket() -> DocketQuery {
    let query: DocketQuery = use_filter();
    DocketQuery { task: query.task.filter(|_| query.year.is_some()), ..query }
}

#[derive(PartialEq, Properties)]
pub struct DocketFilterProps {
    pub query: DocketQuery,
    /// Whether the records belong to departments.
    #[prop_or_default]
    pub departments: bool,
}

#[component]
pub fn DocketFilter(props: &DocketFilterProps) -> Html {
    let session = use_session();
    let desk = use_desk();
    let years = use_years();
    let DocketQuery { year, department, task, open } = &props.query;
    let say = |id: &str| session.say(id);
    let any = say("board-any");
    let written = year.map(|year| year.to_string()).unwrap_or_default();
    let open = open.map(|open| open.to_string()).unwrap_or_default();
    let years = years.all().into_iter().map(|year| (year.to_string(), year.to_string()));
    let states = [("true", "desk-docket-open"), ("false", "desk-docket-over")];
    let states = states.map(|(value, id)| (value.to_owned(), say(id)));
    html! {
        <FilterForm label={say("desk-filter")} query={filter::write(&props.query)}>
            { filter::select("open", say("desk-state"), any.clone(), states.to_vec(), &open) }
            { filter::select("year", say("board-years"), any, years.collect(), &written) }
            if props.departments && access::ListRegister::permits(desk.role()) {
                <Departments chosen={*department} />
            }
            if let Some(task) = task {
                <input type="hidden" name="task" value={task.clone()} />
            }
        </FilterForm>
    }
}
