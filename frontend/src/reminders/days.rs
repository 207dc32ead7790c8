//! How many days ahead the departments are reminded, as the office sets it for a year.
use std::rc::Rc;

use wire::reminders::ReminderDays;
use yew::prelude::*;

use crate::{
    components::{field::Field, form::use_form, form_state::Values},
    desk::{call::Reply, read::use_read},
    reminders::{client, state},
    session::use_session,
};

#[derive(PartialEq, Properties)]
pub struct DaysProps {
    pub year: i32,
}

#[component]
pub fn Days(props: &DaysProps) -> Html {
    let session = use_session();
    let days = use_read(client::read_reminder_days(props.year));
    let year = session.text("board-year", &[("year", &props.year.to_string())]);
    html! {
        <section aria-labelledby="days">
            <h2 id="days">{ session.say("desk-reminder-days") }{ session.in_brackets(&year) }</h2>
            { days.part(|reply| html! {
                <DaysForm year={props.year} reply={reply.clone()} on_reload={days.reload.clone()} />
            }) }
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct DaysFormProps {
    year: i32,
    reply: Rc<Reply<ReminderDays>>,
    on_reload: Callback<()>,
}

#[component]
fn DaysForm(props: &DaysFormProps) -> Html {
    let session = use_session();
    let Reply { value, version } = &*props.reply;
    let form =
        use_form("reminders", || Values::default().with("days", state::written(&value.days)));
    let submit = {
        let (form, version, year) = (form.clone(), version.clone(), props.year);
        let on_reload = props.on_reload.clone();
        Callback::from(move |()| {
            let days = state::read(form.value("days"));
            let wrong = || vec![("days".to_owned(), "desk-reminder-days-wrong")];
            let call = days.ok_or_else(wrong).map(|days| {
                client::amend_reminder_days(year, &ReminderDays { days }).seen(version.as_deref())
            });
            let on_reload = on_reload.clone();
            form.submit(call, move |_| on_reload.emit(()));
        })
    };
    let field = Field::new("days", session.say("desk-reminder-ahead"));
    let fields = form.input(field.hint(session.say("desk-reminder-days-detail")));
    html! {
        <>
            { form.frame(fields, &session.say("desk-save"), submit) }
            { form.stale(&props.on_reload) }
            { form.saved(&session.say("desk-saved")) }
        </>
    }
}
