//! What the import assumed or found, line by line.
use wire::imports::{FindingKind, FindingView};
use yew::prelude::*;

use crate::session::Session;

pub fn notes(session: &Session, notes: &[FindingView]) -> Html {
    let kind = |kind: FindingKind| {
        session.say(match kind {
            FindingKind::Assumption => "board-note-assumption",
            FindingKind::Defect => "board-note-defect",
            FindingKind::Remark => "board-note-remark",
        })
    };
    let line = |line: u32| session.text("board-note-line", &[("line", &line.to_string())]);
    html! {
        <ul class="notes">
            for note in notes {
                <li>
                    <span class="tag">{ kind(note.kind) }</span>
                    { " " }
                    { &note.message }
                    if let Some(number) = note.line {
                        <span class="quiet">{ " " }{ line(number) }</span>
                    }
                </li>
            }
        </ul>
    }
}
