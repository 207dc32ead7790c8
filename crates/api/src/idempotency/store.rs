//! Claims keys and keeps answers. The only module that knows their table.
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait,
    IntoActiveModel, QueryFilter,
};

use super::entity;
use crate::{Error, change};

/// A key stands for its request for so long.
const KEPT: TimeDelta = TimeDelta::hours(24);
/// A request that was not answered by then was cut off; it may be sent again.
const ANSWERED_WITHIN: TimeDelta = TimeDelta::minutes(2);

pub(super) enum Claim {
    /// Nobody used the key: the request is to be done.
    New,
    /// The key stands for another request.
    Other,
    /// The first request is still being answered.
    InFlight,
    /// The sealed answer of the first request.
    Answered(String),
}

pub(super) async fn claim(
    database: &DatabaseConnection,
    id: &str,
    fingerprint: &str,
    now: DateTime<Utc>,
) -> Result<Claim, Error> {
    let transaction = change::begin(database).await?;
    if let Some(row) = entity::Entity::find_by_id(id.to_owned()).one(&transaction).await? {
        let kept = if row.answer.is_some() { KEPT } else { ANSWERED_WITHIN };
        if now < row.at + kept {
            return Ok(match row.answer {
                _ if row.fingerprint != fingerprint => Claim::Other,
                Some(answer) => Claim::Answered(answer),
                None => Claim::InFlight,
            });
        }
        entity::Entity::delete_by_id(id.to_owned()).exec(&transaction).await?;
    }
    let row = entity::Model {
        id: id.to_owned(),
        fingerprint: fingerprint.to_owned(),
        at: now,
        answer: None,
    };
    match row.into_active_model().insert(&transaction).await {
        Ok(_) => {}
        Err(error) => {
            return match error.sql_err() {
                // Of two at the same moment, the database lets one in.
                Some(sea_orm::SqlErr::UniqueConstraintViolation(_)) => Ok(Claim::InFlight),
                _ => Err(error.into()),
            };
        }
    }
    transaction.commit().await?;
    Ok(Claim::New)
}

pub(super) async fn keep(
    database: &impl ConnectionTrait,
    id: &str,
    answer: String,
) -> Result<(), Error> {
    entity::Entity::update_many()
        .col_expr(entity::Column::Answer, Some(answer).into())
        .filter(entity::Column::Id.eq(id))
        .exec(database)
        .await?;
    Ok(())
}

pub(super) async fn release(database: &impl ConnectionTrait, id: &str) -> Result<(), Error> {
    entity::Entity::delete_by_id(id.to_owned()).exec(database).await?;
    Ok(())
}

/// Forgets keys that no longer stand for anything.
pub(crate) async fn sweep(
    database: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    entity::Entity::delete_many().filter(entity::Column::At.lt(now - KEPT)).exec(database).await?;
    Ok(())
}
