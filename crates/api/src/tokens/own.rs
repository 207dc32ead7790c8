//! What a token does with itself.
use actix_web::{
    HttpResponse, get,
    http::header,
    post,
    web::{Data, Json},
};
use domain::{
    access::{self, Action, Caller},
    calendar::day_in_shanghai,
    tokens::{ApiToken, TokenId},
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::tokens::{NewToken, TokenView};

use super::{routes::purpose, store, views};
use crate::{
    Error,
    auth::Allowed,
    change::{Change, Describe},
    departments,
    error::Conflict,
    secrets,
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(read_own_token).service(rotate_token);
}

async fn own<A: Action>(
    allowed: &Allowed<A>,
    database: &impl ConnectionTrait,
) -> Result<ApiToken, Error> {
    match &allowed.acting.caller {
        Caller::Machine(machine) => {
            store::find(database, machine.token).await?.ok_or(Error::Unauthenticated)
        }
        Caller::Anonymous | Caller::Person(_) => Err(Error::Forbidden),
    }
}

/// Read the token that asks: its department, scopes and last day.
#[utoipa::path(tag = "tokens", responses((status = 200, body = TokenView), Error))]
#[get("/token")]
async fn read_own_token(
    allowed: Allowed<access::ReadOwnToken>,
    database: Data<DatabaseConnection>,
) -> Result<Json<TokenView>, Error> {
    let token = own(&allowed, &**database).await?;
    let departments = departments::store::list(&**database).await?;
    Ok(Json(views::view(&token, &departments, day_in_shanghai(allowed.acting.now))))
}

/// Replace the token that asks by a new one with the same rights and last day.
///
/// The old one stays good until the end of the day, so that an answer that was lost can be asked for
/// again with the same `Idempotency-Key`. With a test token nothing changes, and the secret in the
/// answer is not valid.
#[utoipa::path(
    tag = "tokens",
    responses((status = 201, body = NewToken), Error, Conflict)
)]
#[post("/token/rotation")]
async fn rotate_token(
    allowed: Allowed<access::RotateToken>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let now = allowed.acting.now;
    let change = Change::begin(&database, &allowed.acting).await?;
    let old = own(&allowed, change.within()).await?;
    store::end_on(change.within(), old.id, day_in_shanghai(now)).await?;
    let new = ApiToken { id: TokenId(Uuid::new_v4()), created_at: now, last_used_at: None, ..old };
    let secret = secrets::make(purpose(new.test))?;
    store::insert(change.within(), &new, secrets::fingerprint(&secret)).await?;
    let departments = departments::store::list(change.within()).await?;
    let view = views::view(&new, &departments, day_in_shanghai(now));
    let record = allowed.record().of("token", new.id.0);
    change.keep(record.after(&view)?).await?;
    Ok(HttpResponse::Created()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(NewToken { token: view, secret }))
}
