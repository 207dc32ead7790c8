//! One change: all of it in one transaction, with its entry in the audit trail, or nothing. What
//! cannot be audited does not happen.
use domain::{
    access::Caller,
    accounts::Account,
    audit::{ActorKind, Record},
};
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};
use serde::Serialize;

use crate::{Error, audit, auth::Acting, database::corrupt};

pub(crate) struct Change {
    database: DatabaseConnection,
    transaction: DatabaseTransaction,
    test: bool,
}

/// Stands as the reason of what a test token did, which was undone.
const TEST: &str = "test";

/// Begins a transaction that will write. SQLite is told so at once: a reader that turns into a writer
/// half-way could find that somebody else was quicker.
pub(crate) async fn begin(database: &DatabaseConnection) -> Result<DatabaseTransaction, Error> {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    Ok(database.begin_with_options(options).await?)
}

/// # Errors
/// When an entry cannot be written; then the transaction is undone.
pub(crate) async fn write_down(
    transaction: DatabaseTransaction,
    records: impl IntoIterator<Item = Record>,
) -> Result<(), Error> {
    for record in records {
        audit::store::append(&transaction, record).await?;
    }
    Ok(transaction.commit().await?)
}

impl Change {
    pub(crate) async fn begin(
        database: &DatabaseConnection,
        acting: &Acting,
    ) -> Result<Self, Error> {
        let test = matches!(&acting.caller, Caller::Machine(machine) if machine.test);
        Ok(Self { database: database.clone(), transaction: begin(database).await?, test })
    }

    /// Where the change is made.
    pub(crate) fn within(&self) -> &DatabaseTransaction {
        &self.transaction
    }

    /// Writes down what was done and makes it last. What a test token did is checked as far as here,
    /// undone, and written down as a test.
    ///
    /// # Errors
    /// When the entry cannot be written; then nothing was done.
    pub(crate) async fn keep(self, record: Record) -> Result<(), Error> {
        self.keep_all(vec![record]).await
    }

    /// The same for a change of several records at once.
    ///
    /// # Errors
    /// When an entry cannot be written; then nothing was done.
    pub(crate) async fn keep_all(self, records: Vec<Record>) -> Result<(), Error> {
        if self.test {
            self.transaction.rollback().await?;
            let test = |record| Record { reason: Some(TEST.to_owned()), ..record };
            return write_down(begin(&self.database).await?, records.into_iter().map(test)).await;
        }
        write_down(self.transaction, records).await
    }
}

/// What an entry says of who acted upon what.
pub(crate) trait Describe: Sized {
    /// Done by an account whose owner has not signed in, or is about to.
    fn by(self, account: &Account) -> Self;
    fn of(self, kind: &str, id: impl ToString) -> Self;
    /// # Errors
    /// When a view is no JSON, which none is.
    fn before(self, view: &impl Serialize) -> Result<Self, Error>;
    /// # Errors
    /// When a view is no JSON, which none is.
    fn after(self, view: &impl Serialize) -> Result<Self, Error>;
}

impl Describe for Record {
    fn by(self, account: &Account) -> Self {
        Self {
            actor_kind: ActorKind::Account,
            actor: Some(account.id.0.to_string()),
            actor_name: Some(account.person.to_string()),
            role: Some(account.affiliation.role().name().to_owned()),
            ..self
        }
    }

    fn of(mut self, kind: &str, id: impl ToString) -> Self {
        self.subject_kind = Some(kind.to_owned());
        self.subject = Some(id.to_string());
        self
    }

    fn before(mut self, view: &impl Serialize) -> Result<Self, Error> {
        self.before = Some(serde_json::to_value(view).map_err(corrupt)?);
        Ok(self)
    }

    fn after(mut self, view: &impl Serialize) -> Result<Self, Error> {
        self.after = Some(serde_json::to_value(view).map_err(corrupt)?);
        Ok(self)
    }
}
