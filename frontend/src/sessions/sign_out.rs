//! The way out.
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    client::Trouble, components::states::what_happened, session::use_session,
    sessions::access::Access,
};

#[derive(PartialEq, Properties)]
pub struct SignOutProps {
    pub access: Access,
}

#[component]
pub fn SignOut(props: &SignOutProps) -> Html {
    let session = use_session();
    let trouble = use_state(|| None::<Trouble>);
    let onclick = {
        let (access, trouble) = (props.access.clone(), trouble.clone());
        Callback::from(move |_: MouseEvent| {
            let (access, trouble) = (access.clone(), trouble.clone());
            spawn_local(async move { trouble.set(access.sign_out().await.err()) });
        })
    };
    html! {
        <div class="sign-out">
            if let Some(trouble) = &*trouble {
                <p role="alert">{ what_happened(&session, trouble).0 }</p>
            }
            <button type="button" class="button is-small" {onclick}>
                { session.say("desk-sign-out") }
            </button>
        </div>
    }
}
