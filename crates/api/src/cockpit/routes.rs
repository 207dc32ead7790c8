//! Read the cockpit, download it, and read a task's timeline.
use actix_web::{
    HttpRequest, HttpResponse, get,
    web::{Data, Json, Path},
};
use domain::{
    access::{self, Action},
    tasks::TaskKey,
};
use sea_orm::DatabaseConnection;
use utoipa_actix_web::service_config::ServiceConfig;
use wire::cockpit::{CockpitView, TimelineView};

use super::{book, timeline, urged, views::Cockpit, waiting::Waiting};
use crate::{
    Error, auth::Allowed, board::Board, error::language_of, reports, tasks::views, workbook,
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(read_cockpit).service(download_cockpit).service(read_timeline);
}

async fn view<A: Action>(
    allowed: &Allowed<A>,
    year: i32,
    board: &Board,
    database: &DatabaseConnection,
) -> Result<CockpitView, Error> {
    let board = board.fresh().await?.programme(year)?;
    let reports = reports::store::list(database, board.programme.id).await?;
    let urged = urged::sharpest(database, year).await?;
    let waiting = Waiting::of(database, board.programme.year).await?;
    let cockpit =
        Cockpit { board: &board, reports: &reports, urged: &urged, acting: &allowed.acting };
    Ok(CockpitView { waiting: waiting.views(&cockpit), ..cockpit.view() })
}

/// Read what is wrong and why, what is due within 14 days and who has not reported: a department its
/// own, a city leader what is in charge.
#[utoipa::path(
    tag = "cockpit",
    params(("year" = i32, Path, description = "Year of the programme", example = 2017)),
    responses((status = 200, body = CockpitView), Error)
)]
#[get("/programmes/{year}/cockpit")]
async fn read_cockpit(
    allowed: Allowed<access::ReadCockpit>,
    year: Path<i32>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
) -> Result<Json<CockpitView>, Error> {
    Ok(Json(view(&allowed, *year, &board, &database).await?))
}

/// Download all that the cockpit shows as a workbook.
#[utoipa::path(
    tag = "cockpit",
    params(("year" = i32, Path, description = "Year of the programme", example = 2017)),
    responses(
        (status = 200, description = "The workbook", content(
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ), headers(("Content-Disposition" = String))),
        Error,
    )
)]
#[get("/programmes/{year}/cockpit/spreadsheet")]
async fn download_cockpit(
    allowed: Allowed<access::DownloadCockpit>,
    year: Path<i32>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let view = view(&allowed, *year, &board, &database).await?;
    let content = book::write(&view, language_of(&request))?;
    Ok(workbook::answer(&format!("cockpit-{}", view.today), content))
}

/// Read one task over time: lights as they were stored, facts, reports and urges.
#[utoipa::path(
    tag = "cockpit",
    params(
        ("year" = i32, Path, description = "Year of the programme", example = 2017),
        ("key" = String, Path, description = "Key of the task", example = "9"),
    ),
    responses((status = 200, body = TimelineView), Error)
)]
#[get("/programmes/{year}/tasks/{key}/timeline")]
async fn read_timeline(
    allowed: Allowed<access::ReadTimeline>,
    at: Path<(i32, String)>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<Json<TimelineView>, Error> {
    let (year, key) = at.into_inner();
    let key: TaskKey = key.parse().map_err(|_| Error::NotFound)?;
    let board = board.fresh().await?.programme(year)?;
    let task = board.programme.tasks.iter().find(|it| it.key == key).ok_or(Error::NotFound)?;
    if let Some(own) = allowed.only_department() {
        task.role_of(own).ok_or(Error::Hidden)?;
    }
    let stored = reports::store::list(&**database, board.programme.id).await?;
    let versions =
        reports::store::list_versions(&**database, stored.iter().map(|it| it.id)).await?;
    let detail = views::find(&board, key, language_of(&request)).ok_or(Error::NotFound)?;
    Ok(Json(TimelineView {
        detail,
        stored_lights: timeline::stored_lights(&board, task),
        reports: timeline::reports(&board, task, &stored, &versions),
        urges: urged::about(&**database, year, key, allowed.only_department()).await?,
    }))
}
