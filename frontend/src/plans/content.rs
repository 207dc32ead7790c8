//! A plan as a text, for whoever signs, approves or looks.
use chrono::NaiveDate;
use wire::plans::{
    IndicatorId, PlanView, PlannedIndicator, PlannedMilestone, PlannedTask, PlannedValue, TaskPlan,
};
use yew::prelude::*;

use crate::{
    approval::text::said,
    components::table::{Row, table},
    plans::{state::drawn_of, task::head},
    session::Session,
    tasks::chart::plan_chart,
    words::{date, number},
};

pub fn content(session: &Session, plan: &PlanView) -> Html {
    html! {
        <div class="paper is-read">
            for (place, task) in plan.planned_tasks.iter().enumerate() {
                <section key={task.key.clone()} class="paper-task" aria-labelledby={format!("task-{place}")}>
                    { head(session, task, format!("task-{place}")) }
                    { own(session, task, kept(plan, task), plan.summary.year) }
                </section>
            }
        </div>
    }
}

fn kept<'a>(plan: &'a PlanView, task: &PlannedTask) -> Option<&'a TaskPlan> {
    plan.content.tasks.iter().find(|kept| kept.task.to_string() == task.key)
}

fn own(session: &Session, task: &PlannedTask, kept: Option<&TaskPlan>, year: i32) -> Html {
    let Some(kept) = kept else {
        return html! { <p class="quiet">{ session.say("desk-not-begun") }</p> };
    };
    html! {
        <>
            <h3>{ session.say("desk-plan-standard") }</h3>
            { said(session, &kept.completion_standard) }
            <h3>{ session.say("board-milestones") }</h3>
            { goals(session, &kept.milestones) }
            for indicator in &task.indicators {
                { trajectory(session, kept, indicator, year) }
            }
        </>
    }
}

fn goals(session: &Session, goals: &[PlannedMilestone]) -> Html {
    if goals.is_empty() {
        return said(session, "");
    }
    let columns = ["board-milestones", "desk-due", "desk-evidence"].map(|id| session.say(id));
    let row = |(place, goal): (usize, &PlannedMilestone)| Row {
        key: place.to_string(),
        cells: vec![
            html! { <span lang={session.original()}>{ &goal.title }</span> },
            html! { day(session, goal.due) },
            html! { session.say(if goal.evidence { "desk-evidence-asked" } else { "desk-none" }) },
        ],
    };
    table(&columns[0], &columns, goals.iter().enumerate().map(row).collect())
}

fn day(session: &Session, day: Option<NaiveDate>) -> String {
    let known = day.map(|day| date(session.language(), day));
    known.unwrap_or_else(|| session.say("desk-not-filled-in"))
}

fn trajectory(session: &Session, kept: &TaskPlan, indicator: &PlannedIndicator, year: i32) -> Html {
    let own = kept.trajectories.iter().find(|it| it.indicator == IndicatorId(indicator.id));
    let planned = own.map(|own| own.planned.as_slice()).unwrap_or_default();
    let target = format!("{} {}", number(indicator.target), indicator.unit);
    let names = [("indicator", indicator.name.as_str()), ("target", target.as_str())];
    let title = session.text("desk-trajectory", &names);
    let columns = ["board-date-column", "board-planned"].map(|id| session.say(id));
    let row = |value: &PlannedValue| Row {
        key: value.by.to_string(),
        cells: vec![
            html! { date(session.language(), value.by) },
            html! { format!("{} {}", number(value.value), indicator.unit) },
        ],
    };
    let rows = planned.iter().map(row).collect();
    html! {
        <>
            <h3>{ &title }</h3>
            if planned.is_empty() {
                { said(session, "") }
            } else {
                { plan_chart(session, (&indicator.name, &indicator.unit), indicator.target, &drawn_of(planned, year)) }
                <details>
                    <summary>{ session.say("board-values") }</summary>
                    { table(&title, &columns, rows) }
                </details>
            }
        </>
    }
}
