//! The programme in numbers: lights, what is due, when the next report comes.
use wire::{programmes::ProgrammeView, tasks::TaskQuery};
use yew::prelude::*;

use crate::{
    components::{counts, link::Go},
    route::Route,
    session::{Arrival, Session},
    words,
};

pub fn glance(session: &Session, programme: &ProgrammeView, filter: &TaskQuery) -> Html {
    let summary = &programme.summary;
    // The counts are those of the whole programme, and so are the tasks behind them.
    let light = TaskQuery { light: filter.light, ..TaskQuery::default() };
    html! {
        <section class="glance" aria-labelledby="glance">
            <h2 id="glance" class="visually-hidden">{ session.say("board-glance") }</h2>
            { counts::tiles(session, summary.year, summary.lights, &light) }
            { counts::bar(summary.lights) }
            { facts(session, programme) }
        </section>
    }
}

fn facts(session: &Session, programme: &ProgrammeView) -> Html {
    let fact = |id: &str, value: Html| {
        html! { <div><dt>{ session.say(id) }</dt><dd>{ value }</dd></div> }
    };
    let tasks = session.count("board-tasks-count", programme.summary.tasks);
    let areas = session.count("board-areas-count", programme.categories.len());
    html! {
        <dl class="facts">
            { fact("board-all-tasks", tasks.into()) }
            { fact("board-areas", areas.into()) }
            { fact("board-due-this-month", due_this_month(session, programme)) }
            if programme.next_report_due.is_some() {
                { fact("board-next-report", next_report(session, programme)) }
            }
        </dl>
    }
}

fn due_this_month(session: &Session, programme: &ProgrammeView) -> Html {
    let filter =
        TaskQuery { due_month: Some(words::due_month(programme.today)), ..TaskQuery::default() };
    html! {
        <Go
            to={Route::Board { year: programme.summary.year }}
            {filter}
            arrival={Arrival::Filtered}
        >
            { session.count("board-tasks-count", programme.due_this_month) }
        </Go>
    }
}

fn next_report(session: &Session, programme: &ProgrammeView) -> Html {
    let language = session.language();
    let Some(due) = programme.next_report_due else {
        return Html::default();
    };
    html! {
        <Go to={Route::Calendar { year: programme.summary.year }}>
            <time datetime={words::iso(due)}>
                { words::day_of_month(language, due) }
                { session.in_brackets(&words::weekday(language, due)) }
            </time>
        </Go>
    }
}
