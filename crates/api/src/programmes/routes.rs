use actix_web::{
    HttpRequest, HttpResponse, get,
    web::{Data, Json, Path},
};
use domain::access;
use utoipa_actix_web::service_config::ServiceConfig;
use wire::{
    page::Page,
    programmes::{DownloadFormat, ProgrammeSummary, ProgrammeView},
};

use super::{download, views};
use crate::{Error, auth::Allowed, board::Board, error::language_of, headers};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(list_programmes).service(read_programme).service(download_programme);
}

/// List the programmes, the newest year first.
#[utoipa::path(
    tag = "programmes",
    responses((status = 200, body = Page<ProgrammeSummary>, headers(("ETag" = String))), Error)
)]
#[get("/programmes")]
async fn list_programmes(
    _: Allowed<access::ReadProgramme>,
    board: Data<Board>,
) -> Json<Page<ProgrammeSummary>> {
    Json(views::list(&board.current()))
}

/// Read a programme at a glance: areas, lights, reporting, contact and the document's own words.
#[utoipa::path(
    tag = "programmes",
    params(("year" = i32, Path, description = "Year of the programme", example = 2017)),
    responses((status = 200, body = ProgrammeView, headers(("ETag" = String))), Error)
)]
#[get("/programmes/{year}")]
async fn read_programme(
    _: Allowed<access::ReadProgramme>,
    year: Path<i32>,
    board: Data<Board>,
    request: HttpRequest,
) -> Result<Json<ProgrammeView>, Error> {
    let programme = board.current().programme(*year)?;
    Ok(Json(views::view(&programme, language_of(&request))))
}

/// Download a programme with all its tasks.
///
/// The file can be imported again and gives the same programme.
#[utoipa::path(
    tag = "programmes",
    params(
        ("year" = i32, Path, description = "Year of the programme", example = 2017),
        ("format" = DownloadFormat, Path, description = "Form of the file"),
    ),
    responses(
        (status = 200, description = "The file", content(
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            (String = "text/csv"),
            (Object = "application/json"),
        ), headers(("ETag" = String), ("Content-Disposition" = String))),
        Error,
    )
)]
#[get("/programmes/{year}/downloads/{format}")]
async fn download_programme(
    _: Allowed<access::DownloadProgramme>,
    path: Path<(i32, DownloadFormat)>,
    board: Data<Board>,
) -> Result<HttpResponse, Error> {
    let (year, format) = path.into_inner();
    let file = download::file(&*board.current().programme(year)?, format)?;
    Ok(HttpResponse::Ok()
        .content_type(file.content_type)
        .insert_header(headers::attachment(&file.name))
        .body(file.content))
}
