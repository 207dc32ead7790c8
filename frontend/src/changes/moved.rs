//! The fields of each kind of change, with the values in force beside them.
use wire::{
    changes::{ChangeKind, ChangedTask},
    plans::PlannedIndicator,
};
use yew::prelude::*;

use crate::{
    changes::state::{goal_due, lines, open_goals, planned, without_line},
    components::{
        field::Field,
        form::Form,
        form_state::{FormAction, Values},
    },
    plans::goals::focus_later,
    words::{date, number},
};

/// What a change of this kind moves.
pub fn moved(form: &Form, kind: ChangeKind, now: &ChangedTask) -> Html {
    let session = form.session();
    let field = |name, id: &str| Field::new(name, session.say(id));
    match kind {
        ChangeKind::Date => html! {
            <>
                { due(form, now) }
                { goals(form, now) }
                { trajectories(form, now) }
            </>
        },
        ChangeKind::Scope => form.area(Field {
            lang: session.original(),
            ..field("text", "board-revision-scope").required()
        }),
        ChangeKind::Target => {
            let one = |it: &PlannedIndicator| {
                (it.id.to_string(), format!("{}（{}{}）", it.name, number(it.target), it.unit))
            };
            let choices: Vec<_> = now.indicators.iter().map(one).collect();
            let indicator = field("indicator", "desk-change-indicator").required();
            let target = field("target", "desk-change-target").required();
            let known =
                now.indicators.iter().find(|it| it.id.to_string() == form.value("indicator"));
            let beside = known.map(|it| unit(form, &it.unit));
            html! {
                <>
                    { form.select(Field { lang: session.original(), ..indicator }, &choices) }
                    { form.input(Field { inputmode: Some("decimal"), beside, ..target }) }
                    { trajectories(form, now) }
                </>
            }
        }
        ChangeKind::Owner => {
            let one = now.departments.iter().map(|it| (it.id.to_string(), it.name.clone()));
            let owner = field("owner", "desk-change-owner").required();
            form.select(Field { lang: session.original(), ..owner }, &one.collect::<Vec<_>>())
        }
        ChangeKind::Withdrawal => Html::default(),
    }
}

fn unit(form: &Form, unit: &str) -> Html {
    html! { <span class="unit" lang={form.session().original()}>{ unit.to_owned() }</span> }
}

fn due(form: &Form, now: &ChangedTask) -> Html {
    let session = form.session();
    let field = Field::new("due", session.say("desk-change-due")).kind("date");
    let known = now
        .due
        .map(|day| session.text("desk-change-now", &[("value", &date(session.language(), day))]));
    form.input(Field { hint: known, ..field })
}

/// 阶段性工作目标 that are not reached yet, each with its day.
fn goals(form: &Form, now: &ChangedTask) -> Html {
    let session = form.session();
    if open_goals(now).next().is_none() {
        return Html::default();
    }
    html! {
        <fieldset class="lines">
            <legend>{ session.say("board-milestones") }</legend>
            <p class="hint">{ session.say("desk-change-goals-detail") }</p>
            for (place, goal) in open_goals(now).enumerate() {
                { form.input(
                    Field::new(goal_due(place), goal.title.clone()).required().kind("date").hint(
                        session.text("desk-change-now", &[("value", &date(session.language(), goal.due))]),
                    ),
                ) }
            }
        </fieldset>
    }
}

/// Planned values of the indicators, line by line.
fn trajectories(form: &Form, now: &ChangedTask) -> Html {
    html! {
        for (line, indicator) in now.indicators.iter().enumerate() {
            { trajectory(form, line, indicator) }
        }
    }
}

fn trajectory(form: &Form, line: usize, indicator: &PlannedIndicator) -> Html {
    let session = form.session();
    let at = planned(line);
    form.register(&at);
    let problem = form.state().problem(&at).map(str::to_owned);
    let count = lines(form.values(), line);
    let add = {
        let (dispatcher, at) = (form.dispatcher(), at.clone());
        let new = form.id(&format!("{at}/{count}/by"));
        Callback::from(move |_: MouseEvent| {
            let (name, value) = (format!("{at}/lines"), (count + 1).to_string());
            for side in ["by", "value"] {
                dispatcher.dispatch(FormAction::Put(format!("{at}/{count}/{side}"), String::new()));
            }
            dispatcher.dispatch(FormAction::Put(at.clone(), String::new()));
            dispatcher.dispatch(FormAction::Put(name, value));
            focus_later(format!("#{new}"));
        })
    };
    let target = format!("{} {}", number(indicator.target), indicator.unit);
    let names = [("indicator", indicator.name.as_str()), ("target", target.as_str())];
    html! {
        <fieldset
            id={form.id(&at)}
            tabindex={problem.as_ref().map(|_| "-1")}
            aria-describedby={problem.as_ref().map(|_| format!("{}-problem", form.id(&at)))}
            class={classes!("lines", problem.is_some().then_some("is-wrong"))}
        >
            <legend>{ session.text("desk-trajectory", &names) }</legend>
            if let Some(problem) = problem {
                { form.complaint(&form.id(&at), &problem) }
            }
            <ol class="rows">
                for place in 0..count {
                    <li key={place} class="row is-value">{ row(form, (line, place), &indicator.unit) }</li>
                }
            </ol>
            <p>
                <button type="button" class="button is-small" id={form.id(&format!("{at}/add"))} onclick={add}>
                    { session.say("desk-value-add") }
                </button>
            </p>
        </fieldset>
    }
}

fn row(form: &Form, (line, place): (usize, usize), of: &str) -> Html {
    let session = form.session();
    let at = format!("{}/{place}", planned(line));
    let label = |id: &str| session.text(id, &[("number", &(place + 1).to_string())]);
    let remove = {
        let (form, add) = (form.clone(), form.id(&format!("{}/add", planned(line))));
        Callback::from(move |_: MouseEvent| {
            let values: &Values = form.values();
            for (name, value) in without_line(values, line, place) {
                form.dispatcher().dispatch(FormAction::Put(name, value));
            }
            form.dispatcher().dispatch(FormAction::Put(planned(line), String::new()));
            focus_later(format!("#{add}"));
        })
    };
    let by = Field::new(format!("{at}/by"), label("desk-value-by")).required().kind("date");
    let value = Field::new(format!("{at}/value"), label("desk-value")).required();
    let value = Field { inputmode: Some("decimal"), beside: Some(unit(form, of)), ..value };
    html! {
        <>
            { form.input(by) }
            { form.input(value) }
            <div class="row-moves">
                <button type="button" class="button is-small" onclick={remove} aria-label={label("desk-line-remove")}>
                    { "✕" }
                </button>
            </div>
        </>
    }
}
