//! The agenda: why each task stands on it, how it stands now, what was settled, and the way to
//! instruct somebody about it.
use std::rc::Rc;

use wire::meetings::{AgendaView, MeetingView};
use yew::prelude::*;

use crate::{
    approval::text::said,
    cockpit::{row, words::task_name},
    components::{light, opener::Opener},
    desk::{call::Reply, states::nothing},
    directives::{
        form::IssueForm,
        state::{NewDirective, of_agenda},
    },
    meetings::state::{instructs, owners},
    session::{Session, use_session},
    sessions::access::use_desk,
    tasks::reason,
};

#[derive(PartialEq, Properties)]
pub struct AgendaProps {
    pub reply: Rc<Reply<MeetingView>>,
    pub on_issued: Callback<()>,
}

#[component]
pub fn Agenda(props: &AgendaProps) -> Html {
    let session = use_session();
    let desk = use_desk();
    let meeting = &props.reply.value;
    let person = desk.account.as_ref().map(|it| it.person.clone()).unwrap_or_default();
    let instructs = instructs(meeting, desk.role(), &person);
    html! {
        <section aria-labelledby="agenda">
            <h2 id="agenda">{ session.say("desk-meeting-agenda") }</h2>
            if meeting.agenda.is_empty() {
                { nothing(
                    &session.say("desk-meeting-agenda-none"),
                    &session.say("desk-meeting-agenda-none-detail"),
                ) }
            } else {
                <ul class="charge-list">
                    for item in &meeting.agenda {
                        <li
                            key={item.task.clone()}
                            class={classes!("charge-item", light::class_of(item.light_now))}
                        >
                            { line(&session, meeting, item) }
                            if instructs {
                                { instruct(&session, meeting, item, &props.on_issued) }
                            }
                        </li>
                    }
                </ul>
            }
        </section>
    }
}

fn line(session: &Session, meeting: &MeetingView, item: &AgendaView) -> Html {
    let fact = |id: &str, value: Html| {
        html! { <div><dt>{ session.say(id) }</dt><dd>{ value }</dd></div> }
    };
    let why = reason::sentence(session.language(), &item.reason, &owners(item));
    let names: Vec<&str> = item.departments.iter().map(|it| it.name.as_str()).collect();
    let then = html! { <>{ light::mark(session, item.light) }{ " " }{ why }</> };
    html! {
        <>
            <h3>
                { row::link(session, meeting.year, &item.task, &task_name(session, &item.task)) }
                { " " }
                <span lang={session.original()}>{ &item.task_text }</span>
            </h3>
            <dl class="watch-facts">
                { fact("desk-meeting-light-now", light::mark(session, item.light_now)) }
                { fact("desk-meeting-light-then", then) }
                { fact("desk-department", html! {
                    <span lang={session.original()}>
                        { names.join(&session.say("board-list-comma")) }
                    </span>
                }) }
                if !item.settled.trim().is_empty() {
                    { fact("desk-meeting-settled", said(session, &item.settled)) }
                }
            </dl>
        </>
    }
}

/// Over the page, so that what was typed into the minutes stays.
fn instruct(
    session: &Session,
    meeting: &MeetingView,
    item: &AgendaView,
    on_issued: &Callback<()>,
) -> Html {
    let (asked, known) = (NewDirective::of_meeting(meeting, item), of_agenda(item));
    let (year, on_issued, cancel) = (meeting.year, on_issued.clone(), session.say("desk-cancel"));
    let form = Callback::from(move |on_close: Callback<()>| {
        let (asked, known, on_issued) = (asked.clone(), known.clone(), on_issued.clone());
        let close = on_close.clone();
        let beside = html! {
            <button type="button" class="button" onclick={move |_| close.emit(())}>
                { cancel.clone() }
            </button>
        };
        let on_issued = Callback::from(move |_| {
            on_close.emit(());
            on_issued.emit(());
        });
        html! { <IssueForm {year} {asked} {known} {on_issued} {beside} /> }
    });
    let name = task_name(session, &item.task);
    html! {
        <p class="watch-act">
            <Opener
                label={session.say("desk-directive-new")}
                aria_label={session.text("desk-directive-new-about", &[("task", &name)])}
                class="is-small"
                {form}
            />
        </p>
    }
}
