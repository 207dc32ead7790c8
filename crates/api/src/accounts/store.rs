//! Loads and saves accounts. The only module that knows their table.
use chrono::{DateTime, Utc};
use domain::access::Role;
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait};
use uuid::Uuid;

use super::entity;
use crate::Error;

pub(crate) async fn count(database: &impl ConnectionTrait) -> Result<u64, Error> {
    Ok(entity::Entity::find().count(database).await?)
}

pub(crate) async fn insert(
    database: &impl ConnectionTrait,
    name: &str,
    role: Role,
    password_hash: String,
    created_at: DateTime<Utc>,
) -> Result<(), Error> {
    let row = entity::Model {
        id: Uuid::new_v4(),
        name: name.to_owned(),
        role: role.name().to_owned(),
        password_hash,
        created_at,
    };
    row.into_active_model().insert(database).await?;
    Ok(())
}
