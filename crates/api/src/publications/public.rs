//! What everybody reads of the publications.
use domain::{
    programmes::{Programme, Year},
    publications::{Publication, PublishedKind, PublishedVersion},
    tasks::TaskKey,
};
use sea_orm::ConnectionTrait;
use wire::publications::{EarlierText, PublishedOfTask};

use crate::{
    Error,
    docket::{Which, store},
};

/// Those of which something is out, the oldest first: for the board to hold.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn released(
    database: &impl ConnectionTrait,
    year: Year,
) -> Result<Vec<Publication>, Error> {
    let found = store::list::<Publication>(database, &Which::of_year(year)).await?;
    let out = found.into_iter().rev().map(|it| it.record);
    Ok(out.filter(|it| it.released().next().is_some()).collect())
}

/// What was published of one task, the newest first.
pub(crate) fn of_task(
    programme: &Programme,
    publications: &[Publication],
    key: TaskKey,
) -> Vec<PublishedOfTask> {
    let mut found: Vec<PublishedOfTask> =
        publications.iter().filter_map(|it| published(programme, it, key)).collect();
    found.sort_by_key(|it| std::cmp::Reverse(it.released_on));
    found
}

fn published(
    programme: &Programme,
    publication: &Publication,
    key: TaskKey,
) -> Option<PublishedOfTask> {
    let said = |version: &PublishedVersion| {
        let text = version.texts.iter().find(|it| it.task == key)?.text.clone();
        Some(EarlierText { text, released_on: version.released.as_ref()?.day() })
    };
    let mut versions = publication.released().rev().filter_map(said);
    let now = versions.next()?;
    let department = programme.department(publication.department);
    let kind = publication.source.kind;
    Some(PublishedOfTask {
        kind,
        department: department.map(|it| it.name.to_string()).unwrap_or_default(),
        period: (kind == PublishedKind::Report).then(|| publication.title.clone()),
        text: now.text,
        released_on: now.released_on,
        correction: publication.released().next_back().and_then(|it| it.correction.clone()),
        earlier: versions.collect(),
    })
}
