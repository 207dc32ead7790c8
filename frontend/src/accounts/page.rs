//! One account: what is known of it, what can be done to it, and its form.
use std::rc::Rc;

use uuid::Uuid;
use wire::accounts::{AccountView, Invitation};
use yew::prelude::*;

use crate::{
    accounts::{
        act::Acts,
        fields::{fields, use_register},
        invited::invitation,
        state, words,
    },
    components::{facts::facts, form::use_form},
    desk::{
        call::Reply,
        client,
        read::use_read,
        route::DeskRoute,
        states::{crumbs, heading},
    },
    session::{Session, use_session},
    words::{date, instant},
};

#[derive(PartialEq, Properties)]
pub struct AccountPageProps {
    pub id: Uuid,
}

#[component]
pub fn AccountPage(props: &AccountPageProps) -> Html {
    let session = use_session();
    let account = use_read(client::read_account(props.id));
    let invited = use_state(|| None::<Invitation>);
    let on_invited = {
        let (invited, reload) = (invited.clone(), account.reload.clone());
        Callback::from(move |new| {
            invited.set(Some(new));
            reload.emit(());
        })
    };
    account.page(|reply| {
        let view = &reply.value;
        html! {
            <>
                { crumbs(&session, DeskRoute::Accounts, &session.say("desk-way-accounts"), &view.person) }
                <div class="page-top">
                    { heading(&view.person) }
                    { words::state_tag(&session, view.state) }
                </div>
                if let Some(new) = &*invited {
                    { invitation(&session, &view.person, new) }
                }
                { known(&session, view) }
                <Acts reply={reply.clone()} {on_invited} on_done={account.reload.clone()} />
                <section aria-labelledby="amend">
                    <h2 id="amend">{ session.say("desk-account-amend") }</h2>
                    <AmendForm reply={reply.clone()} on_reload={account.reload.clone()} />
                </section>
            </>
        }
    })
}

fn known(session: &Session, account: &AccountView) -> Html {
    let day = |day| date(session.language(), day);
    let at = |at| instant(session.language(), at);
    let say = |id: &str| session.say(id);
    let term = account.term.as_ref().map(|term| {
        let body = words::body_name(session, term.body);
        let span = [("from", day(term.from)), ("until", day(term.until))];
        let span = span.each_ref().map(|(name, value)| (*name, value.as_str()));
        let span = session.text("board-tenure-span", &span);
        let team = term.team.as_ref().map(|team| format!("{team} · ")).unwrap_or_default();
        format!("{body} · {team}{span}")
    });
    let factor = if account.second_factor { "desk-set-up" } else { "desk-not-set-up" };
    facts(
        session,
        [
            ("desk-name", Some(account.name.clone())),
            ("desk-role", Some(words::role_name(session, account.role))),
            ("desk-department", account.department.clone()),
            ("desk-term", term),
            ("desk-email", account.email.clone()),
            ("desk-last-day", account.last_day.map(day)),
            ("desk-suspended-at", account.suspended_at.map(at)),
            ("desk-reason", account.suspension_reason.clone()),
            ("desk-locked-until", account.locked_until.map(at)),
            ("desk-invited-until", account.invited_until.map(at)),
            ("desk-factor", Some(say(factor))),
            ("desk-password-set", account.password_changed_at.map(at)),
            ("desk-last-sign-in", account.last_sign_in_at.map(at).or(Some(say("desk-never")))),
            ("desk-created", Some(at(account.created_at))),
        ],
    )
}

#[derive(PartialEq, Properties)]
struct AmendFormProps {
    reply: Rc<Reply<AccountView>>,
    on_reload: Callback<()>,
}

#[component]
fn AmendForm(props: &AmendFormProps) -> Html {
    let session = use_session();
    let Reply { value: account, version } = &*props.reply;
    let form = use_form("account", || state::values(account));
    let register = use_register();
    let submit = {
        let (form, id, version) = (form.clone(), account.id, version.clone());
        let on_reload = props.on_reload.clone();
        Callback::from(move |()| {
            let call = state::draft(form.values())
                .map(|draft| client::amend_account(id, &draft).seen(version.as_deref()));
            let on_reload = on_reload.clone();
            form.submit(call, move |_| on_reload.emit(()));
        })
    };
    register.part(|| {
        let fields = fields(&form, &register, true);
        html! {
            <>
                { form.frame(fields, &session.say("desk-save"), submit) }
                { form.stale(&props.on_reload) }
                { form.saved(&session.say("desk-saved")) }
            </>
        }
    })
}
