//! What may be done with an urge now: a button for each step, and a question before it is taken.
use std::rc::Rc;

use chrono::NaiveDate;
use wire::urges::{AnswerUrge, Reasoned, UrgeStep, UrgeView};
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use crate::{
    components::{
        confirm::{Confirm, Question},
        dialog::Dialog,
        field::Field,
        form::{Form, use_form},
        form_state::{Unreadable, Values},
        link::go,
    },
    desk::{
        call::{Call, Reply},
        read::use_read,
        route::DeskRoute,
    },
    reminders::client::read_instance,
    session::{Arrival, use_session},
    urges::{client, state, words},
};

#[derive(PartialEq, Properties)]
pub struct StepsProps {
    pub reply: Rc<Reply<UrgeView>>,
    pub on_done: Callback<()>,
}

#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let session = use_session();
    let Reply { value: urge, version } = &*props.reply;
    let receive = words::step_name(&session, UrgeStep::Receive);
    let detail = session.say("desk-urge-receive-detail");
    let question = Question { label: receive.clone(), title: receive, detail };
    if urge.steps.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="steps">
            <h2 id="steps">{ session.say("desk-actions") }</h2>
            <div class="actions">
                for step in urge.steps.iter().copied() {
                    if step == UrgeStep::Receive {
                        <Confirm<UrgeView>
                            question={question.clone()}
                            call={client::receive_urge(urge.id).seen(version.as_deref())}
                            on_done={props.on_done.reform(|_| ())}
                        />
                    } else {
                        <Step {step} reply={props.reply.clone()} on_done={props.on_done.clone()} />
                    }
                }
            </div>
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct StepProps {
    step: UrgeStep,
    reply: Rc<Reply<UrgeView>>,
    on_done: Callback<()>,
}

#[component]
fn Step(props: &StepProps) -> Html {
    let session = use_session();
    let open = use_state(|| false);
    let set = |value: bool| {
        let open = open.clone();
        Callback::from(move |()| open.set(value))
    };
    let show = set(true);
    let class = classes!("button", (props.step == UrgeStep::Answer).then_some("is-main"));
    html! {
        <>
            <button type="button" {class} onclick={move |_| show.emit(())}>
                { words::step_name(&session, props.step) }
            </button>
            if *open {
                <Asked
                    step={props.step}
                    reply={props.reply.clone()}
                    on_done={props.on_done.clone()}
                    on_close={set(false)}
                />
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct AskedProps {
    step: UrgeStep,
    reply: Rc<Reply<UrgeView>>,
    on_done: Callback<()>,
    on_close: Callback<()>,
}

/// The day is read first: sharpening an urge sets a new deadline.
#[component]
fn Asked(props: &AskedProps) -> Html {
    let session = use_session();
    let instance = use_read(read_instance());
    let title = words::step_name(&session, props.step);
    html! {
        <Dialog {title} on_close={props.on_close.clone()}>
            { instance.part(|instance| html! {
                <StepForm
                    step={props.step}
                    reply={props.reply.clone()}
                    today={instance.value.today}
                    on_done={props.on_done.clone()}
                    on_close={props.on_close.clone()}
                />
            }) }
        </Dialog>
    }
}

#[derive(PartialEq, Properties)]
struct StepFormProps {
    step: UrgeStep,
    reply: Rc<Reply<UrgeView>>,
    today: NaiveDate,
    on_done: Callback<()>,
    on_close: Callback<()>,
}

#[component]
fn StepForm(props: &StepFormProps) -> Html {
    let session = use_session();
    let navigator = use_navigator();
    let StepFormProps { step, reply, today, on_done, on_close } = props;
    let (step, id) = (*step, reply.value.id);
    let form = use_form("step", || start(step, &reply.value, *today));
    let submit = {
        let (form, reply, session) = (form.clone(), reply.clone(), session.clone());
        let (on_done, on_close) = (on_done.clone(), on_close.clone());
        Callback::from(move |()| {
            let call = call(step, &reply.value, form.values());
            let call = call.map(|call| call.seen(reply.version.as_deref()));
            let (on_done, on_close) = (on_done.clone(), on_close.clone());
            let (session, navigator) = (session.clone(), navigator.clone());
            form.submit(call, move |done| {
                on_close.emit(());
                match navigator.filter(|_| done.value.id != id) {
                    Some(navigator) => {
                        let to = DeskRoute::Urge { id: done.value.id };
                        go(&session, &navigator, &to, "", Arrival::Followed);
                    }
                    None => on_done.emit(()),
                }
            });
        })
    };
    let close = on_close.clone();
    let cancel = html! {
        <button type="button" class="button" onclick={move |_| close.emit(())}>
            { session.say("desk-cancel") }
        </button>
    };
    let fields = fields(&form, step);
    form.frame_with(fields, &words::step_name(&session, step), submit, cancel)
}

fn start(step: UrgeStep, urge: &UrgeView, today: NaiveDate) -> Values {
    if step != UrgeStep::Escalate {
        return Values::default();
    }
    let deadline = state::usual_deadline(today);
    Values::default()
        .with("text", state::sharpened(urge, deadline))
        .with("deadline", deadline.to_string())
}

fn fields(form: &Form, step: UrgeStep) -> Html {
    let field = |name, id: &str| Field {
        lang: form.session().original(),
        ..Field::new(name, form.session().say(id)).required()
    };
    match step {
        UrgeStep::Receive => Html::default(),
        UrgeStep::Answer => form.area(Field { first: true, ..field("answer", "desk-urge-answer") }),
        UrgeStep::Close => form.area(field("reason", "desk-urge-close-reason")),
        UrgeStep::SendBack => form.area(field("reason", "desk-urge-send-back-reason")),
        UrgeStep::Escalate => html! {
            <>
                { form.area(field("text", "desk-urge-text")) }
                { form.input(field("deadline", "desk-urge-deadline").kind("date")) }
            </>
        },
    }
}

fn call(step: UrgeStep, urge: &UrgeView, values: &Values) -> Result<Call<UrgeView>, Unreadable> {
    let id = urge.id;
    let reasoned = || state::words_of(values, "reason").map(|reason| Reasoned { reason });
    Ok(match step {
        UrgeStep::Receive => client::receive_urge(id),
        UrgeStep::Answer => {
            let answer = state::words_of(values, "answer")?;
            client::answer_urge(id, &AnswerUrge { answer })
        }
        UrgeStep::Close => client::close_urge(id, &reasoned()?),
        UrgeStep::SendBack => client::send_back_urge(id, &reasoned()?),
        UrgeStep::Escalate => client::escalate_urge(id, &state::escalate(values)?),
    })
}
