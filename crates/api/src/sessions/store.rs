//! Loads and saves sessions and their refresh tokens. The only module that knows these tables.
use chrono::{DateTime, Utc};
use domain::{
    accounts::AccountId,
    sessions::{Session, SessionId},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder,
};
use uuid::Uuid;

use super::entity::{refresh_token, session};
use crate::Error;

pub(crate) async fn find(
    database: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Session>, Error> {
    Ok(session::Entity::find_by_id(id).one(database).await?.map(restored))
}

pub(crate) async fn list_open(
    database: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<Session>, Error> {
    let rows = session::Entity::find()
        .filter(session::Column::AccountId.eq(account.0))
        .filter(session::Column::EndedAt.is_null())
        .order_by_desc(session::Column::LastUsedAt)
        .all(database)
        .await?;
    Ok(rows.into_iter().map(restored).collect())
}

pub(crate) async fn insert(
    database: &impl ConnectionTrait,
    session: &Session,
) -> Result<(), Error> {
    let row = session::Model {
        id: session.id.0,
        account_id: session.account.0,
        started_at: session.started_at,
        last_used_at: session.last_used_at,
        ended_at: session.ended_at,
        address: session.address.clone(),
        device: session.device.clone(),
    };
    row.into_active_model().insert(database).await?;
    Ok(())
}

pub(crate) async fn touch(
    database: &impl ConnectionTrait,
    id: SessionId,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    session::Entity::update_many()
        .col_expr(session::Column::LastUsedAt, at.into())
        .filter(session::Column::Id.eq(id.0))
        .exec(database)
        .await?;
    Ok(())
}

/// Which sessions of an account to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    All,
    One(SessionId),
    AllBut(SessionId),
}

/// Ends sessions that are still open; tells how many.
pub(crate) async fn end(
    database: &impl ConnectionTrait,
    account: AccountId,
    which: Which,
    at: DateTime<Utc>,
) -> Result<u64, Error> {
    let which = match which {
        Which::All => Condition::all(),
        Which::One(id) => Condition::all().add(session::Column::Id.eq(id.0)),
        Which::AllBut(id) => Condition::all().add(session::Column::Id.ne(id.0)),
    };
    let done = session::Entity::update_many()
        .col_expr(session::Column::EndedAt, Some(at).into())
        .filter(session::Column::AccountId.eq(account.0))
        .filter(session::Column::EndedAt.is_null())
        .filter(which)
        .exec(database)
        .await?;
    Ok(done.rows_affected)
}

/// A refresh token that was presented: its session, and when it was exchanged for the next.
pub(crate) async fn find_refresh_token(
    database: &impl ConnectionTrait,
    fingerprint: &str,
) -> Result<Option<(Uuid, Option<DateTime<Utc>>)>, Error> {
    let row = refresh_token::Entity::find_by_id(fingerprint.to_owned()).one(database).await?;
    Ok(row.map(|row| (row.session_id, row.rotated_at)))
}

pub(crate) async fn insert_refresh_token(
    database: &impl ConnectionTrait,
    fingerprint: String,
    session: SessionId,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let row = refresh_token::Model {
        secret_hash: fingerprint,
        session_id: session.0,
        issued_at: at,
        rotated_at: None,
    };
    row.into_active_model().insert(database).await?;
    Ok(())
}

/// Marks a refresh token as used. False when somebody else was first.
pub(crate) async fn rotate_refresh_token(
    database: &impl ConnectionTrait,
    fingerprint: &str,
    at: DateTime<Utc>,
) -> Result<bool, Error> {
    let done = refresh_token::Entity::update_many()
        .col_expr(refresh_token::Column::RotatedAt, Some(at).into())
        .filter(refresh_token::Column::SecretHash.eq(fingerprint))
        .filter(refresh_token::Column::RotatedAt.is_null())
        .exec(database)
        .await?;
    Ok(done.rows_affected == 1)
}

fn restored(row: session::Model) -> Session {
    Session {
        id: SessionId(row.id),
        account: AccountId(row.account_id),
        started_at: row.started_at,
        last_used_at: row.last_used_at,
        ended_at: row.ended_at,
        address: row.address,
        device: row.device,
    }
}
