//! The bottom of every page.
use yew::prelude::*;

use crate::{components::link::Go, route::Route, session::Session};

pub fn footer(session: &Session, year: Option<i32>, version: Option<&str>) -> Html {
    html! {
        <footer class="footer">
            <div class="inner">
                <p>{ session.say("board-footer") }</p>
                <ul>
                    if let Some(year) = year {
                        <li>
                            <Go to={Route::About { year }}>{ session.say("board-about-title") }</Go>
                        </li>
                    }
                    <li><a href={session.href_to("/desk", "")}>{ session.say("board-desk") }</a></li>
                    <li>
                        <a href={session.api_documentation()}>
                            { session.say("board-api-documentation") }
                        </a>
                    </li>
                    if let Some(version) = version {
                        <li>{ session.text("board-version", &[("version", version)]) }</li>
                    }
                </ul>
            </div>
        </footer>
    }
}
