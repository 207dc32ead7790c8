//! A button for something that is not to happen by accident: it asks first, and shows what came of it.
use serde::de::DeserializeOwned;
use yew::prelude::*;

use crate::{
    components::{dialog::Dialog, form::use_form, form_state::Values},
    desk::call::Call,
    session::use_session,
};

#[derive(Clone, PartialEq)]
pub struct Question {
    /// On the button.
    pub label: String,
    /// Over the question.
    pub title: String,
    pub detail: String,
}

#[derive(PartialEq, Properties)]
pub struct ConfirmProps<T: PartialEq + 'static> {
    pub question: Question,
    pub call: Call<T>,
    pub on_done: Callback<T>,
}

#[component]
pub fn Confirm<T: DeserializeOwned + PartialEq + 'static>(props: &ConfirmProps<T>) -> Html {
    let open = use_state(|| false);
    let set = |value: bool| {
        let open = open.clone();
        Callback::from(move |()| open.set(value))
    };
    let ask = set(true);
    let on_done = {
        let (close, on_done) = (set(false), props.on_done.clone());
        Callback::from(move |value| {
            close.emit(());
            on_done.emit(value);
        })
    };
    html! {
        <>
            <button type="button" class="button" onclick={move |_| ask.emit(())}>
                { &props.question.label }
            </button>
            if *open {
                <Asked<T>
                    question={props.question.clone()}
                    call={props.call.clone()}
                    {on_done}
                    on_close={set(false)}
                />
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct AskedProps<T: PartialEq + 'static> {
    question: Question,
    call: Call<T>,
    on_done: Callback<T>,
    on_close: Callback<()>,
}

#[component]
fn Asked<T: DeserializeOwned + PartialEq + 'static>(props: &AskedProps<T>) -> Html {
    let session = use_session();
    let form = use_form("confirm", Values::default);
    let submit = {
        let (form, call, on_done) = (form.clone(), props.call.clone(), props.on_done.clone());
        Callback::from(move |()| {
            let on_done = on_done.clone();
            form.submit(Ok(call.clone()), move |reply| on_done.emit(reply.value));
        })
    };
    let close = props.on_close.clone();
    let cancel = html! {
        <button type="button" class="button" onclick={move |_| close.emit(())}>
            { session.say("desk-cancel") }
        </button>
    };
    html! {
        <Dialog title={props.question.title.clone()} on_close={props.on_close.clone()}>
            <p>{ &props.question.detail }</p>
            { form.frame_with(Html::default(), &props.question.label, submit, cancel) }
        </Dialog>
    }
}
