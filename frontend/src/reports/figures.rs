//! The figures and stage goals of a task, for the department that keeps them.
use wire::reports::{ReportView, ReportedIndicator, ReportedMilestone};
use yew::prelude::*;

use crate::{
    approval::{
        draft::Draft,
        fields::{Field, Kind, field, tick},
    },
    reports::{
        evidence::EvidenceOf,
        state::{ReportFields, actual_at, goal_at},
    },
    session::Session,
    words::{date, iso, number},
};

pub fn actuals(session: &Session, draft: &Draft<ReportView>, place: usize) -> Html {
    let reply = draft.reply();
    let Some(task) = reply.value.reported_tasks.get(place) else { return Html::default() };
    if task.indicators.is_empty() {
        return Html::default();
    }
    html! {
        <fieldset class="lines">
            <legend>{ session.say("board-indicators") }</legend>
            <ul class="rows">
                for (line, indicator) in task.indicators.iter().enumerate() {
                    <li key={indicator.id.to_string()} class="row">
                        { actual(session, draft, (place, line), indicator) }
                    </li>
                }
            </ul>
        </fieldset>
    }
}

fn actual(
    session: &Session,
    draft: &Draft<ReportView>,
    (place, line): (usize, usize),
    indicator: &ReportedIndicator,
) -> Html {
    let state = draft.state();
    let own = state.fields.entries.get(place).and_then(|entry| entry.actuals.get(line));
    let value = own.map(|own| own.value.as_str()).unwrap_or_default();
    let label = session.text("desk-actual", &[("indicator", &indicator.name)]);
    let unit = html! { <span class="unit" lang={session.original()}>{ &indicator.unit }</span> };
    let shown = Field::new(actual_at(place, line), label)
        .kind(Kind::Number)
        .hint(known(session, indicator));
    let set = move |fields: &mut ReportFields, value| {
        let own = fields.entry(place).and_then(|entry| entry.actuals.get_mut(line));
        if let Some(own) = own {
            own.value = value;
        }
    };
    field(session, draft, Field { beside: Some(unit), ..shown }, value, set)
}

/// Target, plan and what was accepted last, in one line.
fn known(session: &Session, indicator: &ReportedIndicator) -> String {
    let with_unit = |value| format!("{} {}", number(value), indicator.unit);
    let known = indicator.known.map(with_unit).unwrap_or_else(|| session.say("desk-none"));
    let planned = indicator.planned.map(with_unit).unwrap_or_else(|| session.say("desk-none"));
    let target = with_unit(indicator.target);
    let values = [("planned", planned.as_str()), ("known", known.as_str()), ("target", &target)];
    session.text("desk-actual-known", &values)
}

pub fn goals(session: &Session, draft: &Draft<ReportView>, place: usize) -> Html {
    let reply = draft.reply();
    let Some(task) = reply.value.reported_tasks.get(place) else { return Html::default() };
    if task.milestones.is_empty() {
        return Html::default();
    }
    html! {
        <fieldset class="lines">
            <legend>{ session.say("board-milestones") }</legend>
            <ul class="rows">
                for (line, milestone) in task.milestones.iter().enumerate() {
                    <li key={milestone.id.to_string()} class="row">
                        { goal(session, draft, (place, line), milestone) }
                    </li>
                }
            </ul>
        </fieldset>
    }
}

fn goal(
    session: &Session,
    draft: &Draft<ReportView>,
    (place, line): (usize, usize),
    milestone: &ReportedMilestone,
) -> Html {
    let state = draft.state();
    let own = state.fields.entries.get(place).and_then(|entry| entry.goals.get(line));
    let Some(own) = own else { return Html::default() };
    let due = date(session.language(), milestone.due);
    let label = html! {
        <>
            <span lang={session.original()}>{ &milestone.title }</span>
            <span class="hint">
                <time datetime={iso(milestone.due)}>
                    { session.text("board-milestone-due", &[("due", &due)]) }
                </time>
                if milestone.reached {
                    { session.in_brackets(&session.say("desk-goal-known")) }
                }
            </span>
        </>
    };
    let set = move |fields: &mut ReportFields, reached| {
        if let Some(goal) = fields.goal(place, line) {
            goal.reached = reached;
        }
    };
    // Evidence that was handed in stays in sight, whether or not the box is ticked.
    let asked = (milestone.evidence && own.reached) || !own.evidence.is_empty();
    html! {
        <>
            { tick(draft, format!("{}/reached", goal_at(place, line)), label, own.reached, set) }
            if asked {
                <EvidenceOf draft={draft.clone()} {place} {line} />
            }
        </>
    }
}
