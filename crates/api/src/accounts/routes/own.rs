//! What everybody does with their own account.
use actix_web::{
    HttpResponse, get, post, put,
    web::{Data, Json},
};
use domain::{
    access::{self, Action},
    accounts::{Account, PASSWORD_MAX_CHARS, WeakPassword, check_password},
    settings::SecuritySettings,
};
use sea_orm::DatabaseConnection;
use utoipa_actix_web::service_config::ServiceConfig;
use wire::sessions::{
    BeginSecondFactor, ChangePassword, ConfirmSecondFactor, OwnAccount, RemoveSecondFactor,
    SecondFactorSetUp,
};

use crate::{
    Error,
    accounts::{
        factor,
        password::Passwords,
        store::{self, Credentials},
        views,
    },
    auth::{Allowed, keys::Keys},
    body::Body,
    change::{Change, Describe},
    departments,
    error::{Conflict, InvalidField},
    sessions::{self, failures::Key, store::Which},
    settings,
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config
        .service(read_own_account)
        .service(change_password)
        .service(set_up_second_factor)
        .service(confirm_second_factor)
        .service(remove_second_factor);
}

/// A password that breaks a rule, as a problem with its field.
fn weak(field: &str, weak: WeakPassword) -> Error {
    let text = match weak {
        WeakPassword::Length(_) => "problem-password_length",
        WeakPassword::TooUniform => "problem-password_uniform",
        WeakPassword::HoldsName => "problem-password_name",
        WeakPassword::UsedBefore => "problem-password_used",
    };
    let field = InvalidField::of(field, text);
    match weak {
        WeakPassword::Length(least) => {
            field.with("least", least).with("most", PASSWORD_MAX_CHARS).into()
        }
        WeakPassword::TooUniform | WeakPassword::HoldsName | WeakPassword::UsedBefore => {
            field.into()
        }
    }
}

/// The hash of a new password, and those of the former ones that are remembered with it.
///
/// # Errors
/// When the password is weak, or is the one in force or a former one that the settings remember.
pub(super) async fn renewed(
    field: &str,
    password: String,
    (account, known): &(Account, Credentials),
    rules: &SecuritySettings,
    passwords: &Passwords,
) -> Result<(String, Vec<String>), Error> {
    check_password(account.name.as_str(), &password, rules).map_err(|it| weak(field, it))?;
    let remembered = known.password_hash.iter().chain(&known.former_passwords);
    let former: Vec<String> =
        remembered.take(1 + rules.password_history as usize).cloned().collect();
    if passwords.is_one_of(&password, &former).await? {
        return Err(weak(field, WeakPassword::UsedBefore));
    }
    Ok((passwords.hash(password).await?, former))
}

async fn caller<A: Action>(
    allowed: &Allowed<A>,
    database: &DatabaseConnection,
) -> Result<(Account, Credentials), Error> {
    let id = allowed.acting.account()?;
    store::find_with_credentials(database, id).await?.ok_or(Error::Unauthenticated)
}

/// The password again, counted like a sign-in: a desk left open is no place to guess from.
async fn confirm_password<A: Action>(
    allowed: &Allowed<A>,
    field: &str,
    password: String,
    known: &(Account, Credentials),
    database: &DatabaseConnection,
    passwords: &Passwords,
) -> Result<(), Error> {
    let acting = &allowed.acting;
    let (account, credentials) = known;
    let name = Key::of_name(account.name.as_str());
    let address = Key::of_address(acting.address.as_deref());
    sessions::failures::check(database, [&name, &address], acting.now).await?;
    if passwords.verify(password, credentials.password_hash.clone()).await? {
        return Ok(());
    }
    let rules = settings::store::read(database).await?;
    let change = Change::begin(database, acting).await?;
    sessions::failures::count(change.within(), &name, &address, &rules, acting.now).await?;
    let mut record = allowed.record().of("account", account.id.0);
    record.outcome = domain::audit::Outcome::Failure;
    record.reason = Some("wrong_credentials".to_owned());
    change.keep(record).await?;
    Err(InvalidField::of(field, "problem-password_wrong").into())
}

/// Read the caller's own account, and what still has to be done before work can begin.
#[utoipa::path(tag = "account", responses((status = 200, body = OwnAccount), Error))]
#[get("/account")]
async fn read_own_account(
    allowed: Allowed<access::ReadOwnAccount>,
    database: Data<DatabaseConnection>,
) -> Result<Json<OwnAccount>, Error> {
    let (account, _) = caller(&allowed, &database).await?;
    let rules = settings::store::read(&**database).await?;
    let departments = departments::store::list(&**database).await?;
    Ok(Json(views::own(&account, &departments, &rules, allowed.acting.now)))
}

