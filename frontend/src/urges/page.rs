//! One urge: the paper itself, what was done about it, and what the reader may do now.
use std::rc::Rc;

use uuid::Uuid;
use wire::urges::{UrgeLevel, UrgeView};
use yew::prelude::*;

use crate::{
    browser,
    components::tag::{Look, tag},
    desk::{
        call::Reply,
        read::use_read,
        route::DeskRoute,
        states::{Way, crumbs, heading},
    },
    mail::page::mails,
    session::{Session, use_session},
    urges::{client, paper::paper, steps::Steps, words},
};

#[derive(PartialEq, Properties)]
pub struct UrgePageProps {
    pub id: Uuid,
}

#[component]
pub fn UrgePage(props: &UrgePageProps) -> Html {
    let session = use_session();
    let urge = use_read(client::read_urge(props.id));
    urge.page(|reply: &Rc<Reply<UrgeView>>| {
        let view = &reply.value;
        let values = [("level", words::level_name(&session, view.level))];
        let values = [(values[0].0, values[0].1.as_str()), ("department", &*view.department)];
        let title = session.text("desk-urge-title", &values);
        html! {
            <>
                { crumbs(&session, DeskRoute::Urges, &session.say("desk-urges"), &title) }
                <div class="page-top">
                    { heading(&title) }
                    { words::state_tag(&session, view.state) }
                    if view.overdue {
                        { tag(Look::Stopped, &session.say("desk-urge-overdue")) }
                    }
                </div>
                { chain(&session, view) }
                <Steps reply={reply.clone()} on_done={urge.reload.clone()} />
                { paper(&session, view) }
                <p class="actions">{ print(&session) }</p>
                if !view.mails.is_empty() {
                    <section aria-labelledby="mails">
                        <h2 id="mails">{ session.say("desk-urge-mails") }</h2>
                        { mails(&session, &view.mails) }
                    </section>
                }
            </>
        }
    })
}

/// 催办提醒 → 督办单 → 警示: where this one stands, and the way to its neighbours.
fn chain(session: &Session, view: &UrgeView) -> Html {
    let levels = [UrgeLevel::Reminder, UrgeLevel::Notice, UrgeLevel::Warning];
    let step = |level: UrgeLevel| {
        let name = words::level_name(session, level);
        let next = view.level.next() == Some(level);
        let previous = level.next() == Some(view.level);
        match (view.previous.filter(|_| previous), view.next.filter(|_| next)) {
            _ if level == view.level => html! { <b aria-current="step">{ name }</b> },
            (Some(id), _) | (None, Some(id)) => {
                html! { <Way to={DeskRoute::Urge { id }}>{ name }</Way> }
            }
            (None, None) => html! { <span class="quiet">{ name }</span> },
        }
    };
    html! {
        <nav class="chain" aria-label={session.say("desk-urge-chain")}>
            <ol>
                for level in levels {
                    <li>{ step(level) }</li>
                }
            </ol>
        </nav>
    }
}

fn print(session: &Session) -> Html {
    html! {
        <button type="button" class="button" onclick={|_: MouseEvent| browser::print()}>
            { session.say("desk-urge-print") }
        </button>
    }
}
