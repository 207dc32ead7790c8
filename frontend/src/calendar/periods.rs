//! The reports that departments owe, and the days on which tasks are due, as tables.
use std::rc::Rc;

use wire::{
    calendar::{CalendarView, PeriodView, ReportKind},
    tasks::TaskQuery,
};
use yew::prelude::*;

use crate::{
    calendar::state::{Standing, standing},
    components::link::Go,
    route::Route,
    session::{Arrival, use_session},
    words,
};

#[derive(PartialEq, Properties)]
pub struct PeriodsProps {
    pub calendar: Rc<CalendarView>,
}

#[component]
pub fn Periods(props: &PeriodsProps) -> Html {
    let session = use_session();
    let headings =
        ["board-report", "board-report-period", "board-report-due", "board-report-standing"];
    html! {
        <>
            <section aria-labelledby="reports">
                <h2 id="reports">{ session.say("board-reports") }</h2>
                <table class="periods">
                    <thead>
                        <tr>
                            for id in headings {
                                <th scope="col">{ session.say(id) }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for period in &props.calendar.periods {
                            <PeriodRow calendar={props.calendar.clone()} period={period.clone()} />
                        }
                    </tbody>
                </table>
            </section>
            <TasksDue calendar={props.calendar.clone()} />
        </>
    }
}

#[derive(PartialEq, Properties)]
struct PeriodRowProps {
    calendar: Rc<CalendarView>,
    period: PeriodView,
}

#[component]
fn PeriodRow(props: &PeriodRowProps) -> Html {
    let session = use_session();
    let language = session.language();
    let PeriodView { kind, from, nominal, due, day_off } = props.period;
    let kind = session.say(match kind {
        ReportKind::Progress => "board-report-progress",
        ReportKind::Summary => "board-report-summary",
    });
    let standing = standing(&props.calendar, &props.period);
    let (said, class) = match standing {
        Standing::Past => ("board-standing-past", "quiet"),
        Standing::Next => ("board-standing-next", "is-next"),
        Standing::Ahead => ("board-standing-ahead", ""),
    };
    let day = |day| words::day_of_month(language, day);
    html! {
        <tr class={classes!((standing == Standing::Next).then_some("is-next"))}>
            <th scope="row">{ kind }</th>
            <td data-label={session.say("board-report-period")}>
                { session.text("board-span", &[("from", &day(from)), ("until", &day(due))]) }
            </td>
            <td data-label={session.say("board-report-due")}>
                <time datetime={words::iso(due)}>{ words::date(language, due) }</time>
                { session.text("board-in-brackets", &[("text", &words::weekday(language, due))]) }
                if day_off {
                    { " " }
                    <span class="tag">{ session.say("board-day-off") }</span>
                }
                if nominal != due {
                    <span class="quiet">{ " " }{ session.text("board-rolled-from", &[("day", &day(nominal))]) }</span>
                }
            </td>
            <td data-label={session.say("board-report-standing")}><span {class}>{ session.say(said) }</span></td>
        </tr>
    }
}

#[component]
fn TasksDue(props: &PeriodsProps) -> Html {
    let session = use_session();
    let language = session.language();
    let year = props.calendar.year;
    let month = |day| TaskQuery { due_month: Some(words::due_month(day)), ..TaskQuery::default() };
    html! {
        <section aria-labelledby="tasks-due">
            <h2 id="tasks-due">{ session.say("board-tasks-due") }</h2>
            <table class="periods is-narrow">
                <thead>
                    <tr>
                        <th scope="col">{ session.say("board-deadline") }</th>
                        <th scope="col">{ session.say("board-tasks") }</th>
                    </tr>
                </thead>
                <tbody>
                    for due in &props.calendar.task_due_dates {
                        <tr>
                            <th scope="row">
                                <time datetime={words::iso(due.due)}>{ words::date(language, due.due) }</time>
                                { session.text("board-in-brackets", &[("text", &words::weekday(language, due.due))]) }
                            </th>
                            <td data-label={session.say("board-tasks")}>
                                <Go to={Route::Board { year }} filter={month(due.due)} arrival={Arrival::Filtered}>
                                    { session.count("board-tasks-count", due.tasks) }
                                </Go>
                            </td>
                        </tr>
                    }
                </tbody>
            </table>
        </section>
    }
}
