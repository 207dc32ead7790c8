//! What stands on every page of the desk: the name, the ways that the role may go, who is signed in.
use domain::access::Role;
use wire::sessions::OwnAccount;
use yew::prelude::*;

use crate::{
    accounts::words,
    components::{
        masthead::{language_switch, plaque},
        theme::ThemeButton,
    },
    desk::{
        route::{DeskRoute, WAYS},
        states::Way,
    },
    session::Session,
    sessions::{access::Access, sign_out::SignOut},
};

/// `role` is None while nobody may go anywhere.
pub fn masthead(session: &Session, address: &str, here: &DeskRoute, role: Option<Role>) -> Html {
    html! {
        <header class="masthead">
            <div class="inner">
                <Way to={DeskRoute::MyDesk} class="brand">
                    { plaque() }
                    <span>{ session.say("desk-site") }</span>
                </Way>
                <div class="tools">
                    <a class="tool to-board" href={session.href_to("/", "")}>
                        { session.say("desk-to-board") }
                    </a>
                    { language_switch(session, address) }
                    <ThemeButton />
                </div>
            </div>
            if let Some(role) = role {
                { ways(session, here, role) }
            }
        </header>
    }
}

fn ways(session: &Session, here: &DeskRoute, role: Role) -> Html {
    let current = |way: &DeskRoute| match here.way() {
        Some(part) if part == *way => Some(if way == here { "page" } else { "true" }),
        _ => None,
    };
    html! {
        <nav class="ways" aria-label={session.say("board-ways")}>
            <ul>
                for (to, id) in WAYS.iter().filter(|(way, _)| way.permits(role)) {
                    <li><Way current={current(to)} to={to.clone()}>{ session.say(id) }</Way></li>
                }
            </ul>
        </nav>
    }
}

/// Who is signed in, and the way out.
pub fn who(session: &Session, access: &Access, account: &OwnAccount) -> Html {
    html! {
        <section class="who" aria-label={session.say("desk-signed-in-as")}>
            <div class="inner">
                <p>
                    <b lang={session.original()}>{ &account.person }</b>
                    <span class="tag">{ words::role_name(session, account.role) }</span>
                    if let Some(department) = &account.department {
                        <span lang={session.original()}>{ department }</span>
                    }
                </p>
                <SignOut access={access.clone()} />
            </div>
        </section>
    }
}

pub fn footer(session: &Session) -> Html {
    html! {
        <footer class="footer">
            <div class="inner">
                <p>{ session.say("desk-footer") }</p>
                <ul>
                    <li><a href={session.href_to("/", "")}>{ session.say("desk-to-board") }</a></li>
                </ul>
            </div>
        </footer>
    }
}
