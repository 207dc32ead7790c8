//! The reports of a year: a department's own, the next one due on top; for everybody else all of them,
//! those that await a decision first.
use domain::access::{Action, ListReports, Reach};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wire::reports::{ReportQuery, ReportSummary, Stage};
use yew::prelude::*;

use crate::{
    components::heading::as_of,
    desk::{
        filter::use_filter,
        list::use_list,
        route::DeskRoute,
        states::{heading, nothing},
        year_choice::use_year,
    },
    reports::{
        choice::Filter,
        client,
        order::{Group, groups, next_due},
        rows::{next_one, rows},
    },
    session::use_session,
    sessions::access::use_desk,
};

/// What the address says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
}

#[component]
pub fn ReportsPage() -> Html {
    let session = use_session();
    let desk = use_desk();
    let years = use_year();
    let query: ListQuery = use_filter();
    let own = ListReports::RULE.reach(desk.role()) == Some(Reach::OwnDepartment);
    let lead = if own { "desk-reports-own" } else { "desk-reports-detail" };
    html! {
        <>
            { heading(&session.say("desk-way-reports")) }
            <p class="lead">{ session.say(lead) }</p>
            { years.show(&DeskRoute::Reports, |year| html! {
                <>
                    if !own {
                        <Filter {year} query={query.clone()} />
                    }
                    <Reports {year} query={query.clone()} {own} />
                </>
            }) }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct ReportsProps {
    year: i32,
    query: ListQuery,
    own: bool,
}

#[component]
fn Reports(props: &ReportsProps) -> Html {
    let session = use_session();
    let ListQuery { department, stage, .. } = props.query;
    let query = if props.own { ReportQuery::default() } else { ReportQuery { department, stage } };
    let reports = use_list(client::list_reports(props.year, &query));
    reports.show(|pages| {
        if pages.items.is_empty() {
            let say = |id: &str| session.say(id);
            return nothing(&say("desk-nothing-found"), &say("desk-reports-none-detail"));
        }
        let all: Vec<&ReportSummary> = pages.items.iter().map(|it| &**it).collect();
        let next = next_due(&all).filter(|_| props.own);
        let groups = groups(&all, props.own);
        html! {
            <>
                if let Some(next) = next {
                    { next_one(&session, next) }
                }
                for Group { name, reports, open } in groups {
                    { rows(&session, name, &reports, open, props.own) }
                }
                { for pages.as_of.map(|at| as_of(&session, at)) }
            </>
        }
    })
}
