//! The top of a page: where it lies, what it is, as of when. Takes the focus when the reader came
//! by a link, so that a screen reader starts here.
use chrono::{DateTime, Utc};
use yew::prelude::*;
use yew_router::hooks::use_location;

use crate::{
    browser,
    components::link::Go,
    route::Route,
    session::{Arrival, Session, use_session},
    words,
};

#[derive(PartialEq, Properties)]
pub struct HeadingProps {
    /// What the browser's title bar and search engines show.
    pub title: AttrValue,
    #[prop_or_default]
    pub description: AttrValue,
    #[prop_or_default]
    pub class: Classes,
    #[prop_or_default]
    pub lang: Option<&'static str>,
    /// The text that puts the title into the browser's title bar.
    #[prop_or("board-page-title")]
    pub whole_title: &'static str,
    pub children: Html,
}

/// The page's one `h1`.
#[component]
pub fn Heading(props: &HeadingProps) -> Html {
    let session = use_session();
    let path = use_location().map(|location| location.path().to_owned());
    let node = use_node_ref();
    let title = session.text(props.whole_title, &[("title", &props.title)]);
    session.write_head(|head| {
        head.title.clone_from(&title);
        props.description.as_str().clone_into(&mut head.description);
    });
    use_effect_with(title, |title| browser::set_title(title));
    {
        let (session, node) = (session.clone(), node.clone());
        use_effect_with(path, move |_| {
            let arrival = session.take_arrival();
            let Some(heading) = node.cast::<web_sys::HtmlElement>() else {
                return;
            };
            match arrival {
                Arrival::Loaded => {}
                Arrival::Filtered => session.arrive(Arrival::Filtered),
                Arrival::Followed => {
                    browser::focus(&heading);
                    browser::scroll_to_top();
                }
                Arrival::Returned => browser::focus(&heading),
            }
        });
    }
    html! {
        <h1 ref={node} tabindex="-1" class={props.class.clone()} lang={props.lang}>
            { props.children.clone() }
        </h1>
    }
}

/// Where the page lies: `between` are the pages between the board and this one.
pub fn crumbs(session: &Session, year: i32, between: Vec<(Route, String)>, here: &str) -> Html {
    html! {
        <nav class="crumbs" aria-label={session.say("board-crumbs")}>
            <ol>
                <li>
                    <Go to={Route::Board { year }}>
                        { session.text("board-crumb-board", &[("year", &year.to_string())]) }
                    </Go>
                </li>
                for (route, name) in between {
                    <li><Go to={route}>{ name }</Go></li>
                }
                <li aria-current="page">{ here }</li>
            </ol>
        </nav>
    }
}

/// The instant for which the page holds, to the minute.
pub fn as_of(session: &Session, at: DateTime<Utc>) -> Html {
    let at = words::instant(session.language(), at);
    html! { <p class="as-of">{ session.text("board-as-of", &[("at", &at)]) }</p> }
}
