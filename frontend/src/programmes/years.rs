//! From one year's programme to another's, where there is more than one.
use wire::programmes::ProgrammeSummary;
use yew::prelude::*;

use crate::{components::link::Go, route::Route, session::use_session};

#[derive(PartialEq, Properties)]
pub struct YearsProps {
    pub programmes: Vec<ProgrammeSummary>,
    pub year: Option<i32>,
}

#[component]
pub fn Years(props: &YearsProps) -> Html {
    let session = use_session();
    if props.programmes.len() < 2 {
        return Html::default();
    }
    html! {
        <nav class="years" aria-label={session.say("board-years")}>
            <ul>
                for programme in &props.programmes {
                    <li>
                        <Go
                            to={Route::Board { year: programme.year }}
                            current={(props.year == Some(programme.year)).then_some("page")}
                        >
                            { session.text("board-year", &[("year", &programme.year.to_string())]) }
                        </Go>
                    </li>
                }
            </ul>
        </nav>
    }
}
