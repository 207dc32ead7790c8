//! Loads and saves accounts and their invitations. The only module that knows these tables.
mod invitations;
mod rows;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::{
    accounts::{Account, AccountId, AccountName},
    departments::DepartmentId,
    posts::PostId,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter, QueryOrder, sea_query::Expr,
};

pub(crate) use invitations::{find_invited, invite, withdraw_invitations};
use rows::{credentials, decided, restored};

use super::entity::{account, invitation};
use crate::{Error, database::corrupt};

/// What an account is signed in with. Never leaves the server.
#[derive(Clone)]
pub(crate) struct Credentials {
    pub(crate) password_hash: Option<String>,
    /// Hashes of former passwords, the newest first.
    pub(crate) former_passwords: Vec<String>,
    /// Sealed secrets of the second factor: the one in force, and one being set up.
    pub(crate) second_factor: Option<String>,
    pub(crate) second_factor_pending: Option<String>,
}

/// An account with what only the list of accounts shows.
pub(crate) struct Listed {
    pub(crate) account: Account,
    pub(crate) last_sign_in_at: Option<DateTime<Utc>>,
    pub(crate) invited_until: Option<DateTime<Utc>>,
}

pub(crate) async fn count(database: &impl ConnectionTrait) -> Result<u64, Error> {
    Ok(account::Entity::find().count(database).await?)
}

pub(crate) async fn find(
    database: &impl ConnectionTrait,
    id: AccountId,
) -> Result<Option<Account>, Error> {
    let row = account::Entity::find_by_id(id.0).one(database).await?;
    row.as_ref().map(restored).transpose()
}

pub(crate) async fn find_with_credentials(
    database: &impl ConnectionTrait,
    id: AccountId,
) -> Result<Option<(Account, Credentials)>, Error> {
    let row = account::Entity::find_by_id(id.0).one(database).await?;
    row.as_ref().map(|row| Ok((restored(row)?, credentials(row)?))).transpose()
}

pub(crate) async fn find_by_name(
    database: &impl ConnectionTrait,
    name: &AccountName,
) -> Result<Option<(Account, Credentials)>, Error> {
    let row = account::Entity::find()
        .filter(account::Column::Name.eq(name.as_str()))
        .one(database)
        .await?;
    row.as_ref().map(|row| Ok((restored(row)?, credentials(row)?))).transpose()
}

