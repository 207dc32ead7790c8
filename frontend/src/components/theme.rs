//! Light, dark, or as the device says.
use yew::prelude::*;

use crate::{
    browser::{self, Theme},
    session::use_session,
};

/// Only where script runs: the server leaves it out.
#[component]
pub fn ThemeButton() -> Html {
    let session = use_session();
    let theme = use_state(browser::theme);
    let name = session.say(match *theme {
        Theme::Device => "board-theme-device",
        Theme::Light => "board-theme-light",
        Theme::Dark => "board-theme-dark",
    });
    let onclick = {
        let theme = theme.clone();
        Callback::from(move |_: MouseEvent| {
            let next = theme.next();
            browser::set_theme(next);
            theme.set(next);
        })
    };
    html! {
        <button type="button" class="tool" {onclick}>
            <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
                <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" stroke-width="2" />
                <path d="M10 2.5a7.5 7.5 0 0 1 0 15Z" fill="currentColor" />
            </svg>
            <span class="tool-text">{ session.say("board-theme") }{ name }</span>
        </button>
    }
}