/// Change the caller's own password. All other sessions end.
#[utoipa::path(
    tag = "account",
    request_body = ChangePassword,
    responses((status = 204), Error, Conflict)
)]
#[put("/account/password")]
async fn change_password(
    allowed: Allowed<access::ChangePassword>,
    Body(asked): Body<ChangePassword>,
    database: Data<DatabaseConnection>,
    passwords: Data<Passwords>,
) -> Result<HttpResponse, Error> {
    let acting = &allowed.acting;
    let known = caller(&allowed, &database).await?;
    confirm_password(&allowed, "current", asked.current, &known, &database, &passwords).await?;
    let rules = settings::store::read(&**database).await?;
    let (hash, former) = renewed("new", asked.new, &known, &rules, &passwords).await?;
    let (account, _) = known;
    let change = Change::begin(&database, acting).await?;
    store::set_password(change.within(), account.id, hash, &former, acting.now).await?;
    let others = acting.session.map_or(Which::All, Which::AllBut);
    sessions::store::end(change.within(), account.id, others, acting.now).await?;
    change.keep(allowed.record().of("account", account.id.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Begin to set up a second factor. The one in force stays until a code of the new one is confirmed.
#[utoipa::path(
    tag = "account",
    request_body = BeginSecondFactor,
    responses((status = 200, body = SecondFactorSetUp), Error, Conflict)
)]
#[post("/account/second-factor")]
async fn set_up_second_factor(
    allowed: Allowed<access::SetUpSecondFactor>,
    Body(asked): Body<BeginSecondFactor>,
    database: Data<DatabaseConnection>,
    keys: Data<Keys>,
    passwords: Data<Passwords>,
) -> Result<HttpResponse, Error> {
    let known = caller(&allowed, &database).await?;
    confirm_password(&allowed, "password", asked.password, &known, &database, &passwords).await?;
    let (account, credentials) = known;
    let secret = factor::make()?;
    let set_up = factor::set_up(&secret, account.name.as_str())?;
    let change = Change::begin(&database, &allowed.acting).await?;
    let pending = Some(keys.seal(&secret)?);
    store::set_second_factor(change.within(), account.id, credentials.second_factor, pending)
        .await?;
    change.keep(allowed.record().of("account", account.id.0)).await?;
    Ok(HttpResponse::Ok().insert_header(("Cache-Control", "no-store")).json(set_up))
}

/// Confirm the second factor with a code of it. From now on signing in asks for one.
#[utoipa::path(
    tag = "account",
    request_body = ConfirmSecondFactor,
    responses((status = 204), Error, Conflict)
)]
#[put("/account/second-factor")]
async fn confirm_second_factor(
    allowed: Allowed<access::SetUpSecondFactor>,
    Body(asked): Body<ConfirmSecondFactor>,
    database: Data<DatabaseConnection>,
    keys: Data<Keys>,
) -> Result<HttpResponse, Error> {
    let acting = &allowed.acting;
    let (account, credentials) = caller(&allowed, &database).await?;
    let sealed = credentials.second_factor_pending.ok_or(Error::NoSecondFactorBegun)?;
    let secret = keys.unseal(&sealed)?;
    let wrong = || Error::from(InvalidField::of("code", "problem-code_wrong"));
    let step = factor::step_of(&secret, &asked.code, acting.now)?.ok_or_else(wrong)?;
    let change = Change::begin(&database, acting).await?;
    if !store::take_step(change.within(), account.id, step).await? {
        return Err(wrong());
    }
    store::set_second_factor(change.within(), account.id, Some(sealed), None).await?;
    let record = allowed.record().of("account", account.id.0);
    let after = serde_json::json!({"second_factor": true});
    change.keep(record.after(&after)?).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Do without a second factor from now on, where the role may.
#[utoipa::path(
    tag = "account",
    request_body = RemoveSecondFactor,
    responses((status = 204), Error, Conflict)
)]
#[post("/account/second-factor/removal")]
async fn remove_second_factor(
    allowed: Allowed<access::RemoveSecondFactor>,
    Body(asked): Body<RemoveSecondFactor>,
    database: Data<DatabaseConnection>,
    passwords: Data<Passwords>,
) -> Result<HttpResponse, Error> {
    let known = caller(&allowed, &database).await?;
    let rules = settings::store::read(&**database).await?;
    if rules.second_factor_roles.contains(&known.0.affiliation.role()) {
        return Err(Error::SecondFactorNeeded);
    }
    confirm_password(&allowed, "password", asked.password, &known, &database, &passwords).await?;
    let (account, _) = known;
    let change = Change::begin(&database, &allowed.acting).await?;
    store::set_second_factor(change.within(), account.id, None, None).await?;
    change.keep(allowed.record().of("account", account.id.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}
