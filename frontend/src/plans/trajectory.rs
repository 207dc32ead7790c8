//! What of an indicator is to be reached by when: its lines, and the same drawn.
use wire::plans::PlanView;
use yew::prelude::*;

use crate::{
    approval::{
        draft::Draft,
        fields::{self, Field, Kind, complain, complaint, field},
    },
    plans::{
        goals::focus_later,
        state::{PlanFields, ValueFields, drawn, even_rise, values_at},
    },
    session::Session,
    tasks::chart::plan_chart,
    words::number,
};

pub fn trajectory(session: &Session, draft: &Draft<PlanView>, task: usize, line: usize) -> Html {
    let reply = draft.reply();
    let state = draft.state();
    let indicator = reply.value.planned_tasks.get(task).and_then(|it| it.indicators.get(line));
    let own = state.fields.tasks.get(task).and_then(|it| it.trajectories.get(line));
    let (Some(indicator), Some(own)) = (indicator, own) else { return Html::default() };
    let at = values_at(task, line);
    let problem = complaint(session, draft, &at);
    let target = format!("{} {}", number(indicator.target), indicator.unit);
    let names = [("indicator", indicator.name.as_str()), ("target", target.as_str())];
    html! {
        <fieldset
            id={fields::id(&at)}
            tabindex={problem.as_ref().map(|_| "-1")}
            class={classes!("lines", problem.is_some().then_some("is-wrong"))}
            aria-describedby={problem.as_ref().map(|_| format!("{}-problem", fields::id(&at)))}
        >
            <legend>{ session.text("desk-trajectory", &names) }</legend>
            if let Some(problem) = problem {
                { complain(&fields::id(&at), &problem) }
            }
            <ol class="rows">
                for (place, value) in own.values.iter().enumerate() {
                    <li key={value.line} class="row is-value">
                        { row(session, draft, (task, line, place), value, &indicator.unit) }
                    </li>
                }
            </ol>
            { ways(session, draft, (task, line), own.values.len()) }
            { plan_chart(session, (&indicator.name, &indicator.unit), indicator.target, &drawn(&own.values, reply.value.summary.year)) }
        </fieldset>
    }
}

fn row(
    session: &Session,
    draft: &Draft<PlanView>,
    (task, line, place): (usize, usize, usize),
    value: &ValueFields,
    unit: &str,
) -> Html {
    let at = format!("{}/{place}", values_at(task, line));
    let number = (place + 1).to_string();
    let label = |id: &str| session.text(id, &[("number", &number)]);
    let unit = html! { <span class="unit" lang={session.original()}>{ unit.to_owned() }</span> };
    let by = Field::new(format!("{at}/by"), label("desk-value-by")).kind(Kind::Date);
    let figure = Field::new(format!("{at}/value"), label("desk-value")).kind(Kind::Number);
    let set_by = move |fields: &mut PlanFields, by| {
        if let Some(value) = fields.value(task, line, place) {
            value.by = by;
        }
    };
    let set_value = move |fields: &mut PlanFields, figure| {
        if let Some(value) = fields.value(task, line, place) {
            value.value = figure;
        }
    };
    let remove = {
        let (draft, at) = (draft.clone(), values_at(task, line));
        Callback::from(move |_: MouseEvent| {
            draft.edit(&at, |fields| fields.remove_value(task, line, place));
            focus_later(format!("#{}", fields::id(&format!("{at}/add"))));
        })
    };
    html! {
        <>
            { field(session, draft, by, &value.by, set_by) }
            { field(session, draft, Field { beside: Some(unit), ..figure }, &value.value, set_value) }
            <div class="row-moves">
                <button type="button" class="button is-small" onclick={remove} aria-label={label("desk-line-remove")}>
                    { "✕" }
                </button>
            </div>
        </>
    }
}

/// One line more, or all at once in an even rise.
fn ways(
    session: &Session,
    draft: &Draft<PlanView>,
    (task, line): (usize, usize),
    values: usize,
) -> Html {
    let at = values_at(task, line);
    let add = {
        let (draft, at) = (draft.clone(), at.clone());
        Callback::from(move |_: MouseEvent| {
            draft.edit(&at, |fields| fields.add_value(task, line));
            focus_later(format!("#{}", fields::id(&format!("{at}/{values}/by"))));
        })
    };
    let straighten = {
        let (draft, at) = (draft.clone(), at.clone());
        Callback::from(move |_: MouseEvent| {
            let reply = draft.reply();
            let planned = reply.value.planned_tasks.get(task);
            let rise =
                planned.and_then(|it| Some(even_rise(&reply.value, it, it.indicators.get(line)?)));
            if let Some(rise) = rise {
                draft.edit(&at, |fields| fields.straighten(task, line, &rise));
            }
        })
    };
    html! {
        <p class="actions">
            <button type="button" class="button is-small" id={fields::id(&format!("{at}/add"))} onclick={add}>
                { session.say("desk-value-add") }
            </button>
            if values == 0 {
                <button type="button" class="button is-small" onclick={straighten}>
                    { session.say("desk-trajectory-even") }
                </button>
            }
        </p>
    }
}
