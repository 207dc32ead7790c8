//! A publication as the supervision office works on it.
use domain::{
    accounts::AccountId,
    publications::{Publication, PublishedVersion},
};
use wire::publications::{PublicationView, PublishedVersionView};

use crate::docket::Beside;

pub(super) fn view(
    beside: &Beside,
    publication: &Publication,
    account: Option<AccountId>,
) -> PublicationView {
    let board = beside.snapshot.programme(publication.year.number()).ok();
    let left = board.map_or(0, |board| {
        let working_days = &board.programme.calendar.working_days;
        working_days.count(beside.today, publication.due)
    });
    PublicationView {
        id: publication.id.0,
        year: publication.year.number(),
        department_id: publication.department.0,
        department: beside.department(publication.department),
        kind: publication.source.kind,
        record: publication.source.record,
        title: publication.title.clone(),
        due: publication.due,
        working_days_left: left,
        overdue: publication.is_overdue(beside.today),
        state: publication.state,
        versions: publication.versions.iter().map(version).collect(),
        history: publication.history.clone(),
        steps: publication.legal(beside.role(), account),
    }
}

fn version(version: &PublishedVersion) -> PublishedVersionView {
    PublishedVersionView {
        texts: version.texts.clone(),
        drafted: version.drafted.clone(),
        correction: version.correction.clone(),
        released: version.released.clone(),
    }
}
