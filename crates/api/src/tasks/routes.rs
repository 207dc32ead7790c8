use actix_web::{
    HttpRequest, HttpResponse, get,
    http::header,
    web::{Data, Json, Path},
};
use domain::{access, tasks::TaskKey};
use utoipa_actix_web::service_config::ServiceConfig;
use wire::{
    page::Page,
    tasks::{PublicTask, TaskDetail, TaskQuery},
};

use super::{list, views};
use crate::{Error, auth::Allowed, board::Board, error::language_of, parameters::Parameters};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(list_tasks).service(read_task);
}

/// List the tasks of a programme.
///
/// Filters narrow each other; `q` finds any words, Chinese of one character or more included.
/// Follow `next_cursor`, or the `Link` header, for more.
#[utoipa::path(
    tag = "tasks",
    params(("year" = i32, Path, description = "Year of the programme", example = 2017), TaskQuery),
    responses((status = 200, body = Page<PublicTask>, headers(("ETag" = String), ("Link" = Option<String>))), Error)
)]
#[get("/programmes/{year}/tasks")]
async fn list_tasks(
    _: Allowed<access::ReadTask>,
    year: Path<i32>,
    query: Parameters<TaskQuery>,
    board: Data<Board>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let page = list::list(&*board.current().programme(*year)?, &query.0)?;
    let mut response = HttpResponse::Ok();
    if let Some(cursor) = &page.next_cursor {
        let next = TaskQuery { cursor: Some(cursor.clone()), ..query.0 };
        let query = serde_html_form::to_string(&next)
            .map_err(|error| Error::Rendering(error.to_string()))?;
        response
            .insert_header((header::LINK, format!("<{}?{query}>; rel=\"next\"", request.path())));
    }
    Ok(response.json(page))
}

/// Read one task with its history, targets and notes.
#[utoipa::path(
    tag = "tasks",
    params(
        ("year" = i32, Path, description = "Year of the programme", example = 2017),
        ("key" = String, Path, description = "Key of the task: its number, or `12-2` where several share one", example = "9"),
    ),
    responses((status = 200, body = TaskDetail, headers(("ETag" = String))), Error)
)]
#[get("/programmes/{year}/tasks/{key}")]
async fn read_task(
    _: Allowed<access::ReadTask>,
    path: Path<(i32, String)>,
    board: Data<Board>,
    request: HttpRequest,
) -> Result<Json<TaskDetail>, Error> {
    let (year, key) = path.into_inner();
    let key: TaskKey = key.parse().map_err(|_| Error::NotFound)?;
    let snapshot = board.current();
    let programme = snapshot.programme(year)?;
    views::find(&programme, key, language_of(&request)).map(Json).ok_or(Error::NotFound)
}
