//! The departments' plans of a year. Whoever belongs to a department goes straight to its own.
use domain::access::{Action, ListPlans, Reach};
use wire::plans::{PlanSummary, Stage};
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use crate::{
    approval::words::stage_tag,
    components::{
        heading::as_of,
        table::{Row, table},
    },
    desk::{
        list::use_list,
        route::DeskRoute,
        states::{Way, heading, nothing},
        year_choice::use_year,
    },
    plans::client,
    session::{Session, use_session},
    sessions::access::use_desk,
    words::instant,
};

#[component]
pub fn PlansPage() -> Html {
    let session = use_session();
    let years = use_year();
    html! {
        <>
            { heading(&session.say("desk-way-plans")) }
            <p class="lead">{ session.say("desk-plans-detail") }</p>
            { years.show(&DeskRoute::Plans, |year| html! { <Plans key={year} {year} /> }) }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct PlansProps {
    year: i32,
}

#[component]
fn Plans(props: &PlansProps) -> Html {
    let session = use_session();
    let desk = use_desk();
    let plans = use_list(client::list_plans(props.year));
    let own = ListPlans::RULE.reach(desk.role()) == Some(Reach::OwnDepartment);
    plans.show(|pages| {
        if pages.items.is_empty() {
            let say = |id: &str| session.say(id);
            return nothing(&say("desk-plans-none"), &say("desk-plans-none-detail"));
        }
        if let ([plan], true) = (pages.items.as_slice(), own) {
            let to = DeskRoute::Plan { year: plan.year, department: plan.department_id };
            return html! { <Forward {to} /> };
        }
        let plans = sorted(pages.items.iter().map(|it| (**it).clone()).collect());
        let rows = plans.iter().map(|plan| row(&session, plan)).collect();
        html! {
            <>
                <p class="results-count" role="status">
                    { counted(&session, &plans) }
                </p>
                { table(&session.say("desk-way-plans"), &columns(&session), rows) }
                { for pages.as_of.map(|at| as_of(&session, at)) }
            </>
        }
    })
}

#[derive(PartialEq, Properties)]
struct ForwardProps {
    to: DeskRoute,
}

/// To another page in place of this one, so that going back does not come here again.
#[component]
fn Forward(props: &ForwardProps) -> Html {
    let navigator = use_navigator();
    use_effect_with(props.to.clone(), move |to| {
        if let Some(navigator) = navigator {
            navigator.replace(to);
        }
    });
    Html::default()
}

/// Those that wait for the supervision office come first, what is done last.
fn sorted(mut plans: Vec<PlanSummary>) -> Vec<PlanSummary> {
    plans.sort_by_key(|plan| match plan.stage {
        Stage::Signed => 0,
        Stage::AwaitingSignature => 1,
        Stage::Returned => 2,
        Stage::Draft => 3,
        Stage::Accepted => 4,
    });
    plans
}

fn counted(session: &Session, plans: &[PlanSummary]) -> String {
    let of = |stage| plans.iter().filter(|plan| plan.stage == stage).count().to_string();
    session.text(
        "desk-plans-count",
        &[
            ("count", &plans.len().to_string()),
            ("accepted", &of(Stage::Accepted)),
            ("signed", &of(Stage::Signed)),
        ],
    )
}

fn columns(session: &Session) -> [String; 4] {
    ["desk-department", "desk-stage", "desk-tasks", "desk-amended"].map(|id| session.say(id))
}

fn row(session: &Session, plan: &PlanSummary) -> Row {
    let to = DeskRoute::Plan { year: plan.year, department: plan.department_id };
    let amended = plan.amended_at.map(|at| instant(session.language(), at));
    Row {
        key: plan.department_id.to_string(),
        cells: vec![
            html! { <Way {to} lang={session.original()}>{ &plan.department }</Way> },
            stage_tag(session, plan.stage),
            html! { plan.tasks },
            html! { amended.unwrap_or_else(|| session.say("desk-not-begun")) },
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn what_awaits_a_decision_comes_first() {
        let plan = |department: &str, stage| PlanSummary {
            year: 2017,
            department_id: Uuid::nil(),
            department: department.to_owned(),
            stage,
            tasks: 1,
            amended_at: None,
        };
        let plans = vec![
            plan("甲", Stage::Accepted),
            plan("乙", Stage::Draft),
            plan("丙", Stage::Signed),
            plan("丁", Stage::Draft),
        ];
        let names: Vec<String> = sorted(plans).into_iter().map(|plan| plan.department).collect();
        assert_eq!(names, ["丙", "乙", "丁", "甲"]);
    }
}
