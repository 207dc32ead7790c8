//! The filter as a form. Without script it is an ordinary form that the server answers; with script
//! a choice takes effect at once and stands in the address.
use wire::{posts::PostKind, tasks::TaskQuery};
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use crate::{
    address::{Address, use_address},
    browser,
    components::link::follow,
    programmes::choices::{Choice, Choices, lights, sorts},
    session::{Arrival, use_session},
    tasks::filter,
    words,
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
            <SearchField words={props.filter.q.clone().unwrap_or_default()} />
            <Fields choices={props.choices.clone()} filter={props.filter.clone()} />
        </form>
    }
}

#[derive(PartialEq, Properties)]
struct SearchFieldProps {
    words: String,
}

#[component]
fn SearchField(props: &SearchFieldProps) -> Html {
    let session = use_session();
    html! {
        <div class="field is-search">
            <label for="q">{ session.say("board-field-q") }</label>
            <div class="search-line">
                <input
                    type="search"
                    id="q"
                    name="q"
                    value={props.words.clone()}
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

#[component]
fn Fields(props: &FiltersProps) -> Html {
    let session = use_session();
    let language = session.language();
    let (choices, filter) = (&props.choices, &props.filter);
    let leaders = vec![
        Group {
            name: Some(session.say("board-city-leaders")),
            choices: choices.posts(PostKind::CityLeader),
        },
        Group {
            name: Some(session.say("board-department-leaders")),
            choices: choices.posts(PostKind::DepartmentLeader),
        },
    ];
    let text = |value: Option<String>| value.unwrap_or_default();
    let category = text(filter.category.map(|it| it.to_string()));
    let department = text(filter.department.map(|it| it.to_string()));
    let post = text(filter.post.map(|it| it.to_string()));
    let light = filter.light.map_or("", words::light_word).to_owned();
    let month = text(filter.due_month.clone());
    let sort = words::sort_word(filter.sort.unwrap_or_default()).to_owned();
    html! {
        <div class="fields">
            <Select name="category" label="board-field-category" groups={one(choices.categories())} chosen={category} />
            <Select name="department" label="board-field-department" groups={one(choices.departments())} chosen={department} />
            <Select name="post" label="board-field-post" groups={leaders} chosen={post} />
            <Select name="light" label="board-field-light" groups={one(lights(language))} chosen={light} />
            <Select name="due_month" label="board-field-due_month" groups={one(choices.months(&session))} chosen={month} />
            <Select name="sort" label="board-field-sort" groups={one(sorts(language))} chosen={sort} any=false />
        </div>
    }
}

#[derive(Clone, PartialEq)]
struct Group {
    name: Option<String>,
    choices: Vec<Choice>,
}

fn one(choices: Vec<Choice>) -> Vec<Group> {
    vec![Group { name: None, choices }]
}

#[derive(PartialEq, Properties)]
struct SelectProps {
    name: &'static str,
    label: &'static str,
    groups: Vec<Group>,
    chosen: String,
    /// Offers to leave the field open.
    #[prop_or(true)]
    any: bool,
}

#[component]
fn Select(props: &SelectProps) -> Html {
    let session = use_session();
    let option = |choice: &Choice| {
        html! {
            <option
                value={choice.value.clone()}
                selected={choice.value == props.chosen}
                lang={session.original().filter(|_| choice.original)}
            >
                { &choice.name }
            </option>
        }
    };
    html! {
        <div class="field">
            <label for={props.name}>{ session.say(props.label) }</label>
            <select id={props.name} name={props.name}>
                if props.any {
                    <option value="">{ session.say("board-any") }</option>
                }
                for group in &props.groups {
                    if let Some(name) = &group.name {
                        <optgroup label={name.clone()}>{ for group.choices.iter().map(option) }</optgroup>
                    } else {
                        <>{ for group.choices.iter().map(option) }</>
                    }
                }
            </select>
        </div>
    }
}
