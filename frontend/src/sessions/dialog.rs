//! Over a page whose session ended: whoever worked there signs in again and loses nothing.
use yew::prelude::*;

use crate::{
    browser,
    components::dialog::Dialog,
    session::use_session,
    sessions::{access::use_desk, sign_in::SignInForm},
};

#[component]
pub fn SignInDialog() -> Html {
    let session = use_session();
    let desk = use_desk();
    let name = desk.account.as_ref().map(|account| account.name.clone()).unwrap_or_default();
    let dismiss = {
        let access = desk.access.clone();
        Callback::from(move |()| access.dismiss())
    };
    let later = {
        let dismiss = dismiss.clone();
        Callback::from(move |_: MouseEvent| dismiss.emit(()))
    };
    html! {
        <Dialog title={session.say("desk-session-over")} on_close={dismiss}>
            <p>{ session.say("desk-session-over-detail") }</p>
            <SignInForm {name}>
                <button type="button" class="button" onclick={later}>{ session.say("desk-later") }</button>
            </SignInForm>
        </Dialog>
    }
}

#[derive(PartialEq, Properties)]
pub struct ReplacedDialogProps {
    /// Who has signed in instead.
    pub person: String,
}

#[component]
pub fn ReplacedDialog(props: &ReplacedDialogProps) -> Html {
    let session = use_session();
    let desk = use_desk();
    let before = desk.account.as_ref().map(|account| account.person.clone()).unwrap_or_default();
    let onclick = {
        let address = session.href_to("/desk", "");
        Callback::from(move |_: MouseEvent| browser::go_to(&address))
    };
    let names = [("now", props.person.as_str()), ("before", before.as_str())];
    html! {
        <Dialog title={session.say("desk-replaced")} on_close={Callback::noop()}>
            <p>{ session.text("desk-replaced-detail", &names) }</p>
            <p class="actions">
                <button type="button" class="button is-main" {onclick}>
                    { session.say("desk-replaced-continue") }
                </button>
            </p>
        </Dialog>
    }
}
