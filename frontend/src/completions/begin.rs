//! A new record, begun for one of the department's own tasks.
use wire::completions::ApplyForCompletion;
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use crate::{
    cockpit::years::use_years,
    completions::client,
    components::{
        field::{Choice, Field},
        form::use_form,
        form_state::Values,
        link::go,
    },
    desk::{read::use_read, route::DeskRoute},
    plans::client as plans,
    session::{Arrival, use_session},
    sessions::access::use_desk,
};

#[component]
pub fn Begin() -> Html {
    let years = use_years();
    years.page(|year| html! { <OfYear key={year} {year} /> })
}

#[derive(PartialEq, Properties)]
struct OfYearProps {
    year: i32,
}

#[component]
fn OfYear(props: &OfYearProps) -> Html {
    let session = use_session();
    let navigator = use_navigator();
    let year = props.year;
    let department = use_desk().account.as_ref().and_then(|it| it.department_id);
    let plan = use_read(plans::read_plan(year, department.unwrap_or_default()));
    let form = use_form("begin", Values::default);
    let submit = {
        let (form, session) = (form.clone(), session.clone());
        Callback::from(move |()| {
            let mut wrong = Vec::new();
            let task = form.values().required::<String>("task", &mut wrong);
            let call = task
                .ok_or(wrong)
                .map(|task| client::apply_for_completion(&ApplyForCompletion { year, task }));
            let (session, navigator) = (session.clone(), navigator.clone());
            form.submit(call, move |reply| {
                if let Some(navigator) = navigator {
                    let to = DeskRoute::Completion { id: reply.value.about.id };
                    go(&session, &navigator, &to, "", Arrival::Followed);
                }
            });
        })
    };
    plan.part(|reply| {
        let tasks = reply.value.planned_tasks.iter();
        let tasks: Vec<Choice> =
            tasks.map(|it| (it.key.clone(), format!("{} {}", it.key, it.text))).collect();
        let field = |name, id: &str| Field::new(name, session.say(id)).required();
        let fields = html! {
            <>
                { form.select(field("task", "desk-docket-task"), &tasks) }

            </>
        };
        html! {
            <section class="narrow" aria-labelledby="begin">
                <h2 id="begin">{ session.say("desk-completions-begin") }</h2>
                { form.frame(fields, &session.say("desk-docket-begin"), submit) }
            </section>
        }
    })
}
