//! The programme in numbers: lights, what is due, when the next report comes.
use std::rc::Rc;

use wire::{programmes::ProgrammeView, tasks::TaskQuery};
use yew::prelude::*;

use crate::{
    components::{
        counts::{Bar, Counts},
        link::Go,
    },
    route::Route,
    session::{Arrival, use_session},
    words,
};

#[derive(PartialEq, Properties)]
pub struct GlanceProps {
    pub programme: Rc<ProgrammeView>,
    pub filter: TaskQuery,
}

#[component]
pub fn Glance(props: &GlanceProps) -> Html {
    let session = use_session();
    let summary = &props.programme.summary;
    html! {
        <section class="glance" aria-labelledby="glance">
            <h2 id="glance" class="visually-hidden">{ session.say("board-glance") }</h2>
            <Counts year={summary.year} counts={summary.lights} selected={props.filter.light} />
            <Bar counts={summary.lights} />
            <Facts programme={props.programme.clone()} />
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct FactsProps {
    programme: Rc<ProgrammeView>,
}

#[component]
fn Facts(props: &FactsProps) -> Html {
    let session = use_session();
    let language = session.language();
    let programme = &props.programme;
    let year = programme.summary.year;
    let due_this_month =
        TaskQuery { due_month: Some(words::due_month(programme.today)), ..TaskQuery::default() };
    html! {
        <dl class="facts">
            <div>
                <dt>{ session.say("board-all-tasks") }</dt>
                <dd>{ session.count("board-tasks-count", programme.summary.tasks) }</dd>
            </div>
            <div>
                <dt>{ session.say("board-areas") }</dt>
                <dd>{ session.count("board-areas-count", programme.categories.len()) }</dd>
            </div>
            <div>
                <dt>{ session.say("board-due-this-month") }</dt>
                <dd>
                    <Go
                        to={Route::Board { year }}
                        filter={due_this_month}
                        arrival={Arrival::Filtered}
                    >
                        { session.count("board-tasks-count", programme.due_this_month) }
                    </Go>
                </dd>
            </div>
            if let Some(due) = programme.next_report_due {
                <div>
                    <dt>{ session.say("board-next-report") }</dt>
                    <dd>
                        <Go to={Route::Calendar { year }}>
                            <time datetime={words::iso(due)}>
                                { words::day_of_month(language, due) }
                                { session.text("board-in-brackets", &[("text", &words::weekday(language, due))]) }
                            </time>
                        </Go>
                    </dd>
                </div>
            }
        </dl>
    }
}
