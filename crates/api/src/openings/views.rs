//! An opening as the supervision office reads it.
use domain::{
    imports::Settlement,
    lacking::{Lack, Lacking},
    openings::{self, Lookalike, OpeningState},
};
use texts::Language;
use wire::openings::{LookalikeView, OpeningSummary, OpeningView, OriginalLine};

use super::store::Opening;
use crate::{board::Snapshot, error::told, imports::views::message};

pub(super) fn summary(opening: &Opening) -> OpeningSummary {
    let findings = &opening.draft.findings;
    OpeningSummary {
        id: opening.id.0,
        state: opening.state,
        year: opening.draft.year,
        title: opening.draft.title.clone(),
        tasks: opening.draft.tasks.len(),
        open_findings: findings.iter().filter(|it| it.settlement == Settlement::Open).count(),
        file_name: opening.file_name.clone(),
        created_at: opening.created_at,
        created_by: opening.created_by.clone(),
        amended_at: opening.amended_at,
    }
}

pub(super) fn view(
    opening: &Opening,
    original: Vec<OriginalLine>,
    snapshot: &Snapshot,
    language: Language,
) -> OpeningView {
    let draft = &opening.draft;
    let earlier = snapshot.programmes().map(|board| &board.programme);
    let alike = openings::lookalikes(draft, earlier);
    OpeningView {
        summary: summary(opening),
        draft: draft.clone(),
        finding_messages: draft.findings.iter().map(|it| message(&it.finding, language)).collect(),
        lacking: told(lacking(opening, snapshot), language),
        lookalikes: alike.into_iter().map(lookalike).collect(),
        original,
    }
}

/// What keeps it from being published; nothing any more once it is.
fn lacking(opening: &Opening, snapshot: &Snapshot) -> Vec<Lacking> {
    if opening.state != OpeningState::Draft {
        return Vec::new();
    }
    let taken = snapshot.programme(opening.draft.year).is_ok();
    let taken = taken.then(|| Lacking::new("/year", Lack::YearTaken));
    taken.into_iter().chain(openings::lacking(&opening.draft)).collect()
}

fn lookalike(found: Lookalike) -> LookalikeView {
    LookalikeView {
        place: found.place,
        year: found.year.number(),
        key: found.key.to_string(),
        text: found.text,
        likeness: found.likeness,
    }
}
