use actix_web::{
    HttpRequest, HttpResponse, get,
    http::header::{self, ContentDisposition, DispositionParam, DispositionType},
    post,
    web::{Data, Json},
};
use chrono::{Days, NaiveDate};
use domain::{access, audit::Entry, calendar::beginning_of};
use sea_orm::DatabaseConnection;
use serde::{Deserialize, Serialize};
use utoipa_actix_web::service_config::ServiceConfig;
use wire::{
    audit::{AuditEntry, AuditQuery, AuditVerification},
    page::Page,
};

use super::{
    store::{self, Wanted},
    trail, views,
};
use crate::{
    Error,
    auth::Allowed,
    change::{Change, Describe},
    error::language_of,
    page,
    parameters::Parameters,
};

/// An export holds so many entries at most; the dates choose which.
const MOST_EXPORTED: u64 = 50_000;

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(list_audit_entries).service(export_audit_entries).service(verify_audit_trail);
}

fn wanted(query: &AuditQuery) -> Result<Wanted, Error> {
    let words = |name, text| Ok::<_, Error>(page::words(name, text)?.map(str::to_owned));
    Ok(Wanted {
        from: query.from.map(beginning_of),
        before: query.until.and_then(|day| day.checked_add_days(Days::new(1))).map(beginning_of),
        actor: words("actor", &query.actor)?,
        action: words("action", &query.action)?,
        outcome: query.outcome.map(Into::into),
        subject: words("subject", &query.subject)?,
    })
}

/// List entries of the audit trail, the newest first. Reading them is an entry, too.
#[utoipa::path(
    tag = "audit",
    params(AuditQuery),
    responses((status = 200, body = Page<AuditEntry>, headers(("Link" = String))), Error)
)]
#[get("/audit")]
async fn list_audit_entries(
    allowed: Allowed<access::ListAuditEntries>,
    Parameters(query): Parameters<AuditQuery>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let limit = page::limit(query.limit)?;
    let cursor = page::cursor::<i64>(query.cursor.as_deref())?;
    let wanted = wanted(&query)?;
    let change = Change::begin(&database, &allowed.acting).await?;
    let mut entries = store::list(change.within(), &wanted, cursor, limit as u64 + 1).await?;
    let next = page::cut(&mut entries, limit, |last: &Entry| last.sequence.to_string());
    let answer = Page {
        items: entries.iter().map(views::entry).collect(),
        total: store::count(change.within(), &wanted).await?,
        next_cursor: next,
        as_of: allowed.acting.now,
    };
    change.keep(allowed.record().after(&query)?).await?;
    Ok(page::respond(&request, &answer))
}

#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ExportFormat {
    #[default]
    Csv,
    Json,
}

/// What to export, and as what.
#[derive(Debug, Default, Serialize, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ExportQuery {
    format: ExportFormat,
    /// First day, in Asia/Shanghai.
    from: Option<NaiveDate>,
    /// Last day.
    until: Option<NaiveDate>,
    #[param(max_length = 100)]
    actor: Option<String>,
    #[param(max_length = 100)]
    action: Option<String>,
    outcome: Option<wire::audit::Outcome>,
    #[param(max_length = 100)]
    subject: Option<String>,
}

/// Export entries of the audit trail, the newest first.
#[utoipa::path(
    tag = "audit",
    params(ExportQuery),
    responses(
        (status = 200, description = "The file", content(
            (String = "text/csv"),
            (Vec<AuditEntry> = "application/json"),
        ), headers(("Content-Disposition" = String))),
        Error,
    )
)]
#[get("/audit/export")]
async fn export_audit_entries(
    allowed: Allowed<access::ExportAuditEntries>,
    Parameters(query): Parameters<ExportQuery>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let wanted = wanted(&AuditQuery {
        from: query.from,
        until: query.until,
        actor: query.actor.clone(),
        action: query.action.clone(),
        outcome: query.outcome,
        subject: query.subject.clone(),
        ..AuditQuery::default()
    })?;
    let change = Change::begin(&database, &allowed.acting).await?;
    let entries = store::list(change.within(), &wanted, None, MOST_EXPORTED).await?;
    let entries: Vec<AuditEntry> = entries.iter().map(views::entry).collect();
    change.keep(allowed.record().after(&query)?).await?;
    let name = |ending: &str| ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![DispositionParam::Filename(format!("audit.{ending}"))],
    };
    let mut response = HttpResponse::Ok();
    response.insert_header((header::CACHE_CONTROL, "no-store"));
    Ok(match query.format {
        ExportFormat::Csv => response
            .content_type("text/csv; charset=utf-8")
            .insert_header(name("csv"))
            .body(views::csv(&entries)?),
        ExportFormat::Json => response.insert_header(name("json")).json(entries),
    })
}

/// Follow the whole audit trail and tell whether it is unaltered.
#[utoipa::path(tag = "audit", responses((status = 200, body = AuditVerification), Error))]
#[post("/audit/verification")]
async fn verify_audit_trail(
    allowed: Allowed<access::VerifyAuditTrail>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<Json<AuditVerification>, Error> {
    let found = trail::verify(&**database, None).await?;
    let answer = AuditVerification {
        whole: found.broken.is_none(),
        entries: found.entries,
        sequence: found.end.sequence,
        digest: found.end.digest.to_string(),
        problem: found.broken.map(|broken| views::broken(broken, language_of(&request))),
        as_of: allowed.acting.now,
    };
    let change = Change::begin(&database, &allowed.acting).await?;
    change.keep(allowed.record().of("audit", "trail").after(&answer)?).await?;
    Ok(Json(answer))
}
