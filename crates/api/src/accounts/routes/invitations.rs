//! One-time links by which somebody sets a password: a first one, or one in place of a forgotten one.
use actix_web::{
    HttpResponse, post,
    web::{Data, Json, Path},
};
use domain::{access, accounts::AccountId, calendar::day_in_shanghai, settings::SecuritySettings};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::{
    accounts::Invitation,
    sessions::{AcceptInvitation, AcceptedInvitation},
};

use super::own;
use crate::{
    Error,
    accounts::{password::Passwords, store},
    auth::Allowed,
    body::Body,
    change::{Change, Describe},
    error::Conflict,
    secrets::{self, Purpose},
    sessions::{self, store::Which},
    settings,
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config.service(invite_account).service(accept_invitation);
}

/// Makes an invitation; those made before for the same account are void.
pub(super) async fn make(
    database: &impl ConnectionTrait,
    account: AccountId,
    rules: &SecuritySettings,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Invitation, Error> {
    let secret = secrets::make(Purpose::Invitation)?;
    let until = now + rules.invitation();
    store::invite(database, account, secrets::fingerprint(&secret), until).await?;
    Ok(Invitation { link: format!("/desk/invitation#{secret}"), until })
}

/// Invite somebody to set a new password. The old one stays good until then.
#[utoipa::path(
    tag = "accounts",
    params(("id" = Uuid, Path, description = "Id of the account")),
    responses((status = 201, body = Invitation), Error, Conflict)
)]
#[post("/accounts/{id}/invitation")]
async fn invite_account(
    allowed: Allowed<access::InviteAccount>,
    id: Path<Uuid>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let now = allowed.acting.now;
    let change = Change::begin(&database, &allowed.acting).await?;
    let account = store::find(change.within(), AccountId(*id)).await?.ok_or(Error::NotFound)?;
    account.check_invitable(day_in_shanghai(now))?;
    let rules = settings::store::read(change.within()).await?;
    let invitation = make(change.within(), account.id, &rules, now).await?;
    change.keep(allowed.record().of("account", *id)).await?;
    Ok(HttpResponse::Created().json(invitation))
}

/// Accept an invitation by setting a password. Whoever was signed in with the account is signed out.
#[utoipa::path(
    tag = "sessions",
    request_body = AcceptInvitation,
    responses((status = 200, body = AcceptedInvitation), Error, Conflict)
)]
#[post("/invitations/acceptance")]
async fn accept_invitation(
    allowed: Allowed<access::AcceptInvitation>,
    Body(asked): Body<AcceptInvitation>,
    database: Data<DatabaseConnection>,
    passwords: Data<Passwords>,
) -> Result<Json<AcceptedInvitation>, Error> {
    let now = allowed.acting.now;
    if !secrets::is_shaped(Purpose::Invitation, &asked.invitation) {
        return Err(Error::NotFound);
    }
    let fingerprint = secrets::fingerprint(&asked.invitation);
    let invited =
        store::find_invited(&**database, &fingerprint, now).await?.ok_or(Error::NotFound)?;
    let known = store::find_with_credentials(&**database, invited).await?.ok_or(Error::NotFound)?;
    known.0.check_invitable(day_in_shanghai(now)).map_err(|_| Error::NotFound)?;
    let rules = settings::store::read(&**database).await?;
    let (hash, former) =
        own::renewed("password", asked.password, &known, &rules, &passwords).await?;
    let (account, _) = known;

    let change = Change::begin(&database, &allowed.acting).await?;
    // Asked again inside: one invitation is accepted once.
    if store::find_invited(change.within(), &fingerprint, now).await? != Some(account.id) {
        return Err(Error::NotFound);
    }
    store::withdraw_invitations(change.within(), account.id).await?;
    store::set_password(change.within(), account.id, hash, &former, now).await?;
    sessions::store::end(change.within(), account.id, Which::All, now).await?;
    let key = sessions::failures::Key::of_name(account.name.as_str());
    sessions::failures::forget(change.within(), &key).await?;
    // Whoever holds the invitation is its account's owner, as far as anybody can know.
    let record = allowed.record().by(&account).of("account", account.id.0);
    change.keep(record).await?;
    Ok(Json(AcceptedInvitation {
        name: account.name.as_str().to_owned(),
        person: account.person.to_string(),
    }))
}
