//! A new account, and the invitation that comes of it.
use wire::accounts::InvitedAccount;
use yew::prelude::*;

use crate::{
    accounts::{
        fields::{fields, use_register},
        invited::invitation,
        state,
    },
    components::{form::use_form, form_state::Values},
    desk::{
        client,
        route::DeskRoute,
        states::{Way, crumbs, heading},
    },
    session::{Session, use_session},
};

#[component]
pub fn CreatePage() -> Html {
    let session = use_session();
    let created = use_state(|| None::<InvitedAccount>);
    let another = {
        let created = created.clone();
        Callback::from(move |_: MouseEvent| created.set(None))
    };
    let on_created = {
        let created = created.clone();
        Callback::from(move |account| created.set(Some(account)))
    };
    let title = session.say("desk-account-new");
    html! {
        <>
            { crumbs(&session, DeskRoute::Accounts, &session.say("desk-way-accounts"), &title) }
            { heading(&title) }
            <div class="narrow">
                if let Some(account) = &*created {
                    { success(&session, account, another) }
                } else {
                    <CreateForm {on_created} />
                }
            </div>
        </>
    }
}

fn success(session: &Session, made: &InvitedAccount, another: Callback<MouseEvent>) -> Html {
    let InvitedAccount { account, invitation: invited } = made;
    html! {
        <>
            <p class="lead" role="status">
                { session.text("desk-account-created", &[("person", &account.person)]) }
            </p>
            { invitation(session, &account.person, invited) }
            <p class="actions">
                <Way class="button" to={DeskRoute::Account { id: account.id }}>
                    { session.say("desk-account-open") }
                </Way>
                <button type="button" class="button" onclick={another}>
                    { session.say("desk-account-another") }
                </button>
            </p>
        </>
    }
}

#[derive(PartialEq, Properties)]
struct CreateFormProps {
    on_created: Callback<InvitedAccount>,
}

#[component]
fn CreateForm(props: &CreateFormProps) -> Html {
    let session = use_session();
    let form = use_form("account", Values::default);
    let register = use_register();
    let submit = {
        let (form, on_created) = (form.clone(), props.on_created.clone());
        Callback::from(move |()| {
            let call = state::draft(form.values()).map(|draft| client::create_account(&draft));
            let on_created = on_created.clone();
            form.submit(call, move |reply| on_created.emit(reply.value));
        })
    };
    register.part(|| {
        let fields = fields(&form, &register, false);
        form.frame(fields, &session.say("desk-account-create"), submit)
    })
}
