//! One entry of the trail, which opens to what was before and after.
use std::rc::Rc;

use serde_json::Value;
use wire::audit::AuditEntry;
use yew::prelude::*;

use crate::{
    accounts,
    audit::{
        state::{Line, lines},
        words,
    },
    session::{Session, use_session},
    words::instant_to_second,
};

#[derive(PartialEq, Properties)]
pub struct EntryProps {
    pub entry: Rc<AuditEntry>,
}

#[component]
pub fn Entry(props: &EntryProps) -> Html {
    let session = use_session();
    let open = use_state(|| false);
    let entry = &*props.entry;
    let id = format!("entry-{}", entry.sequence);
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let say = |id: &str| session.say(id);
    html! {
        <tbody>
            <tr>
                <th scope="row">
                    <button
                        type="button"
                        class="opener"
                        aria-expanded={open.to_string()}
                        aria-controls={open.then(|| id.clone())}
                        {onclick}
                    >
                        <span class="opener-mark" aria-hidden="true">{ if *open { "▾" } else { "▸" } }</span>
                        { instant_to_second(session.language(), entry.at) }
                    </button>
                </th>
                <td data-label={say("desk-audit-actor")}>{ actor(&session, entry) }</td>
                <td data-label={say("desk-audit-action")}>{ words::action_name(&session, &entry.action) }</td>
                <td data-label={say("desk-audit-outcome")}>{ outcome(&session, entry) }</td>
                <td data-label={say("desk-audit-subject")}>{ subject(&session, entry) }</td>
                <td data-label={say("desk-address")}>{ entry.address.clone().unwrap_or_default() }</td>
            </tr>
            if *open {
                <tr {id} class="opened">
                    <td colspan="6">{ details(&session, entry) }</td>
                </tr>
            }
        </tbody>
    }
}

fn actor(session: &Session, entry: &AuditEntry) -> Html {
    let name = entry.actor_name.clone().unwrap_or_else(|| session.say("desk-none"));
    let role = entry.role.as_ref().map(|role| match role.parse() {
        Ok(role) => accounts::words::role_name(session, role),
        Err(_) => role.clone(),
    });
    let kind = role.unwrap_or_else(|| words::actor_kind(session, entry.actor_kind));
    html! { <>{ name }<span class="beneath">{ kind }</span></> }
}

fn outcome(session: &Session, entry: &AuditEntry) -> Html {
    html! {
        <>
            { words::outcome_tag(session, entry.outcome) }
            if let Some(reason) = &entry.reason {
                <code class="beneath">{ reason }</code>
            }
        </>
    }
}

fn subject(session: &Session, entry: &AuditEntry) -> Html {
    let kind = entry.subject_kind.as_ref().map(|kind| words::subject_kind(session, kind));
    let kind = kind.unwrap_or_else(|| session.say("desk-none"));
    html! {
        <>
            { kind }
            if let Some(subject) = &entry.subject {
                <code class="beneath">{ subject }</code>
            }
        </>
    }
}

fn line(line: Line) -> Html {
    let text = format!("{}\n", line.text);
    if line.changed {
        html! { <mark>{ text }</mark> }
    } else {
        html! { text }
    }
}

fn details(session: &Session, entry: &AuditEntry) -> Html {
    let number = entry.sequence.to_string();
    let side = |label: &str, value: &Option<Value>, other: &Option<Value>| {
        html! {
            <figure>
                <figcaption>{ session.say(label) }</figcaption>
                if let Some(value) = value {
                    <pre tabindex="0">{ for lines(value, other.as_ref()).into_iter().map(line) }</pre>
                } else {
                    <p class="quiet">{ session.say("desk-audit-nothing") }</p>
                }
            </figure>
        }
    };
    html! {
        <>
            <div class="sides">
                { side("desk-audit-before", &entry.before, &entry.after) }
                { side("desk-audit-after", &entry.after, &entry.before) }
            </div>
            <p class="quiet">{ session.text("desk-audit-sequence", &[("sequence", &number)]) }</p>
            <p class="quiet">
                { session.say("desk-audit-digest") }{ " " }<code>{ &entry.digest }</code>
            </p>
        </>
    }
}
