//! What departments reported of a task, the newest first.
use wire::{
    cockpit::{Punctuality, Stage, TimelineReport, TimelineView},
    reports::{Actual, Entry},
    tasks::IndicatorView,
};
use yew::prelude::*;

use crate::{
    approval::words::stage_name,
    cockpit::words,
    components::tag::{Look, tag},
    session::Session,
    tasks::history::rating_name,
    words::{instant, number},
};

pub fn reports(session: &Session, view: &TimelineView) -> Html {
    let indicators = &view.detail.task.standing().indicators;
    html! {
        <section aria-labelledby="reports">
            <h2 id="reports">{ session.say("desk-task-reports") }</h2>
            if view.reports.is_empty() {
                <p class="quiet">{ session.say("desk-task-reports-none") }</p>
            }
            <ol class="told">
                for report in view.reports.iter().rev() {
                    <li>{ told(session, report, indicators) }</li>
                }
            </ol>
        </section>
    }
}

fn told(session: &Session, report: &TimelineReport, indicators: &[IndicatorView]) -> Html {
    let version = report.version.to_string();
    let punctual = match report.late {
        true => tag(Look::Waiting, &words::punctuality_name(session, Punctuality::Late)),
        false => tag(Look::Good, &words::punctuality_name(session, Punctuality::InTime)),
    };
    html! {
        <article>
            <h3>
                <span lang={session.original()}>{ &report.department }</span>
                { " · " }
                { words::period_name(session, &report.period) }
            </h3>
            <p class="tags">
                { punctual }
                if let Some(outcome) = report.outcome {
                    { outcome_tag(session, outcome) }
                }
                if report.version > 1 {
                    <span class="tag">{ session.text("desk-told-version", &[("version", &version)]) }</span>
                }
            </p>
            <p class="quiet">
                { session.text("desk-signed-at", &[("at", &instant(session.language(), report.signed_at))]) }
            </p>
            { entry(session, &report.entry, indicators) }
        </article>
    }
}

fn outcome_tag(session: &Session, outcome: Stage) -> Html {
    let look = match outcome {
        Stage::Accepted => Look::Good,
        Stage::Returned => Look::Stopped,
        Stage::Draft | Stage::AwaitingSignature | Stage::Signed => Look::Waiting,
    };
    tag(look, &stage_name(session, outcome))
}

fn entry(session: &Session, entry: &Entry, indicators: &[IndicatorView]) -> Html {
    let words = [
        ("desk-told-done", &entry.done),
        ("desk-told-next", &entry.next),
        ("desk-told-cause", &entry.cause),
        ("desk-told-measures", &entry.measures),
    ];
    let filled = words.into_iter().filter(|(_, text)| !text.trim().is_empty());
    let figures = entry.actuals.iter().filter_map(|actual| figure(actual, indicators));
    html! {
        <dl class="told-entry">
            for (id, text) in filled {
                <div>
                    <dt>{ session.say(id) }</dt>
                    <dd class="written" lang={session.original()}>{ text }</dd>
                </div>
            }
            for (name, value) in figures {
                <div>
                    <dt lang={session.original()}>{ name }</dt>
                    <dd lang={session.original()}>{ value }</dd>
                </div>
            }
            if let Some(rating) = entry.rating {
                <div>
                    <dt>{ session.say("board-self-rating") }</dt>
                    <dd>{ session.say(rating_name(rating)) }</dd>
                </div>
            }
        </dl>
    }
}

/// An indicator with its value; nothing where none was filled in.
fn figure(actual: &Actual, indicators: &[IndicatorView]) -> Option<(String, String)> {
    let known = indicators.iter().find(|it| it.id == Some(actual.indicator.0))?;
    let value = actual.value?;
    Some((known.name.clone(), format!("{} {}", number(value), known.unit)))
}
