//! The top of a task's page: its light with the rule that gave it, and the date it is measured by.
use chrono::NaiveDate;
use domain::tasks::Light;
use wire::tasks::{LightView, PublicTask, SelfRatingView};
use yew::prelude::*;

use crate::{
    components::light,
    session::Session,
    tasks::{adjusted, history::rating_name, reason},
    words,
};

pub fn light(session: &Session, public: &PublicTask) -> Html {
    let PublicTask { light, self_ratings, .. } = public;
    let language = session.language();
    let class = classes!("panel", "light-panel", light::class_of(light.status));
    html! {
        <section {class} aria-labelledby="light">
            <h2 id="light">{ session.say("board-light") }</h2>
            <p class="big-light">{ light::mark(session, light.status) }</p>
            <p>{ reason::sentence(language, &light.reason, &adjusted::departments(public)) }</p>
            <p class="quiet">
                { session.text("board-light-on", &[("day", &words::date(language, light.on))]) }
            </p>
            if !self_ratings.is_empty() {
                { ratings(session, self_ratings) }
            }
        </section>
    }
}

/// 部门自评: what departments say themselves, which lights no light.
pub fn ratings(session: &Session, ratings: &[SelfRatingView]) -> Html {
    let rated = |rated: &SelfRatingView| {
        let day = words::date(session.language(), rated.on);
        html! {
            <li>
                <span lang={session.original()}>{ &rated.department }</span>
                { " " }
                <b>{ session.say(rating_name(rated.rating)) }</b>
                { " " }
                <span class="quiet">{ session.text("board-rated-on", &[("day", &day)]) }</span>
            </li>
        }
    };
    html! {
        <div class="ratings">
            <h3>{ session.say("board-self-rating") }</h3>
            <ul>{ for ratings.iter().map(rated) }</ul>
        </div>
    }
}

/// 完成标准 of the approved plan; nothing before there is one.
pub fn standard(session: &Session, standard: Option<&str>) -> Html {
    match standard {
        Some(standard) => html! {
            <section aria-labelledby="standard">
                <h2 id="standard">{ session.say("board-standard") }</h2>
                <p class="written" lang={session.original()}>{ standard.to_owned() }</p>
            </section>
        },
        None => Html::default(),
    }
}

pub fn due(session: &Session, public: &PublicTask) -> Html {
    let (task, light) = (public.standing(), &public.light);
    let language = session.language();
    let announced = adjusted::announced_due(session, public);
    let words = task.deadline_text.as_ref().filter(|_| announced.is_none());
    html! {
        <section class="panel" aria-labelledby="due">
            <h2 id="due">{ session.say("board-deadline") }</h2>
            if let Some(words) = words {
                <p class="big-due" lang={session.original()}>{ words }</p>
            }
            if let Some(due) = task.due {
                <p class={announced.is_some().then_some("big-due")}>
                    { adjusted::in_force(session, announced.is_some(), html! {
                        <time datetime={words::iso(due)}>{ words::date(language, due) }</time>
                    }) }
                    { session.in_brackets(&words::weekday(language, due)) }
                </p>
                <p class="quiet">{ days_left(session, light, due) }</p>
            } else {
                <p class="quiet">{ session.say("board-no-due") }</p>
            }
            if announced.is_some() {
                <p>{ adjusted::announced(session, announced) }</p>
            }
        </section>
    }
}

/// Nothing where the task is closed.
fn days_left(session: &Session, light: &LightView, due: NaiveDate) -> String {
    if matches!(light.status, Light::Completed | Light::NotCompleted) {
        return String::new();
    }
    match (due - light.on).num_days() {
        0 => session.say("board-due-today"),
        days if days > 0 => session.text("board-days-left", &[("days", &days.to_string())]),
        days => session.text("board-days-over", &[("days", &(-days).to_string())]),
    }
}
