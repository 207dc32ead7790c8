//! A new meeting: its agenda comes from the lights.
use domain::access::Role;
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use crate::{
    cockpit::years::use_years,
    components::{
        field::Field,
        form::use_form,
        form_state::Values,
        leader::{LEADER, LeaderField},
        link::go,
    },
    desk::{
        route::DeskRoute,
        states::{crumbs, heading},
    },
    meetings::{client, state},
    session::{Arrival, use_session},
    sessions::access::use_desk,
};

#[component]
pub fn NewMeetingPage() -> Html {
    let session = use_session();
    let years = use_years();
    let title = session.say("desk-meeting-new");
    years.page(|year| {
        html! {
            <>
                { crumbs(&session, DeskRoute::Meetings, &session.say("desk-meetings"), &title) }
                { heading(&title) }
                <p class="lead">{ session.say("desk-meeting-new-detail") }</p>
                { years.chooser(&DeskRoute::NewMeeting, year) }
                <ConveneForm key={year} {year} />
            </>
        }
    })
}

#[derive(PartialEq, Properties)]
struct ConveneFormProps {
    year: i32,
}

#[component]
fn ConveneForm(props: &ConveneFormProps) -> Html {
    let session = use_session();
    let navigator = use_navigator();
    let names_leader = use_desk().role() != Role::CityLeader;
    let form = use_form("meeting", Values::default);
    let submit = {
        let (form, session, year) = (form.clone(), session.clone(), props.year);
        Callback::from(move |()| {
            let call = state::convene(year, form.values(), names_leader);
            let call = call.map(|body| client::convene_meeting(&body));
            let (session, navigator) = (session.clone(), navigator.clone());
            form.submit(call, move |reply| {
                if let Some(navigator) = navigator {
                    let to = DeskRoute::Meeting { id: reply.value.id };
                    go(&session, &navigator, &to, "", Arrival::Followed);
                }
            });
        })
    };
    if names_leader {
        form.register(LEADER);
    }
    let field = |name: &'static str, id: &str| Field::new(name, session.say(id)).required();
    let place = Field { lang: session.original(), ..field("place", "desk-meeting-place") };
    let fields = html! {
        <>
            if names_leader {
                <LeaderField form={form.clone()} />
            }
            { form.input(field("day", "desk-meeting-day").kind("date")) }
            { form.input(place) }
        </>
    };
    html! {
        <div class="narrow">
            { form.frame(fields, &session.say("desk-meeting-convene"), submit) }
        </div>
    }
}
