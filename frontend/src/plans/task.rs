//! The form of one task's plan.
use wire::plans::{PlanView, PlannedTask};
use yew::prelude::*;

use crate::{
    approval::{
        draft::Draft,
        fields::{Field, Kind, field},
    },
    plans::{goals::goals, trajectory::trajectory},
    session::Session,
    words::{date, iso},
};

pub fn task(session: &Session, draft: &Draft<PlanView>, place: usize) -> Html {
    let reply = draft.reply();
    let state = draft.state();
    let view = &reply.value;
    let (Some(planned), Some(fields)) =
        (view.planned_tasks.get(place), state.fields.tasks.get(place))
    else {
        return Html::default();
    };
    let standard =
        Field::new(format!("tasks/{place}/completion_standard"), session.say("desk-plan-standard"))
            .kind(Kind::Area)
            .hint(session.say("desk-plan-standard-detail"));
    let set = move |fields: &mut crate::plans::state::PlanFields, value| {
        if let Some(task) = fields.tasks.get_mut(place) {
            task.standard = value;
        }
    };
    html! {
        <section key={planned.key.clone()} class="paper-task" aria-labelledby={format!("form-{place}")}>
            { head(session, planned, format!("form-{place}")) }
            { field(session, draft, standard, &fields.standard, set) }
            { goals(session, draft, place) }
            for line in 0..planned.indicators.len() {
                { trajectory(session, draft, place, line) }
            }
        </section>
    }
}

/// Which task it is, and until when.
pub fn head(session: &Session, task: &PlannedTask, id: String) -> Html {
    html! {
        <header>
            <h2 {id}>
                <span class="task-key">{ session.text("desk-task-key", &[("key", &task.key)]) }</span>
                <span lang={session.original()}>{ &task.text }</span>
            </h2>
            <p class="quiet">
                if let Some(due) = task.due {
                    { session.say("desk-task-due") }
                    <time datetime={iso(due)}>{ date(session.language(), due) }</time>
                } else {
                    { session.say("desk-task-no-due") }
                }
            </p>
        </header>
    }
}
