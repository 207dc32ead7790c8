//! What may be done with a directive, by the machine of the domain.
use actix_web::{HttpResponse, post};
use domain::{
    access::{self, Action},
    attachments::AttachmentId,
    directives::Directive,
};
use utoipa_actix_web::service_config::ServiceConfig;
use wire::directives::{DirectiveView, HandleDirective, Reasoned, SendBackDirective};

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
        .service(receive_directive)
        .service(handle_directive)
        .service(accept_directive)
        .service(send_back_directive)
        .service(withdraw_directive);
}

/// Takes one step of the department that owns the directive.
async fn take<A: Action>(
    allowed: &Allowed<A>,
    place: &Place<RecordAddress>,
    step: impl FnOnce(Directive) -> Result<Directive, Error>,
) -> Result<HttpResponse, Error> {
    let snapshot = place.board.fresh().await?;
    let change = Change::begin(&place.database, &allowed.acting).await?;
    let before = find_as_read(allowed, place, change.within()).await?;
    let step = |directive| Ok((step(directive)?, None));
    let after = docket::take(allowed, &snapshot, change, before, step).await?;
    answer(HttpResponse::Ok(), &**place.database, &place.board, &allowed.acting, &after).await
}

/// Takes one step of the leader whose directive it is.
async fn decide<A: Action>(
    allowed: &Allowed<A>,
    place: &Place<RecordAddress>,
    step: impl FnOnce(Directive) -> Result<Directive, Error>,
) -> Result<HttpResponse, Error> {
    take(allowed, place, |directive| {
        allowed.covers_post(directive.leader)?;
        step(directive)
    })
    .await
}

/// Acknowledge a directive 签收, for the department.
#[utoipa::path(
    tag = "directives",
    params(RecordAddress, IfMatchHeader),
    responses((status = 200, body = DirectiveView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/directives/{id}/receipt")]
async fn receive_directive(
    allowed: Allowed<access::ReceiveDirective>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |directive| Ok(directive.receive(by)?)).await
}

/// Report what was done about a directive 办理情况, for the department.
#[utoipa::path(
    tag = "directives",
    params(RecordAddress, IfMatchHeader),
    request_body = HandleDirective,
    responses((status = 200, body = DirectiveView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/directives/{id}/handling")]
async fn handle_directive(
    allowed: Allowed<access::HandleDirective>,
    place: Place<RecordAddress>,
    Body(asked): Body<HandleDirective>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let evidence: Vec<AttachmentId> = asked.evidence.into_iter().map(AttachmentId).collect();
    if let Some(own) = allowed.only_department() {
        evidence_of(&**place.database, own, &evidence, "/evidence").await?;
    }
    let step = |directive: Directive| Ok(directive.handle(asked.result, evidence, by)?);
    take(&allowed, &place, step).await
}

/// Accept the result of a directive 同意办结: only the leader whose directive it is.
#[utoipa::path(
    tag = "directives",
    params(RecordAddress, IfMatchHeader),
    responses((status = 200, body = DirectiveView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/directives/{id}/acceptance")]
async fn accept_directive(
    allowed: Allowed<access::AcceptDirective>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    decide(&allowed, &place, |directive| Ok(directive.accept(by)?)).await
}

/// Send the result of a directive back 退回续办, with the reason.
#[utoipa::path(
    tag = "directives",
    params(RecordAddress, IfMatchHeader),
    request_body = SendBackDirective,
    responses((status = 200, body = DirectiveView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/directives/{id}/sending-back")]
async fn send_back_directive(
    allowed: Allowed<access::SendBackDirective>,
    place: Place<RecordAddress>,
    Body(asked): Body<SendBackDirective>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let step = |directive: Directive| Ok(directive.send_back(asked.reason, asked.deadline, by)?);
    decide(&allowed, &place, step).await
}

/// Withdraw a directive 撤回, with the reason.
#[utoipa::path(
    tag = "directives",
    params(RecordAddress, IfMatchHeader),
    request_body = Reasoned,
    responses((status = 200, body = DirectiveView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/directives/{id}/withdrawal")]
async fn withdraw_directive(
    allowed: Allowed<access::WithdrawDirective>,
    place: Place<RecordAddress>,
    Body(asked): Body<Reasoned>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    decide(&allowed, &place, |directive| Ok(directive.withdraw(asked.reason, by)?)).await
}
