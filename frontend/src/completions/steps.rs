//! What may be done now: a button for each step, and a question before it is taken.
use std::rc::Rc;

use wire::completions::{
    CheckCompletion, CompletionStep, CompletionView, Reasoned, SiteInspection,
};
use yew::prelude::*;

use crate::{
    completions::{client, words},
    components::form_state::{Unreadable, Values},
    desk::call::{Call, Reply},
    docket::step::{Asking, Input, StepButton},
    session::use_session,
    urges::state::words_of,
};

#[derive(PartialEq, Properties)]
pub struct StepsProps {
    pub reply: Rc<Reply<CompletionView>>,
    pub on_done: Callback<()>,
}

#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let session = use_session();
    // What is written is kept and submitted by its own form.
    let view = &props.reply.value;
    let written = |it: &CompletionStep| matches!(it, CompletionStep::Edit | CompletionStep::Submit);
    let steps: Vec<_> = view.steps.iter().copied().filter(|it| !written(it)).collect();
    if steps.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="steps">
            <h2 id="steps">{ session.say("desk-actions") }</h2>
            <div class="actions">
                for step in steps {
                    <StepButton<CompletionView>
                            name={words::step_name(&session, step)}
                            main={matches!(step, CompletionStep::Sign | CompletionStep::Verify)}
                            inputs={inputs(step)}
                            asking={asking(step, &props.reply)}
                            on_done={props.on_done.clone()}
                        />
                }
            </div>
        </section>
    }
}

fn asking(step: CompletionStep, reply: &Rc<Reply<CompletionView>>) -> Asking<CompletionView> {
    let reply = reply.clone();
    Callback::from(move |values: Values| {
        let call = call(step, &reply.value, &values)?;
        Ok(call.seen(reply.version.as_deref()))
    })
}

fn inputs(step: CompletionStep) -> &'static [Input] {
    match step {
        CompletionStep::SendBack | CompletionStep::Refuse | CompletionStep::Reopen => {
            &[Input::Area("reason", "desk-docket-reason")]
        }
        CompletionStep::Check | CompletionStep::RequireInspection => {
            &[Input::Area("note", "desk-completion-note")]
        }
        CompletionStep::Inspect => &[
            Input::Day("day", "desk-completion-day"),
            Input::Text("team", "desk-completion-team"),
            Input::Area("found", "desk-completion-found"),
        ],
        _ => &[],
    }
}

fn call(
    step: CompletionStep,
    view: &CompletionView,
    values: &Values,
) -> Result<Call<CompletionView>, Unreadable> {
    let id = view.about.id;
    let reasoned = || words_of(values, "reason").map(|reason| Reasoned { reason });
    Ok(match step {
        CompletionStep::Edit => return Err(Vec::new()),
        CompletionStep::Submit => client::submit_completion(id),
        CompletionStep::Drop => client::drop_completion(id),
        CompletionStep::Sign => client::sign_completion(id),
        CompletionStep::Verify => client::verify_completion(id),
        CompletionStep::SendBack => client::send_back_completion(id, &reasoned()?),
        CompletionStep::Refuse => client::refuse_completion(id, &reasoned()?),
        CompletionStep::Reopen => client::reopen_completion(id, &reasoned()?),
        CompletionStep::Check | CompletionStep::RequireInspection => {
            let site_inspection = step == CompletionStep::RequireInspection;
            let note = words_of(values, "note")?;
            client::check_completion(id, &CheckCompletion { note, site_inspection })
        }
        CompletionStep::Inspect => client::inspect_completion(id, &inspection(values)?),
    })
}

fn inspection(values: &Values) -> Result<SiteInspection, Unreadable> {
    let mut wrong = Vec::new();
    let day = values.required("day", &mut wrong);
    let team = values.required::<String>("team", &mut wrong);
    let found = values.required::<String>("found", &mut wrong);
    match (day, team, found) {
        (Some(day), Some(team), Some(found)) => Ok(SiteInspection { day, team, found }),
        _ => Err(wrong),
    }
}
