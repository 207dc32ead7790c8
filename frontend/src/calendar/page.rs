//! The calendar's page.
use wire::calendar::RollRule;
use yew::prelude::*;

use crate::{
    calendar::{
        periods::{reports, tasks_due},
        year::year_line,
    },
    client,
    components::heading::{Heading, as_of, crumbs},
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
                    { crumbs(&session, year, Vec::new(), &title) }
                    <Heading title={title.clone()} description={session.say("board-calendar-detail")}>
                        { session.text("board-calendar-title", &[("year", &year.to_string())]) }
                    </Heading>
                    <p>{ session.say("board-calendar-detail") }</p>
                    if let Some(programme) = programme.value() {
                        { as_of(&session, programme.summary.as_of) }
                    }
                </div>
                { year_line(&session, calendar) }
                { reports(&session, calendar) }
                <p class="quiet">{ roll }</p>
                { tasks_due(&session, calendar) }
            </>
        }
    })
}
