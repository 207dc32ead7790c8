//! 我的待办: what is due for whoever is signed in, by date.
use domain::{access::Role, desk::ItemKind};
use wire::desk::{DeskItem, DeskView};
use yew::prelude::*;

use crate::{
    components::{heading::as_of, light},
    desk::{
        client,
        read::use_read,
        route::DeskRoute,
        state::{Urgency, matter_of, page_of, urgency},
        states::{Way, heading, nothing},
    },
    route::Route,
    session::{Session, use_session},
    sessions::access::use_desk,
    words::{date, iso, weekday},
};

#[component]
pub fn MyDeskPage() -> Html {
    let session = use_session();
    let role = use_desk().role();
    let desk = use_read(client::read_desk());
    desk.page(|reply| {
        let DeskView { items, as_of: at, .. } = &reply.value;
        html! {
            <>
                { heading(&session.say("desk-way-desk")) }
                if DeskRoute::Charge.permits(role) {
                    <p class="actions">
                        <Way class="button is-main" to={DeskRoute::Charge}>
                            { session.say("desk-way-charge") }
                        </Way>
                    </p>
                }
                <p class="lead">{ session.say("desk-items-detail") }</p>
                { as_of(&session, *at) }
                if items.is_empty() {
                    { nothing(&session.say("desk-items-none"), &session.say("desk-items-none-detail")) }
                } else {
                    <p class="results-count">{ session.count("desk-items-count", items.len()) }</p>
                    <ol class="items">
                        for item in items {
                            <li>{ line(&session, role, item) }</li>
                        }
                    </ol>
                }
            </>
        }
    })
}

fn line(session: &Session, role: Role, item: &DeskItem) -> Html {
    let class = match urgency(item.days) {
        Urgency::Past => "is-past",
        Urgency::Today => "is-today",
        Urgency::Soon => "is-soon",
        Urgency::Later => "is-later",
    };
    html! {
        <article class={classes!("item", class)}>
            <p class="item-due">
                <time datetime={iso(item.due)}>{ date(session.language(), item.due) }</time>
                <span class="quiet">{ weekday(session.language(), item.due) }</span>
            </p>
            <p class="item-days">
                <span class="item-shape" aria-hidden="true">{ shape(item.days) }</span>
                { days(session, item.days) }
            </p>
            <div class="item-body">
                <p class="item-kind">{ kind_name(session, item.kind) }</p>
                <p class="item-message">{ message(session, role, item) }</p>
                if let Some(reason) = &item.reason {
                    <p class="quiet">{ reason }</p>
                }
            </div>
            if let Some(light) = item.light {
                <p class="item-light">{ light::mark(session, light) }</p>
            }
        </article>
    }
}

fn shape(days: i64) -> &'static str {
    match urgency(days) {
        Urgency::Past => "◆",
        Urgency::Today => "▲",
        Urgency::Soon => "●",
        Urgency::Later => "○",
    }
}

fn days(session: &Session, days: i64) -> String {
    match days {
        0 => session.say("board-due-today"),
        ..0 => session.text("board-days-over", &[("days", &days.unsigned_abs().to_string())]),
        _ => session.text("board-days-left", &[("days", &days.to_string())]),
    }
}

/// The message, which leads to where the item is dealt with.
fn message(session: &Session, role: Role, item: &DeskItem) -> Html {
    let lang = session.original().filter(|_| item.task.is_some());
    if let Some(to) = matter_of(item, role) {
        return html! { <Way {to} {lang}>{ &item.message }</Way> };
    }
    let task = item.year.zip(item.task.as_deref()).map(|(year, key)| Route::task(year, key));
    if let Some(route) = task {
        let href = session.href(&route.into());
        return html! { <a {href} {lang}>{ &item.message }</a> };
    }
    match page_of(item.kind) {
        Some(to) => html! { <Way {to}>{ &item.message }</Way> },
        None => html! { &item.message },
    }
}

fn kind_name(session: &Session, kind: ItemKind) -> String {
    let name: &'static str = kind.into();
    session.say(&format!("desk-item-{name}"))
}

#[cfg(test)]
mod tests {
    use strum::VariantArray;

    use super::*;

    #[test]
    fn every_kind_of_item_has_its_words() {
        for kind in ItemKind::VARIANTS {
            let name: &'static str = kind.into();
            for id in [format!("desk-item-{name}"), format!("due-{name}")] {
                assert!(texts::knows(&id), "{id}");
            }
        }
    }
}
