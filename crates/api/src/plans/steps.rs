//! The way of a plan: submitted, signed, approved and thereby the baseline, or returned with a reason.
use actix_web::{HttpResponse, post};
use domain::{
    access::{self, Action},
    approval::{PLAN, Step},
    machine::transition,
    plans::tasks_of,
    tasks::{Fact, TaskId},
};
use serde_json::json;
use utoipa_actix_web::service_config::ServiceConfig;
use wire::plans::{PlanView, Reasoned};

use super::{
    store,
    working::{PlanAddress, Working},
};
use crate::{
    Error,
    approval::{reason, taken},
    auth::Allowed,
    body::Body,
    change::{Change, Describe},
    conditional::{IfMatchHeader, tagged},
    error::Conflict,
    place::Place,
    tasks,
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config
        .service(submit_plan)
        .service(send_back_plan)
        .service(sign_plan)
        .service(approve_plan)
        .service(return_plan);
}

async fn take<A: Action>(
    allowed: Allowed<A>,
    place: Place<PlanAddress>,
    step: Step,
    reason: Option<String>,
) -> Result<HttpResponse, Error> {
    let Place { at, if_match, board, database, language } = place;
    let change = Change::begin(&database, &allowed.acting).await?;
    let mut working = Working::find(&allowed, &at, &board, change.within()).await?;
    if_match.check(&working.tag())?;
    let before = working.plan.stage;
    working.plan.stage = transition(PLAN, before, step)?;
    if matches!(step, Step::Submit | Step::Sign) {
        check(&working)?;
    }
    working.plan.history.push(taken(&allowed.acting, step, reason));
    working.plan.amended_at = allowed.acting.now;
    working.plan = store::save(change.within(), working.plan).await?;
    if step == Step::Accept {
        let (programme, now) = (&working.board.programme, allowed.acting.now);
        tasks::lights::record(change.within(), programme, baselines(&working)?, now).await?;
    }
    let record = allowed.record().of("plan", working.plan.id);
    let record = record.before(&json!({"stage": before}))?;
    change.keep(record.after(&json!({"stage": working.plan.stage}))?).await?;
    let view = working.view(&allowed.acting, language);
    Ok(tagged(HttpResponse::Ok(), working.tag(), &view))
}

fn check(working: &Working) -> Result<(), Error> {
    let year = working.board.programme.year;
    let lacking = working.plan.content.lacking(working.tasks(), working.department.id, year);
    if lacking.is_empty() { Ok(()) } else { Err(lacking.into()) }
}

fn baselines(working: &Working) -> Result<Vec<(TaskId, Fact)>, Error> {
    tasks_of(working.tasks(), working.department.id)
        .map(|task| {
            let baseline = working.plan.content.baseline(task);
            let baseline = baseline.ok_or_else(|| {
                Error::CorruptRow(format!("a signed plan lacks task {}", task.key))
            })?;
            Ok((task.id, Fact::PlanApproved { baseline }))
        })
        .collect()
}

/// Submit a plan to the department's leader. Nothing may be lacking.
#[utoipa::path(
    tag = "plans",
    params(PlanAddress, IfMatchHeader),
    responses((status = 200, body = PlanView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/programmes/{year}/plans/{department}/submission")]
async fn submit_plan(
    allowed: Allowed<access::SubmitPlan>,
    place: Place<PlanAddress>,
) -> Result<HttpResponse, Error> {
    take(allowed, place, Step::Submit, None).await
}

/// Send a plan back to the department's clerk instead of signing it.
#[utoipa::path(
    tag = "plans",
    params(PlanAddress, IfMatchHeader),
    request_body = Reasoned,
    responses((status = 200, body = PlanView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/programmes/{year}/plans/{department}/sending-back")]
async fn send_back_plan(
    allowed: Allowed<access::SendBackPlan>,
    place: Place<PlanAddress>,
    Body(asked): Body<Reasoned>,
) -> Result<HttpResponse, Error> {
    take(allowed, place, Step::SendBack, reason(&asked)?).await
}

/// Sign a plan and send it to the supervision office.
#[utoipa::path(
    tag = "plans",
    params(PlanAddress, IfMatchHeader),
    responses((status = 200, body = PlanView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/programmes/{year}/plans/{department}/signature")]
async fn sign_plan(
    allowed: Allowed<access::SignPlan>,
    place: Place<PlanAddress>,
) -> Result<HttpResponse, Error> {
    take(allowed, place, Step::Sign, None).await
}

/// Approve a plan: from now on its tasks are judged against it.
#[utoipa::path(
    tag = "plans",
    params(PlanAddress, IfMatchHeader),
    responses((status = 200, body = PlanView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/programmes/{year}/plans/{department}/approval")]
async fn approve_plan(
    allowed: Allowed<access::ApprovePlan>,
    place: Place<PlanAddress>,
) -> Result<HttpResponse, Error> {
    take(allowed, place, Step::Accept, None).await
}

/// Return a plan to the department, with the reason.
#[utoipa::path(
    tag = "plans",
    params(PlanAddress, IfMatchHeader),
    request_body = Reasoned,
    responses((status = 200, body = PlanView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/programmes/{year}/plans/{department}/return")]
async fn return_plan(
    allowed: Allowed<access::ReturnPlan>,
    place: Place<PlanAddress>,
    Body(asked): Body<Reasoned>,
) -> Result<HttpResponse, Error> {
    take(allowed, place, Step::Return, reason(&asked)?).await
}
