//! What the document announces beside what its table holds, and how the import read it.
use std::rc::Rc;

use wire::programmes::ProgrammeView;
use yew::prelude::*;

use crate::{
    components::notes::Notes,
    session::{Session, use_session},
};

#[derive(PartialEq, Properties)]
pub struct AnnouncedProps {
    pub programme: Rc<ProgrammeView>,
}

#[component]
pub fn Announced(props: &AnnouncedProps) -> Html {
    let session = use_session();
    let programme = &props.programme;
    let sentence = difference(&session, programme);
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
                    <Notes notes={programme.notes.clone()} />
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
