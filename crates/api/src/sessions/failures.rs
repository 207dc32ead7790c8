//! Counts failed sign-ins, for each name and for each address, whether or not there is such a name.
use std::net::IpAddr;

use chrono::{DateTime, Utc};
use domain::{
    accounts::AccountName, audit::Outcome, sessions::Failures, settings::SecuritySettings,
};
use ipnet::Ipv6Net;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, IntoActiveModel, QueryFilter,
    QuerySelect, sea_query::OnConflict,
};

use super::entity::failure;
use crate::{Error, auth::Acting, change::Change, secrets, settings};

/// What failures are counted for. Names are kept as digests: what was typed may have been a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Key(String);

impl Key {
    pub(crate) fn of_name(name: &str) -> Self {
        Self(format!("name:{}", secrets::fingerprint(&name.trim().to_lowercase())))
    }

    /// Whoever has an IPv6 address has a whole network of them, so that the network is counted for.
    pub(crate) fn of_address(address: Option<&str>) -> Self {
        let network = match address.and_then(|text| text.parse().ok()) {
            Some(IpAddr::V6(address)) => Ipv6Net::new(address, 64).ok().map(|it| it.trunc()),
            Some(IpAddr::V4(_)) | None => None,
        };
        match network {
            Some(network) => Self(format!("address:{network}")),
            None => Self(format!("address:{}", address.unwrap_or("unknown"))),
        }
    }
}

async fn read(database: &impl ConnectionTrait, key: &Key) -> Result<Failures, Error> {
    Ok(restored(failure::Entity::find_by_id(key.0.clone()).one(database).await?))
}

fn restored(row: Option<failure::Model>) -> Failures {
    row.map_or_else(Failures::default, |row| Failures {
        count: u32::try_from(row.count).unwrap_or(u32::MAX),
        last_at: Some(row.last_at),
        locked_until: row.locked_until,
    })
}

/// # Errors
/// When the name or the address is locked.
pub(crate) async fn check(
    database: &impl ConnectionTrait,
    keys: [&Key; 2],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    for key in keys {
        if let Some(until) = read(database, key).await?.locked(now) {
            return Err(Error::TooManyAttempts { seconds: (until - now).num_seconds().max(1) });
        }
    }
    Ok(())
}

/// Something was presented that nobody here made: counted for the address like a failed sign-in, and
/// written down.
///
/// # Errors
/// When the address is locked already.
pub(crate) async fn forged(database: &DatabaseConnection, acting: &Acting) -> Result<(), Error> {
    let address = Key::of_address(acting.address.as_deref());
    check(database, [&address, &address], acting.now).await?;
    let rules = settings::store::read(database).await?;
    let change = Change::begin(database, acting).await?;
    let limit = rules.address_failures_before_lock;
    count_one(change.within(), &address, limit, &rules, acting.now).await?;
    let mut record = acting.record("authenticate");
    record.outcome = Outcome::Failure;
    record.reason = Some(Error::Unauthenticated.code().to_owned());
    change.keep(record).await
}

/// Counts one more failure for a name and for an address.
pub(crate) async fn count(
    database: &impl ConnectionTrait,
    name: &Key,
    address: &Key,
    settings: &SecuritySettings,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let limits =
        [(name, settings.failures_before_lock), (address, settings.address_failures_before_lock)];
    for (key, limit) in limits {
        count_one(database, key, limit, settings, now).await?;
    }
    Ok(())
}

async fn count_one(
    database: &impl ConnectionTrait,
    key: &Key,
    limit: u32,
    settings: &SecuritySettings,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    // Two who fail at the same moment are both counted.
    let row = failure::Entity::find_by_id(key.0.clone()).lock_exclusive().one(database).await?;
    let failures = restored(row).with_another(limit, settings, now);
    let row = failure::Model {
        key: key.0.clone(),
        count: i32::try_from(failures.count).unwrap_or(i32::MAX),
        last_at: now,
        locked_until: failures.locked_until,
    };
    let replace = OnConflict::column(failure::Column::Key)
        .update_columns([
            failure::Column::Count,
            failure::Column::LastAt,
            failure::Column::LockedUntil,
        ])
        .to_owned();
    failure::Entity::insert(row.into_active_model())
        .on_conflict(replace)
        .exec_without_returning(database)
        .await?;
    Ok(())
}

/// Forgets the failures of a name. True when there were some.
pub(crate) async fn forget(database: &impl ConnectionTrait, key: &Key) -> Result<bool, Error> {
    let done = failure::Entity::delete_by_id(key.0.clone()).exec(database).await?;
    Ok(done.rows_affected > 0)
}

/// Until when names are locked that are locked now, by their keys.
pub(crate) async fn locked(
    database: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Locks, Error> {
    let rows =
        failure::Entity::find().filter(failure::Column::LockedUntil.gt(now)).all(database).await?;
    Ok(Locks(rows.into_iter().filter_map(|row| Some((row.key, row.locked_until?))).collect()))
}

pub(crate) struct Locks(Vec<(String, DateTime<Utc>)>);

impl Locks {
    pub(crate) fn of(&self, name: &AccountName) -> Option<DateTime<Utc>> {
        let key = Key::of_name(name.as_str());
        self.0.iter().find(|(known, _)| *known == key.0).map(|(_, until)| *until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_and_one_network_are_one() {
        let key = |address| Key::of_address(Some(address));
        assert_eq!(key("2001:db8::1"), key("2001:db8::ffff"));
        assert_ne!(key("2001:db8::1"), key("2001:db8:0:1::1"));
        assert_ne!(key("192.0.2.7"), key("192.0.2.8"));
    }

    #[test]
    fn a_name_is_one_name_however_it_is_written_and_is_not_kept() {
        assert_eq!(Key::of_name(" First"), Key::of_name("first"));
        assert!(!Key::of_name("first").0.contains("first"));
    }
}