/// Every account by name, with open invitations.
pub(crate) async fn list(
    database: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<Listed>, Error> {
    let invitations =
        invitation::Entity::find().filter(invitation::Column::Until.gt(now)).all(database).await?;
    let rows = account::Entity::find().order_by_asc(account::Column::Name).all(database).await?;
    rows.iter()
        .map(|row| {
            let open = invitations.iter().find(|invitation| invitation.account_id == row.id);
            Ok(Listed {
                account: restored(row)?,
                last_sign_in_at: row.last_sign_in_at,
                invited_until: open.map(|invitation| invitation.until),
            })
        })
        .collect()
}

pub(crate) async fn find_listed(
    database: &impl ConnectionTrait,
    id: AccountId,
    now: DateTime<Utc>,
) -> Result<Option<Listed>, Error> {
    let Some(row) = account::Entity::find_by_id(id.0).one(database).await? else {
        return Ok(None);
    };
    let open = invitation::Entity::find()
        .filter(invitation::Column::AccountId.eq(id.0))
        .filter(invitation::Column::Until.gt(now))
        .one(database)
        .await?;
    Ok(Some(Listed {
        account: restored(&row)?,
        last_sign_in_at: row.last_sign_in_at,
        invited_until: open.map(|invitation| invitation.until),
    }))
}

/// The accounts that go with a post.
pub(crate) async fn list_of_post(
    database: &impl ConnectionTrait,
    post: PostId,
) -> Result<Vec<Account>, Error> {
    let rows =
        account::Entity::find().filter(account::Column::PostId.eq(post.0)).all(database).await?;
    rows.iter().map(restored).collect()
}

/// The accounts that belong to a department.
pub(crate) async fn list_of_department(
    database: &impl ConnectionTrait,
    department: DepartmentId,
) -> Result<Vec<Account>, Error> {
    let own = account::Column::DepartmentId.eq(department.0);
    let rows = account::Entity::find().filter(own).order_by_asc(account::Column::Name);
    rows.all(database).await?.iter().map(restored).collect()
}

/// The accounts with these ids.
pub(crate) async fn list_of(
    database: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = AccountId>,
) -> Result<Vec<Account>, Error> {
    let ids: BTreeSet<_> = ids.into_iter().map(|id| id.0).collect();
    let rows = account::Entity::find().filter(account::Column::Id.is_in(ids)).all(database).await?;
    rows.iter().map(restored).collect()
}

/// Inserts a new account, which nobody can sign in with yet.
///
/// # Errors
/// `NameTaken` when another account has the name.
pub(crate) async fn insert(
    database: &impl ConnectionTrait,
    account: &Account,
) -> Result<(), Error> {
    let taken = account::Entity::find()
        .filter(account::Column::Name.eq(account.name.as_str()))
        .count(database)
        .await?;
    if taken > 0 {
        return Err(Error::NameTaken);
    }
    let row = account::Model {
        password_hash: None,
        password_changed_at: account.password_changed_at,
        former_passwords: "[]".to_owned(),
        second_factor: None,
        second_factor_pending: None,
        second_factor_step: None,
        last_sign_in_at: None,
        created_at: account.created_at,
        version: account.version,
        ..decided(account)
    };
    row.into_active_model().insert(database).await.map_err(|error| match error.sql_err() {
        Some(sea_orm::SqlErr::UniqueConstraintViolation(_)) => Error::NameTaken,
        _ => error.into(),
    })?;
    Ok(())
}

/// Saves what the security administrator decides, as the next version.
///
/// # Errors
/// `Stale` when somebody else was first.
pub(crate) async fn update(
    database: &impl ConnectionTrait,
    account: &Account,
) -> Result<(), Error> {
    let row = decided(account);
    let values = [
        (account::Column::Person, row.person.into()),
        (account::Column::Role, row.role.into()),
        (account::Column::DepartmentId, row.department_id.into()),
        (account::Column::PostId, row.post_id.into()),
        (account::Column::TermBody, row.term_body.into()),
        (account::Column::TermTeam, row.term_team.into()),
        (account::Column::TermFrom, row.term_from.into()),
        (account::Column::TermUntil, row.term_until.into()),
        (account::Column::Email, row.email.into()),
        (account::Column::LastDay, row.last_day.into()),
        (account::Column::SuspendedAt, row.suspended_at.into()),
        (account::Column::SuspensionReason, row.suspension_reason.into()),
        (account::Column::Version, (account.version + 1).into()),
    ];
    let mut update = account::Entity::update_many();
    for (column, value) in values {
        let value: sea_orm::Value = value;
        update = update.col_expr(column, Expr::value(value));
    }
    let done = update
        .filter(account::Column::Id.eq(account.id.0))
        .filter(account::Column::Version.eq(account.version))
        .exec(database)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

async fn set(
    database: &impl ConnectionTrait,
    id: AccountId,
    values: impl IntoIterator<Item = (account::Column, sea_orm::Value)>,
    only: Condition,
) -> Result<bool, Error> {
    let mut update = account::Entity::update_many();
    for (column, value) in values {
        update = update.col_expr(column, Expr::value(value));
    }
    let done = update.filter(account::Column::Id.eq(id.0)).filter(only).exec(database).await?;
    Ok(done.rows_affected == 1)
}

pub(crate) async fn set_password(
    database: &impl ConnectionTrait,
    id: AccountId,
    hash: String,
    former: &[String],
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let former = serde_json::to_string(former).map_err(corrupt)?;
    let values = [
        (account::Column::PasswordHash, Some(hash).into()),
        (account::Column::FormerPasswords, former.into()),
        (account::Column::PasswordChangedAt, Some(at).into()),
    ];
    set(database, id, values, Condition::all()).await.map(drop)
}

/// The second factor in force and the one being set up, both sealed.
pub(crate) async fn set_second_factor(
    database: &impl ConnectionTrait,
    id: AccountId,
    in_force: Option<String>,
    pending: Option<String>,
) -> Result<(), Error> {
    let values = [
        (account::Column::SecondFactor, in_force.into()),
        (account::Column::SecondFactorPending, pending.into()),
    ];
    set(database, id, values, Condition::all()).await.map(drop)
}

/// Takes a code's time step, so that no code counts twice. False when it was taken before.
pub(crate) async fn take_step(
    database: &impl ConnectionTrait,
    id: AccountId,
    step: i64,
) -> Result<bool, Error> {
    let unused = Condition::any()
        .add(account::Column::SecondFactorStep.is_null())
        .add(account::Column::SecondFactorStep.lt(step));
    set(database, id, [(account::Column::SecondFactorStep, Some(step).into())], unused).await
}

pub(crate) async fn note_sign_in(
    database: &impl ConnectionTrait,
    id: AccountId,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let values = [(account::Column::LastSignInAt, Some(at).into())];
    set(database, id, values, Condition::all()).await.map(drop)
}
