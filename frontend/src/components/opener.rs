//! A button that opens a form over the page; the form is told how to close.
use yew::prelude::*;

use crate::components::dialog::Dialog;

#[derive(PartialEq, Properties)]
pub struct OpenerProps {
    /// On the button and over the form.
    pub label: AttrValue,
    #[prop_or_default]
    pub class: Classes,
    /// What is read out in place of the label, where several buttons say the same.
    #[prop_or_default]
    pub aria_label: Option<AttrValue>,
    pub form: Callback<Callback<()>, Html>,
}

#[component]
pub fn Opener(props: &OpenerProps) -> Html {
    let open = use_state(|| false);
    let set = |value: bool| {
        let open = open.clone();
        Callback::from(move |()| open.set(value))
    };
    let show = set(true);
    let title = props.aria_label.clone().unwrap_or_else(|| props.label.clone());
    html! {
        <>
            <button
                type="button"
                class={classes!("button", props.class.clone())}
                aria-label={props.aria_label.clone()}
                onclick={move |_| show.emit(())}
            >
                { &props.label }
            </button>
            if *open {
                <Dialog {title} on_close={set(false)}>{ props.form.emit(set(false)) }</Dialog>
            }
        </>
    }
}
