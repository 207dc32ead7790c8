//! The year drawn: a column per month with the tasks due in it and its report days.
use std::rc::Rc;

use wire::{
    calendar::{CalendarView, ReportKind},
    tasks::TaskQuery,
};
use yew::prelude::*;

use crate::{
    calendar::state::{self, Month},
    components::link::Go,
    route::Route,
    session::{Arrival, use_session},
    words,
};

/// Height of the fullest month's column in its own units.
const HEIGHT: usize = 100;

#[derive(PartialEq, Properties)]
pub struct YearLineProps {
    pub calendar: Rc<CalendarView>,
}

#[component]
pub fn YearLine(props: &YearLineProps) -> Html {
    let session = use_session();
    let months = state::months(&props.calendar);
    let most = months.iter().map(|month| month.tasks_due).max().unwrap_or_default();
    html! {
        <section class="year-line" aria-labelledby="year-line">
            <h2 id="year-line">{ session.say("board-year-line") }</h2>
            <p class="quiet">{ session.say("board-year-line-detail") }</p>
            <ol>
                for month in months {
                    <li key={month.first.to_string()} class={classes!(month.is_current.then_some("is-current"))}>
                        <MonthColumn year={props.calendar.year} {month} {most} />
                    </li>
                }
            </ol>
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct MonthColumnProps {
    year: i32,
    month: Month,
    most: usize,
}

#[component]
fn MonthColumn(props: &MonthColumnProps) -> Html {
    let session = use_session();
    let language = session.language();
    let month = &props.month;
    let height = (month.tasks_due * HEIGHT).checked_div(props.most).unwrap_or_default();
    let filter =
        TaskQuery { due_month: Some(words::due_month(month.first)), ..TaskQuery::default() };
    let name = words::month(language, chrono::Datelike::month(&month.first));
    html! {
        <>
            <svg class="column" viewBox={format!("0 0 40 {HEIGHT}")} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect x="0" y={(HEIGHT - height).to_string()} width="40" height={height.to_string()} />
            </svg>
            <h3>
                { name }
                if month.is_current {
                    { " " }
                    <span class="tag">{ session.say("board-this-month") }</span>
                }
            </h3>
            if month.tasks_due > 0 {
                <p>
                    <Go to={Route::Board { year: props.year }} {filter} arrival={Arrival::Filtered}>
                        { session.count("board-month-due", month.tasks_due) }
                    </Go>
                </p>
            }
            <ul>
                for report in &month.reports {
                    <li>
                        <time datetime={words::iso(report.due)}>{ words::day_of_month(language, report.due) }</time>
                        { " " }
                        { session.say(match report.kind {
                            ReportKind::Progress => "board-report-short",
                            ReportKind::Summary => "board-summary-short",
                        }) }
                    </li>
                }
            </ul>
        </>
    }
}
