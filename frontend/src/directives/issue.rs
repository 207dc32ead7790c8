//! The page of a new directive, begun from what the address asks for.
use uuid::Uuid;
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use crate::{
    cockpit::{client as cockpit_client, years::use_years},
    components::link::go,
    desk::{
        filter::use_filter,
        read::use_read,
        route::DeskRoute,
        states::{crumbs, heading},
    },
    directives::{
        form::IssueForm,
        state::{NewDirective, of_cockpit},
    },
    session::{Arrival, use_session},
};

#[component]
pub fn NewDirectivePage() -> Html {
    let session = use_session();
    let years = use_years();
    let title = session.say("desk-directive-new");
    years.page(|year| {
        html! {
            <>
                { crumbs(&session, DeskRoute::Directives, &session.say("desk-directives"), &title) }
                { heading(&title) }
                <p class="lead">{ session.say("desk-directive-new-detail") }</p>
                { years.chooser(&DeskRoute::NewDirective, year) }
                <OfYear key={year} {year} />
            </>
        }
    })
}

#[derive(PartialEq, Properties)]
struct OfYearProps {
    year: i32,
}

#[component]
fn OfYear(props: &OfYearProps) -> Html {
    let session = use_session();
    let navigator = use_navigator();
    let asked: NewDirective = use_filter();
    let year = props.year;
    let cockpit = use_read(cockpit_client::read_cockpit(year));
    let on_issued = Callback::from(move |id: Uuid| {
        if let Some(navigator) = &navigator {
            go(&session, navigator, &DeskRoute::Directive { id }, "", Arrival::Followed);
        }
    });
    cockpit.part(|reply| {
        html! {
            <div class="narrow">
                <IssueForm {year} {asked} known={of_cockpit(&reply.value)} {on_issued} />
            </div>
        }
    })
}
