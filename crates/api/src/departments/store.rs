//! Loads and saves departments. The only module that knows their table.
use domain::{
    departments::{Department, DepartmentId},
    line::Title,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter,
};

use super::entity;
use crate::{Error, database::corrupt};

pub(crate) async fn list(database: &impl ConnectionTrait) -> Result<Vec<Department>, Error> {
    let rows = entity::Entity::find().all(database).await?;
    rows.into_iter().map(restored).collect()
}

pub(crate) async fn find(
    database: &impl ConnectionTrait,
    id: DepartmentId,
) -> Result<Option<Department>, Error> {
    entity::Entity::find_by_id(id.0).one(database).await?.map(restored).transpose()
}

/// Whether a department has this name.
pub(crate) async fn is_named(database: &impl ConnectionTrait, name: &Title) -> Result<bool, Error> {
    let named = entity::Entity::find().filter(entity::Column::Name.eq(name.as_str()));
    Ok(named.count(database).await? > 0)
}

/// Gives a department its new name, unless somebody else was first.
pub(crate) async fn rename(
    database: &impl ConnectionTrait,
    before: &Department,
    name: &Title,
) -> Result<(), Error> {
    let done = entity::Entity::update_many()
        .col_expr(entity::Column::Name, name.to_string().into())
        .filter(entity::Column::Id.eq(before.id.0))
        .filter(entity::Column::Name.eq(before.name.as_str()))
        .exec(database)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

fn restored(row: entity::Model) -> Result<Department, Error> {
    Ok(Department {
        id: DepartmentId(row.id),
        name: Title::parse(&row.name).map_err(corrupt)?,
        collective: row.collective,
    })
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
