//! What the document announces beside what its table holds, and how the import read it.
use wire::programmes::ProgrammeView;
use yew::prelude::*;

use crate::{components::notes::notes, session::Session};

pub fn announced(session: &Session, programme: &ProgrammeView) -> Html {
    let sentence = difference(session, programme);
    if sentence.is_none() && programme.notes.is_empty() {
        return Html::default();
    }
    let count = programme.notes.len();
    html! {
        <aside class="notice" aria-label={session.say("board-notes")}>
            if let Some(sentence) = sentence {
                <p>{ sentence }</p>
            }
            if count > 0 {
                <details>
                    <summary>{ session.count("board-notes-count", count) }</summary>
                    { notes(session, &programme.notes) }
                </details>
            }
        </aside>
    }
}

/// None where the document keeps its word about itself.
fn difference(session: &Session, programme: &ProgrammeView) -> Option<String> {
    let announced = (programme.announced_categories? as usize, programme.announced_tasks? as usize);
    let found = (programme.categories.len(), programme.summary.tasks);
    if announced == found {
        return None;
    }
    Some(session.text(
        "board-announced",
        &[
            ("announced_areas", &announced.0.to_string()),
            ("announced_tasks", &announced.1.to_string()),
            ("areas", &found.0.to_string()),
            ("tasks", &found.1.to_string()),
        ],
    ))
}
