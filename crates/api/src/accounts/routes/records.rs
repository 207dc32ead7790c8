use actix_web::{
    HttpRequest, HttpResponse, get,
    http::header,
    post, put,
    web::{Data, Path},
};
use domain::{
    access,
    accounts::{Account, AccountError, AccountId},
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::{
    accounts::{AccountDraft, AccountQuery, AccountView, InvitedAccount},
    page::Page,
};

use super::invitations;
use crate::{
    Error,
    accounts::{
        draft::{self, Register},
        store, views,
    },
    auth::Allowed,
    body::Body,
    change::{Change, Describe},
    conditional::{IfMatch, tag_of_version, tagged},
    departments,
    error::{Conflict, InvalidField},
    page,
    parameters::Parameters,
    posts, sessions, settings,
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config
        .service(list_accounts)
        .service(create_account)
        .service(read_account)
        .service(amend_account);
}

pub(super) async fn register(database: &impl ConnectionTrait) -> Result<Register, Error> {
    Ok(Register {
        departments: departments::store::list(database).await?,
        posts: posts::store::list(database).await?,
    })
}

/// The account as it is now, with its tag's version.
pub(super) async fn view(
    database: &impl ConnectionTrait,
    id: AccountId,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<(AccountView, i32), Error> {
    let listed = store::find_listed(database, id, now).await?.ok_or(Error::NotFound)?;
    let departments = departments::store::list(database).await?;
    let locks = sessions::failures::locked(database, now).await?;
    Ok((views::view(&listed, &departments, &locks, now), listed.account.version))
}

fn matches(view: &AccountView, query: &AccountQuery, words: Option<&str>) -> bool {
    let words = words.unwrap_or_default().to_lowercase();
    query.role.is_none_or(|role| view.role == role)
        && query.state.is_none_or(|state| view.state == state)
        && query.department.is_none_or(|id| view.department_id == Some(id))
        && (view.name.contains(&words) || view.person.to_lowercase().contains(&words))
}

/// List accounts by name.
#[utoipa::path(
    tag = "accounts",
    params(AccountQuery),
    responses((status = 200, body = Page<AccountView>, headers(("Link" = String))), Error)
)]
#[get("/accounts")]
async fn list_accounts(
    allowed: Allowed<access::ListAccounts>,
    Parameters(query): Parameters<AccountQuery>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let now = allowed.acting.now;
    let limit = page::limit(query.limit)?;
    let words = page::words("q", &query.q)?;
    let change = Change::begin(&database, &allowed.acting).await?;
    let departments = departments::store::list(change.within()).await?;
    let locks = sessions::failures::locked(change.within(), now).await?;
    let found: Vec<AccountView> = store::list(change.within(), now)
        .await?
        .iter()
        .map(|listed| views::view(listed, &departments, &locks, now))
        .filter(|view| matches(view, &query, words))
        .collect();
    let total = found.len();
    let cursor = query.cursor.clone().unwrap_or_default();
    let mut items: Vec<AccountView> =
        found.into_iter().filter(|view| cursor < view.name).take(limit + 1).collect();
    let next_cursor = page::cut(&mut items, limit, |last| last.name.clone());
    change.keep(allowed.record().after(&query)?).await?;
    Ok(page::respond(&request, &Page { items, total, next_cursor, as_of: now }))
}

/// Read one account.
#[utoipa::path(
    tag = "accounts",
    params(("id" = Uuid, Path, description = "Id of the account")),
    responses((status = 200, body = AccountView, headers(("ETag" = String))), Error)
)]
#[get("/accounts/{id}")]
async fn read_account(
    allowed: Allowed<access::ReadAccount>,
    id: Path<Uuid>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let change = Change::begin(&database, &allowed.acting).await?;
    let (view, version) = view(change.within(), AccountId(*id), allowed.acting.now).await?;
    change.keep(allowed.record().of("account", *id)).await?;
    Ok(tagged(HttpResponse::Ok(), tag_of_version(version), &view))
}

/// Create an account and invite its owner to set a password.
#[utoipa::path(
    tag = "accounts",
    request_body = AccountDraft,
    responses(
        (status = 201, body = InvitedAccount, headers(("ETag" = String), ("Location" = String))),
        Error,
        Conflict,
    )
)]
#[post("/accounts")]
async fn create_account(
    allowed: Allowed<access::CreateAccount>,
    Body(asked): Body<AccountDraft>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let now = allowed.acting.now;
    let change = Change::begin(&database, &allowed.acting).await?;
    let register = register(change.within()).await?;
    let account = draft::check(&asked, &register).map_err(Error::Invalid)?.into_new(now);
    store::insert(change.within(), &account).await?;
    let rules = settings::store::read(change.within()).await?;
    let invitation = invitations::make(change.within(), account.id, &rules, now).await?;
    let (view, version) = view(change.within(), account.id, now).await?;
    let after = views::audited(&account)?;
    let record = allowed.record().of("account", account.id.0);
    change.keep(record.after(&after)?).await?;
    let mut response = HttpResponse::Created();
    response.insert_header((header::LOCATION, format!("{}/{}", request.path(), account.id.0)));
    Ok(tagged(response, tag_of_version(version), &InvitedAccount { account: view, invitation }))
}

/// Change what was decided about an account. Its name for signing in stays.
#[utoipa::path(
    tag = "accounts",
    params(
        ("id" = Uuid, Path, description = "Id of the account"),
        ("If-Match" = String, Header, description = "`ETag` of what was read"),
    ),
    request_body = AccountDraft,
    responses(
        (status = 200, body = AccountView, headers(("ETag" = String))), Error, Conflict
    )
)]
#[put("/accounts/{id}")]
async fn amend_account(
    allowed: Allowed<access::AmendAccount>,
    id: Path<Uuid>,
    if_match: IfMatch,
    Body(asked): Body<AccountDraft>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let change = Change::begin(&database, &allowed.acting).await?;
    let before = store::find(change.within(), AccountId(*id)).await?.ok_or(Error::NotFound)?;
    let register = register(change.within()).await?;
    let checked = draft::check(&asked, &register).map_err(Error::Invalid)?;
    if_match.check(&tag_of_version(before.version))?;
    if checked.name != before.name {
        return Err(InvalidField::of("name", "problem-account_name_fixed").into());
    }
    let own = allowed.acting.caller.account() == Some(before.id);
    if own && checked.affiliation != before.affiliation {
        return Err(AccountError::OwnAccount.into());
    }
    let after = Account {
        person: checked.person,
        affiliation: checked.affiliation,
        email: checked.email,
        last_day: checked.last_day,
        ..before.clone()
    };
    store::update(change.within(), &after).await?;
    let (view, version) = view(change.within(), after.id, allowed.acting.now).await?;
    let record = allowed
        .record()
        .of("account", *id)
        .before(&views::audited(&before)?)?
        .after(&views::audited(&after)?)?;
    change.keep(record).await?;
    Ok(tagged(HttpResponse::Ok(), tag_of_version(version), &view))
}
