//! The way of an application within the department: written, submitted, signed.
use actix_web::{HttpResponse, post, put};
use domain::{
    access::{self, Action},
    completions::{Completion, CompletionContent},
    tasks::Fact,
};
use utoipa_actix_web::service_config::ServiceConfig;
use wire::completions::{CompletionView, Reasoned};

use super::routes::answer;
use crate::{
    Error,
    auth::Allowed,
    body::Body,
    change::Change,
    conditional::IfMatchHeader,
    docket::{self, RecordAddress, evidence_of, find_as_read, trace},
    error::Conflict,
    place::Place,
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config
        .service(amend_completion)
        .service(submit_completion)
        .service(drop_completion)
        .service(sign_completion)
        .service(send_back_completion);
}

pub(super) async fn take<A: Action>(
    allowed: &Allowed<A>,
    place: &Place<RecordAddress>,
    step: impl FnOnce(Completion) -> Result<(Completion, Option<Fact>), Error>,
) -> Result<HttpResponse, Error> {
    let snapshot = place.board.fresh().await?;
    let change = Change::begin(&place.database, &allowed.acting).await?;
    let before = find_as_read(allowed, place, change.within()).await?;
    let after = docket::take(allowed, &snapshot, change, before, step).await?;
    let Place { board, database, language, .. } = place;
    answer(HttpResponse::Ok(), &***database, board, &allowed.acting, &after, *language).await
}

/// Save an application for completion as far as the clerk has come.
#[utoipa::path(
    tag = "completions",
    params(RecordAddress, IfMatchHeader),
    request_body = CompletionContent,
    responses((status = 200, body = CompletionView, headers(("ETag" = String))), Error, Conflict)
)]
#[put("/completions/{id}")]
async fn amend_completion(
    allowed: Allowed<access::AmendCompletion>,
    place: Place<RecordAddress>,
    Body(asked): Body<CompletionContent>,
) -> Result<HttpResponse, Error> {
    if let Some(own) = allowed.only_department() {
        evidence_of(&**place.database, own, &asked.evidence, "/evidence").await?;
    }
    take(&allowed, &place, |completion| Ok((completion.edit(asked)?, None))).await
}

/// Submit an application to the department's leader.
#[utoipa::path(
    tag = "completions",
    params(RecordAddress, IfMatchHeader),
    responses((status = 200, body = CompletionView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/completions/{id}/submission")]
async fn submit_completion(
    allowed: Allowed<access::SubmitCompletion>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |completion| Ok((completion.submit(by)?, None))).await
}

/// Drop an application 撤销申请.
#[utoipa::path(
    tag = "completions",
    params(RecordAddress, IfMatchHeader),
    responses((status = 200, body = CompletionView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/completions/{id}/dropping")]
async fn drop_completion(
    allowed: Allowed<access::DropCompletion>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |completion| Ok((completion.abandon(by)?, None))).await
}

/// Sign an application: it goes to the supervision office.
#[utoipa::path(
    tag = "completions",
    params(RecordAddress, IfMatchHeader),
    responses((status = 200, body = CompletionView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/completions/{id}/signature")]
async fn sign_completion(
    allowed: Allowed<access::SignCompletion>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |completion| Ok((completion.sign(by)?, None))).await
}

/// Send an application back to the clerk, with the reason.
#[utoipa::path(
    tag = "completions",
    params(RecordAddress, IfMatchHeader),
    request_body = Reasoned,
    responses((status = 200, body = CompletionView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/completions/{id}/sending-back")]
async fn send_back_completion(
    allowed: Allowed<access::SendBackCompletion>,
    place: Place<RecordAddress>,
    Body(asked): Body<Reasoned>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let step = |it: Completion| Ok((it.send_back(asked.reason, by)?, None));
    take(&allowed, &place, step).await
}
