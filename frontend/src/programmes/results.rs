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
    programmes::{chips::Chips, choices::Choices, sections::Sections},
    route::Route,
    session::{Arrival, use_session},
    tasks::{filter, row::TaskRows},
    view::View,
};

#[derive(PartialEq, Properties)]
pub struct ResultsProps {
    pub choices: Choices,
    pub filter: TaskQuery,
    pub tasks: View<Page<PublicTask>>,
}

#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let session = use_session();
    let heading = use_heading(&props.filter);
    let filter = &props.filter;
    // While a new answer is on its way, the last one stays.
    let last = use_mut_ref(|| None::<Rc<Page<PublicTask>>>);
    let (page, busy) = shown(&props.tasks, &last);
    let count = page.as_ref().map(|page| page.total);
    html! {
        <section id="tasks" class="results" aria-labelledby="tasks-heading" aria-busy={busy.to_string()}>
            <div class="results-heading">
                <h2 id="tasks-heading" tabindex="-1" ref={heading}>
                    { session.say(if filter::narrows(filter) { "board-results" } else { "board-tasks" }) }
                </h2>
                <p class="results-count" role="status">
                    if let Some(count) = count {
                        { session.count("board-results-count", count) }
                    }
                </p>
            </div>
            if filter::narrows(filter) {
                <Chips choices={props.choices.clone()} filter={filter.clone()} />
            }
            if let Some(page) = page.filter(|_| busy) {
                <TaskList choices={props.choices.clone()} filter={filter.clone()} {page} />
            } else {
                { props.tasks.part(|page| html! {
                    <TaskList choices={props.choices.clone()} filter={filter.clone()} page={page.clone()} />
                }) }
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

#[derive(PartialEq, Properties)]
struct TaskListProps {
    choices: Choices,
    filter: TaskQuery,
    page: Rc<Page<PublicTask>>,
}

#[component]
fn TaskList(props: &TaskListProps) -> Html {
    let session = use_session();
    let year = props.choices.programme.summary.year;
    let tasks = &props.page.items;
    let more = props
        .page
        .next_cursor
        .as_ref()
        .map(|cursor| TaskQuery { cursor: Some(cursor.clone()), ..props.filter.clone() });
    html! {
        <>
            if tasks.is_empty() {
                <div class="nothing">
                    <p>{ session.say("board-nothing-found") }</p>
                    <p class="quiet">{ session.say("board-nothing-found-detail") }</p>
                </div>
            } else if filter::shows_areas(&props.filter) {
                <Sections programme={props.choices.programme.clone()} page={props.page.clone()} />
            } else {
                <TaskRows {year} tasks={tasks.clone()} show_area=true />
            }
            if let Some(filter) = more {
                <p class="more">
                    <Go to={Route::Board { year }} {filter} class="button" rel="next" arrival={Arrival::Filtered}>
                        { session.say("board-more") }
                    </Go>
                </p>
            }
        </>
    }
}
