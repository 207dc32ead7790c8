//! Loads and saves departments. The only module that knows their table.
use domain::{
    departments::{Department, DepartmentId},
    line::Title,
};
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, IntoActiveModel};

use super::entity;
use crate::{Error, database::corrupt};

pub(crate) async fn list(database: &impl ConnectionTrait) -> Result<Vec<Department>, Error> {
    let rows = entity::Entity::find().all(database).await?;
    rows.into_iter()
        .map(|row| {
            Ok(Department {
                id: DepartmentId(row.id),
                name: Title::parse(&row.name).map_err(corrupt)?,
                collective: row.collective,
            })
        })
        .collect()
}

/// Saves the departments that are not there yet; a department outlives a programme.
pub(crate) async fn insert_new(
    database: &impl ConnectionTrait,
    departments: &[Department],
) -> Result<(), Error> {
    for department in departments {
        if entity::Entity::find_by_id(department.id.0).one(database).await?.is_none() {
            let row = entity::Model {
                id: department.id.0,
                name: department.name.to_string(),
                collective: department.collective,
            };
            row.into_active_model().insert(database).await?;
        }
    }
    Ok(())
}
