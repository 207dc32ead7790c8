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
    desk::{route::DeskRoute, states::Way, ways::WAYS},
    session::{Session, use_session},
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
                <Ways here={here.clone()} {role} />
            }
        </header>
    }
}

/// From so many ways on, a phone shows them only when asked.
const MANY: usize = 5;

#[derive(PartialEq, Properties)]
struct WaysProps {
    here: DeskRoute,
    role: Role,
}

#[component]
fn Ways(props: &WaysProps) -> Html {
    let session = use_session();
    let open = use_state(|| false);
    let WaysProps { here, role } = props;
    {
        let open = open.clone();
        use_effect_with(here.clone(), move |_| open.set(false));
    }
    let ways: Vec<_> = WAYS.iter().filter(|(way, _)| way.permits(*role)).collect();
    let current = |way: &DeskRoute| match here.way() {
        Some(part) if part == *way => Some(if way == here { "page" } else { "true" }),
        _ => None,
    };
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let many = ways.len() >= MANY;
    let named = ways.iter().find(|(way, _)| current(way).is_some()).map(|(_, id)| session.say(id));
    html! {
        <nav class={classes!("ways", many.then_some("is-many"))} aria-label={session.say("board-ways")}>
            if many {
                <button
                    type="button"
                    class="ways-menu"
                    aria-expanded={open.to_string()}
                    aria-controls="ways"
                    onclick={toggle}
                >
                    <span aria-hidden="true">{ "☰" }</span>
                    { session.say("desk-menu") }
                    if let Some(named) = named {
                        <b>{ named }</b>
                    }
                </button>
            }
            <ul id="ways" class={classes!(open.then_some("is-open"))}>
                for (to, id) in ways {
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
