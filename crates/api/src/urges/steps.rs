//! What may be done with an urge, by the machine of the domain.
use actix_web::{
    HttpResponse, post,
    web::{Data, Path},
};
use domain::{
    access::{self, Action},
    urges::{Urge, UrgeId},
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::urges::{AnswerUrge, EscalateUrge, Reasoned, UrgeView};

use super::{
    issue::{self, trace},
    routes::{answer, created},
    store::{self, Stored},
    views::audited,
};
use crate::{
    Error,
    auth::Allowed,
    board::Board,
    body::Body,
    change::{Change, Describe},
    conditional::{IfMatch, tag_of_version},
    config::Settings,
    error::Conflict,
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
    database: &impl ConnectionTrait,
    allowed: &Allowed<A>,
    id: Uuid,
    if_match: &IfMatch,
) -> Result<Stored, Error> {
    let stored = store::find(database, UrgeId(id)).await?.ok_or(Error::NotFound)?;
    allowed.covers(None, Some(stored.urge.department))?;
    if_match.check(&tag_of_version(stored.version))?;
    Ok(stored)
}

/// Takes one step with one urge, all of it or nothing.
async fn take<A: Action>(
    allowed: &Allowed<A>,
    id: Uuid,
    if_match: &IfMatch,
    database: &DatabaseConnection,
    board: &Board,
    step: impl FnOnce(Urge) -> Result<Urge, Error>,
) -> Result<HttpResponse, Error> {
    let change = Change::begin(database, &allowed.acting).await?;
    let before = read(change.within(), allowed, id, if_match).await?;
    let record = allowed.record().of("urge", id).before(&audited(&before.urge))?;
    let after = store::update(change.within(), step(before.urge)?, before.version).await?;
    change.keep(record.after(&audited(&after.urge))?).await?;
    answer(HttpResponse::Ok(), database, board, &allowed.acting, &after).await
}

/// Acknowledge an urge 签收, for the department.
#[utoipa::path(
    tag = "urges",
    params(
        ("id" = Uuid, Path, description = "Id of the urge"),
        ("If-Match" = String, Header, description = "`ETag` of what was read"),
    ),
    responses((status = 200, body = UrgeView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/urges/{id}/receipt")]
async fn receive_urge(
    allowed: Allowed<access::ReceiveUrge>,
    id: Path<Uuid>,
    if_match: IfMatch,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, *id, &if_match, &database, &board, |urge| Ok(urge.receive(by)?)).await
}

/// Answer an urge, for the department.
#[utoipa::path(
    tag = "urges",
    params(
        ("id" = Uuid, Path, description = "Id of the urge"),
        ("If-Match" = String, Header, description = "`ETag` of what was read"),
    ),
    request_body = AnswerUrge,
    responses((status = 200, body = UrgeView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/urges/{id}/answer")]
async fn answer_urge(
    allowed: Allowed<access::AnswerUrge>,
    id: Path<Uuid>,
    if_match: IfMatch,
    Body(asked): Body<AnswerUrge>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let step = |urge: Urge| Ok(urge.reply(asked.answer, by)?);
    take(&allowed, *id, &if_match, &database, &board, step).await
}

/// Close an urge 办结.
#[utoipa::path(
    tag = "urges",
    params(
        ("id" = Uuid, Path, description = "Id of the urge"),
        ("If-Match" = String, Header, description = "`ETag` of what was read"),
    ),
    request_body = Reasoned,
    responses((status = 200, body = UrgeView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/urges/{id}/closing")]
async fn close_urge(
    allowed: Allowed<access::CloseUrge>,
    id: Path<Uuid>,
    if_match: IfMatch,
    Body(asked): Body<Reasoned>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let step = |urge: Urge| Ok(urge.close(asked.reason, by)?);
    take(&allowed, *id, &if_match, &database, &board, step).await
}

/// Send an answer back 退回重答.
#[utoipa::path(
    tag = "urges",
    params(
        ("id" = Uuid, Path, description = "Id of the urge"),
        ("If-Match" = String, Header, description = "`ETag` of what was read"),
    ),
    request_body = Reasoned,
    responses((status = 200, body = UrgeView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/urges/{id}/sending-back")]
async fn send_back_urge(
    allowed: Allowed<access::SendBackUrge>,
    id: Path<Uuid>,
    if_match: IfMatch,
    Body(asked): Body<Reasoned>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let step = |urge: Urge| Ok(urge.send_back(asked.reason)?);
    take(&allowed, *id, &if_match, &database, &board, step).await
}

/// Put the next sharper level in place of an urge 升级. The answer is the new one.
#[utoipa::path(
    tag = "urges",
    params(
        ("id" = Uuid, Path, description = "Id of the urge"),
        ("If-Match" = String, Header, description = "`ETag` of what was read"),
    ),
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
    id: Path<Uuid>,
    if_match: IfMatch,
    Body(asked): Body<EscalateUrge>,
    board: Data<Board>,
    settings: Data<Settings>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let snapshot = board.fresh().await?;
    let change = Change::begin(&database, &allowed.acting).await?;
    let before = read(change.within(), &allowed, *id, &if_match).await?;
    let record = allowed.record().of("urge", *id).before(&audited(&before.urge))?;
    let (new_id, by) = (UrgeId(Uuid::new_v4()), trace(&allowed.acting));
    let (milder, sharper) =
        before.urge.escalate(new_id, asked.text, asked.deadline, by, snapshot.today)?;
    store::update(change.within(), milder, before.version).await?;
    issue::issue(change.within(), &settings, &snapshot, &sharper).await?;
    change.keep(record.after(&audited(&sharper))?).await?;
    created("..", &**database, &board, &allowed.acting, sharper).await
}
