//! The year drawn: a column per month with the tasks due in it and its report days.
use chrono::Datelike;
use wire::{
    calendar::{CalendarView, PeriodView, ReportKind},
    tasks::TaskQuery,
};
use yew::prelude::*;

use crate::{
    calendar::state::{self, Month},
    components::link::Go,
    route::Route,
    session::{Arrival, Session},
    words,
};

/// Height of the fullest month's column in its own units.
const HEIGHT: usize = 100;

pub fn year_line(session: &Session, calendar: &CalendarView) -> Html {
    let months = state::months(calendar);
    let most = months.iter().map(|month| month.tasks_due).max().unwrap_or_default();
    html! {
        <section class="year-line" aria-labelledby="year-line">
            <h2 id="year-line">{ session.say("board-year-line") }</h2>
            <p class="quiet">{ session.say("board-year-line-detail") }</p>
            <ol>
                for month in &months {
                    <li class={classes!(month.is_current.then_some("is-current"))}>
                        { column(month.tasks_due, most) }
                        { column_words(session, calendar.year, month) }
                    </li>
                }
            </ol>
        </section>
    }
}

fn column(tasks: usize, most: usize) -> Html {
    let height = (tasks * HEIGHT).checked_div(most).unwrap_or_default();
    html! {
        <svg
            class="column"
            viewBox={format!("0 0 40 {HEIGHT}")}
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
        >
            <rect x="0" y={(HEIGHT - height).to_string()} width="40" height={height.to_string()} />
        </svg>
    }
}

fn column_words(session: &Session, year: i32, month: &Month) -> Html {
    let filter =
        TaskQuery { due_month: Some(words::due_month(month.first)), ..TaskQuery::default() };
    html! {
        <>
            <h3>
                { words::month(session.language(), month.first.month()) }
                if month.is_current {
                    { " " }
                    <span class="tag">{ session.say("board-this-month") }</span>
                }
            </h3>
            if month.tasks_due > 0 {
                <p>
                    <Go to={Route::Board { year }} {filter} arrival={Arrival::Filtered}>
                        { session.count("board-month-due", month.tasks_due) }
                    </Go>
                </p>
            }
            if !month.reports.is_empty() {
                <ul>
                    for period in &month.reports {
                        <li>{ report_day(session, period) }</li>
                    }
                </ul>
            }
        </>
    }
}

fn report_day(session: &Session, period: &PeriodView) -> Html {
    let kind = match period.kind {
        ReportKind::Progress => "board-report-short",
        ReportKind::Summary => "board-summary-short",
    };
    html! {
        <>
            <time datetime={words::iso(period.due)}>
                { words::day_of_month(session.language(), period.due) }
            </time>
            { " " }
            { session.say(kind) }
        </>
    }
}
