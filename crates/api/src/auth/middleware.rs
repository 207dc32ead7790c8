//! Before a handler: who calls. After it: what was refused goes into the audit trail.
use actix_web::{
    HttpMessage,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::header,
    middleware::Next,
    web::Data,
};
use chrono::TimeDelta;
use domain::{
    access::{Caller, Machine, Person},
    accounts::AccountState,
    audit::Outcome,
    calendar::day_in_shanghai,
    sessions::{ClaimsError, USE_RECORDED_EVERY},
    tokens::TokenState,
};
use sea_orm::DatabaseConnection;

use super::{Acting, Attempted, Identity, Unknown, address::client_address, keys::Keys};
use crate::{
    Error, accounts, change,
    clock::Clock,
    config::Settings,
    secrets::{self, Purpose},
    sessions, settings, tokens,
};

/// A token's use is written down at most this often.
const TOKEN_USE_RECORDED_EVERY: TimeDelta = TimeDelta::minutes(1);

/// Finds out who calls and leaves it for the guard of the operation.
pub(crate) async fn identify(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    match identity(&request).await {
        Ok(identity) => request.extensions_mut().insert(identity),
        Err(error) => return Ok(request.error_response(error)),
    };
    next.call(request).await.map(ServiceResponse::map_into_boxed_body)
}

fn shared<T: 'static>(request: &ServiceRequest) -> Result<&Data<T>, Error> {
    request
        .app_data::<Data<T>>()
        .ok_or_else(|| Error::Failed("app::configure installs what is shared".to_owned()))
}

async fn identity(request: &ServiceRequest) -> Result<Identity, Error> {
    let settings = shared::<Settings>(request)?;
    let now = shared::<Clock>(request)?.now();
    let peer = request.peer_addr().map(|address| address.ip());
    let address = client_address(peer, request.headers(), &settings.proxies());
    let anonymous = Acting {
        caller: Caller::Anonymous,
        name: None,
        session: None,
        address: address.map(|address| address.to_string()),
        now,
    };
    let Some(value) = request.headers().get(header::AUTHORIZATION) else {
        return Ok(Identity { known: Ok(anonymous.clone()), anonymous });
    };
    let bearer = value.to_str().ok().and_then(|value| {
        let (scheme, credential) = value.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then_some(credential.trim())
    });
    let known = match bearer {
        None => Err(Unknown::Invalid),
        Some(secret) if secret.starts_with("guapai_") => {
            machine(request, &anonymous, secret).await?
        }
        Some(token) => person(request, &anonymous, token).await?,
    };
    if matches!(known, Err(Unknown::Invalid)) {
        sessions::failures::forged(shared::<DatabaseConnection>(request)?, &anonymous).await?;
    }
    Ok(Identity { anonymous, known })
}

/// A person, by an access token. The token says only which session: everything else is looked up, so
/// that a suspension or a change of role holds at once.
async fn person(
    request: &ServiceRequest,
    anonymous: &Acting,
    token: &str,
) -> Result<Result<Acting, Unknown>, Error> {
    let (database, keys) = (shared::<DatabaseConnection>(request)?, shared::<Keys>(request)?);
    let now = anonymous.now;
    let Some(claims) = keys.verify(token) else {
        return Ok(Err(Unknown::Invalid));
    };
    match claims.check(now) {
        Ok(()) => {}
        Err(ClaimsError::Expired) => return Ok(Err(Unknown::Expired)),
        Err(ClaimsError::NotYetValid) => return Ok(Err(Unknown::Invalid)),
    }
    let Some(session) = sessions::store::find(&***database, claims.sid).await? else {
        return Ok(Err(Unknown::Invalid));
    };
    let rules = settings::store::read(&***database).await?;
    let account = accounts::store::find(&***database, session.account).await?;
    let Some(account) = account.filter(|_| session.check(&rules, now).is_ok()) else {
        return Ok(Err(Unknown::Over));
    };
    if account.state(day_in_shanghai(now)) != AccountState::Active {
        return Ok(Err(Unknown::Over));
    }
    if session.last_used_at + USE_RECORDED_EVERY <= now {
        sessions::store::touch(&***database, session.id, now).await?;
    }
    let caller = Caller::Person(Person {
        account: account.id,
        role: account.affiliation.role(),
        department: account.affiliation.department(),
        post: account.affiliation.post(),
        standing: account.standing(&rules, now),
    });
    Ok(Ok(Acting {
        caller,
        name: Some(account.person.to_string()),
        session: Some(session.id),
        ..anonymous.clone()
    }))
}

/// Another system, by its API token.
async fn machine(
    request: &ServiceRequest,
    anonymous: &Acting,
    secret: &str,
) -> Result<Result<Acting, Unknown>, Error> {
    let database = shared::<DatabaseConnection>(request)?;
    let shaped = [Purpose::LiveToken, Purpose::TestToken]
        .into_iter()
        .any(|purpose| secrets::is_shaped(purpose, secret));
    let fingerprint = secrets::fingerprint(secret);
    let found = match shaped {
        true => tokens::store::find_by_secret(&***database, &fingerprint).await?,
        false => None,
    };
    let Some(token) = found else {
        return Ok(Err(Unknown::Invalid));
    };
    if token.state(day_in_shanghai(anonymous.now)) != TokenState::Active {
        return Ok(Err(Unknown::Over));
    }
    let since = token.last_used_at.map(|at| anonymous.now - at);
    if since.is_none_or(|since| TOKEN_USE_RECORDED_EVERY <= since) {
        tokens::store::touch(&***database, token.id, anonymous.now).await?;
    }
    let caller = Caller::Machine(Machine {
        token: token.id,
        department: token.department,
        scopes: token.scopes,
        test: token.test,
    });
    Ok(Ok(Acting { caller, name: Some(token.name.to_string()), ..anonymous.clone() }))
}

/// Writes down what a known caller was kept from.
pub(crate) async fn audit_refusals(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    let refused = response
        .response()
        .error()
        .and_then(|error| error.as_error::<Error>())
        .filter(|error| error.is_refusal())
        .map(Error::code);
    if let Some(reason) = refused
        && let Err(error) = record_refusal(response.request(), reason).await
    {
        return Ok(ServiceResponse::from_err(error, response.into_parts().0));
    }
    Ok(response)
}

async fn record_refusal(
    request: &actix_web::HttpRequest,
    reason: &'static str,
) -> Result<(), Error> {
    let (attempted, identity) = {
        let extensions = request.extensions();
        (extensions.get::<Attempted>().copied(), extensions.get::<Identity>().cloned())
    };
    let database = request.app_data::<Data<DatabaseConnection>>();
    let (Some(Attempted(action)), Some(identity), Some(database)) = (attempted, identity, database)
    else {
        return Ok(());
    };
    let acting = identity.known.unwrap_or(identity.anonymous);
    let mut record = acting.record(action);
    record.outcome = Outcome::Refused;
    record.reason = Some(reason.to_owned());
    record.subject = request.match_info().get("id").map(str::to_owned);
    change::write_down(change::begin(database).await?, [record]).await
}
