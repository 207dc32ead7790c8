//! What a second person may do: release, or send back with the reason.
use std::rc::Rc;

use wire::publications::{PublicationStep, PublicationView, Reasoned};
use yew::prelude::*;

use crate::{
    components::form_state::Values,
    desk::call::Reply,
    docket::step::{Asking, Input, StepButton},
    publications::{client, words},
    session::use_session,
    urges::state::words_of,
};

#[derive(PartialEq, Properties)]
pub struct StepsProps {
    pub reply: Rc<Reply<PublicationView>>,
    pub on_done: Callback<()>,
}

#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let session = use_session();
    let view = &props.reply.value;
    let decides =
        |it: &PublicationStep| matches!(it, PublicationStep::Release | PublicationStep::SendBack);
    let steps: Vec<_> = view.steps.iter().copied().filter(decides).collect();
    if steps.is_empty() {
        return Html::default();
    }
    let own = !steps.contains(&PublicationStep::Release);
    html! {
        <section aria-labelledby="steps">
            <h2 id="steps">{ session.say("desk-actions") }</h2>
            if own {
                <p class="quiet">{ session.say("desk-publication-own") }</p>
            }
            <div class="actions">
                for step in steps {
                    <StepButton<PublicationView>
                        name={words::step_name(&session, step)}
                        main={step == PublicationStep::Release}
                        inputs={inputs(step)}
                        asking={asking(step, &props.reply)}
                        on_done={props.on_done.clone()}
                    />
                }
            </div>
        </section>
    }
}

fn inputs(step: PublicationStep) -> &'static [Input] {
    match step {
        PublicationStep::SendBack => &[Input::Area("reason", "desk-docket-reason")],
        _ => &[],
    }
}

fn asking(step: PublicationStep, reply: &Rc<Reply<PublicationView>>) -> Asking<PublicationView> {
    let reply = reply.clone();
    Callback::from(move |values: Values| {
        let id = reply.value.id;
        let call = match step {
            PublicationStep::SendBack => {
                let reason = words_of(&values, "reason")?;
                client::send_back_publication(id, &Reasoned { reason })
            }
            _ => client::release_publication(id),
        };
        Ok(call.seen(reply.version.as_deref()))
    })
}
