//! Says on every page of a demonstration that it is one.
use wire::instance::InstanceView;
use yew::prelude::*;

use crate::{session::use_session, words};

#[derive(PartialEq, Properties)]
pub struct DemoBannerProps {
    pub instance: InstanceView,
}

#[component]
pub fn DemoBanner(props: &DemoBannerProps) -> Html {
    let session = use_session();
    if !props.instance.demo {
        return Html::default();
    }
    let day = words::date(session.language(), props.instance.today);
    html! {
        <aside class="demo" aria-label={session.say("board-demo-label")}>
            <p>{ session.text("board-demo", &[("day", &day)]) }</p>
        </aside>
    }
}
