//! Accounts from a spreadsheet: all of them or, when a row is wrong, none.
use actix_web::{
    HttpRequest, HttpResponse, get, post,
    web::{Data, Json},
};
use domain::access;
use sea_orm::{ConnectionTrait, DatabaseConnection};
use serde::{Deserialize, Serialize};
use texts::Language;
use utoipa_actix_web::service_config::ServiceConfig;
use wire::accounts::{AccountRow, CreatedAccounts};

use super::{invitations, records};
use crate::{
    Error,
    accounts::{
        draft::{self, Checked},
        sheet::{self, SheetRow},
        store, views,
    },
    auth::Allowed,
    body::FileBody,
    change::{Change, Describe},
    error::{Conflict, InvalidField, language_of},
    parameters::Parameters,
    settings, workbook,
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config.service(download_account_template).service(create_accounts);
}

#[derive(Debug, Default, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct BulkQuery {
    /// True to check the rows and create nothing.
    trial: bool,
}

/// Download an empty spreadsheet to fill in.
#[utoipa::path(
    tag = "accounts",
    responses(
        (status = 200, description = "The spreadsheet", content(
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ), headers(("Content-Disposition" = String))),
        Error,
    )
)]
#[get("/account-spreadsheet")]
async fn download_account_template(
    _: Allowed<access::CreateAccounts>,
) -> Result<HttpResponse, Error> {
    Ok(workbook::answer("accounts", sheet::template()?))
}

/// Create accounts from a spreadsheet (xlsx or CSV, in the template's columns).
///
/// When a row is wrong, nothing is created and every problem is named. A trial run only checks.
#[utoipa::path(
    tag = "accounts",
    params(BulkQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = CreatedAccounts), Error, Conflict)
)]
#[post("/account-spreadsheet")]
async fn create_accounts(
    allowed: Allowed<access::CreateAccounts>,
    Parameters(query): Parameters<BulkQuery>,
    FileBody(content): FileBody,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<Json<CreatedAccounts>, Error> {
    let language = language_of(&request);
    let now = allowed.acting.now;
    let change = Change::begin(&database, &allowed.acting).await?;
    let register = records::register(change.within()).await?;
    let rows = sheet::read(&content, &register)?;
    let mut checked = check(change.within(), rows, &register, language).await?;
    let good = checked.iter().all(|(row, _)| row.problems.is_empty());
    if query.trial || !good {
        let rows = checked.into_iter().map(|(row, _)| row).collect();
        return Ok(Json(CreatedAccounts { created: false, rows }));
    }
    let rules = settings::store::read(change.within()).await?;
    let mut records = Vec::new();
    for (row, draft) in &mut checked {
        let Some(draft) = draft.take() else { continue };
        let account = draft.into_new(now);
        store::insert(change.within(), &account).await?;
        let invitation = invitations::make(change.within(), account.id, &rules, now).await?;
        row.invitation = Some(invitation);
        let after = views::audited(&account)?;
        let record = allowed.record().of("account", account.id.0);
        records.push(record.after(&after)?);
    }
    change.keep_all(records).await?;
    let rows = checked.into_iter().map(|(row, _)| row).collect();
    Ok(Json(CreatedAccounts { created: true, rows }))
}

type CheckedRow = (AccountRow, Option<Checked>);

async fn check(
    database: &impl ConnectionTrait,
    rows: Vec<SheetRow>,
    register: &draft::Register,
    language: Language,
) -> Result<Vec<CheckedRow>, Error> {
    let mut names = Vec::new();
    let mut checked = Vec::new();
    for row in rows {
        let mut problems = row.problems;
        let mut found = None;
        if let Some(draft) = &row.draft {
            match draft::check(draft, register) {
                Ok(good) => {
                    let twice = names.contains(&good.name);
                    let taken = store::find_by_name(database, &good.name).await?.is_some();
                    if twice || taken {
                        problems.push(InvalidField::of("name", "problem-name_taken"));
                    }
                    names.push(good.name.clone());
                    found = Some(good);
                }
                Err(wrong) => problems.extend(wrong),
            }
        }
        let line = AccountRow {
            row: row.number,
            name: row.name,
            person: row.person,
            role: row.draft.as_ref().map(|draft| draft.role),
            department: row.department,
            invitation: None,
            problems: problems.iter().map(|problem| problem.message(language)).collect(),
        };
        checked.push((line, found));
    }
    Ok(checked)
}
