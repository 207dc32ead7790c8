//! What the security administrator does to an account besides changing what it says.
use actix_web::{
    HttpResponse, delete, post,
    web::{Data, Path},
};
use domain::{
    access::{self, Action},
    accounts::{Account, AccountId},
    line::Note,
};
use sea_orm::DatabaseConnection;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::accounts::{AccountView, SuspendAccount};

use super::records;
use crate::{
    Error,
    accounts::{store, views},
    auth::Allowed,
    body::Body,
    change::{Change, Describe},
    conditional::{IfMatch, tag_of_version, tagged},
    error::{Conflict, InvalidField},
    sessions::{self, failures::Key, store::Which},
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config
        .service(suspend_account)
        .service(reinstate_account)
        .service(unlock_account)
        .service(reset_second_factor);
}

/// One step of an account's state, by a function of the domain.
async fn step<A: Action>(
    allowed: &Allowed<A>,
    id: AccountId,
    if_match: &IfMatch,
    database: &DatabaseConnection,
    decide: impl FnOnce(Account) -> Result<Account, Error>,
) -> Result<HttpResponse, Error> {
    let now = allowed.acting.now;
    let change = Change::begin(database, &allowed.acting).await?;
    let before = store::find(change.within(), id).await?.ok_or(Error::NotFound)?;
    if_match.check(&tag_of_version(before.version))?;
    let after = decide(before.clone())?;
    store::update(change.within(), &after).await?;
    if after.suspension.is_some() {
        sessions::store::end(change.within(), id, Which::All, now).await?;
        store::withdraw_invitations(change.within(), id).await?;
    }
    let (view, version) = records::view(change.within(), id, now).await?;
    let record = allowed
        .record()
        .of("account", id.0)
        .before(&views::audited(&before)?)?
        .after(&views::audited(&after)?)?;
    change.keep(record).await?;
    Ok(tagged(HttpResponse::Ok(), tag_of_version(version), &view))
}

/// Suspend an account: its sessions end at once, and nobody signs in with it.
#[utoipa::path(
    tag = "accounts",
    params(
        ("id" = Uuid, Path, description = "Id of the account"),
        ("If-Match" = String, Header, description = "`ETag` of what was read"),
    ),
    request_body = SuspendAccount,
    responses((status = 200, body = AccountView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/accounts/{id}/suspension")]
async fn suspend_account(
    allowed: Allowed<access::SuspendAccount>,
    id: Path<Uuid>,
    if_match: IfMatch,
    Body(asked): Body<SuspendAccount>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let reason = Note::parse(&asked.reason)
        .map_err(|_| Error::from(InvalidField::of("reason", "problem-reason")))?;
    let acting = &allowed.acting;
    let suspend =
        |account: Account| Ok(account.suspend(reason, acting.caller.account(), acting.now)?);
    step(&allowed, AccountId(*id), &if_match, &database, suspend).await
}

/// End the suspension of an account.
#[utoipa::path(
    tag = "accounts",
    params(
        ("id" = Uuid, Path, description = "Id of the account"),
        ("If-Match" = String, Header, description = "`ETag` of what was read"),
    ),
    responses((status = 200, body = AccountView, headers(("ETag" = String))), Error, Conflict)
)]
#[delete("/accounts/{id}/suspension")]
async fn reinstate_account(
    allowed: Allowed<access::ReinstateAccount>,
    id: Path<Uuid>,
    if_match: IfMatch,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    step(&allowed, AccountId(*id), &if_match, &database, |account| Ok(account.reinstate()?)).await
}

/// Let somebody try again who was locked out after too many failures.
#[utoipa::path(
    tag = "accounts",
    params(("id" = Uuid, Path, description = "Id of the account")),
    responses((status = 204), Error, Conflict)
)]
#[delete("/accounts/{id}/lock")]
async fn unlock_account(
    allowed: Allowed<access::UnlockAccount>,
    id: Path<Uuid>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let change = Change::begin(&database, &allowed.acting).await?;
    let account = store::find(change.within(), AccountId(*id)).await?.ok_or(Error::NotFound)?;
    sessions::failures::forget(change.within(), &Key::of_name(account.name.as_str())).await?;
    change.keep(allowed.record().of("account", *id)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Take away a second factor that was lost. All sessions of the account end.
#[utoipa::path(
    tag = "accounts",
    params(("id" = Uuid, Path, description = "Id of the account")),
    responses((status = 204), Error, Conflict)
)]
#[delete("/accounts/{id}/second-factor")]
async fn reset_second_factor(
    allowed: Allowed<access::ResetSecondFactor>,
    id: Path<Uuid>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let change = Change::begin(&database, &allowed.acting).await?;
    let account = store::find(change.within(), AccountId(*id)).await?.ok_or(Error::NotFound)?;
    store::set_second_factor(change.within(), account.id, None, None).await?;
    sessions::store::end(change.within(), account.id, Which::All, allowed.acting.now).await?;
    change.keep(allowed.record().of("account", *id)).await?;
    Ok(HttpResponse::NoContent().finish())
}
