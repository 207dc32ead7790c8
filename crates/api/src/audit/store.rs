//! Adds to the audit trail and reads it. The only module that knows its tables; there is no function
//! here that changes an entry, and the database refuses one too.
use chrono::{DateTime, SubsecRound, Utc};
use domain::audit::{Chain, Digest, Entry, Record};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait,
    IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::Value;

use super::entity::{archive, entry};
use crate::{Error, database::corrupt};

/// Any number, as long as nobody else takes it: whoever holds it writes the next entry.
const LOCK: &str = "SELECT pg_advisory_xact_lock(20170206)";

/// Chains a record behind the last entry, within the transaction of the change that it tells of.
/// Writers take turns: SQLite has one writer anyway, PostgreSQL is asked for a lock until the end of
/// the transaction.
pub(crate) async fn append(
    transaction: &impl ConnectionTrait,
    record: Record,
) -> Result<Entry, Error> {
    if transaction.get_database_backend() == DbBackend::Postgres {
        transaction.execute_unprepared(LOCK).await?;
    }
    let end = end(transaction).await?;
    // Databases keep microseconds; what is digested must read back the same.
    let record = Record { at: record.at.trunc_subsecs(6), ..record };
    let entry = record.chained(end.sequence + 1, end.digest);
    row(&entry).into_active_model().insert(transaction).await?;
    Ok(entry)
}

/// The last entry and its digest, whether it is still here or archived.
pub(crate) async fn end(database: &impl ConnectionTrait) -> Result<Chain, Error> {
    let last = entry::Entity::find().order_by_desc(entry::Column::Sequence).one(database).await?;
    match last {
        Some(row) => Ok(Chain::behind(row.sequence, row.digest.parse().map_err(corrupt)?)),
        None => start(database).await,
    }
}

/// Where the chain of what is still here begins.
pub(crate) async fn start(database: &impl ConnectionTrait) -> Result<Chain, Error> {
    let last =
        archive::Entity::find().order_by_desc(archive::Column::UntilSequence).one(database).await?;
    Ok(match last {
        Some(row) => Chain::behind(row.until_sequence, row.digest.parse().map_err(corrupt)?),
        None => Chain::default(),
    })
}

/// Which entries are wanted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted {
    pub(crate) from: Option<DateTime<Utc>>,
    pub(crate) before: Option<DateTime<Utc>>,
    pub(crate) actor: Option<String>,
    pub(crate) action: Option<String>,
    pub(crate) outcome: Option<&'static str>,
    pub(crate) subject: Option<String>,
}

impl Wanted {
    fn condition(&self) -> Condition {
        let actor = self.actor.as_ref().map(|words| {
            Condition::any()
                .add(entry::Column::Actor.eq(words))
                .add(entry::Column::ActorName.contains(words))
        });
        Condition::all()
            .add_option(self.from.map(|at| entry::Column::At.gte(at)))
            .add_option(self.before.map(|at| entry::Column::At.lt(at)))
            .add_option(actor)
            .add_option(self.action.as_ref().map(|it| entry::Column::Action.eq(it)))
            .add_option(self.outcome.map(|it| entry::Column::Outcome.eq(it)))
            .add_option(self.subject.as_ref().map(|it| entry::Column::Subject.eq(it)))
    }
}

/// The newest first, those before `cursor`.
pub(crate) async fn list(
    database: &impl ConnectionTrait,
    wanted: &Wanted,
    cursor: Option<i64>,
    limit: u64,
) -> Result<Vec<Entry>, Error> {
    let rows = entry::Entity::find()
        .filter(wanted.condition())
        .filter(Condition::all().add_option(cursor.map(|it| entry::Column::Sequence.lt(it))))
        .order_by_desc(entry::Column::Sequence)
        .limit(limit)
        .all(database)
        .await?;
    rows.into_iter().map(restored).collect()
}

pub(crate) async fn count(
    database: &impl ConnectionTrait,
    wanted: &Wanted,
) -> Result<usize, Error> {
    let count = entry::Entity::find().filter(wanted.condition()).count(database).await?;
    usize::try_from(count).map_err(corrupt)
}

/// A stretch of the trail in its order, behind `sequence`.
pub(crate) async fn following(
    database: &impl ConnectionTrait,
    sequence: i64,
    limit: u64,
) -> Result<Vec<Entry>, Error> {
    let rows = entry::Entity::find()
        .filter(entry::Column::Sequence.gt(sequence))
        .order_by_asc(entry::Column::Sequence)
        .limit(limit)
        .all(database)
        .await?;
    rows.into_iter().map(restored).collect()
}

/// When an action last succeeded.
pub(crate) async fn last_success(
    database: &impl ConnectionTrait,
    action: &str,
) -> Result<Option<DateTime<Utc>>, Error> {
    Ok(entry::Entity::find()
        .select_only()
        .column(entry::Column::At)
        .filter(entry::Column::Action.eq(action))
        .filter(entry::Column::Outcome.eq("success"))
        .order_by_desc(entry::Column::Sequence)
        .into_tuple()
        .one(database)
        .await?)
}

/// Records that the trail up to `end` lies in a file, and only then removes it here. The database
/// refuses what is younger than six months.
pub(crate) async fn archive(
    transaction: &impl ConnectionTrait,
    end: Chain,
    file: Digest,
    at: DateTime<Utc>,
) -> Result<u64, Error> {
    let row = archive::Model {
        until_sequence: end.sequence,
        digest: end.digest.to_string(),
        file_sha256: file.to_string(),
        archived_at: at,
    };
    row.into_active_model().insert(transaction).await?;
    let done = entry::Entity::delete_many()
        .filter(entry::Column::Sequence.lte(end.sequence))
        .exec(transaction)
        .await?;
    Ok(done.rows_affected)
}

fn row(entry: &Entry) -> entry::Model {
    let record = &entry.record;
    let text = |value: &Option<Value>| value.as_ref().map(ToString::to_string);
    entry::Model {
        sequence: entry.sequence,
        at: record.at,
        actor_kind: <&str>::from(record.actor_kind).to_owned(),
        actor: record.actor.clone(),
        actor_name: record.actor_name.clone(),
        role: record.role.clone(),
        action: record.action.clone(),
        subject_kind: record.subject_kind.clone(),
        subject: record.subject.clone(),
        outcome: <&str>::from(record.outcome).to_owned(),
        reason: record.reason.clone(),
        address: record.address.clone(),
        before: text(&record.before),
        after: text(&record.after),
        previous: entry.previous.to_string(),
        digest: entry.digest.to_string(),
    }
}

fn restored(row: entry::Model) -> Result<Entry, Error> {
    let value = |text: Option<String>| {
        text.map(|text| serde_json::from_str::<Value>(&text)).transpose().map_err(corrupt)
    };
    Ok(Entry {
        sequence: row.sequence,
        record: Record {
            at: row.at,
            actor_kind: row.actor_kind.parse().map_err(corrupt)?,
            actor: row.actor,
            actor_name: row.actor_name,
            role: row.role,
            action: row.action,
            subject_kind: row.subject_kind,
            subject: row.subject,
            outcome: row.outcome.parse().map_err(corrupt)?,
            reason: row.reason,
            address: row.address,
            before: value(row.before)?,
            after: value(row.after)?,
        },
        previous: row.previous.parse().map_err(corrupt)?,
        digest: row.digest.parse().map_err(corrupt)?,
    })
}
