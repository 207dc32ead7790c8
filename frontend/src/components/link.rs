//! Links within the board or the desk: real addresses, followed without loading the document again.
use wire::tasks::TaskQuery;
use yew::prelude::*;
use yew_router::{Routable, hooks::use_navigator, navigator::Navigator, query::Raw};

use crate::{
    address::Address,
    route::Route,
    session::{Arrival, Session, use_session},
};

#[derive(PartialEq, Properties)]
pub struct AnchorProps<R: Routable> {
    pub to: R,
    /// What stands behind the question mark.
    #[prop_or_default]
    pub query: String,
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

/// A link to a page of whichever routes.
#[component]
pub fn Anchor<R: Routable + 'static>(props: &AnchorProps<R>) -> Html {
    let session = use_session();
    let navigator = use_navigator();
    let (to, query, arrival) = (props.to.clone(), props.query.clone(), props.arrival);
    let href = session.href_to(&to.to_path(), &query);
    let onclick = Callback::from(move |click: MouseEvent| {
        let elsewhere =
            click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key();
        if let Some(navigator) = navigator.as_ref().filter(|_| !elsewhere) {
            click.prevent_default();
            go(&session, navigator, &to, &query, arrival);
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

#[derive(PartialEq, Properties)]
pub struct GoProps {
    pub to: Route,
    #[prop_or_default]
    pub filter: TaskQuery,
    #[prop_or_default]
    pub class: Classes,
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

/// A link to a page of the board, with a filter.
#[component]
pub fn Go(props: &GoProps) -> Html {
    let address = Address { route: props.to.clone(), filter: props.filter.clone() };
    html! {
        <Anchor<Route>
            query={address.query()}
            to={address.route}
            class={props.class.clone()}
            current={props.current}
            label={props.label.clone()}
            lang={props.lang}
            rel={props.rel}
            arrival={props.arrival}
        >
            { props.children.clone() }
        </Anchor<Route>>
    }
}

/// Goes to another page, or to another filter of this one.
pub fn follow(session: &Session, navigator: &Navigator, address: &Address, arrival: Arrival) {
    go(session, navigator, &address.route, &address.query(), arrival);
}

/// Goes to a page of whichever routes.
pub fn go<R: Routable>(
    session: &Session,
    navigator: &Navigator,
    to: &R,
    query: &str,
    arrival: Arrival,
) {
    session.arrive(arrival);
    if query.is_empty() {
        navigator.push(to);
    } else {
        let Ok(()) = navigator.push_with_query(to, Raw(query));
    }
}
