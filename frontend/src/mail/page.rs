//! Every mail without its words, for whoever keeps the system; and those about one urge.
use wire::mail::{MailState, MailView};
use yew::prelude::*;

use crate::{
    components::{
        heading::as_of,
        table::{Row, table},
        tag::{Look, tag},
    },
    desk::{
        list::use_list,
        states::{heading, nothing},
    },
    mail::client,
    session::{Session, use_session},
    words::instant,
};

#[component]
pub fn MailPage() -> Html {
    let session = use_session();
    let mail = use_list(client::list_mail());
    html! {
        <>
            { heading(&session.say("desk-way-mail")) }
            <p class="lead">{ session.say("desk-mail-detail") }</p>
            { mail.show(|pages| {
                if pages.items.is_empty() {
                    return nothing(
                        &session.say("desk-mail-none"),
                        &session.say("desk-mail-none-detail"),
                    );
                }
                html! {
                    <>
                        { listed(&session, pages.items.iter().map(|it| row(&session, it)).collect()) }
                        { for pages.as_of.map(|at| as_of(&session, at)) }
                    </>
                }
            }) }
        </>
    }
}

pub fn mails(session: &Session, mails: &[MailView]) -> Html {
    listed(session, mails.iter().map(|mail| row(session, mail)).collect())
}

fn listed(session: &Session, rows: Vec<Row>) -> Html {
    let columns = [
        "desk-mail-recipient",
        "desk-mail-subject",
        "desk-state",
        "desk-mail-queued",
        "desk-mail-sent",
        "desk-mail-attempts",
    ];
    table(&session.say("desk-way-mail"), &columns.map(|id| session.say(id)), rows)
}

fn row(session: &Session, mail: &MailView) -> Row {
    let at = |at| instant(session.language(), at);
    let state = html! {
        <span>
            { state_tag(session, mail.state) }
            if let Some(refusal) = &mail.refusal {
                <span class="beneath">{ refusal }</span>
            }
        </span>
    };
    Row {
        key: mail.id.to_string(),
        cells: vec![
            html! { <span lang={session.original()}>{ &mail.recipient }</span> },
            html! { <span lang={session.original()}>{ &mail.subject }</span> },
            state,
            at(mail.queued_at).into(),
            mail.sent_at.map_or_else(|| session.say("desk-none"), at).into(),
            mail.attempts.to_string().into(),
        ],
    }
}

fn state_tag(session: &Session, state: MailState) -> Html {
    let (look, id) = match state {
        MailState::Queued => (Look::Waiting, "desk-mail-queued-state"),
        MailState::Sending => (Look::Waiting, "desk-mail-sending"),
        MailState::Sent => (Look::Good, "desk-mail-sent-state"),
        MailState::Failed => (Look::Stopped, "desk-mail-failed"),
        MailState::Uncertain => (Look::Stopped, "desk-mail-uncertain"),
    };
    tag(look, &session.say(id))
}
