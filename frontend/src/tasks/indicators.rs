//! 量化指标: what a task promises in numbers, and how far it has come.
use std::rc::Rc;

use chrono::NaiveDate;
use wire::tasks::{IndicatorView, TaskDetail, TrajectoryView};
use yew::prelude::*;

use crate::{session::use_session, tasks::chart::Chart, words};

#[derive(PartialEq, Properties)]
pub struct IndicatorsProps {
    pub task: Rc<TaskDetail>,
}

#[component]
pub fn Indicators(props: &IndicatorsProps) -> Html {
    let session = use_session();
    let indicators = &props.task.task.task.indicators;
    let trajectory = |place: usize| props.task.trajectories.get(place).cloned().unwrap_or_default();
    html! {
        <section aria-labelledby="indicators">
            <h2 id="indicators">{ session.say("board-indicators") }</h2>
            if indicators.is_empty() {
                <p class="quiet">{ session.say("board-no-indicators") }</p>
            }
            <ul class="indicators">
                for (place, indicator) in indicators.iter().enumerate() {
                    <li key={place}>
                        <Indicator
                            indicator={indicator.clone()}
                            trajectory={trajectory(place)}
                            today={props.task.task.light.on}
                        />
                    </li>
                }
            </ul>
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct IndicatorProps {
    indicator: IndicatorView,
    trajectory: TrajectoryView,
    today: NaiveDate,
}

#[component]
fn Indicator(props: &IndicatorProps) -> Html {
    let session = use_session();
    let IndicatorView { name, target, unit, quote, proposed } = &props.indicator;
    let latest = props.trajectory.actual.iter().max_by_key(|value| value.on);
    let quantity = |value| format!("{} {unit}", words::number(value));
    html! {
        <>
            <h3 lang={session.original()}>{ name }</h3>
            <dl class="facts is-inner">
                <div>
                    <dt>{ session.say("board-target") }</dt>
                    <dd lang={session.original()}>{ quantity(*target) }</dd>
                </div>
                if let Some(latest) = latest {
                    <div>
                        <dt>{ session.text("board-actual-on", &[("day", &words::date(session.language(), latest.on))]) }</dt>
                        <dd lang={session.original()}>{ quantity(latest.value) }</dd>
                    </div>
                }
            </dl>
            <p class="quiet">
                if *proposed {
                    <span class="tag">{ session.say("board-proposed") }</span>
                    { " " }
                }
                { session.say("board-quote") }
                <q lang={session.original()}>{ quote }</q>
            </p>
            <Chart
                indicator={props.indicator.clone()}
                trajectory={props.trajectory.clone()}
                today={props.today}
            />
        </>
    }
}
