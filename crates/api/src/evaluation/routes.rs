//! Close a year, list and read evaluations, download one.
use actix_web::{
    HttpRequest, HttpResponse, HttpResponseBuilder, get,
    http::header,
    post,
    web::{Data, Json},
};
use domain::{
    access,
    docket::Docketed,
    evaluation::{Evaluation, close_year as closed},
    lacking::{Lack, Lacking},
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use utoipa_actix_web::service_config::ServiceConfig;
use wire::{
    docket::DocketQuery,
    evaluation::{CloseYear, EvaluationSummary, EvaluationView},
    page::Page,
};

use super::{
    book, notice,
    records::computed,
    steps,
    views::{summary, view},
};
use crate::{
    Error,
    auth::{Acting, Allowed},
    board::Board,
    body::Body,
    change::{Change, Describe},
    conditional::{tag_of_version, tagged},
    docket::{RecordAddress, Stored, Which, find_shared, store, trace},
    error::{Conflict, language_of},
    official,
    parameters::Parameters,
    place::Place,
    tasks::lights,
    workbook,
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(list_evaluations)
        .service(close_year)
        .service(read_evaluation)
        .service(download_evaluation)
        .service(download_score_document)
        .configure(steps::configure);
}

async fn shown(
    database: &impl ConnectionTrait,
    board: &Board,
    acting: &Acting,
    stored: &Stored<Evaluation>,
) -> Result<EvaluationView, Error> {
    let board = board.fresh().await?.programme(stored.record.year.number())?;
    let computed = computed(database, &board, &stored.record).await?;
    Ok(view(&stored.record, computed, &board, acting))
}

/// An evaluation as it is now, with its tag.
pub(super) async fn answer(
    response: HttpResponseBuilder,
    database: &impl ConnectionTrait,
    board: &Board,
    acting: &Acting,
    stored: &Stored<Evaluation>,
) -> Result<HttpResponse, Error> {
    let mut response = response;
    if stored.version == 1 {
        response.insert_header((header::LOCATION, format!("evaluations/{}", stored.record.id.0)));
    }
    let view = shown(database, board, acting, stored).await?;
    Ok(tagged(response, tag_of_version(stored.version), &view))
}

/// List the evaluations of all years; departments see those that are announced.
#[utoipa::path(
    tag = "evaluation",
    params(DocketQuery),
    responses((status = 200, body = Page<EvaluationSummary>), Error)
)]
#[get("/evaluations")]
async fn list_evaluations(
    allowed: Allowed<access::ListEvaluations>,
    Parameters(query): Parameters<DocketQuery>,
    database: Data<DatabaseConnection>,
) -> Result<Json<Page<EvaluationSummary>>, Error> {
    let which = Which::of(&query, None)?;
    let mut found = store::list::<Evaluation>(&**database, &which).await?;
    found.retain(|it| allowed.only_department().is_none() || it.record.is_announced());
    let items: Vec<EvaluationSummary> = found.iter().map(|it| summary(&it.record)).collect();
    Ok(Json(Page { total: items.len(), items, next_cursor: None, as_of: allowed.acting.now }))
}

/// Close a year 年度结账: what is not completed is not completed for good, and its evaluation begins.
#[utoipa::path(
    tag = "evaluation",
    request_body = CloseYear,
    responses(
        (status = 201, body = EvaluationView, headers(("ETag" = String), ("Location" = String))),
        Error,
        Conflict,
    )
)]
#[post("/evaluations")]
async fn close_year(
    allowed: Allowed<access::CloseYear>,
    Body(asked): Body<CloseYear>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let unknown = |_| Error::from(vec![Lacking::new("/year", Lack::Unknown)]);
    let shown = board.fresh().await?.programme(asked.year).map_err(unknown)?;
    let programme = &shown.programme;
    let light = |task: &_| shown.light_of(task);
    let by = trace(&allowed.acting);
    let change = Change::begin(&database, &allowed.acting).await?;
    let (evaluation, facts) = closed(programme.year, &programme.tasks, light, by)?;
    if store::find::<Evaluation>(change.within(), evaluation.id()).await?.is_some() {
        return Err(Error::YearClosed(asked.year));
    }
    lights::record(change.within(), programme, facts, allowed.acting.now).await?;
    store::insert(change.within(), &evaluation, allowed.acting.now).await?;
    let entry = allowed.record().of(Evaluation::KIND, evaluation.id()).after(&evaluation)?;
    change.keep(entry).await?;
    let stored = Stored { record: evaluation, version: 1 };
    answer(HttpResponse::Created(), &**database, &board, &allowed.acting, &stored).await
}

/// Read an evaluation: a department its own sheet, once it is announced.
#[utoipa::path(
    tag = "evaluation",
    params(RecordAddress),
    responses((status = 200, body = EvaluationView, headers(("ETag" = String))), Error)
)]
#[get("/evaluations/{id}")]
async fn read_evaluation(
    allowed: Allowed<access::ReadEvaluation>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let Place { at, board, database, .. } = place;
    let stored = find_shared(&allowed, &at, &**database, Evaluation::is_announced).await?;
    answer(HttpResponse::Ok(), &**database, &board, &allowed.acting, &stored).await
}

/// Download an evaluation as a workbook: ranking, deductions, weights.
#[utoipa::path(
    tag = "evaluation",
    params(RecordAddress),
    responses(
        (status = 200, description = "The workbook", content(
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ), headers(("Content-Disposition" = String))),
        Error,
    )
)]
#[get("/evaluations/{id}/spreadsheet")]
async fn download_evaluation(
    allowed: Allowed<access::DownloadEvaluation>,
    place: Place<RecordAddress>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let Place { at, board, database, .. } = place;
    let stored = find_shared(&allowed, &at, &**database, Evaluation::is_announced).await?;
    let view = shown(&**database, &board, &allowed.acting, &stored).await?;
    let content = book::write(&view, language_of(&request))?;
    Ok(workbook::answer(&format!("evaluation-{}", view.summary.year), content))
}

/// Download an evaluation as a document, laid out by GB/T 9704.
#[utoipa::path(
    tag = "evaluation",
    params(RecordAddress),
    responses(
        (status = 200, description = "The document", content(
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ), headers(("Content-Disposition" = String))),
        Error,
    )
)]
#[get("/evaluations/{id}/document")]
async fn download_score_document(
    allowed: Allowed<access::DownloadScoreDocument>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let Place { at, board, database, .. } = place;
    let stored = find_shared(&allowed, &at, &**database, Evaluation::is_announced).await?;
    let view = shown(&**database, &board, &allowed.acting, &stored).await?;
    official::answer(&notice::of(&view))
}
