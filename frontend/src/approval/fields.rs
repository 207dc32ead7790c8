//! Fields of a plan or a report: each is named by its JSON pointer, shows what stands in the draft, and
//! says what is wrong with it.
use std::rc::Rc;

use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::{
    approval::{draft::Draft, paper::Paper, state::Complaint},
    session::Session,
};

/// What a field is and how it wants to be filled in.
#[derive(Clone, Default)]
pub struct Field {
    /// The JSON pointer of what it fills, without `#/`.
    pub pointer: String,
    pub label: String,
    pub hint: Option<String>,
    pub kind: Kind,
    pub optional: bool,
    /// The label is read, not seen: a heading above says the same.
    pub quiet_label: bool,
    /// A unit, or what is known already.
    pub beside: Option<Html>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Text,
    Area,
    Date,
    /// A number as it is typed, which no browser changes meanwhile.
    Number,
}

impl Field {
    pub fn new(pointer: String, label: String) -> Self {
        Self { pointer, label, ..Self::default() }
    }

    pub fn kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    pub fn hint(self, hint: String) -> Self {
        Self { hint: Some(hint), ..self }
    }

    pub fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    pub fn quiet_label(self) -> Self {
        Self { quiet_label: true, ..self }
    }
}

/// The id of the field for a pointer.
pub fn id(pointer: &str) -> String {
    pointer.replace('/', "-")
}

/// What is wrong with a field, as its reader reads it.
pub fn complaint<P: Paper>(session: &Session, draft: &Draft<P>, pointer: &str) -> Option<String> {
    draft.state().problem(pointer).map(|it| match it {
        Complaint::Said(sentence) => sentence,
        Complaint::Text(id) => session.say(id),
    })
}

pub fn complain(id: &str, sentence: &str) -> Html {
    html! {
        <p class="complaint" id={format!("{id}-problem")}>
            <span class="complaint-mark" aria-hidden="true">{ "!" }</span>
            { sentence }
        </p>
    }
}

/// A field to type into.
pub fn field<P: Paper>(
    session: &Session,
    draft: &Draft<P>,
    field: Field,
    value: &str,
    set: impl Fn(&mut P::Fields, String) + 'static,
) -> Html {
    let id = id(&field.pointer);
    let problem = complaint(session, draft, &field.pointer);
    let hint = field.hint.as_ref().map(|_| format!("{id}-hint"));
    let described: Vec<String> =
        hint.into_iter().chain(problem.as_ref().map(|_| format!("{id}-problem"))).collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let invalid = problem.as_ref().map(|_| "true");
    let input = input(session, draft, &field, value, set, (described, invalid));
    html! {
        <div class={classes!("field", problem.is_some().then_some("is-wrong"))}>
            <label for={id.clone()} class={field.quiet_label.then_some("visually-hidden")}>
                { &field.label }
                if field.optional {
                    <span class="optional">{ session.say("desk-optional") }</span>
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
                { complain(&id, &problem) }
            }
        </div>
    }
}

fn input<P: Paper>(
    session: &Session,
    draft: &Draft<P>,
    field: &Field,
    value: &str,
    set: impl Fn(&mut P::Fields, String) + 'static,
    (described, invalid): (Option<String>, Option<&'static str>),
) -> Html {
    let id = id(&field.pointer);
    let oninput = {
        let (draft, pointer) = (draft.clone(), field.pointer.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(value) = value_of(&event) {
                draft.edit(&pointer, |fields| set(fields, value));
            }
        })
    };
    let required = (!field.optional).to_string();
    let value = value.to_owned();
    let lang = session.original().filter(|_| matches!(field.kind, Kind::Text | Kind::Area));
    if field.kind == Kind::Area {
        return html! {
            <textarea
                {id}
                rows="3"
                {value}
                {oninput}
                {lang}
                aria-required={required}
                aria-invalid={invalid}
                aria-describedby={described}
            />
        };
    }
    html! {
        <input
            {id}
            type={if field.kind == Kind::Date { "date" } else { "text" }}
            inputmode={(field.kind == Kind::Number).then_some("decimal")}
            autocomplete="off"
            {value}
            {oninput}
            {lang}
            aria-required={required}
            aria-invalid={invalid}
            aria-describedby={described}
        />
    }
}

/// What stands in the field that the event comes from.
fn value_of(event: &InputEvent) -> Option<String> {
    if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
        return Some(input.value());
    }
    event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value())
}

/// A box to tick.
pub fn tick<P: Paper>(
    draft: &Draft<P>,
    pointer: String,
    label: Html,
    ticked: bool,
    set: impl Fn(&mut P::Fields, bool) + 'static,
) -> Html {
    let id = id(&pointer);
    let onchange = {
        let draft = draft.clone();
        Callback::from(move |_: Event| draft.edit(&pointer, |fields| set(fields, !ticked)))
    };
    html! {
        <div class="check">
            <input type="checkbox" id={id.clone()} checked={ticked} {onchange} />
            <label for={id}>{ label }</label>
        </div>
    }
}

/// One of several, none at first.
pub fn choose<P: Paper, T: Copy + PartialEq + 'static>(
    session: &Session,
    draft: &Draft<P>,
    (pointer, legend): (String, String),
    choices: Vec<(T, String)>,
    chosen: Option<T>,
    set: impl Fn(&mut P::Fields, T) + 'static,
) -> Html {
    let (id, set) = (id(&pointer), Rc::new(set));
    let problem = complaint(session, draft, &pointer);
    let choice = |(place, (value, name)): (usize, (T, String))| {
        let own = format!("{id}-{place}");
        let onchange = {
            let (draft, pointer, set) = (draft.clone(), pointer.clone(), set.clone());
            Callback::from(move |_: Event| draft.edit(&pointer, |fields| set(fields, value)))
        };
        html! {
            <div class="check">
                <input
                    type="radio"
                    id={own.clone()}
                    name={id.clone()}
                    checked={chosen == Some(value)}
                    {onchange}
                />
                <label for={own}>{ name }</label>
            </div>
        }
    };
    html! {
        <fieldset
            id={id.clone()}
            role="radiogroup"
            tabindex={problem.as_ref().map(|_| "-1")}
            class={classes!("choice", problem.is_some().then_some("is-wrong"))}
            aria-required="true"
            aria-invalid={problem.as_ref().map(|_| "true")}
            aria-describedby={problem.as_ref().map(|_| format!("{id}-problem"))}
        >
            <legend>{ legend }</legend>
            <div class="choices">{ for choices.into_iter().enumerate().map(choice) }</div>
            if let Some(problem) = problem {
                { complain(&id, &problem) }
            }
        </fieldset>
    }
}
