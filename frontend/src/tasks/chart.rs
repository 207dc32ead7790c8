//! An indicator over the year: plan and actual values, drawn, and the same as a table.
use chrono::NaiveDate;
use wire::tasks::{IndicatorView, TrajectoryView};
use yew::prelude::*;

use crate::{
    session::use_session,
    tasks::plot::{self, BOTTOM, HEIGHT, LEFT, Plot, RIGHT, TOP, WIDTH},
    words,
};

#[derive(PartialEq, Properties)]
pub struct ChartProps {
    pub indicator: IndicatorView,
    pub trajectory: TrajectoryView,
    pub today: NaiveDate,
}

/// Nothing where nothing is planned or reported.
#[component]
pub fn Chart(props: &ChartProps) -> Html {
    let session = use_session();
    let Some(plot) = plot::plot(props.indicator.target, &props.trajectory, props.today) else {
        return Html::default();
    };
    let title = session.text("board-chart-title", &[("indicator", &props.indicator.name)]);
    html! {
        <figure class="chart">
            <Legend unit={props.indicator.unit.clone()} />
            <svg viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={title}>
                <Frame plot={plot.clone()} />
                <polyline class="planned" points={plot::line(&plot.planned)} />
                <polyline class="actual" points={plot::line(&plot.actual)} />
                for point in &plot.planned {
                    <rect
                        class="planned-mark"
                        x={(point.x - 4).to_string()}
                        y={(point.y - 4).to_string()}
                        width="8"
                        height="8"
                    />
                }
                for point in &plot.actual {
                    <circle class="actual-mark" cx={point.x.to_string()} cy={point.y.to_string()} r="4.5" />
                }
            </svg>
            <ValueTable
                trajectory={props.trajectory.clone()}
                unit={props.indicator.unit.clone()}
            />
        </figure>
    }
}

#[derive(PartialEq, Properties)]
struct FrameProps {
    plot: Plot,
}

/// The lines across with their values, the quarters, the target and today.
#[component]
fn Frame(props: &FrameProps) -> Html {
    let session = use_session();
    let plot = &props.plot;
    html! {
        <>
            for (y, value) in plot.values.iter().copied() {
                <line class="grid" x1={LEFT.to_string()} x2={RIGHT.to_string()} y1={y.to_string()} y2={y.to_string()} />
                <text class="tick" x={(LEFT - 8).to_string()} y={(y + 4).to_string()} text-anchor="end">
                    { words::number(value.round_dp(2)) }
                </text>
            }
            for (x, month) in plot.months.iter().copied() {
                <line class="grid" x1={x.to_string()} x2={x.to_string()} y1={BOTTOM.to_string()} y2={(BOTTOM + 5).to_string()} />
                <text class="tick" x={x.to_string()} y={(BOTTOM + 22).to_string()} text-anchor={if x == RIGHT { "end" } else { "middle" }}>
                    { words::month(session.language(), month) }
                </text>
            }
            if let Some(today) = plot.today {
                <line class="today" x1={today.to_string()} x2={today.to_string()} y1={TOP.to_string()} y2={BOTTOM.to_string()} />
            }
            <line class="target" x1={LEFT.to_string()} x2={RIGHT.to_string()} y1={plot.target.to_string()} y2={plot.target.to_string()} />
        </>
    }
}

#[derive(PartialEq, Properties)]
struct LegendProps {
    unit: AttrValue,
}

#[component]
fn Legend(props: &LegendProps) -> Html {
    let session = use_session();
    let sample = |class: &'static str, mark: Html| {
        html! {
            <svg viewBox="0 0 32 12" width="32" height="12" aria-hidden="true" focusable="false">
                <line {class} x1="0" x2="32" y1="6" y2="6" />
                { mark }
            </svg>
        }
    };
    let square = html! { <rect class="planned-mark" x="12" y="2" width="8" height="8" /> };
    let dot = html! { <circle class="actual-mark" cx="16" cy="6" r="4.5" /> };
    html! {
        <figcaption class="legend">
            <span>{ sample("planned", square) }{ session.say("board-planned") }</span>
            <span>{ sample("actual", dot) }{ session.say("board-actual") }</span>
            <span>{ sample("target", Html::default()) }{ session.say("board-target") }</span>
            <span>{ sample("today", Html::default()) }{ session.say("board-today") }</span>
            <span class="quiet">{ session.text("board-unit", &[("unit", &props.unit)]) }</span>
        </figcaption>
    }
}

#[derive(PartialEq, Properties)]
struct ValueTableProps {
    trajectory: TrajectoryView,
    unit: AttrValue,
}

#[component]
fn ValueTable(props: &ValueTableProps) -> Html {
    let session = use_session();
    let value = |value: Option<rust_decimal::Decimal>| match value {
        Some(value) => words::number(value),
        None => "—".to_owned(),
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
                    for row in plot::rows(&props.trajectory) {
                        <tr>
                            <th scope="row">{ words::date(session.language(), row.on) }</th>
                            <td class="is-number">{ value(row.planned) }</td>
                            <td class="is-number">{ value(row.actual) }</td>
                        </tr>
                    }
                </tbody>
            </table>
        </details>
    }
}
