//! The tasks: in their areas when nothing is filtered, else as one list with its count.
use std::{cell::RefCell, rc::Rc};

use wire::{
    page::Page,
    tasks::{PublicTask, TaskQuery},
};
use yew::prelude::*;

use crate::{
    browser,
    components::link::Go,
    programmes::{chips, choices::Choices, sections::sections},
    route::Route,
    session::{Arrival, Session, use_session},
    tasks::{filter, row},
    view::View,
};

type Found = Page<PublicTask>;

#[derive(PartialEq, Properties)]
pub struct ResultsProps {
    pub choices: Choices,
    pub filter: TaskQuery,
    pub tasks: View<Found>,
}

#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let session = use_session();
    let heading = use_heading(&props.filter);
    let ResultsProps { choices, filter, tasks } = props;
    let narrows = filter::narrows(filter);
    // While a new answer is on its way, the last one stays.
    let last = use_mut_ref(|| None::<Rc<Found>>);
    let (page, busy) = shown(tasks, &last);
    let count = page.as_ref().map(|page| session.count("board-results-count", page.total));
    let title = session.say(if narrows { "board-results" } else { "board-tasks" });
    let list = |page: &Rc<Found>| list(&session, choices, filter, page);
    html! {
        <section id="tasks" class="results" aria-labelledby="tasks-heading" aria-busy={busy.to_string()}>
            <div class="results-heading">
                <h2 id="tasks-heading" tabindex="-1" ref={heading}>{ title }</h2>
                <p class="results-count" role="status">{ count.unwrap_or_default() }</p>
            </div>
            if narrows {
                { chips::row(&session, filter, choices) }
            }
            if let Some(page) = page.filter(|_| busy) {
                { list(&page) }
            } else {
                { tasks.part(list) }
            }
        </section>
    }
}

/// What to show, and whether something newer is on its way.
fn shown<T>(view: &View<T>, last: &RefCell<Option<Rc<T>>>) -> (Option<Rc<T>>, bool) {
    if view.is_pending() {
        let last = last.borrow().clone();
        let busy = last.is_some();
        return (last, busy);
    }
    last.replace(view.value().cloned());
    (view.value().cloned(), false)
}

/// The heading takes the focus when a link filtered: below the fold, the answer would go unseen.
#[hook]
fn use_heading(filter: &TaskQuery) -> NodeRef {
    let session = use_session();
    let node = use_node_ref();
    let heading = node.clone();
    use_effect_with(filter.clone(), move |_| {
        if session.take_filtered()
            && let Some(heading) = heading.cast()
        {
            browser::focus(&heading);
            browser::scroll_to(&heading);
        }
    });
    node
}

fn list(session: &Session, choices: &Choices, filter: &TaskQuery, page: &Found) -> Html {
    let year = choices.programme.summary.year;
    let more = page
        .next_cursor
        .as_ref()
        .map(|cursor| TaskQuery { cursor: Some(cursor.clone()), ..filter.clone() });
    html! {
        <>
            if page.items.is_empty() {
                <div class="nothing">
                    <p>{ session.say("board-nothing-found") }</p>
                    <p class="quiet">{ session.say("board-nothing-found-detail") }</p>
                </div>
            } else if filter::shows_areas(filter) {
                { sections(session, &choices.programme, &page.items) }
            } else {
                { row::rows(session, year, &page.items, row::Area::Shown) }
            }
            if let Some(filter) = more {
                <p class="more">
                    <Go
                        to={Route::Board { year }}
                        {filter}
                        class="button"
                        rel="next"
                        arrival={Arrival::Filtered}
                    >
                        { session.say("board-more") }
                    </Go>
                </p>
            }
        </>
    }
}
