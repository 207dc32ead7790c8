//! Which department has reported when: departments across periods, each cell with shape and word.
use uuid::Uuid;
use wire::{
    calendar::{PeriodView, ReportKind},
    cockpit::{CockpitView, MatrixCell, MatrixRow, Stage},
};
use yew::prelude::*;

use crate::{
    approval::words::stage_name,
    cockpit::{
        row::report_link,
        words::{self, PUNCTUALITY},
    },
    session::Session,
    words::day_of_month,
};

pub fn matrix(session: &Session, view: &CockpitView) -> Html {
    if view.matrix.is_empty() || view.periods.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="matrix">
            <h2 id="matrix">{ session.say("desk-matrix") }</h2>
            { legend(session) }
            <div class="matrix-box" tabindex="0" role="group" aria-labelledby="matrix">
                <table class="matrix">
                    <caption class="visually-hidden">{ session.say("desk-matrix") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ session.say("desk-department") }</th>
                            for period in &view.periods {
                                <th scope="col">{ column(session, period) }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>{ for view.matrix.iter().map(|row| line(session, view, row)) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn legend(session: &Session) -> Html {
    html! {
        <ul class="matrix-legend" aria-label={session.say("desk-matrix-legend")}>
            for punctuality in PUNCTUALITY {
                <li class={words::look(punctuality).0}>
                    <span class="cell-shape" aria-hidden="true">{ words::look(punctuality).1 }</span>
                    { words::punctuality_name(session, punctuality) }
                </li>
            }
        </ul>
    }
}

fn column(session: &Session, period: &PeriodView) -> Html {
    let kind = match period.kind {
        ReportKind::Progress => "board-report-short",
        ReportKind::Summary => "board-summary-short",
    };
    html! {
        <>
            { day_of_month(session.language(), period.due) }
            <span class="beneath">{ session.say(kind) }</span>
        </>
    }
}

fn line(session: &Session, view: &CockpitView, row: &MatrixRow) -> Html {
    html! {
        <tr key={row.department_id.to_string()}>
            <th scope="row">
                <span lang={session.original()}>{ &row.department }</span>
                <span class="beneath">{ session.count("board-tasks-count", row.tasks) }</span>
            </th>
            for (cell, period) in row.cells.iter().zip(&view.periods) {
                { one(session, cell, period, (view.year, row.department_id)) }
            }
        </tr>
    }
}

/// What has begun leads to the report.
fn one(session: &Session, cell: &MatrixCell, period: &PeriodView, of: (i32, Uuid)) -> Html {
    let (class, shape) = words::look(cell.punctuality);
    // What was accepted, and what nobody has begun, goes without saying.
    let stage = cell.stage.filter(|stage| *stage != Stage::Accepted);
    let name: Html = words::punctuality_name(session, cell.punctuality).into();
    let name = match cell.stage {
        Some(_) => report_link(of.0, of.1, &cell.period, name),
        None => name,
    };
    html! {
        <td {class} data-label={day_of_month(session.language(), period.due)}>
            <span class="cell-name">
                <span class="cell-shape" aria-hidden="true">{ shape }</span>
                { name }
            </span>
            if let Some(stage) = stage {
                <span class="beneath">{ stage_name(session, stage) }</span>
            }
        </td>
    }
}
