//! From one year's programme to another's, where there is more than one.
use wire::programmes::ProgrammeSummary;
use yew::prelude::*;

use crate::{components::link::Go, route::Route, session::Session};

pub fn years(session: &Session, programmes: &[ProgrammeSummary], year: Option<i32>) -> Html {
    if programmes.len() < 2 {
        return Html::default();
    }
    html! {
        <nav class="years" aria-label={session.say("board-years")}>
            <ul>
                for programme in programmes {
                    <li>
                        <Go
                            to={Route::Board { year: programme.year }}
                            current={(year == Some(programme.year)).then_some("page")}
                        >
                            { session.text("board-year", &[("year", &programme.year.to_string())]) }
                        </Go>
                    </li>
                }
            </ul>
        </nav>
    }
}
