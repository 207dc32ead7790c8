//! A password that can be looked at while it is typed.
use yew::prelude::*;

use crate::{components::field::Field, session::use_session};

/// Whether passwords show, and the button that changes it.
pub struct Password {
    shown: bool,
    button: Html,
}

#[hook]
pub fn use_password() -> Password {
    let session = use_session();
    let shown = use_state(|| false);
    let onclick = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(!*shown))
    };
    let button = html! {
        <button type="button" class="button" aria-pressed={shown.to_string()} {onclick}>
            { session.say("desk-password-show") }
        </button>
    };
    Password { shown: *shown, button }
}

impl Password {
    /// With the button beside it.
    pub fn field(&self, field: Field) -> Field {
        Field { beside: Some(self.button.clone()), ..self.plain(field) }
    }

    pub fn button(&self) -> Html {
        self.button.clone()
    }

    /// Without: one button serves all passwords of a form.
    pub fn plain(&self, field: Field) -> Field {
        field.kind(if self.shown { "text" } else { "password" })
    }
}
