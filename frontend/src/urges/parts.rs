//! The two parts of the room: what the office urges, and what the program reminds of by itself.
use yew::prelude::*;

use crate::{
    desk::{route::DeskRoute, states::Way},
    session::Session,
};

pub fn parts(session: &Session, here: &DeskRoute) -> Html {
    let parts = [(DeskRoute::Urges, "desk-urges"), (DeskRoute::Reminders, "desk-reminders")];
    html! {
        <nav class="parts" aria-label={session.say("desk-way-urges")}>
            <ul>
                for (to, id) in parts {
                    <li>
                        <Way current={(to == *here).then_some("page")} {to}>{ session.say(id) }</Way>
                    </li>
                }
            </ul>
        </nav>
    }
}
