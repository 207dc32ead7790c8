//! The parts of a room that has several: one way to each.
use yew::prelude::*;

use crate::{
    desk::{route::DeskRoute, states::Way},
    session::Session,
};

/// `name` says what the parts are of.
pub fn parts(
    session: &Session,
    name: &str,
    parts: [(DeskRoute, &str); 2],
    here: &DeskRoute,
) -> Html {
    html! {
        <nav class="parts" aria-label={session.say(name)}>
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
