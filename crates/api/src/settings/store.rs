//! Loads and saves the security settings. The only module that knows their table.
use domain::settings::SecuritySettings;
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel, sea_query::OnConflict};

use super::entity;
use crate::{Error, database::corrupt};

/// There is one row, or none while nothing was set.
const ROW: i32 = 1;

pub(crate) async fn read(database: &impl ConnectionTrait) -> Result<SecuritySettings, Error> {
    let row = entity::Entity::find_by_id(ROW).one(database).await?;
    row.map(|row| serde_json::from_value(row.value).map_err(corrupt))
        .unwrap_or_else(|| Ok(SecuritySettings::default()))
}

pub(crate) async fn write(
    database: &impl ConnectionTrait,
    settings: &SecuritySettings,
) -> Result<(), Error> {
    let row = entity::Model { id: ROW, value: serde_json::to_value(settings).map_err(corrupt)? };
    let replace =
        OnConflict::column(entity::Column::Id).update_column(entity::Column::Value).to_owned();
    entity::Entity::insert(row.into_active_model())
        .on_conflict(replace)
        .exec_without_returning(database)
        .await?;
    Ok(())
}
