//! What the security administrator can do to an account. Everything asks before it happens.
use std::rc::Rc;

use wire::accounts::{AccountState, AccountView, Invitation, SuspendAccount};
use yew::prelude::*;

use crate::{
    components::{
        confirm::{Confirm, Question},
        dialog::Dialog,
        field::Field,
        form::use_form,
        form_state::Values,
    },
    desk::{call::Reply, client},
    session::{Session, use_session},
};

#[derive(PartialEq, Properties)]
pub struct ActsProps {
    pub reply: Rc<Reply<AccountView>>,
    pub on_invited: Callback<Invitation>,
    pub on_done: Callback<()>,
}

#[component]
pub fn Acts(props: &ActsProps) -> Html {
    let session = use_session();
    let Reply { value: account, version } = &*props.reply;
    let id = account.id;
    let done = &props.on_done;
    let usable = matches!(account.state, AccountState::Invited | AccountState::Active);
    let ask = |label, detail| question(&session, account, label, detail);
    let suspended = account.state == AccountState::Suspended;
    html! {
        <section aria-labelledby="acts">
            <h2 id="acts">{ session.say("desk-actions") }</h2>
            <div class="actions">
                if usable {
                    <Confirm<Invitation>
                        question={ask("desk-invite", "desk-invite-detail")}
                        call={client::invite_account(id)}
                        on_done={props.on_invited.clone()}
                    />
                }
                if account.locked_until.is_some() {
                    <Confirm<()>
                        question={ask("desk-unlock", "desk-unlock-detail")}
                        call={client::unlock_account(id)}
                        on_done={done.clone()}
                    />
                }
                if account.second_factor {
                    <Confirm<()>
                        question={ask("desk-factor-reset", "desk-factor-reset-detail")}
                        call={client::reset_second_factor(id)}
                        on_done={done.clone()}
                    />
                }
                if suspended {
                    <Confirm<AccountView>
                        question={ask("desk-reinstate", "desk-reinstate-detail")}
                        call={client::reinstate_account(id).seen(version.as_deref())}
                        on_done={done.reform(|_| ())}
                    />
                } else {
                    <Suspend reply={props.reply.clone()} on_done={done.clone()} />
                }
            </div>
        </section>
    }
}

fn question(session: &Session, account: &AccountView, label: &str, detail: &str) -> Question {
    let person = [("person", account.person.as_str())];
    Question {
        label: session.say(label),
        title: session.say(label),
        detail: session.text(detail, &person),
    }
}

#[derive(PartialEq, Properties)]
struct SuspendProps {
    reply: Rc<Reply<AccountView>>,
    on_done: Callback<()>,
}

#[component]
fn Suspend(props: &SuspendProps) -> Html {
    let session = use_session();
    let open = use_state(|| false);
    let set = |value: bool| {
        let open = open.clone();
        Callback::from(move |()| open.set(value))
    };
    let (show, close) = (set(true), set(false));
    let on_done = {
        let (close, on_done) = (close.clone(), props.on_done.clone());
        Callback::from(move |()| {
            close.emit(());
            on_done.emit(());
        })
    };
    html! {
        <>
            <button type="button" class="button is-danger" onclick={move |_| show.emit(())}>
                { session.say("desk-suspend") }
            </button>
            if *open {
                <SuspendDialog reply={props.reply.clone()} {on_done} on_close={close} />
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct SuspendDialogProps {
    reply: Rc<Reply<AccountView>>,
    on_done: Callback<()>,
    on_close: Callback<()>,
}

#[component]
fn SuspendDialog(props: &SuspendDialogProps) -> Html {
    let session = use_session();
    let form = use_form("suspend", Values::default);
    let Reply { value: account, version } = &*props.reply;
    let submit = {
        let (form, on_done) = (form.clone(), props.on_done.clone());
        let (id, version) = (account.id, version.clone());
        Callback::from(move |()| {
            let body = SuspendAccount { reason: form.value("reason").to_owned() };
            let call = client::suspend_account(id, &body).seen(version.as_deref());
            let on_done = on_done.clone();
            form.submit(Ok(call), move |_| on_done.emit(()));
        })
    };
    let close = props.on_close.clone();
    let cancel = html! {
        <button type="button" class="button" onclick={move |_| close.emit(())}>
            { session.say("desk-cancel") }
        </button>
    };
    let reason = Field::new("reason", session.say("desk-reason")).required();
    let fields = form.area(reason.hint(session.say("desk-reason-detail")));
    let detail = session.text("desk-suspend-detail", &[("person", &account.person)]);
    html! {
        <Dialog title={session.say("desk-suspend")} on_close={props.on_close.clone()}>
            <p>{ detail }</p>
            { form.frame_with(fields, &session.say("desk-suspend"), submit, cancel) }
        </Dialog>
    }
}
