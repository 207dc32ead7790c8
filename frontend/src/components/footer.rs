//! The bottom of every page.
use yew::prelude::*;

use crate::{components::link::Go, route::Route, session::use_session};

#[derive(PartialEq, Properties)]
pub struct FooterProps {
    pub year: Option<i32>,
    pub version: Option<AttrValue>,
}

#[component]
pub fn Footer(props: &FooterProps) -> Html {
    let session = use_session();
    html! {
        <footer class="footer">
            <div class="inner">
                <p>{ session.say("board-footer") }</p>
                <ul>
                    if let Some(year) = props.year {
                        <li>
                            <Go to={Route::About { year }}>{ session.say("board-way-about") }</Go>
                        </li>
                    }
                    <li>
                        <a href={session.api_documentation()}>
                            { session.say("board-api-documentation") }
                        </a>
                    </li>
                    if let Some(version) = &props.version {
                        <li>{ session.text("board-version", &[("version", version)]) }</li>
                    }
                </ul>
            </div>
        </footer>
    }
}
