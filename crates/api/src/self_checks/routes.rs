//! Record and list self-checks.
use actix_web::{
    HttpResponse, get, post,
    web::{Data, Json, Path},
};
use domain::{
    access,
    calendar::day_in_shanghai,
    lacking::{Lack, Lacking},
    programmes::Programme,
    reports::tasks_of,
    self_checks::{SelfCheck, SelfCheckId},
    tasks::TaskKey,
};
use sea_orm::DatabaseConnection;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::{
    page::Page,
    self_checks::{RecordSelfCheck, SelfCheckView},
};

use super::store;
use crate::{
    Error,
    auth::Allowed,
    board::Board,
    body::Body,
    change::{Change, Describe},
    error::Conflict,
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(list_self_checks).service(record_self_check);
}

fn view(programme: &Programme, check: SelfCheck) -> SelfCheckView {
    let department = programme.department(check.department);
    SelfCheckView {
        id: check.id.0,
        department_id: check.department.0,
        department: department.map(|it| it.name.to_string()).unwrap_or_default(),
        on: check.on,
        tasks: check.tasks.iter().map(ToString::to_string).collect(),
        problems: check.problems,
        measures: check.measures,
        recorded_at: check.recorded_at,
        recorded_by: check.recorded_by,
    }
}

/// List self-checks, the newest first.
#[utoipa::path(
    tag = "self_checks",
    params(("year" = i32, Path, description = "Year of the programme", example = 2017)),
    responses((status = 200, body = Page<SelfCheckView>), Error)
)]
#[get("/programmes/{year}/self-checks")]
async fn list_self_checks(
    allowed: Allowed<access::ListSelfChecks>,
    year: Path<i32>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
) -> Result<Json<Page<SelfCheckView>>, Error> {
    let board = board.current().programme(*year)?;
    let mut checks = store::list(&**database, board.programme.year).await?;
    checks.retain(|check| allowed.covers(None, Some(check.department)).is_ok());
    let items: Vec<_> = checks.into_iter().map(|check| view(&board.programme, check)).collect();
    let as_of = allowed.acting.now;
    Ok(Json(Page { total: items.len(), items, next_cursor: None, as_of }))
}

/// Record a self-check of the caller's own department.
#[utoipa::path(
    tag = "self_checks",
    params(("year" = i32, Path, description = "Year of the programme", example = 2017)),
    request_body = RecordSelfCheck,
    responses((status = 201, body = SelfCheckView), Error, Conflict)
)]
#[post("/programmes/{year}/self-checks")]
async fn record_self_check(
    allowed: Allowed<access::RecordSelfCheck>,
    year: Path<i32>,
    Body(asked): Body<RecordSelfCheck>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let board = board.current().programme(*year)?;
    let programme = &board.programme;
    let department = allowed.only_department().ok_or(Error::Forbidden)?;
    let check = SelfCheck {
        id: SelfCheckId(Uuid::new_v4()),
        year: programme.year,
        department,
        on: asked.on,
        tasks: keys(&asked.tasks)?,
        problems: asked.problems.trim().to_owned(),
        measures: asked.measures.trim().to_owned(),
        recorded_at: allowed.acting.now,
        recorded_by: allowed.acting.by(),
    };
    let own: Vec<TaskKey> = tasks_of(&programme.tasks, department).map(|it| it.key).collect();
    let lacking = check.lacking(&own, day_in_shanghai(allowed.acting.now));
    if !lacking.is_empty() {
        return Err(lacking.into());
    }
    let change = Change::begin(&database, &allowed.acting).await?;
    store::insert(change.within(), &check).await?;
    let view = view(programme, check);
    change.keep(allowed.record().of("self_check", view.id).after(&view)?).await?;
    Ok(HttpResponse::Created().json(view))
}

fn keys(asked: &[String]) -> Result<Vec<TaskKey>, Error> {
    let key = |(place, text): (usize, &String)| {
        let unknown = |_| vec![Lacking::new(format!("/tasks/{place}"), Lack::Unknown)];
        text.parse().map_err(unknown)
    };
    Ok(asked.iter().enumerate().map(key).collect::<Result<_, Vec<Lacking>>>()?)
}
