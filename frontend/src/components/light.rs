//! A light: shape, colour and word together, so that none of them is needed alone.
use domain::tasks::Light;
use yew::prelude::*;

use crate::{session::Session, words};

pub fn shape(light: Light) -> Html {
    let inside = match light {
        Light::Overdue => html! {
            <>
                <path class="fill" d="M10 .8 19.2 10 10 19.2.8 10Z" />
                <path class="ink" d="M10 5.4v5.4M10 13.6v.6" />
            </>
        },
        Light::Behind => html! {
            <>
                <path class="fill" d="M10 1.6 19.4 18.4H.6Z" />
                <path class="ink" d="M10 7.4v5M10 15.2v.6" />
            </>
        },
        Light::OnTrack => html! { <circle class="fill" cx="10" cy="10" r="8.4" /> },
        Light::NotStarted => html! { <circle class="ring" cx="10" cy="10" r="7.2" /> },
        Light::Completed => html! {
            <>
                <rect class="fill" x="1.4" y="1.4" width="17.2" height="17.2" rx="3" />
                <path class="ink" d="m5.6 10.4 3 3 5.8-6.6" />
            </>
        },
        Light::NotCompleted => html! { <path class="cross" d="m4 4 12 12M16 4 4 16" /> },
    };
    html! {
        <svg
            class={classes!("shape", class_of(light))}
            viewBox="0 0 20 20"
            width="20"
            height="20"
            aria-hidden="true"
            focusable="false"
        >
            { inside }
        </svg>
    }
}

/// Shape and word.
pub fn mark(session: &Session, light: Light) -> Html {
    html! {
        <span class={classes!("light", class_of(light))}>
            { shape(light) }
            <span>{ words::light_name(session.language(), light) }</span>
        </span>
    }
}

/// The style sheet's class for a light.
pub fn class_of(light: Light) -> String {
    format!("is-{}", words::light_word(light))
}
