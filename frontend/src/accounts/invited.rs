//! A new invitation: a link that is shown this once, to be handed over by hand.
use wire::accounts::Invitation;
use yew::prelude::*;

use crate::{browser, components::once::Once, session::Session, words::instant};

pub fn invitation(session: &Session, person: &str, invitation: &Invitation) -> Html {
    let until = instant(session.language(), invitation.until);
    html! {
        <div class="notice is-fresh" role="status">
            <Once
                id="invitation-link"
                label={session.text("desk-invitation-for", &[("person", person)])}
                value={link(session, invitation)}
            >
                <p>{ session.text("desk-invitation-once", &[("until", &until)]) }</p>
            </Once>
        </div>
    }
}

/// The link as it is to be opened elsewhere.
pub fn link(session: &Session, invitation: &Invitation) -> String {
    // The base path may or may not stand in the link already.
    let base = session.site_path(&invitation.link);
    format!("{}{base}", browser::origin())
}
