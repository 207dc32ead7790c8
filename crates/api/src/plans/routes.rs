//! Read and save plans.
use actix_web::{
    HttpResponse, get, put,
    web::{Data, Json, Path},
};
use domain::{
    access,
    approval::{PLAN, Step},
    machine::transition,
    plans::tasks_of,
};
use sea_orm::DatabaseConnection;
use utoipa_actix_web::service_config::ServiceConfig;
use wire::{
    page::Page,
    plans::{PlanContent, PlanSummary, PlanView},
};

use super::{
    steps, store,
    working::{PlanAddress, Working, summary},
};
use crate::{
    Error,
    auth::Allowed,
    board::Board,
    body::{Body, MOST_DOCUMENT},
    change::{Change, Describe},
    conditional::{IfMatchHeader, tagged},
    error::Conflict,
    place::Place,
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
    params(PlanAddress),
    responses((status = 200, body = PlanView, headers(("ETag" = String))), Error)
)]
#[get("/programmes/{year}/plans/{department}")]
async fn read_plan(
    allowed: Allowed<access::ReadPlan>,
    place: Place<PlanAddress>,
) -> Result<HttpResponse, Error> {
    let working = Working::find(&allowed, &place.at, &place.board, &**place.database).await?;
    let view = working.view(&allowed.acting, place.language);
    Ok(tagged(HttpResponse::Ok(), working.tag(), &view))
}

/// Save a department's plan as far as it has come.
#[utoipa::path(
    tag = "plans",
    params(PlanAddress, IfMatchHeader),
    request_body = PlanContent,
    responses((status = 200, body = PlanView, headers(("ETag" = String))), Error, Conflict)
)]
#[put("/programmes/{year}/plans/{department}")]
async fn save_plan(
    allowed: Allowed<access::SavePlan>,
    place: Place<PlanAddress>,
    Body(content): Body<PlanContent, MOST_DOCUMENT>,
) -> Result<HttpResponse, Error> {
    let change = Change::begin(&place.database, &allowed.acting).await?;
    let mut working = Working::find(&allowed, &place.at, &place.board, change.within()).await?;
    place.if_match.check(&working.tag())?;
    working.plan.stage = transition(PLAN, working.plan.stage, Step::Edit)?;
    let unkeepable = content.unkeepable(working.tasks(), working.department.id);
    if !unkeepable.is_empty() {
        return Err(unkeepable.into());
    }
    working.plan.content = content;
    working.plan.amended_at = allowed.acting.now;
    working.plan = store::save(change.within(), working.plan).await?;
    change.keep(allowed.record().of("plan", working.plan.id)).await?;
    let view = working.view(&allowed.acting, place.language);
    Ok(tagged(HttpResponse::Ok(), working.tag(), &view))
}
