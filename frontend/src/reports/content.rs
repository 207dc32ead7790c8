//! A report as a text, for whoever signs, checks or looks.
use domain::tasks::OwnerRole;
use wire::{
    calendar::ReportKind,
    reports::{Contribution, Entry, ReportContent, ReportView, ReportedTask, SignedContributions},
};
use yew::prelude::*;

use crate::{
    approval::text::said,
    components::table::{Row, table},
    reports::{
        evidence::file_link,
        known::{behind, contributions, head},
        state::evidence,
        words::outlook_name,
    },
    session::Session,
    tasks::history::rating_name,
    words::{date, number},
};

/// The report as it stands, each task with its light.
pub fn content(session: &Session, report: &ReportView, content: &ReportContent) -> Html {
    let begun = report.summary.amended_at.is_some();
    html! {
        <div class="paper is-read">
            for (place, task) in report.reported_tasks.iter().enumerate() {
                <section key={task.key.clone()} class="paper-task" aria-labelledby={format!("task-{place}")}>
                    { head(session, report, task, format!("task-{place}")) }
                    { entry(session, report, task, entry_of(content, &task.key).filter(|_| begun)) }
                    if begun {
                        { behind(session, report, task, "desk-report-behind-read") }
                    }
                    { contributions(session, &task.contributions) }
                </section>
            }
        </div>
    }
}

/// A version as it was signed. What the other departments said then stands beside it.
pub fn signed(
    session: &Session,
    report: &ReportView,
    content: &ReportContent,
    said_then: &[SignedContributions],
) -> Html {
    let then = |key: &str| -> &[Contribution] {
        let known = said_then.iter().find(|it| it.task == key);
        known.map(|it| it.contributions.as_slice()).unwrap_or_default()
    };
    html! {
        <div class="paper is-read">
            for task in &report.reported_tasks {
                <section key={task.key.clone()} class="paper-task">
                    <h3>
                        <span class="task-key">{ session.text("desk-task-key", &[("key", &task.key)]) }</span>
                        <span lang={session.original()}>{ &task.text }</span>
                    </h3>
                    { entry(session, report, task, entry_of(content, &task.key)) }
                    { contributions(session, then(&task.key)) }
                </section>
            }
        </div>
    }
}

fn entry_of<'a>(content: &'a ReportContent, key: &str) -> Option<&'a Entry> {
    content.entries.iter().find(|entry| entry.task.to_string() == key)
}

fn entry(
    session: &Session,
    report: &ReportView,
    task: &ReportedTask,
    entry: Option<&Entry>,
) -> Html {
    let Some(entry) = entry else {
        return html! { <p class="quiet">{ session.say("desk-not-begun") }</p> };
    };
    let summary = report.summary.kind == ReportKind::Summary;
    let leads = task.role == OwnerRole::Lead;
    let lags = !entry.cause.trim().is_empty() || !entry.measures.trim().is_empty();
    let part = |label: &str, text: &str| {
        html! { <div><dt>{ session.say(label) }</dt><dd>{ said(session, text) }</dd></div> }
    };
    html! {
        <>
            <dl class="listing entry">
                { part(if summary { "desk-done-year" } else { "desk-done" }, &entry.done) }
                if !summary {
                    { part("desk-next", &entry.next) }
                }
                if leads {
                    { rated(session, entry, summary) }
                }
                if lags {
                    { part("desk-cause", &entry.cause) }
                    { part("desk-measures", &entry.measures) }
                }
            </dl>
            { figures(session, task, entry) }
            { goals(session, report, task, entry) }
        </>
    }
}

fn rated(session: &Session, entry: &Entry, summary: bool) -> Html {
    let nothing = || session.say("desk-not-filled-in");
    let rating = entry.rating.map(|it| session.say(rating_name(it)));
    let outlook = entry.outlook.map(|it| outlook_name(session, it));
    let part = |label: &str, value: Option<String>| {
        html! { <div><dt>{ session.say(label) }</dt><dd>{ value.unwrap_or_else(nothing) }</dd></div> }
    };
    html! {
        <>
            { part("desk-rating", rating) }
            if summary {
                { part("desk-outlook", outlook) }
            }
        </>
    }
}

fn figures(session: &Session, task: &ReportedTask, entry: &Entry) -> Html {
    if entry.actuals.is_empty() {
        return Html::default();
    }
    let columns = ["board-indicators", "board-actual", "board-planned", "board-target"];
    let columns = columns.map(|id| session.say(id));
    let row = |indicator: &wire::reports::ReportedIndicator| {
        let own = entry.actuals.iter().find(|it| it.indicator.0 == indicator.id);
        let quantity = |value: Option<_>| match value {
            Some(value) => format!("{} {}", number(value), indicator.unit),
            None => session.say("desk-none"),
        };
        Row {
            key: indicator.id.to_string(),
            cells: vec![
                html! { <span lang={session.original()}>{ &indicator.name }</span> },
                html! { <strong>{ quantity(own.and_then(|it| it.value)) }</strong> },
                html! { quantity(indicator.planned) },
                html! { quantity(Some(indicator.target)) },
            ],
        }
    };
    table(&columns[0], &columns, task.indicators.iter().map(row).collect())
}

fn goals(session: &Session, report: &ReportView, task: &ReportedTask, entry: &Entry) -> Html {
    if entry.milestones.is_empty() {
        return Html::default();
    }
    let columns = ["board-milestones", "desk-due", "desk-reached", "desk-evidence"];
    let columns = columns.map(|id| session.say(id));
    let row = |goal: &wire::reports::ReportedMilestone| {
        let own = entry.milestones.iter().find(|it| it.milestone.0 == goal.id);
        let reached = own.is_some_and(|it| it.reached);
        let files = own.map(|it| evidence(&it.evidence, &report.attachments)).unwrap_or_default();
        Row {
            key: goal.id.to_string(),
            cells: vec![
                html! { <span lang={session.original()}>{ &goal.title }</span> },
                html! { date(session.language(), goal.due) },
                html! { session.say(if reached { "desk-reached-yes" } else { "desk-reached-no" }) },
                html! {
                    <div class="evidence-files">
                        if files.is_empty() {
                            { session.say("desk-none") }
                        }
                        { for files.iter().map(|file| file_link(session, file)) }
                    </div>
                },
            ],
        }
    };
    table(&columns[0], &columns, task.milestones.iter().map(row).collect())
}
