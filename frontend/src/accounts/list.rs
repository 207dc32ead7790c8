//! All accounts, filtered by what the address says.
use wire::accounts::{AccountQuery, AccountState, AccountView};
use yew::prelude::*;

use crate::{
    accounts::words,
    components::{
        heading::as_of,
        table::{Row, table},
        tag::{Look, tag},
    },
    desk::{
        client,
        filter::{self, FilterForm, use_filter},
        list::use_list,
        read::use_read,
        route::DeskRoute,
        states::{Way, heading, nothing},
    },
    session::{Session, use_session},
    words::instant,
};

#[component]
pub fn AccountsPage() -> Html {
    let session = use_session();
    let query: AccountQuery = use_filter();
    let accounts = use_list(client::list_accounts(&query));
    html! {
        <>
            <div class="page-top">
                { heading(&session.say("desk-way-accounts")) }
                <p class="actions">
                    <Way class="button is-main" to={DeskRoute::NewAccount}>
                        { session.say("desk-account-new") }
                    </Way>
                    <Way class="button" to={DeskRoute::BulkAccounts}>
                        { session.say("desk-bulk") }
                    </Way>
                </p>
            </div>
            <Filter query={query} />
            { accounts.show(|pages| {
                if pages.items.is_empty() {
                    return nothing(
                        &session.say("desk-nothing-found"),
                        &session.say("desk-nothing-found-detail"),
                    );
                }
                let rows = pages.items.iter().map(|account| row(&session, account)).collect();
                html! {
                    <>
                        <p class="results-count" role="status">
                            { session.count("desk-accounts-count", pages.total) }
                        </p>
                        { table(&session.say("desk-way-accounts"), &columns(&session), rows) }
                        { for pages.as_of.map(|at| as_of(&session, at)) }
                    </>
                }
            }) }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct FilterProps {
    query: AccountQuery,
}

#[component]
fn Filter(props: &FilterProps) -> Html {
    let session = use_session();
    let AccountQuery { role, state, department, q, .. } = &props.query;
    let departments = use_read(client::list_departments());
    let departments = departments.value().into_iter().flat_map(|page| &page.items);
    let departments = departments.map(|it| (it.id.to_string(), it.name.clone())).collect();
    let state_word = |state: AccountState| <&'static str>::from(state).to_owned();
    let states = [
        AccountState::Active,
        AccountState::Invited,
        AccountState::Suspended,
        AccountState::Expired,
    ];
    let states = states.map(|it| (state_word(it), words::state_name(&session, it))).to_vec();
    let say = |id: &str| session.say(id);
    let any = say("board-any");
    html! {
        <FilterForm label={say("desk-filter")} query={filter::write(&props.query)}>
            { filter::input("q", "search", say("desk-account-words"), q.as_deref().unwrap_or_default()) }
            { filter::select(
                "role",
                say("desk-role"),
                any.clone(),
                words::roles(&session),
                role.map_or("", |role| role.name()),
            ) }
            { filter::select(
                "state",
                say("desk-state"),
                any.clone(),
                states,
                &state.map(state_word).unwrap_or_default(),
            ) }
            { filter::select(
                "department",
                say("desk-department"),
                any,
                departments,
                &department.map(|id| id.to_string()).unwrap_or_default(),
            ) }
        </FilterForm>
    }
}

fn columns(session: &Session) -> [String; 6] {
    ["desk-person", "desk-name", "desk-role", "desk-department", "desk-state", "desk-last-sign-in"]
        .map(|id| session.say(id))
}

fn row(session: &Session, account: &AccountView) -> Row {
    let lang = session.original();
    let last = account.last_sign_in_at.map(|at| instant(session.language(), at));
    let person = html! {
        <Way to={DeskRoute::Account { id: account.id }} {lang}>{ &account.person }</Way>
    };
    let state = html! {
        <span class="tags">
            { words::state_tag(session, account.state) }
            if account.locked_until.is_some() {
                { tag(Look::Stopped, &session.say("desk-account-locked")) }
            }
        </span>
    };
    let none = || session.say("desk-none");
    Row {
        key: account.id.to_string(),
        cells: vec![
            person,
            html! { &account.name },
            html! { words::role_name(session, account.role) },
            html! { <span {lang}>{ account.department.clone().unwrap_or_else(none) }</span> },
            state,
            html! { last.unwrap_or_else(|| session.say("desk-never")) },
        ],
    }
}
