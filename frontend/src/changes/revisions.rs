//! Old and new values side by side.
use chrono::NaiveDate;
use wire::{changes::RevisionView, tasks::ValueOnDay};
use yew::prelude::*;

use crate::{
    components::table::{Row, table},
    session::Session,
    words::{date, number},
};

pub fn revisions(session: &Session, revisions: &[RevisionView]) -> Html {
    let columns = ["board-revision", "board-revision-from", "board-revision-to"];
    let columns = columns.map(|id| session.say(id));
    let rows = revisions.iter().enumerate().map(|(place, it)| {
        let (what, from, to) = sides(session, it);
        let cells = vec![what.into(), from.into(), to.into()];
        Row { key: place.to_string(), cells }
    });
    table(&session.say("board-revision"), &columns, rows.collect())
}

fn sides(session: &Session, revision: &RevisionView) -> (String, String, String) {
    let day = |day: NaiveDate| date(session.language(), day);
    let line = |values: &[ValueOnDay]| {
        let one = |it: &ValueOnDay| format!("{} {}", day(it.on), number(it.value));
        values.iter().map(one).collect::<Vec<_>>().join("; ")
    };
    match revision {
        RevisionView::Due { from, to } => {
            (session.say("board-revision-due"), from.map(day).unwrap_or_default(), day(*to))
        }
        RevisionView::Milestone { title, from, to } => (title.clone(), day(*from), day(*to)),
        RevisionView::Trajectory { indicator, unit, from, to } => {
            (format!("{indicator} ({unit})"), line(from), line(to))
        }
        RevisionView::Scope { from, to } => {
            (session.say("board-revision-scope"), from.clone(), to.clone())
        }
        RevisionView::Target { indicator, unit, from, to } => (
            indicator.clone(),
            format!("{}{unit}", number(*from)),
            format!("{}{unit}", number(*to)),
        ),
        RevisionView::Owner { from, to } => {
            (session.say("board-revision-owner"), from.clone(), to.clone())
        }
        RevisionView::Withdrawal => {
            (session.say("board-revision-withdrawal"), String::new(), String::new())
        }
    }
}
