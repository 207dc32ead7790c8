//! The top of a page: where it lies, what it is, as of when. Takes the focus when the reader came
//! by a link, so that a screen reader starts here.
use chrono::{DateTime, Utc};
use yew::prelude::*;

use crate::{
    address::use_address,
    browser,
    components::link::Go,
    route::Route,
    session::{Arrival, use_session},
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
    pub children: Html,
}

/// The page's one `h1`.
#[component]
pub fn Heading(props: &HeadingProps) -> Html {
    let session = use_session();
    let address = use_address();
    let node = use_node_ref();
    let title = session.text("board-page-title", &[("title", &props.title)]);
    session.write_head(|head| {
        head.title.clone_from(&title);
        props.description.as_str().clone_into(&mut head.description);
    });
    use_effect_with(title, |title| browser::set_title(title));
    {
        let (session, node) = (session.clone(), node.clone());
        use_effect_with(address.route, move |_| {
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

#[derive(PartialEq, Properties)]
pub struct CrumbsProps {
    pub year: i32,
    /// Pages between the board and this one.
    #[prop_or_default]
    pub between: Vec<(Route, String)>,
    pub here: AttrValue,
}

#[component]
pub fn Crumbs(props: &CrumbsProps) -> Html {
    let session = use_session();
    let year = props.year.to_string();
    html! {
        <nav class="crumbs" aria-label={session.say("board-crumbs")}>
            <ol>
                <li>
                    <Go to={Route::Board { year: props.year }}>
                        { session.text("board-crumb-board", &[("year", &year)]) }
                    </Go>
                </li>
                for (route, name) in props.between.iter().cloned() {
                    <li><Go to={route}>{ name }</Go></li>
                }
                <li aria-current="page">{ props.here.clone() }</li>
            </ol>
        </nav>
    }
}

#[derive(PartialEq, Properties)]
pub struct AsOfProps {
    pub at: DateTime<Utc>,
}

/// The instant for which the page holds, to the minute.
#[component]
pub fn AsOf(props: &AsOfProps) -> Html {
    let session = use_session();
    let at = words::instant(session.language(), props.at);
    html! {
        <p class="as-of">
            { session.text("board-as-of", &[("at", &at)]) }
        </p>
    }
}
