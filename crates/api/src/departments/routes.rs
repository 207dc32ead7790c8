use actix_web::{
    get,
    web::{Data, Json, Path},
};
use domain::{access, departments::DepartmentId};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::{departments::DepartmentView, page::Page};

use super::views;
use crate::{Error, auth::Allowed, board::Board};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(list_departments).service(read_department);
}

/// List the departments that answer for a programme, the busiest first.
#[utoipa::path(
    tag = "departments",
    params(("year" = i32, Path, description = "Year of the programme", example = 2017)),
    responses((status = 200, body = Page<DepartmentView>, headers(("ETag" = String))), Error)
)]
#[get("/programmes/{year}/departments")]
async fn list_departments(
    _: Allowed<access::ReadDepartment>,
    year: Path<i32>,
    board: Data<Board>,
) -> Result<Json<Page<DepartmentView>>, Error> {
    Ok(Json(views::list(&*board.current().programme(*year)?)))
}

/// Read one department with its leaders and its lights.
#[utoipa::path(
    tag = "departments",
    params(
        ("year" = i32, Path, description = "Year of the programme", example = 2017),
        ("id" = Uuid, Path, description = "Id of the department"),
    ),
    responses((status = 200, body = DepartmentView, headers(("ETag" = String))), Error)
)]
#[get("/programmes/{year}/departments/{id}")]
async fn read_department(
    _: Allowed<access::ReadDepartment>,
    path: Path<(i32, Uuid)>,
    board: Data<Board>,
) -> Result<Json<DepartmentView>, Error> {
    let (year, id) = path.into_inner();
    let programme = board.current().programme(year)?;
    views::find(&programme, DepartmentId(id)).map(Json).ok_or(Error::NotFound)
}
