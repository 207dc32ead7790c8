//! A task as the supervision office looks at it: light, reason, who answers for it, what they say
//! themselves, and whether they were urged.
use chrono::NaiveDate;
use domain::tasks::TaskKey;
use uuid::Uuid;
use wire::{
    cockpit::{CockpitTask, UrgedView},
    tasks::{SelfRatingView, TaskDepartment},
};
use yew::prelude::*;

use crate::{
    cockpit::{spark::sparks, state},
    components::{
        light,
        tag::{Look, tag},
    },
    desk::{filter, route::DeskRoute, states::Way},
    session::Session,
    tasks::{adjusted, history::rating_name, reason},
    urges::{state::NewUrge, words as urge_words},
    words,
};

/// What a row needs beside its task.
#[derive(Clone, Copy)]
pub struct Frame {
    pub year: i32,
    pub today: NaiveDate,
    /// Whether the reader may urge.
    pub urges: bool,
}

pub fn row(session: &Session, frame: Frame, it: &CockpitTask) -> Html {
    let public = &it.task;
    let language = session.language();
    let light = &public.light;
    let since = it.since.map(|day| words::day_of_month(language, day));
    html! {
        <li key={public.key.clone()} class={classes!("task", "watch", light::class_of(light.status))}>
            <article>
                <div class="watch-light">
                    { light::mark(session, light.status) }
                    if let Some(since) = since {
                        <p class="quiet">{ session.text("desk-since", &[("since", &since)]) }</p>
                    }
                </div>
                <div class="watch-body">
                    <p class="task-text" lang={session.original()}>{ title(session, frame.year, it) }</p>
                    <p class="task-reason">
                        { reason::sentence(language, &light.reason, &adjusted::departments(public)) }
                    </p>
                    { known(session, it) }
                    if frame.urges {
                        { urge(session, frame.year, it) }
                    }
                </div>
                { sparks(session, &it.trajectories, frame.today) }
            </article>
        </li>
    }
}

fn title(session: &Session, year: i32, it: &CockpitTask) -> Html {
    let public = &it.task;
    let number = public.task.number.map(|number| format!("{number}．"));
    let text = format!("{}{}", number.unwrap_or_default(), public.standing().text);
    link(session, year, &public.key, &text)
}

/// To the task over time.
pub fn link(session: &Session, year: i32, key: &str, text: &str) -> Html {
    match key.parse::<TaskKey>() {
        Ok(key) => html! {
            <Way to={DeskRoute::Timeline { year, key }} lang={session.original()}>{ text }</Way>
        },
        Err(_) => text.into(),
    }
}

/// To a department's report.
pub fn report_link(year: i32, department: Uuid, period: &str, name: Html) -> Html {
    match period.parse() {
        Ok(period) => {
            html! { <Way to={DeskRoute::Report { year, department, period }}>{ name }</Way> }
        }
        Err(_) => name,
    }
}

fn known(session: &Session, it: &CockpitTask) -> Html {
    let public = &it.task;
    let lang = session.original();
    let line = |id: &str, value: Html| {
        html! { <div><dt>{ session.say(id) }</dt><dd>{ value }</dd></div> }
    };
    let leaders = state::city_leaders(public.standing()).join(&session.say("board-list-comma"));
    let ratings = public.self_ratings.iter().map(|one| rating(session, it, one));
    html! {
        <dl class="watch-facts">
            { line("desk-department", owners(session, &public.standing().departments)) }
            if !leaders.is_empty() {
                { line("board-city-leader", html! { <span {lang}>{ leaders }</span> }) }
            }
            if let Some(due) = public.standing().due {
                { line("board-deadline", html! {
                    <>
                        { words::date(session.language(), due) }
                        { " " }
                        { adjusted::announced(session, adjusted::announced_due(session, public)) }
                        { " " }
                        { adjusted::mark(session, public) }
                    </>
                }) }
            }
            if !public.self_ratings.is_empty() {
                { line("board-self-rating", html! { <>{ for ratings }</> }) }
            }
            if let Some(urged) = &it.urged {
                { line("desk-urged", urged_link(session, urged)) }
            }
        </dl>
    }
}

pub fn owners(session: &Session, departments: &[TaskDepartment]) -> Html {
    let name = |owner: &TaskDepartment| {
        let role = words::role_name(session.language(), owner.role);
        html! {
            <li>
                <span lang={session.original()}>{ &owner.name }</span>
                <span class="quiet">{ session.in_brackets(&role) }</span>
            </li>
        }
    };
    html! { <ul class="in-line">{ for departments.iter().map(name) }</ul> }
}

fn rating(session: &Session, it: &CockpitTask, rated: &SelfRatingView) -> Html {
    let contradicts = state::contradicts(rated.rating, it.task.light.status);
    let several = it.task.self_ratings.len() > 1;
    html! {
        <span class="rating">
            if several {
                <span lang={session.original()}>{ &rated.department }</span>
                { " " }
            }
            { session.say(rating_name(rated.rating)) }
            if contradicts {
                { " " }
                { tag(Look::Stopped, &session.say("desk-contradicts")) }
            }
        </span>
    }
}

/// 督办单 · 待签收 · 限9月25日
pub fn urged_link(session: &Session, urged: &UrgedView) -> Html {
    let deadline = words::day_of_month(session.language(), urged.deadline);
    html! {
        <Way to={DeskRoute::Urge { id: urged.id }}>
            { urge_words::level_name(session, urged.level) }
            { " · " }
            { urge_words::state_name(session, urged.state) }
            { " · " }
            { session.text("desk-urge-until", &[("deadline", &deadline)]) }
        </Way>
    }
}

fn urge(session: &Session, year: i32, it: &CockpitTask) -> Html {
    let Some(department) =
        state::urged_department(it.task.standing()).filter(|_| it.urged.is_none())
    else {
        return Html::default();
    };
    let query = NewUrge {
        year: Some(year),
        department: Some(department),
        task: Some(it.task.key.clone()),
        period: None,
    };
    html! {
        <p class="watch-act">
            <Way class="button is-small" to={DeskRoute::NewUrge} query={filter::write(&query)}>
                { session.say("desk-urge") }
            </Way>
        </p>
    }
}
