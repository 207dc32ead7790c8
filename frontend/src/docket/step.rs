//! A button for one step: it asks for what the step needs, then takes it.
use serde::de::DeserializeOwned;
use yew::prelude::*;

use crate::{
    components::{
        dialog::Dialog,
        field::Field,
        form::{Form, use_form},
        form_state::{Unreadable, Values},
    },
    desk::call::Call,
    session::use_session,
};

#[derive(Clone, Copy, PartialEq)]
pub enum Input {
    Area(&'static str, &'static str),
    Text(&'static str, &'static str),
    Day(&'static str, &'static str),
    Tick(&'static str, &'static str),
    /// With each value and the id of what it reads as.
    Choice(&'static str, &'static str, &'static [(&'static str, &'static str)]),
}

/// What was typed becomes a request.
pub type Asking<T> = Callback<Values, Result<Call<T>, Unreadable>>;

#[derive(PartialEq, Properties)]
pub struct StepButtonProps<T: PartialEq + 'static> {
    pub name: AttrValue,
    #[prop_or_default]
    pub main: bool,
    /// What is read out in place of the name, where several buttons say the same.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// What the step does or is about, in place of the plain question.
    #[prop_or_default]
    pub detail: Option<AttrValue>,
    /// What stands in the fields at first.
    #[prop_or_default]
    pub start: Values,
    /// Each with the field's name and the id of its label.
    pub inputs: &'static [Input],
    pub asking: Asking<T>,
    pub on_done: Callback<()>,
}

#[component]
pub fn StepButton<T: DeserializeOwned + PartialEq + 'static>(props: &StepButtonProps<T>) -> Html {
    let open = use_state(|| false);
    let set = |value: bool| {
        let open = open.clone();
        Callback::from(move |()| open.set(value))
    };
    let show = set(true);
    let class = classes!("button", props.main.then_some("is-main"));
    html! {
        <>
            <button
                type="button"
                {class}
                aria-label={props.label.clone()}
                onclick={move |_| show.emit(())}
            >
                { &props.name }
            </button>
            if *open {
                <Asked<T>
                    name={props.name.clone()}
                    detail={props.detail.clone()}
                    start={props.start.clone()}
                    inputs={props.inputs}
                    asking={props.asking.clone()}
                    on_done={props.on_done.clone()}
                    on_close={set(false)}
                />
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct AskedProps<T: PartialEq + 'static> {
    name: AttrValue,
    detail: Option<AttrValue>,
    start: Values,
    inputs: &'static [Input],
    asking: Asking<T>,
    on_done: Callback<()>,
    on_close: Callback<()>,
}

#[component]
fn Asked<T: DeserializeOwned + PartialEq + 'static>(props: &AskedProps<T>) -> Html {
    let session = use_session();
    let form = use_form("step", || props.start.clone());
    let submit = {
        let (form, asking) = (form.clone(), props.asking.clone());
        let (on_done, on_close) = (props.on_done.clone(), props.on_close.clone());
        Callback::from(move |()| {
            let (on_done, on_close) = (on_done.clone(), on_close.clone());
            form.submit(asking.emit(form.values().clone()), move |_| {
                on_close.emit(());
                on_done.emit(());
            });
        })
    };
    let close = props.on_close.clone();
    let cancel = html! {
        <button type="button" class="button" onclick={move |_| close.emit(())}>
            { session.say("desk-cancel") }
        </button>
    };
    let fields = html! { for input in props.inputs { { field(&form, *input) } } };
    html! {
        <Dialog title={props.name.to_string()} on_close={props.on_close.clone()}>
            if let Some(detail) = &props.detail {
                <p>{ detail }</p>
            } else if props.inputs.is_empty() {
                <p>{ session.say("desk-docket-ask") }</p>
            }
            { form.frame_with(fields, &props.name, submit, cancel) }
            { form.stale(&props.on_done) }
        </Dialog>
    }
}

fn field(form: &Form, input: Input) -> Html {
    let session = form.session();
    let field = |name, id: &str| Field {
        lang: session.original(),
        ..Field::new(name, session.say(id)).required()
    };
    match input {
        Input::Area(name, id) => form.area(field(name, id)),
        Input::Text(name, id) => form.input(field(name, id)),
        Input::Day(name, id) => form.input(field(name, id).kind("date")),
        Input::Tick(name, id) => form.checkbox(name, session.say(id).into()),
        Input::Choice(name, id, choices) => {
            let choices = choices.iter().map(|(value, id)| ((*value).to_owned(), session.say(id)));
            let field = Field::new(name, session.say(id)).required();
            form.select(field, &choices.collect::<Vec<_>>())
        }
    }
}
