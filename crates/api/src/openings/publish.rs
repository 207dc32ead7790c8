//! An opening becomes a programme: all of it or nothing.
use chrono::{DateTime, Utc};
use domain::{
    lacking::{Lack, Lacking},
    openings::{self, Register},
    programmes::Programme,
};
use sea_orm::ConnectionTrait;

use super::store::{self, Opening};
use crate::{
    Error,
    calendar::working_days,
    database::{corrupt, raced},
    departments, imports, posts, programmes,
};

/// Inserts the programme of a draft, within somebody's transaction.
///
/// # Errors
/// When something is lacking, or the year has its programme already.
pub(super) async fn publish(
    database: &impl ConnectionTrait,
    opening: &Opening,
    now: DateTime<Utc>,
) -> Result<Programme, Error> {
    let register = Register {
        departments: departments::store::list(database).await?,
        posts: posts::store::list(database).await?,
    };
    let working_days = working_days::of_year(opening.draft.year).map_err(corrupt)?;
    let programme = openings::programme(&opening.draft, &register, working_days)?;
    if programmes::store::find(database, programme.year).await?.is_some() {
        return Err(vec![Lacking::new("/year", Lack::YearTaken)].into());
    }
    let findings = &opening.draft.findings;
    imports::execute::insert(database, &programme, findings, now).await.map_err(outrun)?;
    if let Some((source, content)) = store::source(database, opening, now).await? {
        imports::store::insert_source(database, programme.id, &source, &content).await?;
    }
    Ok(programme)
}

/// Somebody published the same year or registered the same department in the same moment.
fn outrun(error: Error) -> Error {
    match error {
        Error::Database(refused) => raced(refused),
        other => other,
    }
}
