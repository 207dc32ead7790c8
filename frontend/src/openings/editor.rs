//! What every part of the editor works with.
use yew::prelude::*;

use crate::{
    openings::state::{Action, EditorState},
    session::Session,
};

#[derive(Clone)]
pub struct Editor {
    pub session: Session,
    pub state: UseReducerHandle<EditorState>,
    /// Once it is published or discarded, nothing can be changed.
    pub read_only: bool,
}

impl Editor {
    pub fn say(&self, id: &str) -> String {
        self.session.say(id)
    }

    /// The id of a field in the document.
    pub fn id(&self, pointer: &str) -> String {
        format!("opening-{}", pointer.replace('/', "-"))
    }

    pub fn act<E: 'static>(&self, action: impl Fn() -> Action + 'static) -> Callback<E> {
        let dispatcher = self.state.dispatcher();
        Callback::from(move |_: E| dispatcher.dispatch(action()))
    }

    /// A button that changes something; nothing where nothing can be changed.
    pub fn button(&self, label: String, action: impl Fn() -> Action + 'static) -> Html {
        if self.read_only {
            return Html::default();
        }
        self.look(label, None, action)
    }

    /// A button that only shows something.
    pub fn look(
        &self,
        label: String,
        class: Option<&'static str>,
        action: impl Fn() -> Action + 'static,
    ) -> Html {
        let onclick: Callback<MouseEvent> = self.act(action);
        let class = class.unwrap_or("button is-small");
        html! { <button type="button" {class} {onclick}>{ label }</button> }
    }

    /// The button that takes a row out of a list; `name` tells which.
    pub fn remove(&self, list: &str, at: usize, name: &str) -> Html {
        if self.read_only {
            return Html::default();
        }
        let list = list.to_owned();
        let onclick: Callback<MouseEvent> = self.act(move || Action::Remove(list.clone(), at));
        let label = self.session.text("desk-remove-one", &[("name", name)]);
        html! {
            <button type="button" class="button is-small" {onclick} aria-label={label}>
                { self.say("desk-remove") }
            </button>
        }
    }

    pub fn add(&self, list: &str, label: &str) -> Html {
        let list = list.to_owned();
        self.button(self.say(label), move || Action::Add(list.clone()))
    }

    /// What a whole list lacks.
    pub fn lack(&self, pointer: &str) -> Html {
        match self.state.lack(pointer) {
            Some(detail) => self.complaint(pointer, detail),
            None => Html::default(),
        }
    }

    pub fn complaint(&self, pointer: &str, detail: &str) -> Html {
        html! {
            <p class="complaint" id={format!("{}-problem", self.id(pointer))}>
                <span class="complaint-mark" aria-hidden="true">{ "!" }</span>
                { detail }
            </p>
        }
    }
}
