//! All settings in one form. Whoever may only read them sees the same page with nothing to save.
use std::rc::Rc;

use domain::{
    access::{self, Action},
    settings::SecuritySettings,
};
use wire::{accounts::Role, settings::SettingsView};
use yew::prelude::*;

use crate::{
    accounts::words,
    components::{
        facts::facts,
        field::Field,
        form::{Form, use_form},
    },
    desk::{call::Reply, client, read::use_read, states::heading},
    session::{Session, use_session},
    sessions::access::use_desk,
    settings::state,
};

/// The groups of the form, each with its settings: name, text and unit.
type Group = (&'static str, &'static [(&'static str, &'static str, &'static str)]);

const GROUPS: [Group; 3] = [
    (
        "desk-settings-passwords",
        &[
            ("password_min_chars", "desk-set-password_min_chars", "desk-unit-characters"),
            ("password_valid_days", "desk-set-password_valid_days", "desk-unit-days"),
            ("password_history", "desk-set-password_history", "desk-unit-passwords"),
        ],
    ),
    (
        "desk-settings-locks",
        &[
            ("failures_before_lock", "desk-set-failures_before_lock", "desk-unit-times"),
            (
                "address_failures_before_lock",
                "desk-set-address_failures_before_lock",
                "desk-unit-times",
            ),
            ("lock_minutes", "desk-set-lock_minutes", "desk-unit-minutes"),
        ],
    ),
    (
        "desk-settings-sessions",
        &[
            ("idle_minutes", "desk-set-idle_minutes", "desk-unit-minutes"),
            ("absolute_hours", "desk-set-absolute_hours", "desk-unit-hours"),
            ("invitation_hours", "desk-set-invitation_hours", "desk-unit-hours"),
        ],
    ),
];

#[component]
pub fn SettingsPage() -> Html {
    let session = use_session();
    let desk = use_desk();
    let settings = use_read(client::read_settings());
    let may_amend = access::AmendSettings::permits(desk.role());
    settings.page(|reply| {
        html! {
            <>
                { heading(&session.say("desk-way-settings")) }
                <p class="lead">{ session.say("desk-settings-detail") }</p>
                if may_amend {
                    <SettingsForm reply={reply.clone()} on_reload={settings.reload.clone()} />
                } else {
                    { readings(&session, &reply.value) }
                }
            </>
        }
    })
}

/// The settings for those who do not set them.
fn readings(session: &Session, settings: &SettingsView) -> Html {
    let values = state::values(settings);
    let roles = settings.second_factor_roles.iter().map(|role| words::role_name(session, *role));
    let roles = roles.collect::<Vec<_>>().join(&session.say("board-list-comma"));
    html! {
        <>
            for (title, settings) in GROUPS {
                <section>
                    <h2>{ session.say(title) }</h2>
                    for (name, label, unit) in settings {
                        { facts(session, [(
                            label,
                            Some(format!("{} {}", values.text(name), session.say(unit))),
                        )]) }
                    }
                </section>
            }
            <section>
                <h2>{ session.say("desk-settings-factor") }</h2>
                <p>{ roles }</p>
            </section>
        </>
    }
}

#[derive(PartialEq, Properties)]
struct SettingsFormProps {
    reply: Rc<Reply<SettingsView>>,
    on_reload: Callback<()>,
}

#[component]
fn SettingsForm(props: &SettingsFormProps) -> Html {
    let session = use_session();
    let Reply { value: settings, version } = &*props.reply;
    let form = use_form("settings", || state::values(settings));
    let submit = {
        let (form, version, on_reload) = (form.clone(), version.clone(), props.on_reload.clone());
        Callback::from(move |()| {
            let call = state::settings(form.values())
                .map(|body| client::amend_settings(&body).seen(version.as_deref()));
            let on_reload = on_reload.clone();
            form.submit(call, move |_| on_reload.emit(()));
        })
    };
    let fields = html! {
        <>
            { for GROUPS.iter().map(|group| numbers(&form, group)) }
            <fieldset>
                <legend>{ session.say("desk-settings-factor") }</legend>
                <p class="hint">{ session.say("desk-settings-factor-detail") }</p>
                { for Role::of_accounts().map(|role| {
                    form.checkbox(&state::field(role), html! { words::role_name(&session, role) })
                }) }
            </fieldset>
        </>
    };
    html! {
        <div class="wide">
            { form.frame(fields, &session.say("desk-save"), submit) }
            { form.stale(&props.on_reload) }
            { form.saved(&session.say("desk-saved")) }
        </div>
    }
}

fn numbers(form: &Form, (title, settings): &Group) -> Html {
    let session = form.session();
    let field = |name: &'static str, label: &str, unit: &str| {
        let bounds = SecuritySettings::BOUNDS.into_iter().find(|(known, ..)| *known == name);
        let (least, most) = bounds.map_or((0, u32::MAX), |(_, least, most)| (least, most));
        let span = [("least", least.to_string()), ("most", most.to_string())];
        let span = span.each_ref().map(|(name, value)| (*name, value.as_str()));
        let field = Field::new(name, session.say(label)).required().kind("number");
        let field = field.hint(session.text("desk-bounds", &span));
        form.input(Field {
            inputmode: Some("numeric"),
            least: Some(least.to_string()),
            most: Some(most.to_string()),
            beside: Some(html! { <span class="unit">{ session.say(unit) }</span> }),
            ..field
        })
    };
    html! {
        <fieldset>
            <legend>{ session.say(title) }</legend>
            for (name, label, unit) in settings.iter() {
                { field(name, label, unit) }
            }
        </fieldset>
    }
}
