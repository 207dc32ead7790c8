//! Says on every page of a demonstration that it is one.
use wire::instance::InstanceView;
use yew::prelude::*;

use crate::{session::Session, words};

pub fn demo_banner(session: &Session, instance: &InstanceView) -> Html {
    if !instance.demo {
        return Html::default();
    }
    let day = words::date(session.language(), instance.today);
    html! {
        <aside class="demo" aria-label={session.say("board-demo-label")}>
            <p>{ session.text("board-demo", &[("day", &day)]) }</p>
        </aside>
    }
}
