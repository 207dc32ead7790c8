//! One field of a form, however it is filled in: label, hint, what is wrong, and the field itself,
//! bound together for those who hear them.
use wasm_bindgen::JsCast;
use web_sys::{Event, File, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::components::{form::Form, form_state::FormAction};

/// What a field is and how it wants to be filled in.
#[derive(Clone, Default)]
pub struct Field {
    /// The JSON pointer of what it fills, without `#/`.
    pub name: AttrValue,
    pub label: String,
    pub hint: Option<String>,
    /// `text`, `password`, `date`, `number` …; a text where it is empty.
    pub kind: &'static str,
    pub required: bool,
    pub autocomplete: Option<&'static str>,
    pub inputmode: Option<&'static str>,
    pub least: Option<String>,
    pub most: Option<String>,
    /// Where a dialog with this field begins.
    pub first: bool,
    /// For words that are Chinese on every page.
    pub lang: Option<&'static str>,
    /// A unit, or a button that belongs to the field.
    pub beside: Option<Html>,
}

impl Field {
    pub fn new(name: impl Into<AttrValue>, label: String) -> Self {
        Self {
            name: name.into(),
            label,
            kind: "text",
            autocomplete: Some("off"),
            ..Self::default()
        }
    }

    pub fn required(self) -> Self {
        Self { required: true, ..self }
    }

    pub fn hint(self, hint: String) -> Self {
        Self { hint: Some(hint), ..self }
    }

    pub fn kind(self, kind: &'static str) -> Self {
        Self { kind, ..self }
    }
}

/// Something to choose: its value and what it reads as.
pub type Choice = (String, String);

impl Form {
    pub fn input(&self, field: Field) -> Html {
        let input = html! {
            <input
                id={self.id(&field.name)}
                name={field.name.clone()}
                type={field.kind}
                value={self.value(&field.name).to_owned()}
                oninput={self.put(&field.name)}
                autocomplete={field.autocomplete}
                inputmode={field.inputmode}
                autofocus={field.first}
                min={field.least.clone()}
                max={field.most.clone()}
                lang={field.lang}
                aria-required={field.required.to_string()}
                aria-invalid={self.invalid(&field.name)}
                aria-describedby={self.described(&field)}
            />
        };
        self.framed(&field, input)
    }

    pub fn area(&self, field: Field) -> Html {
        let area = html! {
            <textarea
                id={self.id(&field.name)}
                name={field.name.clone()}
                rows="3"
                value={self.value(&field.name).to_owned()}
                oninput={self.put(&field.name)}
                lang={field.lang}
                aria-required={field.required.to_string()}
                aria-invalid={self.invalid(&field.name)}
                aria-describedby={self.described(&field)}
            />
        };
        self.framed(&field, area)
    }

    pub fn select(&self, field: Field, choices: &[Choice]) -> Html {
        let chosen = self.value(&field.name);
        let select = html! {
            <select
                id={self.id(&field.name)}
                name={field.name.clone()}
                onchange={self.put(&field.name)}
                lang={field.lang}
                aria-required={field.required.to_string()}
                aria-invalid={self.invalid(&field.name)}
                aria-describedby={self.described(&field)}
            >
                <option value="" selected={chosen.is_empty()}>{ self.session().say("desk-choose") }</option>
                for (value, name) in choices {
                    <option value={value.clone()} selected={value == chosen}>{ name }</option>
                }
            </select>
        };
        self.framed(&field, select)
    }

    pub fn checkbox(&self, name: &str, label: Html) -> Html {
        self.register(name);
        let ticked = self.state().values.is_ticked(name);
        let onchange = {
            let (dispatcher, name) = (self.dispatcher(), name.to_owned());
            Callback::from(move |_: Event| {
                let value = if ticked { "" } else { "true" };
                dispatcher.dispatch(FormAction::Put(name.clone(), value.to_owned()));
            })
        };
        html! {
            <div class="check">
                <input type="checkbox" id={self.id(name)} checked={ticked} {onchange} />
                <label for={self.id(name)}>{ label }</label>
            </div>
        }
    }

    /// A file to choose, of the kinds that `accept` names. It travels by itself, not with the values.
    pub fn file(
        &self,
        field: Field,
        accept: &'static str,
        on_file: &Callback<Option<File>>,
    ) -> Html {
        let input = html! {
            <input
                id={self.id(&field.name)}
                type="file"
                {accept}
                onchange={on_file.reform(|event: Event| chosen_file(&event))}
                aria-invalid={self.invalid(&field.name)}
                aria-describedby={self.described(&field)}
            />
        };
        self.framed(&field, input)
    }

    fn framed(&self, field: &Field, input: Html) -> Html {
        self.register(&field.name);
        let id = self.id(&field.name);
        let problem = self.state().problem(&field.name).map(str::to_owned);
        html! {
            <div class={classes!("field", problem.is_some().then_some("is-wrong"))}>
                <label for={id.clone()}>
                    { &field.label }
                    if !field.required {
                        <span class="optional">{ self.session().say("desk-optional") }</span>
                    }
                </label>
                if let Some(hint) = &field.hint {
                    <p class="hint" id={format!("{id}-hint")}>{ hint }</p>
                }
                if let Some(beside) = &field.beside {
                    <div class="beside">{ input }{ beside.clone() }</div>
                } else {
                    { input }
                }
                if let Some(problem) = problem {
                    { self.complaint(&id, &problem) }
                }
            </div>
        }
    }

    /// What is wrong, with a mark beside the colour.
    pub fn complaint(&self, id: &str, problem: &str) -> Html {
        html! {
            <p class="complaint" id={format!("{id}-problem")}>
                <span class="complaint-mark" aria-hidden="true">{ "!" }</span>
                { problem }
            </p>
        }
    }

    fn invalid(&self, name: &str) -> Option<&'static str> {
        self.state().problem(name).map(|_| "true")
    }

    fn described(&self, field: &Field) -> Option<String> {
        let id = self.id(&field.name);
        let hint = field.hint.as_ref().map(|_| format!("{id}-hint"));
        let problem = self.state().problem(&field.name).map(|_| format!("{id}-problem"));
        let ids: Vec<String> = hint.into_iter().chain(problem).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn put<E: AsRef<Event> + 'static>(&self, name: &str) -> Callback<E> {
        let (dispatcher, name) = (self.dispatcher(), name.to_owned());
        Callback::from(move |event: E| {
            if let Some(value) = value_of(event.as_ref()) {
                dispatcher.dispatch(FormAction::Put(name.clone(), value));
            }
        })
    }
}

/// The file that was chosen in the field that the event comes from.
pub fn chosen_file(event: &Event) -> Option<File> {
    event.target()?.dyn_into::<HtmlInputElement>().ok()?.files()?.get(0)
}

/// What stands in the field that the event comes from.
pub fn value_of(event: &Event) -> Option<String> {
    let target = event.target()?;
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        Some(input.value())
    } else if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        Some(area.value())
    } else {
        target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value)
    }
}
