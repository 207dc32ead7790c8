//! 上报时限: when the departments report, row by row.
use domain::calendar::{ReportDue, ReportKind};
use yew::prelude::*;

use crate::{
    components::field::Choice,
    openings::{editor::Editor, field::NUMBER},
};

pub fn reports(editor: &Editor) -> Html {
    let kinds: [Choice; 2] = [
        ("progress".to_owned(), editor.say("board-report-progress")),
        ("summary".to_owned(), editor.say("board-report-summary")),
    ];
    let rows = editor.state.draft.reports.iter().enumerate();
    html! {
        <fieldset id={editor.id("reports")} class="draft-rows" tabindex="-1">
            <legend>{ editor.say("board-reports") }</legend>
            { editor.lack("reports") }
            { for rows.map(|(place, report)| row(editor, place, report, &kinds)) }
            <p>{ editor.add("reports", "desk-opening-report-add") }</p>
        </fieldset>
    }
}

fn row(editor: &Editor, place: usize, report: &ReportDue, kinds: &[Choice]) -> Html {
    let at = |field: &str| format!("reports/{place}/{field}");
    let kind = match report.kind {
        ReportKind::Progress => "progress",
        ReportKind::Summary => "summary",
    };
    let name = format!("{}-{}", report.month, report.day);
    html! {
        <div class="draft-row is-report" role="group" aria-label={name.clone()}>
            { editor.input(&at("month"), &report.month.to_string(), NUMBER) }
            { editor.input(&at("day"), &report.day.to_string(), NUMBER) }
            { editor.select(&at("kind"), kind, kinds, None) }
            <div class="row-end">{ editor.remove("reports", place, &name) }</div>
            { editor.lack(&format!("reports/{place}")) }
        </div>
    }
}
