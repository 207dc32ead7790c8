use actix_web::{
    HttpRequest, HttpResponse, HttpResponseBuilder, delete, get,
    http::header,
    post,
    web::{Data, Json, Path},
};
use domain::{
    access::{self, Action},
    accounts::AccountState,
    audit::{Outcome, Record},
    calendar::day_in_shanghai,
    sessions::{ACCESS_TOKEN_LIFE, Claims, Refresh, Session, SessionId, refresh},
    settings::SecuritySettings,
};
use sea_orm::DatabaseConnection;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::{
    page::Page,
    sessions::{SessionView, SignIn, SignedIn},
};

use super::{
    cookie,
    credentials::{Begun, Gate},
    store::{self, Which},
};
use crate::{
    Error,
    accounts::{self, password::Passwords},
    auth::{Acting, Allowed, keys::Keys},
    body::Body,
    change::{Change, Describe},
    config::Settings,
    departments,
    error::Conflict,
    secrets::{self, Purpose},
    settings,
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(sign_in)
        .service(refresh_session)
        .service(list_sessions)
        .service(end_all_sessions)
        .service(end_session);
}

async fn signed_in(
    mut response: HttpResponseBuilder,
    begun: Begun,
    acting: &Acting,
    database: &DatabaseConnection,
    keys: &Keys,
    settings: &Settings,
) -> Result<HttpResponse, Error> {
    let departments = departments::store::list(database).await?;
    let account = accounts::views::own(&begun.account, &departments, &begun.settings, acting.now);
    let answer = SignedIn {
        access_token: keys.sign(&Claims::issued(&begun.session, acting.now))?,
        expires_in: ACCESS_TOKEN_LIFE.num_seconds(),
        session_id: begun.session.id.0,
        account,
    };
    Ok(response
        .cookie(cookie::set(begun.refresh_secret, settings, &begun.settings))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(answer))
}

/// Sign in with name and password, and with a code where a second factor is set up.
#[utoipa::path(
    tag = "sessions",
    request_body = SignIn,
    responses((status = 201, body = SignedIn, headers(("Set-Cookie" = String))), Error, Conflict)
)]
#[post("/session")]
async fn sign_in(
    allowed: Allowed<access::SignIn>,
    Body(asked): Body<SignIn>,
    request: HttpRequest,
    database: Data<DatabaseConnection>,
    keys: Data<Keys>,
    passwords: Data<Passwords>,
    settings: Data<Settings>,
) -> Result<HttpResponse, Error> {
    cookie::check_origin(&request, &settings)?;
    let acting = Acting { caller: access::Caller::Anonymous, name: None, ..allowed.acting };
    let gate =
        Gate { database: &database, keys: &keys, passwords: &passwords, acting: acting.clone() };
    let begun = gate.sign_in(asked, &request).await?;
    signed_in(HttpResponse::Created(), begun, &acting, &database, &keys, &settings).await
}

/// Exchange the refresh token in the cookie for a new one and an access token.
///
/// A refresh token is good once. One that comes back later was stolen from somebody: the session ends.
#[utoipa::path(
    tag = "sessions",
    responses((status = 200, body = SignedIn, headers(("Set-Cookie" = String))), Error, Conflict)
)]
#[post("/session/refresh")]
async fn refresh_session(
    allowed: Allowed<access::RefreshSession>,
    request: HttpRequest,
    database: Data<DatabaseConnection>,
    keys: Data<Keys>,
    settings: Data<Settings>,
) -> Result<HttpResponse, Error> {
    cookie::check_origin(&request, &settings)?;
    let acting = Acting { caller: access::Caller::Anonymous, name: None, ..allowed.acting };
    let secret = cookie::read(&request)
        .filter(|secret| secrets::is_shaped(Purpose::Refresh, secret))
        .ok_or(Error::Unauthenticated)?;
    let begun = rotate(&secret, &acting, &database).await?;
    signed_in(HttpResponse::Ok(), begun, &acting, &database, &keys, &settings).await
}

