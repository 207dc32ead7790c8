//! What may be done with a bulletin, by the machine of the domain.
use actix_web::{HttpResponse, post, put};
use domain::{
    access::{self, Action},
    bulletins::Bulletin,
};
use utoipa_actix_web::service_config::ServiceConfig;
use wire::bulletins::{BulletinContent, BulletinView, IssueBulletin, Reasoned};

use super::routes::answer;
use crate::{
    Error,
    auth::Allowed,
    body::Body,
    conditional::IfMatchHeader,
    docket::{RecordAddress, take_shared, trace},
    error::Conflict,
    place::Place,
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config
        .service(amend_bulletin)
        .service(submit_bulletin)
        .service(return_bulletin)
        .service(approve_bulletin)
        .service(issue_bulletin)
        .service(drop_bulletin);
}

async fn take<A: Action>(
    allowed: &Allowed<A>,
    place: &Place<RecordAddress>,
    step: impl FnOnce(Bulletin) -> Result<Bulletin, Error>,
) -> Result<HttpResponse, Error> {
    let after = take_shared(allowed, place, Bulletin::is_issued, step).await?;
    Ok(answer(HttpResponse::Ok(), &allowed.acting, &after, place.language))
}

/// Save what is written of a bulletin.
#[utoipa::path(
    tag = "bulletins",
    params(RecordAddress, IfMatchHeader),
    request_body = BulletinContent,
    responses((status = 200, body = BulletinView, headers(("ETag" = String))), Error, Conflict)
)]
#[put("/bulletins/{id}")]
async fn amend_bulletin(
    allowed: Allowed<access::AmendBulletin>,
    place: Place<RecordAddress>,
    Body(content): Body<BulletinContent>,
) -> Result<HttpResponse, Error> {
    take(&allowed, &place, |it| Ok(it.edit(content)?)).await
}

/// Submit a bulletin for approval 报批.
#[utoipa::path(
    tag = "bulletins",
    params(RecordAddress, IfMatchHeader),
    responses((status = 200, body = BulletinView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/bulletins/{id}/submission")]
async fn submit_bulletin(
    allowed: Allowed<access::SubmitBulletin>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |it| Ok(it.submit(by)?)).await
}

/// Return a bulletin to the supervision office, with the reason: for a city leader.
#[utoipa::path(
    tag = "bulletins",
    params(RecordAddress, IfMatchHeader),
    request_body = Reasoned,
    responses((status = 200, body = BulletinView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/bulletins/{id}/return")]
async fn return_bulletin(
    allowed: Allowed<access::ReturnBulletin>,
    place: Place<RecordAddress>,
    Body(asked): Body<Reasoned>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |it| Ok(it.send_back(asked.reason, by)?)).await
}

/// Approve a bulletin for the government: for a city leader.
#[utoipa::path(
    tag = "bulletins",
    params(RecordAddress, IfMatchHeader),
    responses((status = 200, body = BulletinView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/bulletins/{id}/approval")]
async fn approve_bulletin(
    allowed: Allowed<access::ApproveBulletin>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |it| Ok(it.approve(by)?)).await
}

/// Issue a bulletin 印发 under its number: departments read it, and everybody if it is public.
#[utoipa::path(
    tag = "bulletins",
    params(RecordAddress, IfMatchHeader),
    request_body = IssueBulletin,
    responses((status = 200, body = BulletinView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/bulletins/{id}/issue")]
async fn issue_bulletin(
    allowed: Allowed<access::IssueBulletin>,
    place: Place<RecordAddress>,
    Body(asked): Body<IssueBulletin>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |it| Ok(it.issue(asked.document_number, by)?)).await
}

/// Drop a bulletin that is not issued.
#[utoipa::path(
    tag = "bulletins",
    params(RecordAddress, IfMatchHeader),
    responses((status = 200, body = BulletinView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/bulletins/{id}/withdrawal")]
async fn drop_bulletin(
    allowed: Allowed<access::DropBulletin>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |it| Ok(it.abandon(by)?)).await
}
