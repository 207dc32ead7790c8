//! A list's filter in the address: read forgivingly, because people edit addresses, and changed by a
//! form, so that it can be shared and goes back.
use serde::{Serialize, de::DeserializeOwned};
use yew::prelude::*;
use yew_router::hooks::{use_location, use_navigator, use_route};

use crate::{
    browser,
    components::link::go,
    desk::{route::DeskRoute, states::Way},
    session::{Arrival, use_session},
};

type Pairs = Vec<(String, String)>;

/// Reads what can be read; a field that is unknown, empty or wrong is left out.
pub fn parse<Query: DeserializeOwned + Default>(query: &str) -> Query {
    let pairs: Pairs = serde_html_form::from_str(query).unwrap_or_default();
    let good: Pairs = pairs
        .into_iter()
        .map(|(name, value)| (name, value.trim().to_owned()))
        .filter(|(_, value)| !value.is_empty())
        .filter(|pair| serde_html_form::from_str::<Query>(&write(&[pair])).is_ok())
        .collect();
    serde_html_form::from_str(&write(&good)).unwrap_or_default()
}

pub fn write(query: &impl Serialize) -> String {
    serde_html_form::to_string(query).unwrap_or_default()
}

/// The filter that the address holds.
#[hook]
pub fn use_filter<Query: DeserializeOwned + Default>() -> Query {
    let location = use_location();
    let query = location.as_ref().map_or("", |location| location.query_str());
    parse(query.trim_start_matches('?'))
}

#[derive(PartialEq, Properties)]
pub struct FilterFormProps {
    pub label: AttrValue,
    /// What the address holds, as it is written.
    pub query: String,
    pub children: Html,
}

/// The form around a filter's fields. A choice takes effect at once, words with Enter or the button.
#[component]
pub fn FilterForm(props: &FilterFormProps) -> Html {
    let session = use_session();
    let navigator = use_navigator();
    let route = use_route::<DeskRoute>();
    let here = route.clone();
    let form = use_node_ref();
    let apply = {
        let (session, form, before) = (session.clone(), form.clone(), props.query.clone());
        Callback::from(move |()| {
            let fields = form.cast().map(|form| browser::fields(&form)).unwrap_or_default();
            let filled: Pairs = fields.into_iter().filter(|(_, value)| !value.is_empty()).collect();
            let query = write(&filled);
            if let (Some(navigator), Some(route)) = (&navigator, &route)
                && query != before
            {
                go(&session, navigator, route, &query, Arrival::Returned);
            }
        })
    };
    let onchange = {
        let apply = apply.clone();
        Callback::from(move |change: Event| {
            if browser::is_select(&change) {
                apply.emit(());
            }
        })
    };
    let onsubmit = Callback::from(move |submit: SubmitEvent| {
        submit.prevent_default();
        apply.emit(());
    });
    use_fields(form.clone(), &props.query);
    html! {
        <form
            class="filters"
            role="search"
            aria-label={props.label.clone()}
            ref={form}
            {onchange}
            {onsubmit}
        >
            <div class="fields">{ props.children.clone() }</div>
            <p class="actions">
                <button type="submit" class="button is-main">{ session.say("desk-filter-apply") }</button>
                if let Some(to) = here.filter(|_| !props.query.is_empty()) {
                    <Way {to} arrival={Arrival::Returned}>
                        { session.say("desk-filter-clear") }
                    </Way>
                }
            </p>
        </form>
    }
}

/// What somebody chose in a field outlives a new rendering; the address decides.
#[hook]
fn use_fields(form: NodeRef, query: &str) {
    use_effect_with(query.to_owned(), move |query| {
        let pairs: Pairs = serde_html_form::from_str(query).unwrap_or_default();
        if let Some(form) = form.cast() {
            browser::set_fields(&form, &pairs);
        }
    });
}

/// A field to type into.
pub fn input(name: &'static str, kind: &'static str, label: String, value: &str) -> Html {
    html! {
        <div class="field">
            <label for={name}>{ label }</label>
            <input id={name} {name} type={kind} value={value.to_owned()} autocomplete="off" />
        </div>
    }
}

/// A field to choose from.
pub fn select(
    name: &'static str,
    label: String,
    any: String,
    choices: Vec<(String, String)>,
    chosen: &str,
) -> Html {
    html! {
        <div class="field">
            <label for={name}>{ label }</label>
            <select id={name} {name}>
                <option value="" selected={chosen.is_empty()}>{ any }</option>
                for (value, text) in choices {
                    <option selected={value == chosen} value={value.clone()}>{ text }</option>
                }
            </select>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::access::Role;
    use wire::accounts::AccountQuery;

    #[test]
    fn what_can_be_read_is_read() {
        let filter: AccountQuery =
            parse("role=inspector&state=nonsense&from=elsewhere&q=+%E9%99%88");
        let expected = AccountQuery {
            role: Some(Role::Inspector),
            q: Some("陈".to_owned()),
            ..AccountQuery::default()
        };
        assert_eq!(filter, expected);
        assert_eq!(write(&filter), "role=inspector&q=%E9%99%88");
        assert_eq!(parse::<AccountQuery>(""), AccountQuery::default());
    }
}
