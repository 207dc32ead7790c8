//! A report by spreadsheet: downloaded, filled in elsewhere, and the same as typed.
use actix_web::{
    HttpRequest, HttpResponse, get,
    http::header,
    put,
    web::{Data, Path},
};
use domain::access;
use sea_orm::DatabaseConnection;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::reports::ReportView;

use super::{
    routes::{keep, respond},
    sheet,
    working::Working,
};
use crate::{
    Error,
    auth::Allowed,
    board::Board,
    body::{FileBody, MOST_FILE},
    change::{Change, Describe},
    conditional::IfMatch,
    error::{Conflict, language_of},
};

const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub(super) fn configure(config: &mut ServiceConfig) {
    config.service(download_report_form).service(upload_report_form);
}

/// Download a department's report for a period as a workbook to fill in, with what it holds so far.
#[utoipa::path(
    tag = "reports",
    params(
        ("year" = i32, Path, description = "Year of the programme", example = 2017),
        ("department" = Uuid, Path, description = "Id of the department"),
        ("period" = String, Path, description = "Key of the period", example = "progress-2017-09-25"),
    ),
    responses(
        (status = 200, description = "The workbook", content(
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ), headers(("Content-Disposition" = String))),
        Error,
    )
)]
#[get("/programmes/{year}/reports/{department}/{period}/spreadsheet")]
async fn download_report_form(
    allowed: Allowed<access::ReadReport>,
    at: Path<(i32, Uuid, String)>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let working = Working::find(&allowed, at.into_inner(), &board, &**database).await?;
    let name = format!("attachment; filename=\"report-{}.xlsx\"", working.report.period);
    Ok(HttpResponse::Ok()
        .content_type(MEDIA_TYPE)
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .insert_header((header::CONTENT_DISPOSITION, name))
        .body(sheet::template(&working, language_of(&request))?))
}

/// Upload the workbook filled in: the same as typing it. Lines that are not in it stay as they are;
/// evidence is uploaded apart.
#[utoipa::path(
    tag = "reports",
    params(
        ("year" = i32, Path, description = "Year of the programme", example = 2017),
        ("department" = Uuid, Path, description = "Id of the department"),
        ("period" = String, Path, description = "Key of the period", example = "progress-2017-09-25"),
        ("If-Match" = String, Header, description = "`ETag` of what was read"),
    ),
    request_body(
        content = Vec<u8>,
        content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    responses((status = 200, body = ReportView, headers(("ETag" = String))), Error, Conflict)
)]
#[put("/programmes/{year}/reports/{department}/{period}/spreadsheet")]
async fn upload_report_form(
    allowed: Allowed<access::SaveReport>,
    at: Path<(i32, Uuid, String)>,
    if_match: IfMatch,
    FileBody(content): FileBody<MOST_FILE>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let change = Change::begin(&database, &allowed.acting).await?;
    let working = Working::find(&allowed, at.into_inner(), &board, change.within()).await?;
    if_match.check(&working.tag())?;
    let content = sheet::read(&content, &working)?;
    let working = keep(working, content, &allowed.acting, change.within()).await?;
    change.keep(allowed.record().of("report", working.report.id)).await?;
    respond(&working, &**database, &allowed.acting, language_of(&request)).await
}
