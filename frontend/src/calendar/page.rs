//! The calendar's page.
use wire::calendar::RollRule;
use yew::prelude::*;

use crate::{
    calendar::{periods::Periods, year::YearLine},
    client,
    components::heading::{AsOf, Crumbs, Heading},
    session::use_session,
    view::use_view,
};

#[derive(PartialEq, Properties)]
pub struct CalendarPageProps {
    pub year: i32,
}

#[component]
pub fn CalendarPage(props: &CalendarPageProps) -> Html {
    let session = use_session();
    let year = props.year;
    let programme = use_view(client::read_programme(year));
    let calendar = use_view(client::read_calendar(year));
    calendar.page(|calendar| {
        let title = session.say("board-way-calendar");
        let roll = session.say(match calendar.roll {
            RollRule::None => "board-roll-none",
            RollRule::NextWorkingDay => "board-roll-next",
        });
        html! {
            <>
                <div class="page-heading">
                    <Crumbs {year} here={title.clone()} />
                    <Heading title={title.clone()} description={session.say("board-calendar-detail")}>
                        { session.text("board-calendar-title", &[("year", &year.to_string())]) }
                    </Heading>
                    <p>{ session.say("board-calendar-detail") }</p>
                    if let Some(programme) = programme.value() {
                        <AsOf at={programme.summary.as_of} />
                    }
                </div>
                <YearLine calendar={calendar.clone()} />
                <Periods calendar={calendar.clone()} />
                <p class="quiet">{ roll }</p>
            </>
        }
    })
}
