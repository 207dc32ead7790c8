//! The top of every page: the name, the ways through the board, language and colours.
use texts::Language;
use yew::prelude::*;

use crate::{
    address::Address,
    components::{link::Go, theme::ThemeButton},
    route::Route,
    session::Session,
};

/// `year` is the programme that the ways lead through; none before the first import.
pub fn masthead(session: &Session, address: &Address, year: Option<i32>) -> Html {
    html! {
        <header class="masthead">
            <div class="inner">
                <Go to={Route::Home} class="brand">
                    { plaque() }
                    <span>{ session.say("board-site") }</span>
                </Go>
                <div class="tools">
                    { language_switch(session, &address.path_and_query()) }
                    if !session.on_server() {
                        <ThemeButton />
                    }
                </div>
            </div>
            if let Some(year) = year {
                { ways(session, year, &address.route) }
            }
        </header>
    }
}

/// A plaque on a nail: 挂牌.
pub fn plaque() -> Html {
    html! {
        <svg class="plaque" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
            <path d="M10 9 16 3l6 6" fill="none" stroke="currentColor" stroke-width="2" />
            <rect x="3" y="9" width="26" height="19" rx="2" fill="currentColor" />
            <path class="plaque-ink" d="M8 15h9M8 19h9M8 23h6M20.5 19l2 2 4-5" />
        </svg>
    }
}

fn ways(session: &Session, year: i32, here: &Route) -> Html {
    let ways = [
        (Route::Board { year }, "board-way-board"),
        (Route::Departments { year }, "board-way-departments"),
        (Route::Posts { year }, "board-way-posts"),
        (Route::Calendar { year }, "board-way-calendar"),
        (Route::About { year }, "board-way-about"),
    ];
    html! {
        <nav class="ways" aria-label={session.say("board-ways")}>
            <ul>
                for (to, id) in ways {
                    <li><Go current={current(&to, here)} {to}>{ session.say(id) }</Go></li>
                }
            </ul>
        </nav>
    }
}

/// `page` for the page itself, `true` for the part of the board that it belongs to.
fn current(way: &Route, here: &Route) -> Option<&'static str> {
    let part = match here {
        Route::Home => None,
        Route::Task { year, .. } => Some(Route::Board { year: *year }),
        Route::Department { year, .. } => Some(Route::Departments { year: *year }),
        Route::Post { year, .. } => Some(Route::Posts { year: *year }),
        _ => None,
    };
    let at_home = *here == Route::Home && matches!(way, Route::Board { .. });
    if way == here || at_home {
        Some("page")
    } else {
        (part.as_ref() == Some(way)).then_some("true")
    }
}

/// The other language's address of the same page.
pub fn language_switch(session: &Session, path_and_query: &str) -> Html {
    let other = match session.language() {
        Language::Chinese => Language::English,
        Language::English => Language::Chinese,
    };
    html! {
        <a
            class="tool"
            href={session.href_in(other, path_and_query)}
            hreflang={other.tag()}
            lang={other.tag()}
        >
            { session.say("board-other-language") }
        </a>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_lights_up_its_way() {
        let year = 2017;
        let board = Route::Board { year };
        assert_eq!(current(&board, &board), Some("page"));
        assert_eq!(current(&board, &Route::Home), Some("page"));
        assert_eq!(current(&board, &Route::task(year, "9")), Some("true"));
        assert_eq!(current(&Route::Calendar { year }, &board), None);
    }
}
