//! The form of one task in a report. A department that supports a task tells what it did and will do.
use wire::reports::ReportView;
use yew::prelude::*;

use crate::{
    approval::{
        draft::Draft,
        fields::{Field, Kind, choose, field},
    },
    reports::{
        figures::{actuals, goals},
        known::{behind, contributions, head},
        state::{EntryFields, ReportFields, Shown, shown},
        words::{OUTLOOKS, RATINGS, outlook_name},
    },
    session::Session,
    tasks::history::rating_name,
};

pub fn card(session: &Session, draft: &Draft<ReportView>, place: usize) -> Html {
    let reply = draft.reply();
    let state = draft.state();
    let view = &reply.value;
    let (Some(task), Some(entry)) =
        (view.reported_tasks.get(place), state.fields.entries.get(place))
    else {
        return Html::default();
    };
    let kind = view.summary.kind;
    let shown = shown(kind, task, entry);
    html! {
        <section key={task.key.clone()} class="paper-task" aria-labelledby={format!("form-{place}")}>
            { head(session, view, task, format!("form-{place}")) }
            { words(session, draft, place, entry, shown) }
            if task.keeps_figures {
                { actuals(session, draft, place) }
                { goals(session, draft, place) }
            }
            if shown.rating {
                { rating(session, draft, place, entry) }
            }
            if shown.outlook {
                { outlook(session, draft, place, entry) }
            }
            { behind(session, view, task, "desk-report-behind") }
            if shown.lag {
                { lag(session, draft, place, entry) }
            }
            { contributions(session, &task.contributions) }
        </section>
    }
}

/// A text of several lines.
fn text(
    session: &Session,
    draft: &Draft<ReportView>,
    (place, name, label): (usize, &'static str, &str),
    value: &str,
    of: fn(&mut EntryFields) -> &mut String,
) -> Html {
    let area = Field::new(format!("entries/{place}/{name}"), session.say(label)).kind(Kind::Area);
    field(session, draft, area, value, move |fields: &mut ReportFields, value| {
        if let Some(entry) = fields.entry(place) {
            *of(entry) = value;
        }
    })
}

fn words(
    session: &Session,
    draft: &Draft<ReportView>,
    place: usize,
    entry: &EntryFields,
    shown: Shown,
) -> Html {
    let done = if shown.next { "desk-done" } else { "desk-done-year" };
    html! {
        <>
            { text(session, draft, (place, "done", done), &entry.done, |it| &mut it.done) }
            if shown.next {
                { text(session, draft, (place, "next", "desk-next"), &entry.next, |it| &mut it.next) }
            }
        </>
    }
}

fn lag(session: &Session, draft: &Draft<ReportView>, place: usize, entry: &EntryFields) -> Html {
    html! {
        <>
            { text(session, draft, (place, "cause", "desk-cause"), &entry.cause, |it| &mut it.cause) }
            { text(session, draft, (place, "measures", "desk-measures"), &entry.measures, |it| &mut it.measures) }
        </>
    }
}

fn rating(session: &Session, draft: &Draft<ReportView>, place: usize, entry: &EntryFields) -> Html {
    let named = (format!("entries/{place}/rating"), session.say("desk-rating"));
    let choices = RATINGS.map(|it| (it, session.say(rating_name(it)))).to_vec();
    choose(session, draft, named, choices, entry.rating, move |fields, rating| {
        if let Some(entry) = fields.entry(place) {
            entry.rating = Some(rating);
        }
    })
}

fn outlook(
    session: &Session,
    draft: &Draft<ReportView>,
    place: usize,
    entry: &EntryFields,
) -> Html {
    let named = (format!("entries/{place}/outlook"), session.say("desk-outlook"));
    let choices = OUTLOOKS.map(|it| (it, outlook_name(session, it))).to_vec();
    choose(session, draft, named, choices, entry.outlook, move |fields, outlook| {
        if let Some(entry) = fields.entry(place) {
            entry.outlook = Some(outlook);
        }
    })
}
