//! How a meeting ends: concluded with its minutes, or cancelled with a reason.
use std::rc::Rc;

use wire::meetings::{MeetingStep, MeetingView};
use yew::prelude::*;

use crate::{
    components::{
        confirm::{Confirm, Question},
        field::Field,
        form::use_form,
        form_state::Values,
        opener::Opener,
    },
    desk::call::Reply,
    directives::state::reasoned,
    meetings::{client, words},
    session::use_session,
};

#[derive(PartialEq, Properties)]
pub struct StepsProps {
    pub reply: Rc<Reply<MeetingView>>,
    pub on_done: Callback<()>,
    /// Something was typed that would be lost.
    pub unsaved: bool,
}

#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let session = use_session();
    let Reply { value: meeting, version } = &*props.reply;
    let can = |step: MeetingStep| meeting.steps.contains(&step);
    if !can(MeetingStep::Conclude) && !can(MeetingStep::Cancel) {
        return Html::default();
    }
    if props.unsaved {
        return html! { <p class="quiet">{ session.say("desk-meeting-unsaved") }</p> };
    }
    let label = session.say(words::step_name(MeetingStep::Conclude));
    let detail = session.say("desk-meeting-conclude-detail");
    let question = Question { label: label.clone(), title: label, detail };
    let (reply, on_done) = (props.reply.clone(), props.on_done.clone());
    let form = Callback::from(move |on_close: Callback<()>| {
        let (reply, on_done) = (reply.clone(), on_done.clone());
        html! { <CancelForm {reply} {on_done} {on_close} /> }
    });
    html! {
        <div class="actions">
            if can(MeetingStep::Conclude) {
                <Confirm<MeetingView>
                    {question}
                    call={client::conclude_meeting(meeting.id).seen(version.as_deref())}
                    on_done={props.on_done.reform(|_| ())}
                />
            } else {
                <p class="quiet">{ session.say("desk-meeting-conclude-later") }</p>
            }
            if can(MeetingStep::Cancel) {
                <Opener label={session.say(words::step_name(MeetingStep::Cancel))} {form} />
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct CancelFormProps {
    reply: Rc<Reply<MeetingView>>,
    on_done: Callback<()>,
    on_close: Callback<()>,
}

#[component]
fn CancelForm(props: &CancelFormProps) -> Html {
    let session = use_session();
    let CancelFormProps { reply, on_done, on_close } = props;
    let form = use_form("cancel", Values::default);
    let submit = {
        let (form, reply) = (form.clone(), reply.clone());
        let (on_done, on_close) = (on_done.clone(), on_close.clone());
        Callback::from(move |()| {
            let call = reasoned(form.values()).map(|body| {
                client::cancel_meeting(reply.value.id, &body).seen(reply.version.as_deref())
            });
            let (on_done, on_close) = (on_done.clone(), on_close.clone());
            form.submit(call, move |_| {
                on_close.emit(());
                on_done.emit(());
            });
        })
    };
    let close = on_close.clone();
    let back = html! {
        <button type="button" class="button" onclick={move |_| close.emit(())}>
            { session.say("desk-cancel") }
        </button>
    };
    let reason = Field::new("reason", session.say("desk-meeting-cancel-reason")).required();
    let fields = form.area(Field { lang: session.original(), ..reason });
    let label = session.say(words::step_name(MeetingStep::Cancel));
    html! {
        <>
            { form.frame_with(fields, &label, submit, back) }
            { form.stale(on_done) }
        </>
    }
}
