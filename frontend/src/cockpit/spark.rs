//! An indicator in a few square centimetres: plan and actual values, without their figures. The words
//! beside it say how it stands.
use chrono::NaiveDate;
use wire::cockpit::IndicatorTrajectory;
use yew::prelude::*;

use crate::{
    cockpit::state::latest,
    session::Session,
    tasks::plot::{self, BOTTOM, LEFT, RIGHT, TOP},
    words,
};

pub fn sparks(session: &Session, all: &[IndicatorTrajectory], today: NaiveDate) -> Html {
    let drawn: Vec<Html> = all.iter().filter_map(|it| spark(session, it, today)).collect();
    if drawn.is_empty() {
        return Html::default();
    }
    html! { <div class="sparks">{ for drawn }</div> }
}

/// Nothing where nothing is planned or reported.
fn spark(session: &Session, it: &IndicatorTrajectory, today: NaiveDate) -> Option<Html> {
    let IndicatorTrajectory { indicator, trajectory } = it;
    let plot = plot::plot(indicator.target, trajectory, today)?;
    let (planned, actual) = latest(trajectory, today);
    let number = |value: Option<_>| value.map_or_else(|| "—".to_owned(), words::number);
    let values = [
        ("planned", number(planned)),
        ("actual", number(actual)),
        ("target", words::number(indicator.target)),
        ("unit", indicator.unit.clone()),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let said = session.text("desk-spark", &values);
    let box_ = format!("{LEFT} {} {} {}", TOP - 8, RIGHT - LEFT, BOTTOM - TOP + 16);
    let across = |class: &'static str, y: i64| {
        let y = y.to_string();
        html! {
            <line {class} x1={LEFT.to_string()} x2={RIGHT.to_string()} y1={y.clone()} y2={y} />
        }
    };
    let today_line = plot.today.map(|x| {
        let x = x.to_string();
        html! { <line class="today" x1={x.clone()} x2={x} y1={TOP.to_string()} y2={BOTTOM.to_string()} /> }
    });
    Some(html! {
        <figure class="spark">
            <figcaption lang={session.original()}>{ &indicator.name }</figcaption>
            <svg viewBox={box_} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                { across("grid", BOTTOM) }
                { across("target", plot.target) }
                { today_line }
                <polyline class="planned" points={plot::line(&plot.planned)} />
                <polyline class="actual" points={plot::line(&plot.actual)} />
            </svg>
            <p class="quiet">{ said }</p>
        </figure>
    })
}
