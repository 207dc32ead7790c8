//! A file of the API for somebody who has signed in: a plain link could not carry the token.
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    browser, client::Trouble, components::states::trouble_part, desk::call::Ask,
    session::use_session, sessions::access::use_desk,
};

#[derive(PartialEq, Properties)]
pub struct SaveButtonProps {
    pub label: AttrValue,
    /// The name under which it is saved.
    pub file: AttrValue,
    pub ask: Ask,
}

#[component]
pub fn SaveButton(props: &SaveButtonProps) -> Html {
    let session = use_session();
    let desk = use_desk();
    let busy = use_state(|| false);
    let trouble = use_state(|| None::<Trouble>);
    let save = {
        let (ask, file) = (props.ask.clone(), props.file.clone());
        let (busy, trouble) = (busy.clone(), trouble.clone());
        Callback::from(move |()| {
            if *busy {
                return;
            }
            busy.set(true);
            let (access, ask, file) = (desk.access.clone(), ask.clone(), file.clone());
            let (busy, trouble) = (busy.clone(), trouble.clone());
            spawn_local(async move {
                let answer = access.fetch(&ask).await;
                busy.set(false);
                trouble.set(answer.as_ref().err().cloned());
                if let Ok(raw) = answer {
                    browser::save_file(&file, "application/octet-stream", &raw.body);
                }
            });
        })
    };
    let onclick = save.reform(|_: MouseEvent| ());
    html! {
        <>
            <button type="button" class="button" {onclick} aria-disabled={busy.then_some("true")}>
                if *busy {
                    { session.say("board-waiting") }
                } else {
                    { &props.label }
                }
            </button>
            if let Some(trouble) = &*trouble {
                { trouble_part(&session, trouble, &save) }
            }
        </>
    }
}
