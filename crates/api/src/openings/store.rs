//! Loads and saves openings with their documents. The only module that knows their table.
use chrono::{DateTime, Utc};
use domain::openings::{OpeningId, OpeningState, ProgrammeDraft};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect, Select,
};
use wire::openings::OriginalLine;

use super::entity::opening::{ActiveModel, Column, Entity, Head, Model};
use crate::{
    Error,
    database::{corrupt, storable},
    imports::store::Source,
};

/// An opening without its document.
#[derive(Clone, Debug)]
pub(crate) struct Opening {
    pub(crate) id: OpeningId,
    pub(crate) state: OpeningState,
    pub(crate) draft: ProgrammeDraft,
    pub(super) file_name: Option<String>,
    /// Counts the changes.
    pub(super) version: i32,
    pub(super) created_at: DateTime<Utc>,
    pub(super) created_by: String,
    pub(super) amended_at: DateTime<Utc>,
}

/// The document that an opening began with.
#[derive(Clone, Debug)]
pub(super) struct Document {
    pub(super) sha256: String,
    pub(super) content: Vec<u8>,
    pub(super) original: Vec<OriginalLine>,
}

fn heads() -> Select<Entity> {
    Entity::find().select_only().columns([
        Column::Id,
        Column::State,
        Column::Draft,
        Column::FileName,
        Column::Version,
        Column::CreatedAt,
        Column::CreatedBy,
        Column::AmendedAt,
    ])
}

/// The newest first.
pub(crate) async fn list(database: &impl ConnectionTrait) -> Result<Vec<Opening>, Error> {
    let newest = heads().order_by_desc(Column::CreatedAt).order_by_asc(Column::Id);
    let rows = newest.into_model::<Head>().all(database).await?;
    rows.into_iter().map(restored).collect()
}

pub(super) async fn find(
    database: &impl ConnectionTrait,
    id: OpeningId,
) -> Result<Option<Opening>, Error> {
    let row = heads().filter(Column::Id.eq(id.0)).into_model::<Head>().one(database).await?;
    row.map(restored).transpose()
}

/// The lines of its document; none where it has none.
pub(super) async fn original(
    database: &impl ConnectionTrait,
    id: OpeningId,
) -> Result<Vec<OriginalLine>, Error> {
    let lines = Entity::find().select_only().column(Column::Original);
    let lines: Option<serde_json::Value> =
        lines.filter(Column::Id.eq(id.0)).into_tuple().one(database).await?;
    lines.map_or(Ok(Vec::new()), |lines| serde_json::from_value(lines).map_err(corrupt))
}

/// Its document as it was uploaded, at `at`.
pub(super) async fn source(
    database: &impl ConnectionTrait,
    opening: &Opening,
    at: DateTime<Utc>,
) -> Result<Option<(Source, Vec<u8>)>, Error> {
    let columns = [Column::Sha256, Column::Content];
    let columns = Entity::find().select_only().columns(columns);
    let row: Option<(Option<String>, Option<Vec<u8>>)> =
        columns.filter(Column::Id.eq(opening.id.0)).into_tuple().one(database).await?;
    let (Some(file_name), Some((Some(sha256), Some(content)))) = (&opening.file_name, row) else {
        return Ok(None);
    };
    Ok(Some((Source { file_name: file_name.clone(), sha256, imported_at: at }, content)))
}

pub(super) async fn insert(
    database: &impl ConnectionTrait,
    opening: &Opening,
    document: Option<Document>,
) -> Result<(), Error> {
    let original = document.as_ref().map_or(&[][..], |document| &document.original);
    let row = Model {
        id: opening.id.0,
        state: <&str>::from(opening.state).to_owned(),
        draft: storable(serde_json::to_value(&opening.draft).map_err(corrupt)?),
        original: storable(serde_json::to_value(original).map_err(corrupt)?),
        file_name: opening.file_name.clone(),
        sha256: document.as_ref().map(|document| document.sha256.clone()),
        content: document.map(|document| document.content),
        version: opening.version,
        created_at: opening.created_at,
        created_by: opening.created_by.clone(),
        amended_at: opening.amended_at,
    };
    let row: ActiveModel = row.into_active_model();
    row.insert(database).await?;
    Ok(())
}

/// Saves state and draft as the next version, which it gives.
///
/// # Errors
/// `Stale` when somebody else was first.
pub(super) async fn update(
    database: &impl ConnectionTrait,
    opening: Opening,
) -> Result<Opening, Error> {
    let draft = storable(serde_json::to_value(&opening.draft).map_err(corrupt)?);
    let done = Entity::update_many()
        .col_expr(Column::State, <&str>::from(opening.state).into())
        .col_expr(Column::Draft, draft.into())
        .col_expr(Column::AmendedAt, opening.amended_at.into())
        .col_expr(Column::Version, (opening.version + 1).into())
        .filter(Column::Id.eq(opening.id.0))
        .filter(Column::Version.eq(opening.version))
        .exec(database)
        .await?;
    match done.rows_affected {
        1 => Ok(Opening { version: opening.version + 1, ..opening }),
        _ => Err(Error::Stale),
    }
}

fn restored(row: Head) -> Result<Opening, Error> {
    Ok(Opening {
        id: OpeningId(row.id),
        state: row.state.parse().map_err(corrupt)?,
        draft: serde_json::from_value(row.draft).map_err(corrupt)?,
        file_name: row.file_name,
        version: row.version,
        created_at: row.created_at,
        created_by: row.created_by,
        amended_at: row.amended_at,
    })
}
