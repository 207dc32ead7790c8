//! A report by spreadsheet: downloaded, filled in elsewhere, and the same as typed.
use actix_web::{HttpResponse, get, put};
use domain::access;
use utoipa_actix_web::service_config::ServiceConfig;
use wire::reports::ReportView;

use super::{
    routes::{keep, respond},
    sheet,
    working::{ReportAddress, Working},
};
use crate::{
    Error,
    auth::Allowed,
    body::{FileBody, MOST_FILE},
    change::{Change, Describe},
    conditional::IfMatchHeader,
    error::Conflict,
    place::Place,
    workbook,
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config.service(download_report_form).service(upload_report_form);
}

/// Download a department's report for a period as a workbook to fill in, with what it holds so far.
#[utoipa::path(
    tag = "reports",
    params(ReportAddress),
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
    place: Place<ReportAddress>,
) -> Result<HttpResponse, Error> {
    let working = Working::find(&allowed, &place.at, &place.board, &**place.database).await?;
    let content = sheet::template(&working, place.language)?;
    Ok(workbook::answer(&format!("report-{}", working.report.period), content))
}

/// Upload the workbook filled in: the same as typing it. Lines that are not in it stay as they are;
/// evidence is uploaded apart.
#[utoipa::path(
    tag = "reports",
    params(ReportAddress, IfMatchHeader),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = ReportView, headers(("ETag" = String))), Error, Conflict)
)]
#[put("/programmes/{year}/reports/{department}/{period}/spreadsheet")]
async fn upload_report_form(
    allowed: Allowed<access::SaveReport>,
    place: Place<ReportAddress>,
    FileBody(content): FileBody<MOST_FILE>,
) -> Result<HttpResponse, Error> {
    let change = Change::begin(&place.database, &allowed.acting).await?;
    let working = Working::find(&allowed, &place.at, &place.board, change.within()).await?;
    place.if_match.check(&working.tag())?;
    let content = sheet::read(&content, &working)?;
    let working = keep(working, content, &allowed.acting, change.within()).await?;
    change.keep(allowed.record().of("report", working.report.id)).await?;
    respond(&working, &**place.database, &allowed.acting, place.language).await
}
