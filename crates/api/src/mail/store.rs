//! Loads and saves mails. The only module that knows their table.
use chrono::{DateTime, TimeDelta, Utc};
use domain::{accounts::AccountId, urges::UrgeId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait},
};
use uuid::Uuid;
use wire::mail::MailState;

use super::entity::mail::{Column, Entity, Model};
use crate::{Error, database::corrupt};

/// Whoever sends a mail is given up after so long: longer than sending can take.
const CLAIM: TimeDelta = TimeDelta::minutes(10);
/// Longest remark of a mail server that is kept, in characters.
const LONGEST_REFUSAL: usize = 500;

#[derive(Clone, Debug)]
pub(crate) struct Mail {
    pub(crate) id: Uuid,
    pub(crate) urge: Option<UrgeId>,
    pub(crate) account: AccountId,
    /// The address.
    pub(crate) recipient: String,
    pub(crate) subject: String,
    pub(crate) body: String,
    pub(crate) state: MailState,
    pub(crate) queued_at: DateTime<Utc>,
    pub(crate) sent_at: Option<DateTime<Utc>>,
    pub(crate) attempts: u32,
    /// What the mail server said last, where it did not take the mail.
    pub(crate) refusal: Option<String>,
}

fn name(state: MailState) -> Result<String, Error> {
    let name = serde_json::to_value(state).map_err(corrupt)?;
    Ok(name.as_str().unwrap_or_default().to_owned())
}

pub(super) async fn insert(database: &impl ConnectionTrait, mail: &Mail) -> Result<(), Error> {
    let row = Model {
        id: mail.id,
        urge_id: mail.urge.map(|id| id.0),
        account_id: mail.account.0,
        recipient: mail.recipient.clone(),
        subject: mail.subject.clone(),
        body: mail.body.clone(),
        state: name(mail.state)?,
        queued_at: mail.queued_at,
        next_at: mail.queued_at,
        sent_at: None,
        attempts: 0,
        refusal: None,
    };
    row.into_active_model().insert(database).await?;
    Ok(())
}

/// The newest first, at most `most`; and how many there are.
pub(super) async fn list(
    database: &impl ConnectionTrait,
    most: u64,
) -> Result<(Vec<Mail>, usize), Error> {
    use sea_orm::PaginatorTrait;
    let total = Entity::find().count(database).await?;
    let newest = Entity::find().order_by_desc(Column::QueuedAt).order_by_asc(Column::Id);
    let rows = newest.limit(most).all(database).await?;
    let mails = rows.into_iter().map(restored).collect::<Result<_, _>>()?;
    Ok((mails, usize::try_from(total).map_err(corrupt)?))
}

/// The mails that tell of urges.
pub(crate) async fn of_urges(
    database: &impl ConnectionTrait,
    urges: impl IntoIterator<Item = UrgeId>,
) -> Result<Vec<Mail>, Error> {
    let ids = urges.into_iter().map(|id| id.0);
    let told = Entity::find().filter(Column::UrgeId.is_in(ids));
    let rows = told.order_by_asc(Column::QueuedAt).order_by_asc(Column::Id).all(database).await?;
    rows.into_iter().map(restored).collect()
}

/// Takes a mail that is due for sending; nobody else gets it then.
pub(super) async fn claim(
    database: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Option<Mail>, Error> {
    let queued = name(MailState::Queued)?;
    loop {
        let due = Entity::find()
            .filter(Column::State.eq(&queued))
            .filter(Column::NextAt.lte(now))
            .order_by_asc(Column::NextAt);
        let Some(row) = due.one(database).await? else { return Ok(None) };
        let done = Entity::update_many()
            .col_expr(Column::State, name(MailState::Sending)?.into())
            .col_expr(Column::NextAt, (now + CLAIM).into())
            .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
            .filter(Column::Id.eq(row.id))
            .filter(Column::State.eq(&queued))
            .filter(Column::Attempts.eq(row.attempts))
            .exec(database)
            .await?;
        if done.rows_affected == 1 {
            let claimed = Model { attempts: row.attempts + 1, ..row };
            return restored(claimed).map(Some);
        }
    }
}

/// What is to stand in the row after an attempt.
pub(super) struct Settled {
    pub(super) state: MailState,
    /// When to try again.
    pub(super) next_at: Option<DateTime<Utc>>,
    pub(super) sent_at: Option<DateTime<Utc>>,
    pub(super) refusal: Option<String>,
}

/// Writes down what came of the attempt for which the mail was claimed.
pub(super) async fn settle(
    database: &impl ConnectionTrait,
    mail: &Mail,
    settled: Settled,
) -> Result<(), Error> {
    let refusal =
        settled.refusal.map(|said| said.chars().take(LONGEST_REFUSAL).collect::<String>());
    let mut update = Entity::update_many()
        .col_expr(Column::State, name(settled.state)?.into())
        .col_expr(Column::SentAt, settled.sent_at.into())
        .col_expr(Column::Refusal, refusal.into());
    if let Some(next_at) = settled.next_at {
        update = update.col_expr(Column::NextAt, next_at.into());
    }
    // Given up meanwhile, the attempt's own word counts more.
    let open = [name(MailState::Sending)?, name(MailState::Uncertain)?];
    update
        .filter(Column::Id.eq(mail.id))
        .filter(Column::Attempts.eq(i32::try_from(mail.attempts).map_err(corrupt)?))
        .filter(Column::State.is_in(open))
        .exec(database)
        .await?;
    Ok(())
}

/// Gives up on whoever has been sending for too long. What became of these mails nobody knows. It is
/// looked first, since a write that changes nothing would keep others from writing, second by second.
pub(super) async fn give_up(
    database: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<u64, Error> {
    let lost = Condition::all()
        .add(Column::State.eq(name(MailState::Sending)?))
        .add(Column::NextAt.lt(now));
    if Entity::find().filter(lost.clone()).one(database).await?.is_none() {
        return Ok(0);
    }
    let done = Entity::update_many()
        .col_expr(Column::State, name(MailState::Uncertain)?.into())
        .filter(lost)
        .exec(database)
        .await?;
    Ok(done.rows_affected)
}

fn restored(row: Model) -> Result<Mail, Error> {
    Ok(Mail {
        id: row.id,
        urge: row.urge_id.map(UrgeId),
        account: AccountId(row.account_id),
        recipient: row.recipient,
        subject: row.subject,
        body: row.body,
        state: serde_json::from_value(row.state.into()).map_err(corrupt)?,
        queued_at: row.queued_at,
        sent_at: row.sent_at,
        attempts: u32::try_from(row.attempts).map_err(corrupt)?,
        refusal: row.refusal,
    })
}
