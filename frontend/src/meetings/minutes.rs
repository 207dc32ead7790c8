//! 会议纪要: day, place, what was settled about each task and the minutes, to be written until the
//! meeting is concluded.
use std::rc::Rc;

use wire::meetings::MeetingView;
use yew::prelude::*;

use crate::{
    components::{
        field::Field,
        form::{Form, use_form},
    },
    desk::call::Reply,
    docket::keep::use_warning,
    meetings::{client, lines::Lines, state, steps::Steps},
    session::use_session,
};

#[derive(PartialEq, Properties)]
pub struct MinutesFormProps {
    pub reply: Rc<Reply<MeetingView>>,
    pub on_done: Callback<()>,
}

#[component]
pub fn MinutesForm(props: &MinutesFormProps) -> Html {
    let session = use_session();
    let MinutesFormProps { reply, on_done } = props;
    let form = use_form("minutes", || state::start(&reply.value));
    let submit = {
        let (form, reply, on_done) = (form.clone(), reply.clone(), on_done.clone());
        Callback::from(move |()| {
            let call = state::amend(form.values()).map(|body| {
                client::amend_meeting(reply.value.id, &body).seen(reply.version.as_deref())
            });
            let on_done = on_done.clone();
            form.submit(call, move |_| on_done.emit(()));
        })
    };
    let unsaved = state::is_unsaved(&reply.value, form.values());
    use_warning(unsaved);
    let fields = fields(&form, &reply.value);
    html! {
        <section aria-labelledby="minutes">
            <h2 id="minutes">{ session.say("desk-meeting-record") }</h2>
            { form.frame(fields, &session.say("desk-save"), submit) }
            { form.stale(on_done) }
            { form.saved(&session.say("desk-saved")) }
            <Steps reply={reply.clone()} on_done={on_done.clone()} {unsaved} />
        </section>
    }
}

fn fields(form: &Form, meeting: &MeetingView) -> Html {
    let session = form.session();
    let lang = session.original();
    let field = |name: &'static str, id: &str| Field::new(name, session.say(id));
    let minutes = field("minutes", "desk-meeting-minutes");
    let minutes = minutes.hint(session.say("desk-meeting-minutes-detail"));
    html! {
        <>
            { form.input(field("day", "desk-meeting-day").required().kind("date")) }
            { form.input(Field { lang, ..field("place", "desk-meeting-place").required() }) }
            <Lines form={form.clone()} meeting={meeting.clone()} />
            { form.area(Field { lang, ..minutes }) }
        </>
    }
}
