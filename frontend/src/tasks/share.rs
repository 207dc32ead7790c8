//! The share of a programme that a department or a leader answers for.
use wire::{
    page::Page,
    tasks::{LightCounts, PublicTask},
};
use yew::prelude::*;

use crate::{components::counts, session::Session, tasks::row, view::View};

pub fn share(
    session: &Session,
    year: i32,
    lights: LightCounts,
    tasks: &View<Page<PublicTask>>,
) -> Html {
    let count = tasks.value().map(|page| session.count("board-results-count", page.total));
    html! {
        <section aria-labelledby="tasks-heading">
            <div class="results-heading">
                <h2 id="tasks-heading">{ session.say("board-tasks") }</h2>
                <p class="results-count">{ count.unwrap_or_default() }</p>
            </div>
            <div class="share">
                { counts::bar(lights) }
                { counts::in_words(session, lights) }
            </div>
            { tasks.part(|page| row::rows(session, year, &page.items, row::Area::Shown)) }
        </section>
    }
}
