//! Read and save plans.
use actix_web::{
    HttpRequest, HttpResponse, get, put,
    web::{Data, Json, Path},
};
use domain::{
    access,
    approval::{PLAN, Step, transition},
    plans::tasks_of,
};
use sea_orm::DatabaseConnection;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::{
    page::Page,
    plans::{PlanContent, PlanSummary, PlanView},
};

use super::{
    steps, store,
    working::{Working, summary},
};
use crate::{
    Error,
    auth::Allowed,
    board::Board,
    body::{Body, MOST_DOCUMENT},
    change::{Change, Describe},
    conditional::{IfMatch, tagged},
    error::{Conflict, language_of},
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(list_plans).service(read_plan).service(save_plan).configure(steps::configure);
}

/// List the plans of the departments that keep one, written or not.
#[utoipa::path(
    tag = "plans",
    params(("year" = i32, Path, description = "Year of the programme", example = 2017)),
    responses((status = 200, body = Page<PlanSummary>), Error)
)]
#[get("/programmes/{year}/plans")]
async fn list_plans(
    allowed: Allowed<access::ListPlans>,
    year: Path<i32>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
) -> Result<Json<Page<PlanSummary>>, Error> {
    let board = board.current().programme(*year)?;
    let programme = &board.programme;
    let stored = store::list(&**database, programme.id).await?;
    let departments = programme.departments.iter().filter(|department| {
        tasks_of(&programme.tasks, department.id).next().is_some()
            && allowed.covers(None, Some(department.id)).is_ok()
    });
    let items: Vec<PlanSummary> = departments
        .map(|department| {
            let plan = stored.iter().find(|plan| plan.department == department.id);
            summary(programme, department, plan)
        })
        .collect();
    let as_of = allowed.acting.now;
    Ok(Json(Page { total: items.len(), items, next_cursor: None, as_of }))
}

/// Read a department's plan, with its tasks and all that it still lacks.
#[utoipa::path(
    tag = "plans",
    params(
        ("year" = i32, Path, description = "Year of the programme", example = 2017),
        ("department" = Uuid, Path, description = "Id of the department"),
    ),
    responses((status = 200, body = PlanView, headers(("ETag" = String))), Error)
)]
#[get("/programmes/{year}/plans/{department}")]
async fn read_plan(
    allowed: Allowed<access::ReadPlan>,
    at: Path<(i32, Uuid)>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let working = Working::find(&allowed, *at, &board, &**database).await?;
    let view = working.view(&allowed.acting, language_of(&request));
    Ok(tagged(HttpResponse::Ok(), working.tag(), &view))
}

/// Save a department's plan as far as it has come.
#[utoipa::path(
    tag = "plans",
    params(
        ("year" = i32, Path, description = "Year of the programme", example = 2017),
        ("department" = Uuid, Path, description = "Id of the department"),
        ("If-Match" = String, Header, description = "`ETag` of what was read"),
    ),
    request_body = PlanContent,
    responses((status = 200, body = PlanView, headers(("ETag" = String))), Error, Conflict)
)]
#[put("/programmes/{year}/plans/{department}")]
async fn save_plan(
    allowed: Allowed<access::SavePlan>,
    at: Path<(i32, Uuid)>,
    if_match: IfMatch,
    Body(content): Body<PlanContent, MOST_DOCUMENT>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let change = Change::begin(&database, &allowed.acting).await?;
    let mut working = Working::find(&allowed, *at, &board, change.within()).await?;
    if_match.check(&working.tag())?;
    working.plan.stage = transition(PLAN, working.plan.stage, Step::Edit)?;
    let unkeepable = content.unkeepable(working.tasks(), working.department.id);
    if !unkeepable.is_empty() {
        return Err(unkeepable.into());
    }
    working.plan.content = content;
    working.plan.amended_at = allowed.acting.now;
    working.plan = store::save(change.within(), working.plan).await?;
    change.keep(allowed.record().of("plan", working.plan.id)).await?;
    let view = working.view(&allowed.acting, language_of(&request));
    Ok(tagged(HttpResponse::Ok(), working.tag(), &view))
}
