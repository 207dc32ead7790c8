//! Loads and saves API tokens. The only module that knows their table; of secrets it has digests.
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    accounts::AccountId,
    departments::DepartmentId,
    line::Title,
    tokens::{ApiToken, TokenId},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder,
};

use super::entity;
use crate::{Error, database::corrupt};

pub(crate) async fn find(
    database: &impl ConnectionTrait,
    id: TokenId,
) -> Result<Option<ApiToken>, Error> {
    entity::Entity::find_by_id(id.0).one(database).await?.map(restored).transpose()
}

pub(crate) async fn find_by_secret(
    database: &impl ConnectionTrait,
    fingerprint: &str,
) -> Result<Option<ApiToken>, Error> {
    let row = entity::Entity::find()
        .filter(entity::Column::SecretHash.eq(fingerprint))
        .one(database)
        .await?;
    row.map(restored).transpose()
}

/// The newest first; only a department's where one is named.
pub(crate) async fn list(
    database: &impl ConnectionTrait,
    department: Option<DepartmentId>,
) -> Result<Vec<ApiToken>, Error> {
    let own = department.map(|id| entity::Column::DepartmentId.eq(id.0));
    let rows = entity::Entity::find()
        .filter(Condition::all().add_option(own))
        .order_by_desc(entity::Column::CreatedAt)
        .all(database)
        .await?;
    rows.into_iter().map(restored).collect()
}

pub(crate) async fn insert(
    database: &impl ConnectionTrait,
    token: &ApiToken,
    fingerprint: String,
) -> Result<(), Error> {
    let row = entity::Model {
        id: token.id.0,
        name: token.name.to_string(),
        department_id: token.department.map(|id| id.0),
        scopes: serde_json::to_value(&token.scopes).map_err(corrupt)?,
        test: token.test,
        secret_hash: fingerprint,
        created_at: token.created_at,
        created_by: token.created_by.map(|id| id.0),
        last_day: token.last_day,
        last_used_at: token.last_used_at,
        revoked_at: token.revoked_at,
    };
    row.into_active_model().insert(database).await?;
    Ok(())
}

/// Revokes a token that nobody has revoked. False when somebody was first.
pub(crate) async fn revoke(
    database: &impl ConnectionTrait,
    id: TokenId,
    at: DateTime<Utc>,
) -> Result<bool, Error> {
    let done = entity::Entity::update_many()
        .col_expr(entity::Column::RevokedAt, Some(at).into())
        .filter(entity::Column::Id.eq(id.0))
        .filter(entity::Column::RevokedAt.is_null())
        .exec(database)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Moves a token's last day.
pub(crate) async fn end_on(
    database: &impl ConnectionTrait,
    id: TokenId,
    day: NaiveDate,
) -> Result<(), Error> {
    entity::Entity::update_many()
        .col_expr(entity::Column::LastDay, day.into())
        .filter(entity::Column::Id.eq(id.0))
        .exec(database)
        .await?;
    Ok(())
}

pub(crate) async fn touch(
    database: &impl ConnectionTrait,
    id: TokenId,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    entity::Entity::update_many()
        .col_expr(entity::Column::LastUsedAt, Some(at).into())
        .filter(entity::Column::Id.eq(id.0))
        .exec(database)
        .await?;
    Ok(())
}

fn restored(row: entity::Model) -> Result<ApiToken, Error> {
    Ok(ApiToken {
        id: TokenId(row.id),
        name: Title::parse(&row.name).map_err(corrupt)?,
        department: row.department_id.map(DepartmentId),
        scopes: serde_json::from_value(row.scopes).map_err(corrupt)?,
        test: row.test,
        created_at: row.created_at,
        created_by: row.created_by.map(AccountId),
        last_day: row.last_day,
        last_used_at: row.last_used_at,
        revoked_at: row.revoked_at,
    })
}
