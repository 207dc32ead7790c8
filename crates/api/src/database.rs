//! Opens the database: SQLite in a file by default, PostgreSQL by one setting.
use std::time::Duration;

use migrations::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, SqlErr,
};

use crate::config::Settings;

/// Connects, and creates the data folder where the embedded database lives.
///
/// # Errors
/// When the folder cannot be made or the database does not answer.
pub async fn open(settings: &Settings) -> anyhow::Result<DatabaseConnection> {
    if settings.database_url.is_none() {
        std::fs::create_dir_all(&settings.data_folder)?;
    }
    Ok(connect(&settings.database_address()).await?)
}

pub async fn connect(address: &str) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(address);
    options.acquire_timeout(Duration::from_secs(10)).sqlx_logging(false);
    if address.contains(":memory:") {
        options.max_connections(1);
    }
    let database = Database::connect(options).await?;
    if database.get_database_backend() == DbBackend::Sqlite {
        // Readers go on while somebody writes; a writer waits for another instead of failing.
        database.execute_unprepared("PRAGMA journal_mode = WAL").await?;
    }
    Ok(database)
}

/// Brings the tables up to date.
pub async fn migrate(database: &DatabaseConnection) -> Result<(), DbErr> {
    Migrator::up(database, None).await
}

/// A stored row that breaks a rule is our fault, not the caller's.
pub(crate) fn corrupt(error: impl std::fmt::Display) -> crate::Error {
    crate::Error::CorruptRow(error.to_string())
}

/// A record that somebody else made first is as good as one that somebody else changed.
pub(crate) fn raced(error: DbErr) -> crate::Error {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => crate::Error::Stale,
        _ => error.into(),
    }
}

/// JSON as both databases keep it: PostgreSQL has no U+0000 in any text, and office files can.
pub(crate) fn storable(mut value: serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    fn clean(value: &mut Value) {
        match value {
            Value::String(text) => text.retain(|it| it != '\0'),
            Value::Array(items) => items.iter_mut().for_each(clean),
            Value::Object(fields) => fields.values_mut().for_each(clean),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    clean(&mut value);
    value
}
