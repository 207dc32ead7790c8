//! The filter as a form. Without script it is an ordinary form that the server answers; with script
//! a choice takes effect at once and stands in the address.
use wire::{posts::PostKind, tasks::TaskQuery};
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use crate::{
    address::{Address, use_address},
    browser,
    components::link::follow,
    programmes::choices::{self, Choice, Choices},
    session::{Arrival, Session, use_session},
    tasks::filter,
};

#[derive(PartialEq, Properties)]
pub struct FiltersProps {
    pub choices: Choices,
    pub filter: TaskQuery,
}

#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let session = use_session();
    let navigator = use_navigator();
    let form = use_node_ref();
    let route = use_address().route;
    let action = format!("{}#tasks", session.href(&route.clone().into()));
    let apply = {
        let (session, form, before) = (session.clone(), form.clone(), props.filter.clone());
        move || {
            let fields = form.cast().map(|form| browser::fields(&form));
            let filter = filter::collect(fields.unwrap_or_default());
            if let Some(navigator) = navigator.as_ref().filter(|_| filter != before) {
                let address = Address { route: route.clone(), filter };
                // The focus stays in the field.
                follow(&session, navigator, &address, Arrival::Returned);
            }
        }
    };
    let onchange = {
        let apply = apply.clone();
        // The search field waits for Enter or the button.
        Callback::from(move |change: Event| {
            if browser::is_select(&change) {
                apply();
            }
        })
    };
    let onsubmit = Callback::from(move |submit: SubmitEvent| {
        submit.prevent_default();
        apply();
    });
    {
        // What the reader chose in a field outlives a new rendering; the address decides.
        let form = form.clone();
        use_effect_with(props.filter.clone(), move |filter| {
            if let Some(form) = form.cast() {
                browser::set_fields(&form, &filter::pairs(filter));
            }
        });
    }
    html! {
        <form class="filters" role="search" method="get" ref={form} {action} {onchange} {onsubmit}>
            <h2 class="visually-hidden">{ session.say("board-filter") }</h2>
            { search_field(&session, &props.filter) }
            { fields(&session, &props.choices, &props.filter) }
        </form>
    }
}

fn search_field(session: &Session, filter: &TaskQuery) -> Html {
    html! {
        <div class="field is-search">
            <label for="q">{ session.say("board-field-q") }</label>
            <div class="search-line">
                <input
                    type="search"
                    id="q"
                    name="q"
                    value={filter.q.clone().unwrap_or_default()}
                    maxlength={filter::MOST_SEARCHED_CHARACTERS.to_string()}
                    placeholder={session.say("board-search-example")}
                    autocomplete="off"
                    enterkeyhint="search"
                />
                <button type="submit" class="button is-main">{ session.say("board-search") }</button>
            </div>
        </div>
    }
}

fn fields(session: &Session, choices: &Choices, filter: &TaskQuery) -> Html {
    let language = session.language();
    let chosen = filter::pairs(filter);
    let field = |name: &'static str, label: &str, groups: Vec<Group>| {
        let chosen = chosen.iter().find(|(field, _)| field == name);
        let select = Select { name, label: session.say(label), groups };
        select.show(session, chosen.map_or("", |(_, value)| value))
    };
    let any = || Group::plain(vec![Choice::any(session.say("board-any"))]);
    let leaders = [
        ("board-city-leaders", PostKind::CityLeader),
        ("board-department-leaders", PostKind::DepartmentLeader),
    ];
    let leaders = leaders
        .map(|(name, kind)| Group { name: Some(session.say(name)), choices: choices.posts(kind) });
    let posts = [any()].into_iter().chain(leaders).collect();
    let one = |choices| vec![any(), Group::plain(choices)];
    html! {
        <div class="fields">
            { field("category", "board-field-category", one(choices.categories())) }
            { field("department", "board-field-department", one(choices.departments())) }
            { field("post", "board-field-post", posts) }
            { field("light", "board-field-light", one(choices::lights(language))) }
            { field("due_month", "board-field-due_month", one(choices.months(session))) }
            { field("sort", "board-field-sort", vec![Group::plain(choices::sorts(language))]) }
        </div>
    }
}

/// Choices under one name, or under none.
struct Group {
    name: Option<String>,
    choices: Vec<Choice>,
}

impl Group {
    fn plain(choices: Vec<Choice>) -> Self {
        Self { name: None, choices }
    }
}

struct Select {
    name: &'static str,
    label: String,
    groups: Vec<Group>,
}

impl Select {
    fn show(&self, session: &Session, chosen: &str) -> Html {
        let option = |choice: &Choice| {
            html! {
                <option
                    value={choice.value.clone()}
                    selected={choice.value == chosen}
                    lang={session.original().filter(|_| choice.original)}
                >
                    { &choice.name }
                </option>
            }
        };
        let group = |group: &Group| {
            let options: Html = group.choices.iter().map(option).collect();
            match &group.name {
                Some(name) => html! { <optgroup label={name.clone()}>{ options }</optgroup> },
                None => options,
            }
        };
        html! {
            <div class="field">
                <label for={self.name}>{ &self.label }</label>
                <select id={self.name} name={self.name}>
                    { for self.groups.iter().map(group) }
                </select>
            </div>
        }
    }
}
