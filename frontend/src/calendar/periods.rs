//! The reports that departments owe, and the days on which tasks are due, as tables.
use wire::{
    calendar::{CalendarView, PeriodView, ReportKind, TaskDueDate},
    tasks::TaskQuery,
};
use yew::prelude::*;

use crate::{
    calendar::state::{Standing, standing},
    components::link::Go,
    route::Route,
    session::{Arrival, Session},
    words,
};

fn heading(session: &Session, ids: &[&str]) -> Html {
    let cell = |id: &&str| html! { <th scope="col">{ session.say(id) }</th> };
    html! { <thead><tr>{ for ids.iter().map(cell) }</tr></thead> }
}

/// A day with its weekday.
fn day(session: &Session, day: chrono::NaiveDate) -> Html {
    let language = session.language();
    html! {
        <>
            <time datetime={words::iso(day)}>{ words::date(language, day) }</time>
            { session.in_brackets(&words::weekday(language, day)) }
        </>
    }
}

pub fn reports(session: &Session, calendar: &CalendarView) -> Html {
    let columns =
        ["board-report", "board-report-period", "board-report-due", "board-report-standing"];
    html! {
        <section aria-labelledby="reports">
            <h2 id="reports">{ session.say("board-reports") }</h2>
            <table class="periods stacked">
                { heading(session, &columns) }
                <tbody>
                    for period in &calendar.periods {
                        { report(session, period, standing(calendar, period)) }
                    }
                </tbody>
            </table>
        </section>
    }
}

fn report(session: &Session, period: &PeriodView, standing: Standing) -> Html {
    let kind = session.say(match period.kind {
        ReportKind::Progress => "board-report-progress",
        ReportKind::Summary => "board-report-summary",
    });
    let (said, class) = match standing {
        Standing::Past => ("board-standing-past", None),
        Standing::Next => ("board-standing-next", Some("is-next")),
        Standing::Ahead => ("board-standing-ahead", None),
    };
    let short = |day| words::day_of_month(session.language(), day);
    let span = [("from", &*short(period.from)), ("until", &*short(period.due))];
    let rolled = (period.nominal != period.due)
        .then(|| session.text("board-rolled-from", &[("day", &short(period.nominal))]));
    html! {
        <tr class={classes!(class)}>
            <th scope="row">{ kind }</th>
            <td data-label={session.say("board-report-period")}>{ session.text("board-span", &span) }</td>
            <td data-label={session.say("board-report-due")}>
                { day(session, period.due) }
                if period.day_off {
                    { " " }
                    <span class="tag">{ session.say("board-day-off") }</span>
                }
                if let Some(rolled) = rolled {
                    <span class="quiet">{ " " }{ rolled }</span>
                }
            </td>
            <td class="is-aside">{ session.say(said) }</td>
        </tr>
    }
}

pub fn tasks_due(session: &Session, calendar: &CalendarView) -> Html {
    html! {
        <section aria-labelledby="tasks-due">
            <h2 id="tasks-due">{ session.say("board-tasks-due") }</h2>
            <table class="periods is-narrow">
                { heading(session, &["board-deadline", "board-tasks"]) }
                <tbody>
                    for due in &calendar.task_due_dates {
                        { due_date(session, calendar.year, due) }
                    }
                </tbody>
            </table>
        </section>
    }
}

fn due_date(session: &Session, year: i32, due: &TaskDueDate) -> Html {
    let filter = TaskQuery { due_month: Some(words::due_month(due.due)), ..TaskQuery::default() };
    html! {
        <tr>
            <th scope="row">{ day(session, due.due) }</th>
            <td>
                <Go to={Route::Board { year }} {filter} arrival={Arrival::Filtered}>
                    { session.count("board-tasks-count", due.tasks) }
                </Go>
            </td>
        </tr>
    }
}
