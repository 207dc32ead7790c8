//! What may be done with an evaluation, by the machine of the domain.
use actix_web::{HttpResponse, post, put};
use domain::{
    access::{self, Action},
    evaluation::{DeductionId, Evaluation},
};
use utoipa_actix_web::service_config::ServiceConfig;
use wire::evaluation::{
    AnnounceEvaluation, DecideObjection, EvaluationView, ObjectToDeduction, Reasoned, Weights,
};

use super::{records::computed, routes::answer};
use crate::{
    Error,
    auth::Allowed,
    body::Body,
    conditional::IfMatchHeader,
    docket::{RecordAddress, find_shared, take_shared, trace},
    error::Conflict,
    place::Place,
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config
        .service(amend_weights)
        .service(announce_evaluation)
        .service(object_to_deduction)
        .service(decide_objection)
        .service(submit_evaluation)
        .service(return_evaluation)
        .service(approve_evaluation);
}

async fn take<A: Action>(
    allowed: &Allowed<A>,
    place: &Place<RecordAddress>,
    step: impl FnOnce(Evaluation) -> Result<Evaluation, Error>,
) -> Result<HttpResponse, Error> {
    let after = take_shared(allowed, place, Evaluation::is_announced, step).await?;
    answer(HttpResponse::Ok(), &**place.database, &place.board, &allowed.acting, &after).await
}

/// Change what each cause costs 计分标准, while the evaluation is a draft.
#[utoipa::path(
    tag = "evaluation",
    params(RecordAddress, IfMatchHeader),
    request_body = Weights,
    responses((status = 200, body = EvaluationView, headers(("ETag" = String))), Error, Conflict)
)]
#[put("/evaluations/{id}/weights")]
async fn amend_weights(
    allowed: Allowed<access::AmendWeights>,
    place: Place<RecordAddress>,
    Body(weights): Body<Weights>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |it| Ok(it.weigh(weights, by)?)).await
}

/// Announce an evaluation 征求意见: the sheets are frozen, each department reads its own and may object.
#[utoipa::path(
    tag = "evaluation",
    params(RecordAddress, IfMatchHeader),
    request_body = AnnounceEvaluation,
    responses((status = 200, body = EvaluationView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/evaluations/{id}/announcement")]
async fn announce_evaluation(
    allowed: Allowed<access::AnnounceEvaluation>,
    place: Place<RecordAddress>,
    Body(asked): Body<AnnounceEvaluation>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let draft = find_shared(&allowed, &place.at, &**place.database, Evaluation::is_announced);
    let draft = draft.await?.record;
    let board = place.board.fresh().await?.programme(draft.year.number())?;
    let sheets = computed(&**place.database, &board, &draft).await?;
    take(&allowed, &place, |it| Ok(it.announce(sheets, asked.objections_until, by)?)).await
}

/// Object to one of the department's own deductions 申诉, with the reason.
#[utoipa::path(
    tag = "evaluation",
    params(RecordAddress, IfMatchHeader),
    request_body = ObjectToDeduction,
    responses((status = 200, body = EvaluationView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/evaluations/{id}/objection")]
async fn object_to_deduction(
    allowed: Allowed<access::ObjectToDeduction>,
    place: Place<RecordAddress>,
    Body(asked): Body<ObjectToDeduction>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let own = allowed.only_department().ok_or(Error::Forbidden)?;
    let deduction = DeductionId(asked.deduction);
    take(&allowed, &place, |it| Ok(it.object(own, deduction, asked.reason, by)?)).await
}

/// Decide on an objection 申诉答复, with the reason: give the points back, or not.
#[utoipa::path(
    tag = "evaluation",
    params(RecordAddress, IfMatchHeader),
    request_body = DecideObjection,
    responses((status = 200, body = EvaluationView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/evaluations/{id}/decision")]
async fn decide_objection(
    allowed: Allowed<access::DecideObjection>,
    place: Place<RecordAddress>,
    Body(asked): Body<DecideObjection>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let deduction = DeductionId(asked.deduction);
    take(&allowed, &place, |it| Ok(it.decide(deduction, asked.waived, asked.reason, by)?)).await
}

/// Submit an evaluation for the government's approval, once all objections are decided.
#[utoipa::path(
    tag = "evaluation",
    params(RecordAddress, IfMatchHeader),
    responses((status = 200, body = EvaluationView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/evaluations/{id}/submission")]
async fn submit_evaluation(
    allowed: Allowed<access::SubmitEvaluation>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |it| Ok(it.submit(by)?)).await
}

/// Return an evaluation to the supervision office, with the reason: for a city leader.
#[utoipa::path(
    tag = "evaluation",
    params(RecordAddress, IfMatchHeader),
    request_body = Reasoned,
    responses((status = 200, body = EvaluationView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/evaluations/{id}/return")]
async fn return_evaluation(
    allowed: Allowed<access::ReturnEvaluation>,
    place: Place<RecordAddress>,
    Body(asked): Body<Reasoned>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |it| Ok(it.send_back(asked.reason, by)?)).await
}

/// Approve an evaluation for the government: it is final. For a city leader.
#[utoipa::path(
    tag = "evaluation",
    params(RecordAddress, IfMatchHeader),
    responses((status = 200, body = EvaluationView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/evaluations/{id}/approval")]
async fn approve_evaluation(
    allowed: Allowed<access::ApproveEvaluation>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |it| Ok(it.approve(by)?)).await
}
