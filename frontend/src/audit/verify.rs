//! Following the whole chain: is every entry unaltered and in its place?
use wire::audit::AuditVerification;
use yew::prelude::*;

use crate::{
    components::{
        facts::facts,
        form::use_form,
        form_state::Values,
        once::Once,
        tag::{Look, tag},
    },
    desk::client,
    session::{Session, use_session},
    words::instant,
};

#[component]
pub fn Verify() -> Html {
    let session = use_session();
    let form = use_form("verify", Values::default);
    let found = use_state(|| None::<AuditVerification>);
    let submit = {
        let (form, found) = (form.clone(), found.clone());
        Callback::from(move |()| {
            let found = found.clone();
            form.submit(Ok(client::verify_audit_trail()), move |reply| {
                found.set(Some(reply.value));
            });
        })
    };
    html! {
        <section aria-labelledby="verify">
            <h2 id="verify">{ session.say("desk-audit-verify") }</h2>
            <p>{ session.say("desk-audit-verify-detail") }</p>
            { form.frame(Html::default(), &session.say("desk-audit-verify-now"), submit) }
            <div role="status">
                { for found.as_ref().map(|found| result(&session, found)) }
            </div>
        </section>
    }
}

fn result(session: &Session, found: &AuditVerification) -> Html {
    let (look, word) = match found.whole {
        true => (Look::Good, "desk-audit-whole"),
        false => (Look::Over, "desk-audit-broken"),
    };
    let known = facts(
        session,
        [
            ("desk-audit-entries", Some(found.entries.to_string())),
            ("desk-audit-last", Some(found.sequence.to_string())),
            ("desk-audit-verified-at", Some(instant(session.language(), found.as_of))),
        ],
    );
    html! {
        <div class="notice is-fresh">
            <p>{ tag(look, &session.say(word)) }</p>
            if let Some(problem) = &found.problem {
                <p>{ problem }</p>
            }
            { known }
            <Once
                id="digest"
                label={session.say("desk-audit-last-digest")}
                value={found.digest.clone()}
            >
                <p>{ session.say("desk-audit-keep") }</p>
            </Once>
        </div>
    }
}
