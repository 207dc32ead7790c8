//! What may be done with a directive now: a button for each step, and a question before it is taken.
use std::rc::Rc;

use domain::access::{self, Action};
use wire::directives::{DirectiveStep, DirectiveView};
use yew::prelude::*;

use crate::{
    components::{
        confirm::{Confirm, Question},
        field::Field,
        form::{Form, use_form},
        form_state::{Unreadable, Values},
        opener::Opener,
    },
    desk::call::{Call, Reply},
    directives::{client, state, words},
    docket::evidence::{EvidenceField, Files},
    reports::state::Evidence,
    session::use_session,
    sessions::access::use_desk,
};

#[derive(PartialEq, Properties)]
pub struct StepsProps {
    pub reply: Rc<Reply<DirectiveView>>,
    pub on_done: Callback<()>,
}

#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let session = use_session();
    let steps = &props.reply.value.steps;
    if steps.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="steps">
            <h2 id="steps">{ session.say("desk-actions") }</h2>
            <div class="actions">
                for step in steps.iter().copied() {
                    <Step
                        key={words::step_name(step)}
                        {step}
                        reply={props.reply.clone()}
                        on_done={props.on_done.clone()}
                    />
                }
            </div>
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct StepProps {
    step: DirectiveStep,
    reply: Rc<Reply<DirectiveView>>,
    on_done: Callback<()>,
}

#[component]
fn Step(props: &StepProps) -> Html {
    let session = use_session();
    let Reply { value: view, version } = &*props.reply;
    let (id, label) = (view.about.id, session.say(words::step_name(props.step)));
    let confirm = |detail: &str, call: Call<DirectiveView>| {
        let detail = session.say(detail);
        let question = Question { label: label.clone(), title: label.clone(), detail };
        let on_done = props.on_done.reform(|_| ());
        html! { <Confirm<DirectiveView> {question} call={call.seen(version.as_deref())} {on_done} /> }
    };
    match props.step {
        DirectiveStep::Receive => {
            confirm("desk-directive-receive-detail", client::receive_directive(id))
        }
        DirectiveStep::Accept => {
            confirm("desk-directive-accept-detail", client::accept_directive(id))
        }
        DirectiveStep::Handle | DirectiveStep::SendBack | DirectiveStep::Withdraw => {
            let main = props.step == DirectiveStep::Handle;
            let step = props.clone();
            let form = Callback::from(move |on_close: Callback<()>| {
                let StepProps { step, reply, on_done } = step.clone();
                html! { <StepForm {step} {reply} {on_done} {on_close} /> }
            });
            html! { <Opener {label} class={classes!(main.then_some("is-main"))} {form} /> }
        }
    }
}

#[derive(PartialEq, Properties)]
struct StepFormProps {
    step: DirectiveStep,
    reply: Rc<Reply<DirectiveView>>,
    on_done: Callback<()>,
    on_close: Callback<()>,
}

#[component]
fn StepForm(props: &StepFormProps) -> Html {
    let session = use_session();
    let hands_in = access::UploadAttachment::permits(use_desk().role());
    let StepFormProps { step, reply, on_done, on_close } = props;
    let step = *step;
    let form = use_form("step", || start(step, &reply.value));
    let files =
        use_reducer(|| Files::of(reply.value.evidence.iter().map(Evidence::from).collect()));
    let submit = {
        let (form, reply, files) = (form.clone(), reply.clone(), files.clone());
        let (on_done, on_close) = (on_done.clone(), on_close.clone());
        Callback::from(move |()| {
            let call = call(step, &reply, form.values(), &files);
            let (on_done, on_close) = (on_done.clone(), on_close.clone());
            form.submit(call, move |_| {
                on_close.emit(());
                on_done.emit(());
            });
        })
    };
    let close = on_close.clone();
    let cancel = html! {
        <button type="button" class="button" onclick={move |_| close.emit(())}>
            { session.say("desk-cancel") }
        </button>
    };
    if step == DirectiveStep::Handle && hands_in {
        form.register("evidence");
    }
    let fields = html! {
        <>
            { fields(&form, step) }
            if step == DirectiveStep::Handle && hands_in {
                <EvidenceField form={form.clone()} {files} />
            }
        </>
    };
    html! {
        <>
            { form.frame_with(fields, &session.say(words::step_name(step)), submit, cancel) }
            { form.stale(on_done) }
        </>
    }
}

/// A result that was sent back is gone over, not written anew.
fn start(step: DirectiveStep, directive: &DirectiveView) -> Values {
    match (step, &directive.result) {
        (DirectiveStep::Handle, Some(result)) => Values::default().with("result", result),
        _ => Values::default(),
    }
}

fn fields(form: &Form, step: DirectiveStep) -> Html {
    let session = form.session();
    let field = |name: &'static str, id: &str| Field {
        lang: session.original(),
        ..Field::new(name, session.say(id))
    };
    match step {
        DirectiveStep::Receive | DirectiveStep::Accept => Html::default(),
        DirectiveStep::Handle => form.area(field("result", "desk-directive-result").required()),
        DirectiveStep::Withdraw => {
            form.area(field("reason", "desk-directive-withdraw-reason").required())
        }
        DirectiveStep::SendBack => html! {
            <>
                { form.area(field("reason", "desk-directive-send-back-reason").required()) }
                { form.input(field("deadline", "desk-directive-deadline-new").kind("date")) }
            </>
        },
    }
}

fn call(
    step: DirectiveStep,
    reply: &Reply<DirectiveView>,
    values: &Values,
    files: &Files,
) -> Result<Call<DirectiveView>, Unreadable> {
    let id = reply.value.about.id;
    let call = match step {
        DirectiveStep::Receive => client::receive_directive(id),
        DirectiveStep::Accept => client::accept_directive(id),
        DirectiveStep::Handle if files.is_sending() => {
            return Err(vec![("evidence".to_owned(), "desk-directive-evidence-waits")]);
        }
        DirectiveStep::Handle => client::handle_directive(id, &state::handle(values, files.ids())?),
        DirectiveStep::SendBack => client::send_back_directive(id, &state::send_back(values)?),
        DirectiveStep::Withdraw => client::withdraw_directive(id, &state::reasoned(values)?),
    };
    Ok(call.seen(reply.version.as_deref()))
}
