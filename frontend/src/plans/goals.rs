//! 阶段性工作目标 of a task, line by line, by hand or from a template.
use gloo_timers::callback::Timeout;
use texts::{Language, text};
use wire::plans::{PlanView, TaskKind};
use yew::prelude::*;

use crate::{
    approval::{
        draft::Draft,
        fields::{self, Field, Kind, complain, complaint, field, tick},
    },
    browser,
    plans::{
        state::{GoalFields, PlanFields, goals_at, span},
        template::Templates,
    },
    session::Session,
};

pub fn goals(session: &Session, draft: &Draft<PlanView>, task: usize) -> Html {
    let at = goals_at(task);
    let id = fields::id(&at);
    let problem = complaint(session, draft, &at);
    let state = draft.state();
    let goals = state.fields.tasks.get(task).map(|it| it.goals.as_slice()).unwrap_or_default();
    let add = {
        let (draft, at) = (draft.clone(), at.clone());
        let new = fields::id(&format!("{at}/{}/title", goals.len()));
        Callback::from(move |_: MouseEvent| {
            draft.edit(&at, |fields| fields.add_goal(task));
            focus_later(format!("#{new}"));
        })
    };
    html! {
        <fieldset
            {id}
            tabindex={problem.as_ref().map(|_| "-1")}
            class={classes!("lines", problem.is_some().then_some("is-wrong"))}
            aria-describedby={problem.as_ref().map(|_| format!("{}-problem", fields::id(&at)))}
        >
            <legend>{ session.say("board-milestones") }</legend>
            <Templates any={!goals.is_empty()} on_choose={templates(draft, task)} />
            if let Some(problem) = problem {
                { complain(&fields::id(&at), &problem) }
            }
            <ol class="rows">
                for (place, goal) in goals.iter().enumerate() {
                    <li key={goal.line} class="row is-goal">{ row(session, draft, (task, place), goal) }</li>
                }
            </ol>
            <p>
                <button type="button" class="button is-small" id={fields::id(&format!("{at}/add"))} onclick={add}>
                    { session.say("desk-goal-add") }
                </button>
            </p>
        </fieldset>
    }
}

/// Fills in the stages of a kind of task, named in Chinese as everything that goes into the record.
fn templates(draft: &Draft<PlanView>, task: usize) -> Callback<TaskKind> {
    let draft = draft.clone();
    Callback::from(move |kind: TaskKind| {
        let reply = draft.reply();
        let Some(planned) = reply.value.planned_tasks.get(task) else { return };
        let span = span(&reply.value, planned);
        let kind_name: &'static str = kind.into();
        let title =
            |stage: &str| text(Language::Chinese, &format!("desk-stage-{kind_name}-{stage}"), &[]);
        draft.edit(&goals_at(task), |fields| fields.apply(task, kind, span, title));
    })
}

fn row(
    session: &Session,
    draft: &Draft<PlanView>,
    (task, place): (usize, usize),
    goal: &GoalFields,
) -> Html {
    let at = format!("{}/{place}", goals_at(task));
    let number = (place + 1).to_string();
    let label = |id: &str| session.text(id, &[("number", &number)]);
    let title = Field::new(format!("{at}/title"), label("desk-goal-title"));
    let due = Field::new(format!("{at}/due"), label("desk-goal-due")).kind(Kind::Date);
    let set_title = move |fields: &mut PlanFields, value| {
        if let Some(goal) = fields.goal(task, place) {
            goal.title = value;
        }
    };
    let set_due = move |fields: &mut PlanFields, value| {
        if let Some(goal) = fields.goal(task, place) {
            goal.due = value;
        }
    };
    let set_evidence = move |fields: &mut PlanFields, value| {
        if let Some(goal) = fields.goal(task, place) {
            goal.evidence = value;
        }
    };
    let evidence = html! { session.say("desk-goal-evidence") };
    html! {
        <>
            { field(session, draft, title, &goal.title, set_title) }
            { field(session, draft, due, &goal.due, set_due) }
            { tick(draft, format!("{at}/evidence"), evidence, goal.evidence, set_evidence) }
            { moves(session, draft, (task, place)) }
        </>
    }
}

/// The ways of a line up, down and out.
fn moves(session: &Session, draft: &Draft<PlanView>, (task, place): (usize, usize)) -> Html {
    let at = goals_at(task);
    let last = draft.state().fields.tasks.get(task).is_some_and(|it| place + 1 == it.goals.len());
    let number = (place + 1).to_string();
    let button = |mark: &'static str, name: &str, id: String, none: bool, onclick| {
        let label = session.text(name, &[("number", &number)]);
        html! {
            <button type="button" class="button is-small" {id} aria-label={label} aria-disabled={none.then_some("true")} {onclick}>
                { mark }
            </button>
        }
    };
    let own = |place: usize, way: &str| fields::id(&format!("{at}/{place}/{way}"));
    let swap = |above: usize, to: String| {
        let (draft, at) = (draft.clone(), at.clone());
        Callback::from(move |_: MouseEvent| {
            draft.edit(&at, |fields| fields.raise_goal(task, above));
            focus_later(format!("#{to}"));
        })
    };
    let up = match place {
        0 => Callback::noop(),
        _ => swap(place, own(place - 1, "up")),
    };
    let down = if last { Callback::noop() } else { swap(place + 1, own(place + 1, "down")) };
    let remove = {
        let (draft, at) = (draft.clone(), at.clone());
        let add = fields::id(&format!("{at}/add"));
        Callback::from(move |_: MouseEvent| {
            draft.edit(&at, |fields| fields.remove_goal(task, place));
            focus_later(format!("#{add}"));
        })
    };
    html! {
        <div class="row-moves">
            { button("↑", "desk-line-up", own(place, "up"), place == 0, up) }
            { button("↓", "desk-line-down", own(place, "down"), last, down) }
            { button("✕", "desk-line-remove", own(place, "remove"), false, remove) }
        </div>
    }
}

/// Once the lines are drawn anew.
pub fn focus_later(selector: String) {
    Timeout::new(0, move || browser::focus_on(&selector)).forget();
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use strum::VariantArray;
    use texts::knows;
    use wire::plans::stages;

    #[test]
    fn every_stage_of_every_template_has_a_name() {
        let day = NaiveDate::default();
        for kind in TaskKind::VARIANTS {
            let name: &'static str = kind.into();
            for stage in stages(*kind, day, day) {
                let id = format!("desk-stage-{name}-{}", stage.name);
                assert!(knows(&id), "{id}");
            }
        }
    }
}
