//! Forgets what is of no use any more: the least data, for the shortest time.
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter};

use super::entity::{failure, session};
use crate::{Error, change};

/// No session lasts for a day; what stays for longer stays for whoever looks into an incident.
const SESSIONS_KEPT: TimeDelta = TimeDelta::days(30);
/// No lock lasts for longer.
const FAILURES_KEPT: TimeDelta = TimeDelta::days(1);

/// Removes old sessions with their refresh tokens, and failures long past.
pub(crate) async fn sweep(database: &DatabaseConnection, now: DateTime<Utc>) -> Result<(), Error> {
    let transaction = change::begin(database).await?;
    session::Entity::delete_many()
        .filter(session::Column::StartedAt.lt(now - SESSIONS_KEPT))
        .exec(&transaction)
        .await?;
    failure::Entity::delete_many()
        .filter(failure::Column::LastAt.lt(now - FAILURES_KEPT))
        .exec(&transaction)
        .await?;
    Ok(transaction.commit().await?)
}
