//! The question before a step, with a reason where one is due.
use wire::plans::{Reasoned, Step};
use yew::prelude::*;

use crate::{
    approval::{draft::Draft, paper::Paper, words},
    client::Trouble,
    components::{dialog::Dialog, field::Field, form::use_form, form_state::Values},
    session::use_session,
};

#[derive(PartialEq, Properties)]
pub struct StepDialogProps<P: Paper> {
    pub draft: Draft<P>,
    pub step: Step,
    /// True where it was taken, or somebody else was first.
    pub on_close: Callback<bool>,
}

#[component]
pub fn StepDialog<P: Paper>(props: &StepDialogProps<P>) -> Html {
    let session = use_session();
    let form = use_form("step", Values::default);
    let step = props.step;
    let reasoned = words::is_reasoned(step);
    let submit = {
        let (form, draft, on_close) = (form.clone(), props.draft.clone(), props.on_close.clone());
        Callback::from(move |()| {
            let reason = form.value("reason").trim().to_owned();
            if reasoned && reason.is_empty() {
                return form.refuse(vec![("reason".to_owned(), "desk-required")]);
            }
            let (draft, on_close) = (draft.clone(), on_close.clone());
            let work = async move { shown_at_fields(draft.take(step, Reasoned { reason }).await) };
            form.run(work, move |()| on_close.emit(true));
        })
    };
    let close = props.on_close.reform(|()| false);
    let cancel = {
        let close = close.clone();
        html! {
            <button type="button" class="button" onclick={move |_| close.emit(())}>
                { session.say("desk-cancel") }
            </button>
        }
    };
    let fields = if reasoned {
        let label =
            session.say(if step == Step::Correct { "desk-correct-why" } else { "desk-return-why" });
        form.area(Field { lang: session.original(), ..Field::new("reason", label).required() })
    } else {
        Html::default()
    };
    let title = session.say(words::step_name(step));
    html! {
        <Dialog title={title.clone()} on_close={close}>
            <p>{ session.say(words::step_detail(step)) }</p>
            { form.frame_with(fields, &title, submit, cancel) }
        </Dialog>
    }
}

/// What is wrong with single fields is shown there, not in the question.
fn shown_at_fields(outcome: Result<(), Trouble>) -> Result<(), Trouble> {
    match outcome {
        Err(Trouble::Refused(problem))
            if problem.errors.iter().any(|it| !it.pointer.ends_with("/reason")) =>
        {
            Ok(())
        }
        outcome => outcome,
    }
}
