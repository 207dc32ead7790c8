//! Read and save reports.
use actix_web::{
    HttpResponse, get, put,
    web::{Data, Json, Path},
};
use domain::{
    access,
    approval::{REPORT, Step},
    calendar::day_in_shanghai,
    cockpit::reporting,
    lacking::{Lack, Lacking},
    machine::transition,
    reports::{PeriodKey, ReportContent, unkeepable},
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use texts::Language;
use utoipa_actix_web::service_config::ServiceConfig;
use wire::{
    page::Page,
    reports::{ReportQuery, ReportSummary, ReportView},
};

use super::{
    spreadsheet, steps,
    store::{self, StoredReport},
    views::{self, evidence, summary},
    working::{ReportAddress, Working},
};
use crate::{
    Error, attachments,
    auth::{Acting, Allowed},
    board::Board,
    body::{Body, MOST_DOCUMENT},
    change::{Change, Describe},
    conditional::{IfMatchHeader, tagged},
    error::Conflict,
    parameters::Parameters,
    place::Place,
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(list_reports)
        .service(read_report)
        .service(save_report)
        .configure(steps::configure)
        .configure(spreadsheet::configure);
}

/// List the reports of the year, written or not: each department's for each period.
#[utoipa::path(
    tag = "reports",
    params(
        ("year" = i32, Path, description = "Year of the programme", example = 2017),
        ReportQuery,
    ),
    responses((status = 200, body = Page<ReportSummary>), Error)
)]
#[get("/programmes/{year}/reports")]
async fn list_reports(
    allowed: Allowed<access::ListReports>,
    year: Path<i32>,
    Parameters(query): Parameters<ReportQuery>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
) -> Result<Json<Page<ReportSummary>>, Error> {
    let board = board.current().programme(*year)?;
    let stored = store::list(&**database, board.programme.id).await?;
    let versions = store::count_versions(&**database, stored.iter().map(|it| it.id)).await?;
    let today = day_in_shanghai(allowed.acting.now);
    let mut items = Vec::new();
    for period in &board.periods {
        for department in reporting(&board.programme) {
            let asked = query.department.is_none_or(|id| id == department.id.0);
            if !asked || allowed.covers(None, Some(department.id)).is_err() {
                continue;
            }
            let key = PeriodKey::from(period);
            let own = |it: &&StoredReport| it.department == department.id && it.period == key;
            let known = stored.iter().find(own);
            let signed = known.and_then(|known| versions.get(&known.id)).copied();
            items.push(summary(
                &board.programme,
                department,
                period,
                known,
                signed.unwrap_or_default(),
                today,
            ));
        }
    }
    items.retain(|it| query.stage.is_none_or(|stage| it.stage == stage));
    let as_of = allowed.acting.now;
    Ok(Json(Page { total: items.len(), items, next_cursor: None, as_of }))
}

/// Read a department's report for a period, with all that one needs to fill it in or check it.
#[utoipa::path(
    tag = "reports",
    params(ReportAddress),
    responses((status = 200, body = ReportView, headers(("ETag" = String))), Error)
)]
#[get("/programmes/{year}/reports/{department}/{period}")]
async fn read_report(
    allowed: Allowed<access::ReadReport>,
    place: Place<ReportAddress>,
) -> Result<HttpResponse, Error> {
    let working = Working::find(&allowed, &place.at, &place.board, &**place.database).await?;
    respond(&working, &**place.database, &allowed.acting, place.language).await
}

/// Save a report as far as it has come. The answer says which tasks are behind with what was entered.
#[utoipa::path(
    tag = "reports",
    params(ReportAddress, IfMatchHeader),
    request_body = ReportContent,
    responses((status = 200, body = ReportView, headers(("ETag" = String))), Error, Conflict)
)]
#[put("/programmes/{year}/reports/{department}/{period}")]
async fn save_report(
    allowed: Allowed<access::SaveReport>,
    place: Place<ReportAddress>,
    Body(content): Body<ReportContent, MOST_DOCUMENT>,
) -> Result<HttpResponse, Error> {
    let change = Change::begin(&place.database, &allowed.acting).await?;
    let working = Working::find(&allowed, &place.at, &place.board, change.within()).await?;
    place.if_match.check(&working.tag())?;
    let working = keep(working, content, &allowed.acting, change.within()).await?;
    change.keep(allowed.record().of("report", working.report.id)).await?;
    respond(&working, &**place.database, &allowed.acting, place.language).await
}

/// Keeps what was entered, however little it is.
pub(super) async fn keep(
    mut working: Working,
    content: ReportContent,
    acting: &Acting,
    database: &impl ConnectionTrait,
) -> Result<Working, Error> {
    working.check_open(acting.now)?;
    working.report.stage = transition(REPORT, working.report.stage, Step::Edit)?;
    let mut wrong = unkeepable(&content, &working.reported());
    wrong.extend(foreign_evidence(&working, &content, database).await?);
    if !wrong.is_empty() {
        return Err(wrong.into());
    }
    working.report.content = content;
    working.report.amended_at = acting.now;
    working.report = store::save(database, working.report).await?;
    Ok(working)
}

/// Files that are not there or not the department's.
async fn foreign_evidence(
    working: &Working,
    content: &ReportContent,
    database: &impl ConnectionTrait,
) -> Result<Vec<Lacking>, Error> {
    let own = attachments::store::list(database, evidence(content)).await?;
    let known = |id| own.iter().any(|it| it.id == id && it.department == working.department.id);
    let mut wrong = Vec::new();
    for (place, entry) in content.entries.iter().enumerate() {
        for (line, result) in entry.milestones.iter().enumerate() {
            let foreign = result.evidence.iter().enumerate().filter(|(_, id)| !known(**id));
            wrong.extend(foreign.map(|(at, _)| {
                let pointer = format!("/entries/{place}/milestones/{line}/evidence/{at}");
                Lacking::new(pointer, Lack::Unknown)
            }));
        }
    }
    Ok(wrong)
}

pub(super) async fn respond(
    working: &Working,
    database: &impl ConnectionTrait,
    acting: &Acting,
    language: Language,
) -> Result<HttpResponse, Error> {
    let files = attachments::store::list(database, evidence(&working.report.content)).await?;
    let files = files.iter().map(attachments::routes::view).collect();
    let view = views::view(working, files, acting, language);
    Ok(tagged(HttpResponse::Ok(), working.tag(), &view))
}
