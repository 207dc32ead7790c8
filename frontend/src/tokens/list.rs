//! The tokens that the caller answers for, and their revocation.
use domain::access::{self, Action};
use wire::tokens::{TokenState, TokenView};
use yew::prelude::*;

use crate::{
    components::{
        confirm::{Confirm, Question},
        heading::as_of,
        table::{Row, table},
        tag::{Look, tag},
    },
    desk::{
        client,
        list::use_list,
        route::DeskRoute,
        states::{Way, heading, nothing},
    },
    session::{Session, use_session},
    sessions::access::use_desk,
    tokens::words,
    words::{date, instant},
};

#[component]
pub fn TokensPage() -> Html {
    let session = use_session();
    let desk = use_desk();
    let tokens = use_list(client::list_tokens());
    let revoked = tokens.reload.clone();
    html! {
        <>
            <div class="page-top">
                { heading(&session.say("desk-way-tokens")) }
                if access::CreateToken::permits(desk.role()) {
                    <p class="actions">
                        <Way class="button is-main" to={DeskRoute::NewToken}>
                            { session.say("desk-token-new") }
                        </Way>
                    </p>
                }
            </div>
            <p class="lead">{ session.say("desk-tokens-detail") }</p>
            { tokens.show(|pages| {
                if pages.items.is_empty() {
                    return nothing(
                        &session.say("desk-tokens-none"),
                        &session.say("desk-tokens-none-detail"),
                    );
                }
                let rows = pages.items.iter().map(|it| row(&session, it, &revoked)).collect();
                html! {
                    <>
                        { table(&session.say("desk-way-tokens"), &columns(&session), rows) }
                        { for pages.as_of.map(|at| as_of(&session, at)) }
                    </>
                }
            }) }
        </>
    }
}

fn columns(session: &Session) -> [String; 7] {
    [
        "desk-token-name",
        "desk-department",
        "desk-scopes",
        "desk-state",
        "desk-last-day",
        "desk-last-used",
        "desk-actions",
    ]
    .map(|id| session.say(id))
}

fn row(session: &Session, token: &TokenView, revoked: &Callback<()>) -> Row {
    let lang = session.original();
    let used = token.last_used_at.map(|at| instant(session.language(), at));
    let department = token.department.clone();
    let state = html! {
        <span class="tags">
            { words::state_tag(session, token.state) }
            if token.test {
                { tag(Look::Waiting, &session.say("desk-token-test")) }
            }
        </span>
    };
    Row {
        key: token.id.to_string(),
        cells: vec![
            html! { <span {lang}>{ &token.name }</span> },
            html! { <span {lang}>
                { department.unwrap_or_else(|| session.say("desk-token-website")) }
            </span> },
            scopes(session, token),
            state,
            html! { date(session.language(), token.last_day) },
            html! { used.unwrap_or_else(|| session.say("desk-never")) },
            revoke(session, token, revoked),
        ],
    }
}

fn scopes(session: &Session, token: &TokenView) -> Html {
    html! {
        <ul class="plain">
            for scope in &token.scopes {
                <li>{ words::scope_name(session, *scope) }</li>
            }
        </ul>
    }
}

fn revoke(session: &Session, token: &TokenView, revoked: &Callback<()>) -> Html {
    if token.state != TokenState::Active {
        return html! { session.say("desk-none") };
    }
    let question = Question {
        label: session.say("desk-token-revoke"),
        title: session.say("desk-token-revoke"),
        detail: session.text("desk-token-revoke-detail", &[("name", &token.name)]),
    };
    html! {
        <Confirm<TokenView>
            {question}
            call={client::revoke_token(token.id)}
            on_done={revoked.reform(|_| ())}
        />
    }
}
