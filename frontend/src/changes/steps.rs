//! What may be done now: a button for each step, and a question before it is taken.
use std::rc::Rc;

use wire::changes::{ChangeStep, ChangeView, Reasoned};
use yew::prelude::*;

use crate::{
    changes::{client, filing::Filing, words},
    components::form_state::{Unreadable, Values},
    desk::call::{Call, Reply},
    docket::step::{Asking, Input, StepButton},
    session::use_session,
    urges::state::words_of,
};

#[derive(PartialEq, Properties)]
pub struct StepsProps {
    pub reply: Rc<Reply<ChangeView>>,
    pub on_done: Callback<()>,
}

#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let session = use_session();
    // What is written is kept and submitted by its own form.
    let view = &props.reply.value;
    let written = |it: &ChangeStep| matches!(it, ChangeStep::Edit | ChangeStep::Submit);
    let steps: Vec<_> = view.steps.iter().copied().filter(|it| !written(it)).collect();
    if steps.is_empty() {
        return Html::default();
    }
    let buttons = steps.iter().copied().filter(|it| *it != ChangeStep::File);
    html! {
        <section aria-labelledby="steps">
            <h2 id="steps">{ session.say("desk-actions") }</h2>
            if steps.contains(&ChangeStep::File) {
                <Filing reply={props.reply.clone()} on_done={props.on_done.clone()} />
            }
            <div class="actions">
                for step in buttons {
                    <StepButton<ChangeView>
                        name={words::step_name(&session, step)}
                        main={matches!(step, ChangeStep::Sign | ChangeStep::Consent)}
                        inputs={inputs(step)}
                        asking={asking(step, &props.reply)}
                        on_done={props.on_done.clone()}
                    />
                }
            </div>
        </section>
    }
}

fn asking(step: ChangeStep, reply: &Rc<Reply<ChangeView>>) -> Asking<ChangeView> {
    let reply = reply.clone();
    Callback::from(move |values: Values| {
        let call = call(step, &reply.value, &values)?;
        Ok(call.seen(reply.version.as_deref()))
    })
}

fn inputs(step: ChangeStep) -> &'static [Input] {
    match step {
        ChangeStep::SendBack | ChangeStep::Refuse | ChangeStep::Return => {
            &[Input::Area("reason", "desk-docket-reason")]
        }
        _ => &[],
    }
}

fn call(
    step: ChangeStep,
    view: &ChangeView,
    values: &Values,
) -> Result<Call<ChangeView>, Unreadable> {
    let id = view.about.id;
    let reasoned = || words_of(values, "reason").map(|reason| Reasoned { reason });
    Ok(match step {
        ChangeStep::Edit | ChangeStep::File => return Err(Vec::new()),
        ChangeStep::Submit => client::submit_change(id),
        ChangeStep::Drop => client::drop_change(id),
        ChangeStep::Sign => client::sign_change(id),
        ChangeStep::Consent => client::consent_to_change(id),
        ChangeStep::SendBack => client::send_back_change(id, &reasoned()?),
        ChangeStep::Refuse => client::refuse_change(id, &reasoned()?),
        ChangeStep::Return => client::return_change(id, &reasoned()?),
    })
}
