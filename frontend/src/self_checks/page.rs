//! The self-checks of a year, and the form of the next one for whoever leads a department.
use domain::access::{Action, RecordSelfCheck};
use yew::prelude::*;

use crate::{
    desk::{list::use_list, route::DeskRoute, states::heading, year_choice::use_year},
    self_checks::{client, list::list, record::Record},
    session::use_session,
    sessions::access::use_desk,
};

#[component]
pub fn SelfChecksPage() -> Html {
    let session = use_session();
    let years = use_year();
    html! {
        <>
            { heading(&session.say("desk-way-self-checks")) }
            <p class="lead">{ session.say("desk-checks-detail") }</p>
            { years.show(&DeskRoute::SelfChecks, |year| html! { <Checks key={year} {year} /> }) }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct ChecksProps {
    year: i32,
}

#[component]
fn Checks(props: &ChecksProps) -> Html {
    let session = use_session();
    let desk = use_desk();
    let checks = use_list(client::list_self_checks(props.year));
    let department = desk.account.as_ref().and_then(|account| account.department_id);
    let department = department.filter(|_| RecordSelfCheck::permits(desk.role()));
    html! {
        <>
            if let Some(department) = department {
                <Record year={props.year} {department} on_done={checks.reload.clone()} />
            }
            <section aria-labelledby="checks">
                <h2 id="checks">{ session.say("desk-checks") }</h2>
                { checks.show(|pages| list(&session, pages)) }
            </section>
        </>
    }
}
