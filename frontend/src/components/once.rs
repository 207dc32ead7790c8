//! Something that is shown this once: to be copied, and then gone.
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{browser, session::use_session};

#[derive(PartialEq, Properties)]
pub struct OnceProps {
    /// Tells several on one page apart.
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: AttrValue,
    pub children: Html,
}

#[component]
pub fn Once(props: &OnceProps) -> Html {
    let session = use_session();
    let field = use_node_ref();
    let copied = use_state(|| false);
    let onclick = {
        let (field, copied) = (field.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let done = field.cast::<HtmlInputElement>().is_some_and(|field| browser::copy(&field));
            copied.set(done);
        })
    };
    html! {
        <div class="once">
            <label for={&props.id}>{ &props.label }</label>
            <div class="search-line">
                <input ref={field} id={&props.id} type="text" readonly=true value={&props.value} />
                <button type="button" class="button" {onclick}>{ session.say("desk-copy") }</button>
            </div>
            <p class="hint" role="status">
                if *copied {
                    { session.say("desk-copied") }
                }
            </p>
            { props.children.clone() }
        </div>
    }
}
