//! 组织机构: the two parts of the register.
use yew::prelude::*;

use crate::{
    desk::{route::DeskRoute, states::Way},
    session::Session,
};

pub fn parts(session: &Session, here: &DeskRoute) -> Html {
    let parts = [(DeskRoute::Departments, "desk-departments"), (DeskRoute::Posts, "desk-posts")];
    html! {
        <nav class="parts" aria-label={session.say("desk-way-register")}>
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
