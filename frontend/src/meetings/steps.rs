//! How a meeting ends: concluded with its minutes, or cancelled with a reason.
use std::rc::Rc;

use wire::meetings::{MeetingStep, MeetingView};
use yew::prelude::*;

use crate::{
    components::{
        confirm::{Confirm, Question},
        form_state::Values,
    },
    desk::call::Reply,
    directives::state::reasoned,
    docket::step::{Input, StepButton},
    meetings::{client, words},
    session::use_session,
};

const REASON: &[Input] = &[Input::Area("reason", "desk-meeting-cancel-reason")];

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
    let reply = props.reply.clone();
    let cancel = Callback::from(move |values: Values| {
        let call = client::cancel_meeting(reply.value.id, &reasoned(&values)?);
        Ok(call.seen(reply.version.as_deref()))
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
                <StepButton<MeetingView>
                    name={session.say(words::step_name(MeetingStep::Cancel))}
                    inputs={REASON}
                    asking={cancel}
                    on_done={props.on_done.clone()}
                />
            }
        </div>
    }
}
