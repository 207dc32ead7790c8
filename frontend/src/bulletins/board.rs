//! What the board shows of the bulletins: the way to them, and each of them in full.
use std::rc::Rc;

use domain::calendar::day_in_shanghai;
use wire::{bulletins::PublicBulletin, page::Page};
use yew::prelude::*;

use crate::{
    bulletins::body::{body, figures},
    client,
    components::{
        heading::{Heading, as_of, crumbs},
        link::Go,
    },
    route::Route,
    session::{Session, use_session},
    view::use_view,
    words::{date, iso},
};

#[derive(PartialEq, Properties)]
pub struct BulletinsProps {
    pub year: i32,
}

/// On the board itself: nothing where none was issued.
#[component]
pub fn NewestBulletin(props: &BulletinsProps) -> Html {
    let session = use_session();
    let bulletins = use_view(client::list_public_bulletins(props.year));
    let newest = bulletins.value().and_then(|page| page.items.first());
    let Some(newest) = newest else { return Html::default() };
    html! {
        <p class="newest">
            <b>{ session.say("board-bulletin-newest") }</b>
            <Go to={Route::Bulletins { year: props.year }}>
                <span lang={session.original()}>{ &newest.title }</span>
            </Go>
            <time class="quiet" datetime={iso(day_in_shanghai(newest.issued_at))}>
                { issued_on(&session, newest) }
            </time>
        </p>
    }
}

#[component]
pub fn BulletinsPage(props: &BulletinsProps) -> Html {
    let session = use_session();
    let year = props.year;
    let bulletins = use_view(client::list_public_bulletins(year));
    bulletins.page(|page: &Rc<Page<PublicBulletin>>| {
        let title = session.say("board-bulletins");
        html! {
            <>
                <div class="page-heading">
                    { crumbs(&session, year, Vec::new(), &title) }
                    <Heading title={title.clone()} description={session.say("board-bulletins-detail")}>
                        { title }
                    </Heading>
                    <p>{ session.say("board-bulletins-detail") }</p>
                    { as_of(&session, page.as_of) }
                </div>
                if page.items.is_empty() {
                    <div class="nothing">
                        <p>{ session.say("board-bulletins-none") }</p>
                        <p class="quiet">{ session.say("board-bulletins-none-detail") }</p>
                    </div>
                }
                { for page.items.iter().zip(0..).map(|(it, place)| bulletin(&session, it, place == 0)) }
            </>
        }
    })
}

/// The newest is open; the others open when asked for.
fn bulletin(session: &Session, it: &PublicBulletin, open: bool) -> Html {
    let lang = session.original();
    let name = format!("bulletin-{}", it.id);
    html! {
        <article class="bulletin" aria-labelledby={name.clone()} key={name.clone()}>
            <details {open}>
                <summary>
                    <h2 id={name} {lang}>{ &it.title }</h2>
                    <p class="quiet">
                        <span {lang}>{ &it.document_number }</span>
                        { " · " }
                        <time datetime={iso(day_in_shanghai(it.issued_at))}>{ issued_on(session, it) }</time>
                    </p>
                </summary>
                <div class="document" {lang}>{ body(&it.body) }</div>
                { figures(session.language(), lang, &it.title, &it.rows) }
            </details>
        </article>
    }
}

fn issued_on(session: &Session, it: &PublicBulletin) -> String {
    let day = date(session.language(), day_in_shanghai(it.issued_at));
    session.text("board-bulletin-issued", &[("day", &day)])
}
