//! Links within the board: real addresses, followed without loading the document again.
use wire::tasks::TaskQuery;
use yew::prelude::*;
use yew_router::{hooks::use_navigator, navigator::Navigator, query::Raw};

use crate::{
    address::Address,
    route::Route,
    session::{Arrival, Session, use_session},
};

#[derive(PartialEq, Properties)]
pub struct GoProps {
    pub to: Route,
    #[prop_or_default]
    pub filter: TaskQuery,
    #[prop_or_default]
    pub class: Classes,
    /// `page` or `true` where the link leads to what is shown.
    #[prop_or_default]
    pub current: Option<&'static str>,
    #[prop_or_default]
    pub label: Option<AttrValue>,
    #[prop_or_default]
    pub lang: Option<&'static str>,
    #[prop_or_default]
    pub rel: Option<&'static str>,
    #[prop_or(Arrival::Followed)]
    pub arrival: Arrival,
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Go(props: &GoProps) -> Html {
    let session = use_session();
    let navigator = use_navigator();
    let address = Address { route: props.to.clone(), filter: props.filter.clone() };
    let href = session.href(&address);
    let arrival = props.arrival;
    let onclick = Callback::from(move |click: MouseEvent| {
        let elsewhere =
            click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key();
        if let Some(navigator) = navigator.as_ref().filter(|_| !elsewhere) {
            click.prevent_default();
            follow(&session, navigator, &address, arrival);
        }
    });
    html! {
        <a
            class={props.class.clone()}
            {href}
            {onclick}
            aria-current={props.current}
            aria-label={props.label.clone()}
            lang={props.lang}
            rel={props.rel}
        >
            { props.children.clone() }
        </a>
    }
}

/// Goes to another page, or to another filter of this one.
pub fn follow(session: &Session, navigator: &Navigator, address: &Address, arrival: Arrival) {
    session.arrive(arrival);
    let query = address.query();
    if query.is_empty() {
        navigator.push(&address.route);
    } else {
        let Ok(()) = navigator.push_with_query(&address.route, Raw(query));
    }
}
