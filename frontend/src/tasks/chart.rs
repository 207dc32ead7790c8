//! An indicator over the year: plan and actual values, drawn, and the same as a table.
use chrono::NaiveDate;
use rust_decimal::Decimal;
use wire::tasks::{IndicatorView, TrajectoryView};
use yew::prelude::*;

use crate::{
    session::Session,
    tasks::plot::{self, BOTTOM, HEIGHT, LEFT, Plot, Point, RIGHT, TOP, WIDTH},
    words,
};

/// Nothing where nothing is planned or reported.
pub fn chart(
    session: &Session,
    indicator: &IndicatorView,
    trajectory: &TrajectoryView,
    today: NaiveDate,
) -> Html {
    let Some(plot) = plot::plot(indicator.target, trajectory, today) else {
        return Html::default();
    };
    let title = session.text("board-chart-title", &[("indicator", &indicator.name)]);
    html! {
        <figure class="chart">
            { legend(session, &indicator.unit) }
            <svg viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={title}>
                { frame(session, &plot) }
                <polyline class="planned" points={plot::line(&plot.planned)} />
                <polyline class="actual" points={plot::line(&plot.actual)} />
                { for plot.planned.iter().copied().map(square) }
                { for plot.actual.iter().copied().map(dot) }
            </svg>
            { table(session, trajectory) }
        </figure>
    }
}

/// The planned line alone, while a plan is worked out. Nothing where nothing is planned.
pub fn plan_chart(
    session: &Session,
    (name, unit): (&str, &str),
    target: Decimal,
    trajectory: &TrajectoryView,
) -> Html {
    let Some(plot) = plot::plot(target, trajectory, NaiveDate::MIN) else {
        return Html::default();
    };
    let title = session.text("board-chart-title", &[("indicator", name)]);
    html! {
        <figure class="chart is-small">
            <figcaption class="legend">
                { entry(session, "planned", square(MIDDLE), "board-planned") }
                { entry(session, "target", Html::default(), "board-target") }
                <span class="quiet">{ session.text("board-unit", &[("unit", unit)]) }</span>
            </figcaption>
            <svg viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={title}>
                { frame(session, &plot) }
                <polyline class="planned" points={plot::line(&plot.planned)} />
                { for plot.planned.iter().copied().map(square) }
            </svg>
        </figure>
    }
}

fn square(at: Point) -> Html {
    let [x, y] = [at.x - 4, at.y - 4].map(|place| place.to_string());
    html! { <rect class="planned-mark" {x} {y} width="8" height="8" /> }
}

fn dot(at: Point) -> Html {
    html! { <circle class="actual-mark" cx={at.x.to_string()} cy={at.y.to_string()} r="4.5" /> }
}

fn line(class: &'static str, from: Point, to: Point) -> Html {
    let [x1, y1, x2, y2] = [from.x, from.y, to.x, to.y].map(|place| place.to_string());
    html! { <line {class} {x1} {y1} {x2} {y2} /> }
}

fn across(class: &'static str, y: i64) -> Html {
    line(class, Point { x: LEFT, y }, Point { x: RIGHT, y })
}

fn tick(x: i64, y: i64, anchor: &'static str, text: String) -> Html {
    html! {
        <text class="tick" x={x.to_string()} y={y.to_string()} text-anchor={anchor}>{ text }</text>
    }
}

/// The lines across with their values, the quarters, the target and today.
fn frame(session: &Session, plot: &Plot) -> Html {
    let month = |month| words::month(session.language(), month);
    let anchor = |x| if x == RIGHT { "end" } else { "middle" };
    html! {
        <>
            for (y, value) in plot.values.iter().copied() {
                { across("grid", y) }
                { tick(LEFT - 8, y + 4, "end", words::number(value.round_dp(2))) }
            }
            for (x, quarter) in plot.months.iter().copied() {
                { line("grid", Point { x, y: BOTTOM }, Point { x, y: BOTTOM + 5 }) }
                { tick(x, BOTTOM + 22, anchor(x), month(quarter)) }
            }
            if let Some(x) = plot.today {
                { line("today", Point { x, y: TOP }, Point { x, y: BOTTOM }) }
            }
            { across("target", plot.target) }
        </>
    }
}

/// Of a mark in the legend.
const MIDDLE: Point = Point { x: 16, y: 6 };

fn legend(session: &Session, unit: &str) -> Html {
    html! {
        <figcaption class="legend">
            { entry(session, "planned", square(MIDDLE), "board-planned") }
            { entry(session, "actual", dot(MIDDLE), "board-actual") }
            { entry(session, "target", Html::default(), "board-target") }
            { entry(session, "today", Html::default(), "board-today") }
            <span class="quiet">{ session.text("board-unit", &[("unit", unit)]) }</span>
        </figcaption>
    }
}

fn entry(session: &Session, class: &'static str, mark: Html, id: &str) -> Html {
    html! {
        <span>
            <svg viewBox="0 0 32 12" width="32" height="12" aria-hidden="true" focusable="false">
                { line(class, Point { x: 0, y: 6 }, Point { x: 32, y: 6 }) }
                { mark }
            </svg>
            { session.say(id) }
        </span>
    }
}

fn table(session: &Session, trajectory: &TrajectoryView) -> Html {
    let value = |value: Option<Decimal>| {
        let value = value.map_or_else(|| "—".to_owned(), words::number);
        html! { <td class="is-number">{ value }</td> }
    };
    html! {
        <details>
            <summary>{ session.say("board-values") }</summary>
            <table class="values">
                <thead>
                    <tr>
                        <th scope="col">{ session.say("board-date-column") }</th>
                        <th scope="col" class="is-number">{ session.say("board-planned") }</th>
                        <th scope="col" class="is-number">{ session.say("board-actual") }</th>
                    </tr>
                </thead>
                <tbody>
                    for row in plot::rows(trajectory) {
                        <tr>
                            <th scope="row">{ words::date(session.language(), row.on) }</th>
                            { value(row.planned) }
                            { value(row.actual) }
                        </tr>
                    }
                </tbody>
            </table>
        </details>
    }
}
