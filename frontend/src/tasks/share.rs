//! The share of a programme that a department or a leader answers for.
use wire::{
    page::Page,
    tasks::{LightCounts, PublicTask, TaskQuery},
};
use yew::prelude::*;

use crate::{
    components::{counts, heading::as_of},
    session::Session,
    tasks::row,
    view::View,
};

/// `whose` filters the board to the same tasks.
pub fn share(
    session: &Session,
    year: i32,
    lights: LightCounts,
    whose: &TaskQuery,
    tasks: &View<Page<PublicTask>>,
) -> Html {
    html! {
        <section aria-labelledby="tasks-heading">
            <h2 id="tasks-heading">{ session.say("board-tasks") }</h2>
            { counts::tiles(session, year, lights, whose) }
            { counts::bar(lights) }
            { tasks.part(|page| html! {
                <>
                    { row::rows(session, year, &page.items, row::Area::Shown) }
                    { as_of(session, page.as_of) }
                </>
            }) }
        </section>
    }
}
