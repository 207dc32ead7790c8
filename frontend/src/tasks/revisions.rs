//! Old and new values side by side.
use chrono::NaiveDate;
use wire::{changes::RevisionView, tasks::ValueOnDay};
use yew::prelude::*;

use crate::{
    components::table::{Row, table},
    session::Session,
    words::{date, number},
};

/// Nothing where nothing moves.
pub fn revisions(session: &Session, revisions: &[RevisionView]) -> Html {
    if revisions.is_empty() {
        return Html::default();
    }
    let columns = ["board-revision", "board-revision-from", "board-revision-to"];
    let columns = columns.map(|id| session.say(id));
    let rows = revisions.iter().enumerate().map(|(place, it)| {
        let (what, from, to) = sides(session, it);
        Row { key: place.to_string(), cells: vec![what, from, to] }
    });
    table(&session.say("board-revision"), &columns, rows.collect())
}

/// What moves, from what, to what.
fn sides(session: &Session, revision: &RevisionView) -> (Html, Html, Html) {
    let day = |day: NaiveDate| Html::from(date(session.language(), day));
    let say = |id: &str| Html::from(session.say(id));
    let words = |words: &str| match words {
        "" => Html::from("—"),
        words => html! { <span lang={session.original()}>{ words.to_owned() }</span> },
    };
    match revision {
        RevisionView::Due { from, to } => {
            (say("board-revision-due"), from.map_or_else(|| words(""), day), day(*to))
        }
        RevisionView::Milestone { title, from, to } => (words(title), day(*from), day(*to)),
        RevisionView::Trajectory { indicator, unit, from, to } => {
            (words(indicator), values(session, unit, from), values(session, unit, to))
        }
        RevisionView::Scope { from, to } => (say("board-revision-scope"), words(from), words(to)),
        RevisionView::Target { indicator, unit, from, to } => {
            let quantity = |value| words(&format!("{} {unit}", number(value)));
            (words(indicator), quantity(*from), quantity(*to))
        }
        RevisionView::Owner { from, to } => (say("board-revision-owner"), words(from), words(to)),
        RevisionView::Withdrawal => (say("board-revision-withdrawal"), words(""), words("")),
    }
}

/// Planned values, a line for each day.
fn values(session: &Session, unit: &str, values: &[ValueOnDay]) -> Html {
    if values.is_empty() {
        return "—".into();
    }
    html! {
        <ul class="plain">
            for it in values {
                <li>
                    { date(session.language(), it.on) }
                    { " " }
                    <span lang={session.original()}>{ format!("{} {unit}", number(it.value)) }</span>
                </li>
            }
        </ul>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_shown_where_nothing_moves() {
        assert_eq!(revisions(&Session::default(), &[]), Html::default());
    }
}
