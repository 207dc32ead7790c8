use actix_web::{
    HttpRequest, HttpResponse, get,
    http::header,
    post,
    web::{Data, Json, Path},
};
use domain::{
    access,
    calendar::day_in_shanghai,
    departments::DepartmentId,
    line::Title,
    tokens::{ApiToken, MOST_DAYS, TokenError, TokenId},
};
use sea_orm::DatabaseConnection;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::{
    page::Page,
    tokens::{CreateToken, NewToken, TokenView},
};

use super::{store, views};
use crate::{
    Error,
    auth::Allowed,
    body::Body,
    change::{Change, Describe},
    departments,
    error::{Conflict, InvalidField},
    secrets::{self, Purpose},
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(list_tokens).service(create_token).service(revoke_token);
}

/// List API tokens, the newest first; a department's leader sees the department's own.
#[utoipa::path(tag = "tokens", responses((status = 200, body = Page<TokenView>), Error))]
#[get("/tokens")]
async fn list_tokens(
    allowed: Allowed<access::ListTokens>,
    database: Data<DatabaseConnection>,
) -> Result<Json<Page<TokenView>>, Error> {
    let now = allowed.acting.now;
    let departments = departments::store::list(&**database).await?;
    let tokens = store::list(&**database, allowed.only_department()).await?;
    let view = |token: &ApiToken| views::view(token, &departments, day_in_shanghai(now));
    let items: Vec<TokenView> = tokens.iter().map(view).collect();
    Ok(Json(Page { total: items.len(), items, next_cursor: None, as_of: now }))
}

/// What kind of secret a token has.
pub(super) fn purpose(test: bool) -> Purpose {
    if test { Purpose::TestToken } else { Purpose::LiveToken }
}

/// Create an API token. Its secret is in this answer and nowhere else.
#[utoipa::path(
    tag = "tokens",
    request_body = CreateToken,
    responses((status = 201, body = NewToken, headers(("Location" = String))), Error, Conflict)
)]
#[post("/tokens")]
async fn create_token(
    allowed: Allowed<access::CreateToken>,
    Body(asked): Body<CreateToken>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let now = allowed.acting.now;
    let today = day_in_shanghai(now);
    let change = Change::begin(&database, &allowed.acting).await?;
    let departments = departments::store::list(change.within()).await?;
    let mut wrong = Vec::new();
    let name = Title::parse(&asked.name);
    if name.is_err() {
        wrong.push(InvalidField::of("name", "problem-token_name"));
    }
    let department = asked.department_id.map(DepartmentId);
    if department.is_some_and(|id| departments.iter().all(|known| known.id != id)) {
        wrong.push(InvalidField::of("department_id", "problem-unknown_department"));
    }
    match ApiToken::check(&asked.scopes, asked.last_day, today) {
        Ok(()) | Err(TokenError::AlreadyRevoked) => {}
        Err(TokenError::NoScopes) => wrong.push(InvalidField::of("scopes", "problem-scopes")),
        Err(TokenError::LastDay) => {
            wrong.push(
                InvalidField::of("last_day", "problem-token_last_day").with("most", MOST_DAYS),
            );
        }
    }
    let (Ok(name), true) = (name, wrong.is_empty()) else { return Err(Error::Invalid(wrong)) };
    let mut scopes = asked.scopes;
    scopes.sort();
    scopes.dedup();
    let token = ApiToken {
        id: TokenId(Uuid::new_v4()),
        name,
        department,
        scopes,
        test: asked.test,
        created_at: now,
        created_by: allowed.acting.caller.account(),
        last_day: asked.last_day,
        last_used_at: None,
        revoked_at: None,
    };
    let secret = secrets::make(purpose(token.test))?;
    store::insert(change.within(), &token, secrets::fingerprint(&secret)).await?;
    let view = views::view(&token, &departments, today);
    let record = allowed.record().of("token", token.id.0);
    change.keep(record.after(&view)?).await?;
    Ok(HttpResponse::Created()
        .insert_header((header::LOCATION, format!("{}/{}", request.path(), token.id.0)))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(NewToken { token: view, secret }))
}

/// Revoke an API token, at once and for good.
#[utoipa::path(
    tag = "tokens",
    params(("id" = Uuid, Path, description = "Id of the token")),
    responses((status = 200, body = TokenView), Error, Conflict)
)]
#[post("/tokens/{id}/revocation")]
async fn revoke_token(
    allowed: Allowed<access::RevokeToken>,
    id: Path<Uuid>,
    database: Data<DatabaseConnection>,
) -> Result<Json<TokenView>, Error> {
    let now = allowed.acting.now;
    let change = Change::begin(&database, &allowed.acting).await?;
    let before = store::find(change.within(), TokenId(*id)).await?.ok_or(Error::NotFound)?;
    allowed.covers(None, before.department)?;
    let after = before.revoke(now)?;
    if !store::revoke(change.within(), after.id, now).await? {
        return Err(TokenError::AlreadyRevoked.into());
    }
    let departments = departments::store::list(change.within()).await?;
    let view = views::view(&after, &departments, day_in_shanghai(now));
    let record = allowed.record().of("token", *id);
    change.keep(record.after(&view)?).await?;
    Ok(Json(view))
}
