//! Proposes the words of a record for publication, in the transaction that makes them a fact.
use domain::{
    calendar::day_in_shanghai,
    departments::DepartmentId,
    programmes::Programme,
    publications::{Proposal, Publication, PublishedText, Source, WORKING_DAYS},
};
use sea_orm::ConnectionTrait;

use crate::{
    Error,
    auth::Acting,
    docket::{store, trace},
};

/// What a record says.
pub(crate) struct Proposed {
    pub(crate) department: DepartmentId,
    pub(crate) source: Source,
    pub(crate) title: String,
    pub(crate) texts: Vec<PublishedText>,
    /// Why it says something else than before, where it does.
    pub(crate) correction: String,
}

/// # Errors
/// When the database refuses.
pub(crate) async fn propose(
    database: &impl ConnectionTrait,
    programme: &Programme,
    proposed: Proposed,
    acting: &Acting,
) -> Result<(), Error> {
    if proposed.texts.is_empty() {
        return Ok(());
    }
    let by = trace(acting);
    let proposal = Proposal { texts: proposed.texts, by, account: acting.account()? };
    let known = store::find::<Publication>(database, proposed.source.publication().0).await?;
    if let Some(known) = known {
        let again = known.record.again(proposal, proposed.correction)?;
        store::update(database, again, known.version).await?;
        return Ok(());
    }
    let working_days = &programme.calendar.working_days;
    let publication = Publication::proposed(
        programme.year,
        proposed.department,
        proposed.source,
        proposed.title,
        working_days.after(day_in_shanghai(acting.now), WORKING_DAYS),
        proposal,
    );
    store::insert(database, &publication, acting.now).await
}
