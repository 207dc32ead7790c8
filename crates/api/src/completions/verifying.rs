//! The supervision office's part: documents checked, the site seen, verified or refused.
use actix_web::{HttpResponse, post};
use domain::{
    access::{self},
    completions::{Completion, SiteInspection},
};
use utoipa_actix_web::service_config::ServiceConfig;
use wire::completions::{CheckCompletion, CompletionView, Reasoned};

use super::steps::take;
use crate::{
    Error,
    auth::Allowed,
    body::Body,
    conditional::IfMatchHeader,
    docket::{RecordAddress, trace},
    error::Conflict,
    place::Place,
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config
        .service(check_completion)
        .service(inspect_completion)
        .service(verify_completion)
        .service(refuse_completion)
        .service(reopen_completion);
}

/// Check the documents of an application 材料核查; the site may have to be seen, too.
#[utoipa::path(
    tag = "completions",
    params(RecordAddress, IfMatchHeader),
    request_body = CheckCompletion,
    responses((status = 200, body = CompletionView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/completions/{id}/document-check")]
async fn check_completion(
    allowed: Allowed<access::CheckCompletion>,
    place: Place<RecordAddress>,
    Body(asked): Body<CheckCompletion>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let step = |it: Completion| Ok((it.check(asked.note, asked.site_inspection, by)?, None));
    take(&allowed, &place, step).await
}

/// Record what was seen on the site 实地核查.
#[utoipa::path(
    tag = "completions",
    params(RecordAddress, IfMatchHeader),
    request_body = SiteInspection,
    responses((status = 200, body = CompletionView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/completions/{id}/inspection")]
async fn inspect_completion(
    allowed: Allowed<access::InspectCompletion>,
    place: Place<RecordAddress>,
    Body(asked): Body<SiteInspection>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |completion| Ok((completion.inspect(asked, by)?, None))).await
}

/// Verify a completion 核验通过: the task's light says so from now on.
#[utoipa::path(
    tag = "completions",
    params(RecordAddress, IfMatchHeader),
    responses((status = 200, body = CompletionView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/completions/{id}/verification")]
async fn verify_completion(
    allowed: Allowed<access::VerifyCompletion>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let step = |it: Completion| {
        let (verified, fact) = it.verify(by)?;
        Ok((verified, Some(fact)))
    };
    take(&allowed, &place, step).await
}

/// Refuse a completion 核验不通过, with the reason.
#[utoipa::path(
    tag = "completions",
    params(RecordAddress, IfMatchHeader),
    request_body = Reasoned,
    responses((status = 200, body = CompletionView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/completions/{id}/refusal")]
async fn refuse_completion(
    allowed: Allowed<access::RefuseCompletion>,
    place: Place<RecordAddress>,
    Body(asked): Body<Reasoned>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let step = |it: Completion| Ok((it.refuse(asked.reason, by)?, None));
    take(&allowed, &place, step).await
}

/// Revoke a verification 撤销核验 when what was stated turns out false: the task is open again.
#[utoipa::path(
    tag = "completions",
    params(RecordAddress, IfMatchHeader),
    request_body = Reasoned,
    responses((status = 200, body = CompletionView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/completions/{id}/reopening")]
async fn reopen_completion(
    allowed: Allowed<access::ReopenCompletion>,
    place: Place<RecordAddress>,
    Body(asked): Body<Reasoned>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let step = |it: Completion| {
        let (revoked, fact) = it.reopen(asked.reason, by)?;
        Ok((revoked, Some(fact)))
    };
    take(&allowed, &place, step).await
}
