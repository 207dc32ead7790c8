//! What may be done with an urge, by the machine of the domain.
use actix_web::{HttpResponse, post, web::Data};
use domain::{
    access::{self, Action},
    urges::{Urge, UrgeId},
};
use sea_orm::ConnectionTrait;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::urges::{AnswerUrge, EscalateUrge, Reasoned, UrgeView};

use super::{
    issue::{self, trace},
    routes::{UrgeAddress, answer, created, find},
    store::{self, Stored},
    views::audited,
};
use crate::{
    Error,
    auth::Allowed,
    body::Body,
    change::{Change, Describe},
    conditional::{IfMatchHeader, tag_of_version},
    config::Settings,
    error::Conflict,
    place::Place,
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config
        .service(receive_urge)
        .service(answer_urge)
        .service(close_urge)
        .service(send_back_urge)
        .service(escalate_urge);
}

/// The urge as the caller read it.
async fn read<A: Action>(
    allowed: &Allowed<A>,
    place: &Place<UrgeAddress>,
    database: &impl ConnectionTrait,
) -> Result<Stored, Error> {
    let stored = find(allowed, &place.at, database).await?;
    place.if_match.check(&tag_of_version(stored.version))?;
    Ok(stored)
}

/// Takes one step with one urge, all of it or nothing.
async fn take<A: Action>(
    allowed: &Allowed<A>,
    place: &Place<UrgeAddress>,
    step: impl FnOnce(Urge) -> Result<Urge, Error>,
) -> Result<HttpResponse, Error> {
    let change = Change::begin(&place.database, &allowed.acting).await?;
    let before = read(allowed, place, change.within()).await?;
    let record = allowed.record().of("urge", place.at.id).before(&audited(&before.urge))?;
    let after = store::update(change.within(), step(before.urge)?, before.version).await?;
    change.keep(record.after(&audited(&after.urge))?).await?;
    answer(HttpResponse::Ok(), &**place.database, &place.board, &allowed.acting, &after).await
}

/// Acknowledge an urge 签收, for the department.
#[utoipa::path(
    tag = "urges",
    params(UrgeAddress, IfMatchHeader),
    responses((status = 200, body = UrgeView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/urges/{id}/receipt")]
async fn receive_urge(
    allowed: Allowed<access::ReceiveUrge>,
    place: Place<UrgeAddress>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |urge| Ok(urge.receive(by)?)).await
}

/// Answer an urge, for the department.
#[utoipa::path(
    tag = "urges",
    params(UrgeAddress, IfMatchHeader),
    request_body = AnswerUrge,
    responses((status = 200, body = UrgeView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/urges/{id}/answer")]
async fn answer_urge(
    allowed: Allowed<access::AnswerUrge>,
    place: Place<UrgeAddress>,
    Body(asked): Body<AnswerUrge>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let step = |urge: Urge| Ok(urge.reply(asked.answer, by)?);
    take(&allowed, &place, step).await
}

/// Close an urge 办结.
#[utoipa::path(
    tag = "urges",
    params(UrgeAddress, IfMatchHeader),
    request_body = Reasoned,
    responses((status = 200, body = UrgeView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/urges/{id}/closing")]
async fn close_urge(
    allowed: Allowed<access::CloseUrge>,
    place: Place<UrgeAddress>,
    Body(asked): Body<Reasoned>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let step = |urge: Urge| Ok(urge.close(asked.reason, by)?);
    take(&allowed, &place, step).await
}

/// Send an answer back 退回重答.
#[utoipa::path(
    tag = "urges",
    params(UrgeAddress, IfMatchHeader),
    request_body = Reasoned,
    responses((status = 200, body = UrgeView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/urges/{id}/sending-back")]
async fn send_back_urge(
    allowed: Allowed<access::SendBackUrge>,
    place: Place<UrgeAddress>,
    Body(asked): Body<Reasoned>,
) -> Result<HttpResponse, Error> {
    let step = |urge: Urge| Ok(urge.send_back(asked.reason)?);
    take(&allowed, &place, step).await
}

/// Put the next sharper level in place of an urge 升级. The answer is the new one.
#[utoipa::path(
    tag = "urges",
    params(UrgeAddress, IfMatchHeader),
    request_body = EscalateUrge,
    responses(
        (status = 201, body = UrgeView, headers(("ETag" = String), ("Location" = String))),
        Error,
        Conflict,
    )
)]
#[post("/urges/{id}/escalation")]
async fn escalate_urge(
    allowed: Allowed<access::EscalateUrge>,
    place: Place<UrgeAddress>,
    Body(asked): Body<EscalateUrge>,
    settings: Data<Settings>,
) -> Result<HttpResponse, Error> {
    let snapshot = place.board.fresh().await?;
    let change = Change::begin(&place.database, &allowed.acting).await?;
    let before = read(&allowed, &place, change.within()).await?;
    let record = allowed.record().of("urge", place.at.id).before(&audited(&before.urge))?;
    let (new_id, by) = (UrgeId(Uuid::new_v4()), trace(&allowed.acting));
    let (milder, sharper) =
        before.urge.escalate(new_id, asked.text, asked.deadline, by, snapshot.today)?;
    store::update(change.within(), milder, before.version).await?;
    issue::issue(change.within(), &settings, &snapshot, &sharper).await?;
    change.keep(record.after(&audited(&sharper))?).await?;
    created("..", &**place.database, &place.board, &allowed.acting, sharper).await
}
