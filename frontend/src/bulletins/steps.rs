//! What may be done now: a button for each step, and a question before it is taken.
use std::rc::Rc;

use wire::bulletins::{BulletinStep, BulletinView, IssueBulletin, Reasoned};
use yew::prelude::*;

use crate::{
    bulletins::{client, words},
    components::form_state::{Unreadable, Values},
    desk::call::{Call, Reply},
    docket::step::{Asking, Input, StepButton},
    session::use_session,
    urges::state::words_of,
};

#[derive(PartialEq, Properties)]
pub struct StepsProps {
    pub reply: Rc<Reply<BulletinView>>,
    pub on_done: Callback<()>,
}

#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let session = use_session();
    // What is written is kept and submitted by its own form.
    let view = &props.reply.value;
    let written = |it: &BulletinStep| matches!(it, BulletinStep::Edit | BulletinStep::Submit);
    let steps: Vec<_> = view.steps.iter().copied().filter(|it| !written(it)).collect();
    if steps.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="steps">
            <h2 id="steps">{ session.say("desk-actions") }</h2>
            <div class="actions">
                for step in steps {
                    <StepButton<BulletinView>
                        name={words::step_name(&session, step)}
                        main={matches!(step, BulletinStep::Approve | BulletinStep::Issue)}
                        inputs={inputs(step)}
                        asking={asking(step, &props.reply)}
                        on_done={props.on_done.clone()}
                    />
                }
            </div>
        </section>
    }
}

fn asking(step: BulletinStep, reply: &Rc<Reply<BulletinView>>) -> Asking<BulletinView> {
    let reply = reply.clone();
    Callback::from(move |values: Values| {
        let call = call(step, &reply.value, &values)?;
        Ok(call.seen(reply.version.as_deref()))
    })
}

fn inputs(step: BulletinStep) -> &'static [Input] {
    match step {
        BulletinStep::Return => &[Input::Area("reason", "desk-docket-reason")],
        BulletinStep::Issue => &[Input::Text("document_number", "desk-bulletin-number")],
        _ => &[],
    }
}

fn call(
    step: BulletinStep,
    view: &BulletinView,
    values: &Values,
) -> Result<Call<BulletinView>, Unreadable> {
    let id = view.summary.id;
    Ok(match step {
        BulletinStep::Edit => return Err(Vec::new()),
        BulletinStep::Submit => client::submit_bulletin(id),
        BulletinStep::Approve => client::approve_bulletin(id),
        BulletinStep::Drop => client::drop_bulletin(id),
        BulletinStep::Return => {
            client::return_bulletin(id, &Reasoned { reason: words_of(values, "reason")? })
        }
        BulletinStep::Issue => {
            let document_number = words_of(values, "document_number")?;
            client::issue_bulletin(id, &IssueBulletin { document_number })
        }
    })
}
