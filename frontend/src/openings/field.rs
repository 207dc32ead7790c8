//! One field of the editor: label, what stands in it, and what is wrong with it.
use yew::prelude::*;

use crate::{
    components::field::{Choice, value_of},
    openings::{editor::Editor, jump::label, state::Action},
};

/// How a field wants to be filled in.
#[derive(Clone, Copy, Default)]
pub struct Kind {
    /// `text`, `date` …; a text where it is empty.
    pub kind: &'static str,
    pub inputmode: Option<&'static str>,
    /// The suggestions to choose from.
    pub list: Option<&'static str>,
    /// Another label than the field's usual one.
    pub label: Option<&'static str>,
    pub hint: Option<&'static str>,
}

pub const TEXT: Kind = Kind { kind: "text", inputmode: None, list: None, label: None, hint: None };
pub const DATE: Kind = Kind { kind: "date", ..TEXT };
pub const NUMBER: Kind = Kind { inputmode: Some("numeric"), ..TEXT };
pub const DECIMAL: Kind = Kind { inputmode: Some("decimal"), ..TEXT };

impl Editor {
    pub fn input(&self, pointer: &str, value: &str, kind: Kind) -> Html {
        let value = self.state.unread(pointer).unwrap_or(value).to_owned();
        let input = html! {
            <input
                id={self.id(pointer)}
                type={kind.kind}
                {value}
                inputmode={kind.inputmode}
                list={kind.list}
                readonly={self.read_only}
                autocomplete="off"
                oninput={self.put(pointer)}
                lang={self.session.original()}
                aria-invalid={self.wrong(pointer).map(|_| "true")}
                aria-describedby={self.described(pointer, kind)}
            />
        };
        self.framed(pointer, kind, input)
    }

    pub fn area(&self, pointer: &str, value: &str, kind: Kind) -> Html {
        let area = html! {
            <textarea
                id={self.id(pointer)}
                rows="3"
                value={value.to_owned()}
                readonly={self.read_only}
                oninput={self.put(pointer)}
                lang={self.session.original()}
                aria-invalid={self.wrong(pointer).map(|_| "true")}
                aria-describedby={self.described(pointer, kind)}
            />
        };
        self.framed(pointer, kind, area)
    }

    /// `none` reads what an empty choice means; without one, something is always chosen.
    pub fn select(
        &self,
        pointer: &str,
        chosen: &str,
        choices: &[Choice],
        none: Option<String>,
    ) -> Html {
        let select = html! {
            <select
                id={self.id(pointer)}
                disabled={self.read_only}
                onchange={self.put(pointer)}
                aria-invalid={self.wrong(pointer).map(|_| "true")}
                aria-describedby={self.described(pointer, TEXT)}
            >
                if let Some(none) = none {
                    <option value="" selected={chosen.is_empty()}>{ none }</option>
                }
                for (value, name) in choices {
                    <option value={value.clone()} selected={value == chosen}>{ name }</option>
                }
            </select>
        };
        self.framed(pointer, TEXT, select)
    }

    pub fn tick(&self, pointer: &str, ticked: bool, label: &str) -> Html {
        let dispatcher = self.state.dispatcher();
        let name = pointer.to_owned();
        let onchange = Callback::from(move |_: Event| {
            let value = if ticked { "false" } else { "true" };
            dispatcher.dispatch(Action::Put(name.clone(), value.to_owned()));
        });
        html! {
            <div class="check">
                <input
                    type="checkbox"
                    id={self.id(pointer)}
                    checked={ticked}
                    disabled={self.read_only}
                    {onchange}
                />
                <label for={self.id(pointer)}>{ self.say(label) }</label>
            </div>
        }
    }

    fn framed(&self, pointer: &str, kind: Kind, input: Html) -> Html {
        let id = self.id(pointer);
        let own = pointer.rsplit('/').next().and_then(label);
        let name = self.say(kind.label.or(own).unwrap_or("board-task"));
        let wrong = self.wrong(pointer);
        html! {
            <div class={classes!("field", wrong.is_some().then_some("is-wrong"))}>
                <label for={id.clone()}>{ name }</label>
                { input }
                if let Some(hint) = kind.hint {
                    <p class="hint" id={format!("{id}-hint")}>{ self.say(hint) }</p>
                }
                if let Some(wrong) = wrong {
                    { self.complaint(pointer, &wrong) }
                }
            </div>
        }
    }

    fn wrong(&self, pointer: &str) -> Option<String> {
        match self.state.unread(pointer) {
            Some(_) => Some(self.say("desk-unreadable")),
            None => self.state.lack(pointer).map(str::to_owned),
        }
    }

    fn described(&self, pointer: &str, kind: Kind) -> Option<String> {
        let id = self.id(pointer);
        let hint = kind.hint.map(|_| format!("{id}-hint"));
        let problem = self.wrong(pointer).map(|_| format!("{id}-problem"));
        let ids: Vec<String> = hint.into_iter().chain(problem).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn put<E: AsRef<Event> + 'static>(&self, pointer: &str) -> Callback<E> {
        let (dispatcher, pointer) = (self.state.dispatcher(), pointer.to_owned());
        Callback::from(move |event: E| {
            if let Some(value) = value_of(event.as_ref()) {
                dispatcher.dispatch(Action::Put(pointer.clone(), value));
            }
        })
    }
}
