//! Loads and saves what is known of attachments. The only module that knows their table.
use domain::{
    accounts::AccountId,
    attachments::{Attachment, AttachmentId, FileName},
    departments::DepartmentId,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
};

use super::entity;
use crate::{Error, database::corrupt};

pub(crate) async fn list(
    database: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = AttachmentId>,
) -> Result<Vec<Attachment>, Error> {
    let rows = entity::Entity::find()
        .filter(entity::Column::Id.is_in(ids.into_iter().map(|id| id.0)))
        .all(database)
        .await?;
    rows.into_iter().map(restored).collect()
}

pub(crate) async fn insert(
    database: &impl ConnectionTrait,
    known: &Attachment,
) -> Result<(), Error> {
    let kind: &'static str = known.kind.into();
    let row = entity::Model {
        id: known.id.0,
        department_id: known.department.0,
        name: known.name.to_string(),
        kind: kind.to_owned(),
        size: i64::try_from(known.size).map_err(corrupt)?,
        sha256: known.sha256.clone(),
        uploaded_by: known.uploaded_by.0,
        uploaded_at: known.uploaded_at,
    };
    row.into_active_model().insert(database).await?;
    Ok(())
}

fn restored(row: entity::Model) -> Result<Attachment, Error> {
    Ok(Attachment {
        id: AttachmentId(row.id),
        department: DepartmentId(row.department_id),
        name: FileName::parse(&row.name).map_err(corrupt)?,
        kind: row.kind.parse().map_err(corrupt)?,
        size: u64::try_from(row.size).map_err(corrupt)?,
        sha256: row.sha256,
        uploaded_by: AccountId(row.uploaded_by),
        uploaded_at: row.uploaded_at,
    })
}
