//! One-time invitations. Only their digests are kept.
use chrono::{DateTime, Utc};
use domain::accounts::AccountId;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
};
use uuid::Uuid;

use super::super::entity::invitation;
use crate::Error;

/// Replaces whatever invitation an account had.
pub(crate) async fn invite(
    database: &impl ConnectionTrait,
    account: AccountId,
    fingerprint: String,
    until: DateTime<Utc>,
) -> Result<(), Error> {
    withdraw_invitations(database, account).await?;
    let row = invitation::Model {
        id: Uuid::new_v4(),
        account_id: account.0,
        secret_hash: fingerprint,
        until,
    };
    row.into_active_model().insert(database).await?;
    Ok(())
}

pub(crate) async fn withdraw_invitations(
    database: &impl ConnectionTrait,
    account: AccountId,
) -> Result<(), Error> {
    invitation::Entity::delete_many()
        .filter(invitation::Column::AccountId.eq(account.0))
        .exec(database)
        .await?;
    Ok(())
}

/// Whose invitation it is, while it can be accepted.
pub(crate) async fn find_invited(
    database: &impl ConnectionTrait,
    fingerprint: &str,
    now: DateTime<Utc>,
) -> Result<Option<AccountId>, Error> {
    let row = invitation::Entity::find()
        .filter(invitation::Column::SecretHash.eq(fingerprint))
        .filter(invitation::Column::Until.gt(now))
        .one(database)
        .await?;
    Ok(row.map(|row| AccountId(row.account_id)))
}
