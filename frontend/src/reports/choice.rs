//! The filter of the list of reports.
use strum::VariantArray;
use wire::reports::Stage;
use yew::prelude::*;

use crate::{
    approval::words::stage_name,
    client,
    desk::filter::{self, FilterForm},
    reports::list::ListQuery,
    session::use_session,
    view::use_view,
};

#[derive(PartialEq, Properties)]
pub struct FilterProps {
    pub year: i32,
    pub query: ListQuery,
}

#[component]
pub fn Filter(props: &FilterProps) -> Html {
    let session = use_session();
    let departments = use_view(client::list_departments(props.year));
    let ListQuery { department, stage, .. } = &props.query;
    let word = |stage: Stage| <&'static str>::from(stage).to_owned();
    let stages = Stage::VARIANTS.iter().map(|it| (word(*it), stage_name(&session, *it))).collect();
    let names = departments.value().map(|page| page.items.as_slice()).unwrap_or_default();
    let names = names.iter().map(|it| (it.id.to_string(), it.name.clone())).collect();
    let any = session.say("board-any");
    html! {
        <FilterForm label={session.say("desk-filter")} query={filter::write(&props.query)}>
            if let Some(year) = props.query.year {
                <input type="hidden" name="year" value={year.to_string()} />
            }
            { filter::select(
                "stage",
                session.say("desk-stage"),
                any.clone(),
                stages,
                &stage.map(word).unwrap_or_default(),
            ) }
            { filter::select(
                "department",
                session.say("desk-department"),
                any,
                names,
                &department.map(|id| id.to_string()).unwrap_or_default(),
            ) }
        </FilterForm>
    }
}
