//! 量化指标: what a task promises in numbers, and how far it has come.
use wire::tasks::{IndicatorView, PublicTask, TaskDetail, TrajectoryView};
use yew::prelude::*;

use crate::{
    session::Session,
    tasks::{adjusted, chart::chart},
    words,
};

pub fn indicators(session: &Session, detail: &TaskDetail) -> Html {
    let indicators = &detail.task.standing().indicators;
    let nothing = TrajectoryView::default();
    let trajectory = |place| detail.trajectories.get(place).unwrap_or(&nothing);
    html! {
        <section aria-labelledby="indicators">
            <h2 id="indicators">{ session.say("board-indicators") }</h2>
            if indicators.is_empty() {
                <p class="quiet">{ session.say("board-no-indicators") }</p>
            } else {
                <ul class="indicators">
                    for (place, one) in indicators.iter().enumerate() {
                        <li>{ indicator(session, &detail.task, one, trajectory(place)) }</li>
                    }
                </ul>
            }
        </section>
    }
}

fn indicator(
    session: &Session,
    public: &PublicTask,
    indicator: &IndicatorView,
    trajectory: &TrajectoryView,
) -> Html {
    let latest = trajectory.actual.iter().max_by_key(|value| value.on);
    let written = |value| format!("{} {}", words::number(value), indicator.unit);
    let quantity = |value| html! { <dd lang={session.original()}>{ written(value) }</dd> };
    let announced = adjusted::announced_target(public, indicator).map(|was| was.target);
    let actual_on =
        |day| session.text("board-actual-on", &[("day", &words::date(session.language(), day))]);
    html! {
        <>
            <h3 lang={session.original()}>{ &indicator.name }</h3>
            <dl class="facts is-inner">
                <div><dt>{ session.say("board-target") }</dt>{ quantity(indicator.target) }</div>
                if let Some(was) = announced {
                    <div><dt>{ session.say("board-adjusted-from") }</dt>{ quantity(was) }</div>
                }
                if let Some(latest) = latest {
                    <div><dt>{ actual_on(latest.on) }</dt>{ quantity(latest.value) }</div>
                }
            </dl>
            <p class="quiet">
                if indicator.proposed {
                    <span class="tag">{ session.say("board-proposed") }</span>
                    { " " }
                }
                { session.say("board-quote") }
                <q lang={session.original()}>{ &indicator.quote }</q>
            </p>
            { chart(session, indicator, trajectory, public.light.on) }
        </>
    }
}
