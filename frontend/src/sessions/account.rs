//! 我的账号: who one is here, the password, the second factor, and where one is signed in.
use wire::sessions::OwnAccount;
use yew::prelude::*;

use crate::{
    accounts::words,
    components::facts::facts,
    desk::states::heading,
    session::{Session, use_session},
    sessions::{
        access::use_desk,
        factor::{RemoveFactor, SetUpFactor},
        list::Sessions,
        password::ChangePasswordForm,
    },
    words::date,
};

#[component]
pub fn OwnAccountPage() -> Html {
    let session = use_session();
    let desk = use_desk();
    let Some(account) = desk.account.as_deref() else { return Html::default() };
    html! {
        <>
            { heading(&session.say("desk-way-account")) }
            { own_facts(&session, account) }
            <section aria-labelledby="own-password">
                <h2 id="own-password">{ session.say("desk-password-change") }</h2>
                <p class="quiet">{ session.say("desk-password-change-detail") }</p>
                <ChangePasswordForm />
            </section>
            <section aria-labelledby="own-factor">
                <h2 id="own-factor">{ session.say("desk-factor") }</h2>
                { factor(&session, account) }
            </section>
            <Sessions />
        </>
    }
}

fn own_facts(session: &Session, account: &OwnAccount) -> Html {
    let expires = account.password_expires_on.map(|day| date(session.language(), day));
    let idle = session.text("desk-idle", &[("minutes", &account.idle_minutes.to_string())]);
    facts(
        session,
        [
            ("desk-person", Some(account.person.clone())),
            ("desk-name", Some(account.name.clone())),
            ("desk-role", Some(words::role_name(session, account.role))),
            ("desk-department", account.department.clone()),
            ("desk-password-until", expires),
            ("desk-idle-label", Some(idle)),
        ],
    )
}

fn factor(session: &Session, account: &OwnAccount) -> Html {
    let sentence = match (account.second_factor, account.second_factor_required) {
        (true, true) => "desk-factor-on-required",
        (true, false) => "desk-factor-on",
        (false, _) => "desk-factor-off",
    };
    html! {
        <>
            <p>{ session.say(sentence) }</p>
            if !account.second_factor {
                <SetUpFactor />
            } else if !account.second_factor_required {
                <details>
                    <summary>{ session.say("desk-factor-remove") }</summary>
                    <RemoveFactor />
                </details>
            }
        </>
    }
}
