//! The tasks of the cockpit, by light: what is red or yellow first.
use std::rc::Rc;

use domain::{
    access::{self, Action},
    tasks::Light,
};
use wire::{cockpit::CockpitView, tasks::LightCounts};
use yew::prelude::*;

use crate::{
    cockpit::{
        row::{Frame, row},
        state,
    },
    components::{counts, light},
    desk::{call::Reply, states::nothing},
    session::{Session, use_session},
    sessions::access::use_desk,
    words,
};

#[derive(PartialEq, Properties)]
pub struct TasksProps {
    pub reply: Rc<Reply<CockpitView>>,
}

#[component]
pub fn Tasks(props: &TasksProps) -> Html {
    let session = use_session();
    let desk = use_desk();
    let chosen = use_state(|| None::<Light>);
    let view = &props.reply.value;
    let urges = access::IssueUrge::permits(desk.role());
    let frame = Frame { year: view.year, today: view.today, urges };
    let tasks = state::shown(&view.tasks, *chosen);
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |light| chosen.set((*chosen != Some(light)).then_some(light)))
    };
    let name = match *chosen {
        Some(light) => words::light_name(session.language(), light),
        None => session.say("desk-cockpit-urgent"),
    };
    html! {
        <section aria-labelledby="lights">
            <h2 id="lights">{ session.say("board-lights") }</h2>
            { tiles(&session, view.lights, *chosen, &choose) }
            { counts::bar(view.lights) }
            <div class="results-heading">
                <h3 id="watched">{ name }</h3>
                <p class="results-count" role="status">{ session.count("board-tasks-count", tasks.len()) }</p>
            </div>
            if tasks.is_empty() {
                { nothing(&session.say("desk-cockpit-calm"), &session.say("desk-cockpit-calm-detail")) }
            } else {
                <ul class="tasks" aria-labelledby="watched">
                    { for tasks.into_iter().map(|it| row(&session, frame, it)) }
                </ul>
            }
        </section>
    }
}

/// How many tasks burn in which light; each shows its tasks, and once more what is urgent.
fn tiles(
    session: &Session,
    counts: LightCounts,
    chosen: Option<Light>,
    choose: &Callback<Light>,
) -> Html {
    let tile = |light: Light| {
        let count = counts.count(light);
        let class = classes!("tile", light::class_of(light), (count == 0).then_some("is-none"));
        let onclick = choose.reform(move |_: MouseEvent| light);
        let pressed = (chosen == Some(light)).to_string();
        html! {
            <li key={words::light_word(light)}>
                <button type="button" {class} {onclick} aria-pressed={pressed}>
                    { light::shape(light) }
                    <span class="tile-name">{ words::light_name(session.language(), light) }</span>
                    <span class="tile-count">{ count }</span>
                </button>
            </li>
        }
    };
    html! { <ul class="tiles">{ for Light::ALL.into_iter().map(tile) }</ul> }
}
