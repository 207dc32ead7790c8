//! Reports in a list.
use wire::reports::ReportSummary;
use yew::prelude::*;

use crate::{
    components::table::{Row, table},
    desk::states::Way,
    reports::words::{page_of, punctuality_tag, report_name, report_stage},
    session::Session,
    words::instant,
};

/// What is to be done next, on top of a department's own list.
pub fn next_one(session: &Session, report: &ReportSummary) -> Html {
    let Some(to) = page_of(report) else { return Html::default() };
    let begun = report.amended_at.is_some();
    html! {
        <section class="notice next-one" aria-labelledby="next-one">
            <h2 id="next-one">{ session.say("desk-reports-next") }</h2>
            <p>
                <strong>{ report_name(session, report) }</strong>
                { " " }
                { punctuality_tag(session, report.punctuality) }
                { " " }
                { report_stage(session, report) }
            </p>
            <p>
                <Way class="button is-main" {to}>
                    { session.say(if begun { "desk-report-go-on" } else { "desk-report-begin" }) }
                </Way>
            </p>
        </section>
    }
}

pub fn rows(
    session: &Session,
    name: &'static str,
    reports: &[&ReportSummary],
    open: bool,
    own: bool,
) -> Html {
    let title = session.count(name, reports.len());
    let mut columns = vec!["desk-report-due"];
    if !own {
        columns.push("desk-department");
    }
    columns.extend(["desk-punctuality", "desk-stage", "desk-report-received"]);
    let columns: Vec<String> = columns.into_iter().map(|id| session.say(id)).collect();
    let rows = reports.iter().map(|report| row(session, report, own)).collect();
    let table = table(&title, &columns, rows);
    if open {
        return html! { <section key={name}><h2>{ title }</h2>{ table }</section> };
    }
    html! {
        <section key={name}>
            <details><summary><h2 class="inline">{ title }</h2></summary>{ table }</details>
        </section>
    }
}

fn row(session: &Session, report: &ReportSummary, own: bool) -> Row {
    let name = report_name(session, report);
    let due = match page_of(report) {
        Some(to) => html! { <Way {to}>{ name }</Way> },
        None => html! { name },
    };
    let received = report.received_at.map(|at| instant(session.language(), at));
    let mut cells = vec![due];
    if !own {
        cells.push(html! { <span lang={session.original()}>{ &report.department }</span> });
    }
    cells.extend([
        punctuality_tag(session, report.punctuality),
        report_stage(session, report),
        html! { received.unwrap_or_else(|| session.say("desk-none")) },
    ]);
    Row { key: format!("{}{}", report.department_id, report.period), cells }
}