async fn rotate(
    secret: &str,
    acting: &Acting,
    database: &DatabaseConnection,
) -> Result<Begun, Error> {
    let now = acting.now;
    let fingerprint = secrets::fingerprint(secret);
    let change = Change::begin(database, acting).await?;
    let (session, rotated_at) = store::find_refresh_token(change.within(), &fingerprint)
        .await?
        .ok_or(Error::Unauthenticated)?;
    let session = store::find(change.within(), session).await?.ok_or(Error::Unauthenticated)?;
    let account = accounts::store::find(change.within(), session.account)
        .await?
        .ok_or(Error::Unauthenticated)?;
    let rules = settings::store::read(change.within()).await?;
    session.check(&rules, now).map_err(|_| Error::SessionOver)?;
    if account.state(day_in_shanghai(now)) != AccountState::Active {
        return Err(Error::SessionOver);
    }
    let record =
        acting.record(access::RefreshSession::NAME).by(&account).of("session", session.id.0);
    match refresh(rotated_at, now) {
        Refresh::Rotate => {}
        Refresh::Raced => return Err(Error::RefreshRaced),
        Refresh::Stolen => {
            store::end(change.within(), account.id, Which::One(session.id), now).await?;
            let reason = Some("refresh_token_reused".to_owned());
            change.keep(Record { outcome: Outcome::Failure, reason, ..record }).await?;
            return Err(Error::SessionOver);
        }
    }
    if !store::rotate_refresh_token(change.within(), &fingerprint, now).await? {
        return Err(Error::RefreshRaced);
    }
    let next = secrets::make(Purpose::Refresh)?;
    store::insert_refresh_token(change.within(), secrets::fingerprint(&next), session.id, now)
        .await?;
    store::touch(change.within(), session.id, now).await?;
    change.keep(record).await?;
    Ok(Begun { account, session, refresh_secret: next, settings: rules })
}

/// List the caller's own open sessions, the last used first.
#[utoipa::path(tag = "sessions", responses((status = 200, body = Page<SessionView>), Error))]
#[get("/account/sessions")]
async fn list_sessions(
    allowed: Allowed<access::ListSessions>,
    database: Data<DatabaseConnection>,
) -> Result<Json<Page<SessionView>>, Error> {
    let acting = &allowed.acting;
    let rules: SecuritySettings = settings::store::read(&**database).await?;
    let sessions = store::list_open(&**database, acting.account()?).await?;
    let items: Vec<SessionView> = sessions
        .into_iter()
        .filter(|session| session.check(&rules, acting.now).is_ok())
        .map(|session| view(session, acting.session))
        .collect();
    Ok(Json(Page { total: items.len(), items, next_cursor: None, as_of: acting.now }))
}

fn view(session: Session, current: Option<SessionId>) -> SessionView {
    SessionView {
        id: session.id.0,
        started_at: session.started_at,
        last_used_at: session.last_used_at,
        address: session.address,
        device: session.device,
        current: Some(session.id) == current,
    }
}

/// End one of the caller's own sessions; ending the one that asks is signing out.
#[utoipa::path(
    tag = "sessions",
    params(("id" = Uuid, Path, description = "Id of the session")),
    responses((status = 204), Error)
)]
#[delete("/account/sessions/{id}")]
async fn end_session(
    allowed: Allowed<access::EndSession>,
    id: Path<Uuid>,
    database: Data<DatabaseConnection>,
    settings: Data<Settings>,
) -> Result<HttpResponse, Error> {
    let acting = &allowed.acting;
    let change = Change::begin(&database, acting).await?;
    let session = store::find(change.within(), *id).await?.ok_or(Error::NotFound)?;
    allowed.covers(Some(session.account), None)?;
    let ended =
        store::end(change.within(), session.account, Which::One(session.id), acting.now).await?;
    if ended == 0 {
        return Err(Error::NotFound);
    }
    change.keep(allowed.record().of("session", *id)).await?;
    let mut response = HttpResponse::NoContent();
    if acting.session == Some(session.id) {
        response.cookie(cookie::cleared(&settings));
    }
    Ok(response.finish())
}

/// Sign out everywhere: end all of the caller's own sessions, this one too.
#[utoipa::path(tag = "sessions", responses((status = 204), Error))]
#[delete("/account/sessions")]
async fn end_all_sessions(
    allowed: Allowed<access::EndAllSessions>,
    database: Data<DatabaseConnection>,
    settings: Data<Settings>,
) -> Result<HttpResponse, Error> {
    let acting = &allowed.acting;
    let account = acting.account()?;
    let change = Change::begin(&database, acting).await?;
    let ended = store::end(change.within(), account, Which::All, acting.now).await?;
    let record = allowed.record().of("account", account.0);
    change.keep(record.after(&serde_json::json!({"ended": ended}))?).await?;
    Ok(HttpResponse::NoContent().cookie(cookie::cleared(&settings)).finish())
}
