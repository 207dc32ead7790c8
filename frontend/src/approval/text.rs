//! What somebody wrote, as it was written.
use yew::prelude::*;

use crate::session::Session;

/// Says where nothing was written.
pub fn said(session: &Session, text: &str) -> Html {
    if text.trim().is_empty() {
        return html! { <p class="quiet">{ session.say("desk-not-filled-in") }</p> };
    }
    html! { <p class="said" lang={session.original()}>{ text.to_owned() }</p> }
}
