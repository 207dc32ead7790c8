//! What waits for whom: changes, completions and directives that are not through.
use domain::access::Role;
use wire::cockpit::{CockpitView, WaitingKind, WaitingView};
use yew::prelude::*;

use crate::{
    accounts::words::role_name,
    components::table::{Row, table},
    desk::{route::DeskRoute, states::Way},
    session::Session,
    words::date,
};

pub fn waiting(session: &Session, view: &CockpitView) -> Html {
    let columns =
        ["desk-matter", "desk-due-what", "desk-department", "desk-waits", "board-deadline"];
    let rows = view.waiting.iter().map(|it| row(session, it)).collect();
    html! {
        <section aria-labelledby="waiting">
            <h2 id="waiting">{ session.say("desk-waiting") }</h2>
            if view.waiting.is_empty() {
                <p class="quiet">{ session.say("desk-waiting-none") }</p>
            } else {
                { table(&session.say("desk-waiting"), &columns.map(|id| session.say(id)), rows) }
            }
        </section>
    }
}

fn row(session: &Session, it: &WaitingView) -> Row {
    let id = it.record;
    let (name, to) = match it.kind {
        WaitingKind::Change => ("desk-waiting-change", DeskRoute::Change { id }),
        WaitingKind::Completion => ("desk-waiting-completion", DeskRoute::Completion { id }),
        WaitingKind::Directive => ("desk-waiting-directive", DeskRoute::Directive { id }),
    };
    let words = match &it.task {
        Some(key) if it.kind != WaitingKind::Directive => format!("{key}．{}", it.text),
        _ => it.text.clone(),
    };
    Row {
        key: id.to_string(),
        cells: vec![
            session.say(name).into(),
            html! { <Way {to} lang={session.original()}>{ words }</Way> },
            html! { <span lang={session.original()}>{ &it.department }</span> },
            waits(session, it.waits_for, &it.leaders),
            due(session, it),
        ],
    }
}

fn waits(session: &Session, role: Role, leaders: &[String]) -> Html {
    let role = role_name(session, role);
    if leaders.is_empty() {
        return role.into();
    }
    let names = leaders.join(&session.say("board-list-comma"));
    html! { <>{ role }{ " " }<span lang={session.original()}>{ names }</span></> }
}

fn due(session: &Session, it: &WaitingView) -> Html {
    let Some(due) = it.due else { return "—".into() };
    html! {
        <>
            { date(session.language(), due) }
            if it.overdue {
                <span class="beneath">{ session.say("desk-waiting-overdue") }</span>
            }
        </>
    }
}
