//! The filter in force, a link for each part to take it off.
use wire::{posts::PostKind, tasks::TaskQuery};
use yew::prelude::*;

use crate::{
    components::link::Go,
    programmes::choices::{Choice, Choices},
    route::Route,
    session::{Arrival, Session},
    tasks::filter,
    words,
};

/// One part of the filter, and the filter without it.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    pub field: String,
    pub value: String,
    pub without: TaskQuery,
}

pub fn chips(session: &Session, query: &TaskQuery, choices: &Choices) -> Vec<Chip> {
    let language = session.language();
    let mut chips = Vec::new();
    let mut chip = |id: &str, value: Option<String>, change: fn(&mut TaskQuery)| {
        chips.extend(value.map(|value| Chip {
            field: session.say(id),
            value,
            without: filter::changed(query, change),
        }));
    };
    let named = |choices: Vec<Choice>, value: String| {
        let known = choices.into_iter().find(|choice| choice.value == value);
        known.map_or(value, |choice| choice.name)
    };
    let category = query.category.map(|it| named(choices.categories(), it.to_string()));
    let department = query.department.map(|it| named(choices.departments(), it.to_string()));
    let posts = || {
        let mut posts = choices.posts(PostKind::CityLeader);
        posts.extend(choices.posts(PostKind::DepartmentLeader));
        posts
    };
    let post = query.post.map(|it| named(posts(), it.to_string()));
    let light = query.light.map(|it| words::light_name(language, it));
    let month = query.due_month.as_deref().map(|it| words::month_of_year(language, it));
    chip("board-field-q", query.q.clone(), |it| it.q = None);
    chip("board-field-category", category, |it| it.category = None);
    chip("board-field-department", department, |it| it.department = None);
    chip("board-field-post", post, |it| it.post = None);
    chip("board-field-light", light, |it| it.light = None);
    chip("board-field-due_month", month, |it| it.due_month = None);
    chips
}

pub fn row(session: &Session, query: &TaskQuery, choices: &Choices) -> Html {
    let year = choices.programme.summary.year;
    let cleared = TaskQuery { sort: query.sort, ..TaskQuery::default() };
    let label = |chip: &Chip| {
        let values = [("field", chip.field.as_str()), ("value", chip.value.as_str())];
        session.text("board-filter-remove", &values)
    };
    html! {
        <ul class="chips" aria-label={session.say("board-filter-in-force")}>
            for chip in chips(session, query, choices) {
                <li key={chip.field.clone()}>
                    <Go
                        to={Route::Board { year }}
                        class="chip"
                        arrival={Arrival::Filtered}
                        label={label(&chip)}
                        filter={chip.without}
                    >
                        <span class="quiet">{ &chip.field }</span>
                        { " " }
                        { &chip.value }
                        <span class="chip-cross" aria-hidden="true">{ "×" }</span>
                    </Go>
                </li>
            }
            <li key="clear">
                <Go to={Route::Board { year }} filter={cleared} arrival={Arrival::Filtered}>
                    { session.say("board-filter-clear") }
                </Go>
            </li>
        </ul>
    }
}
