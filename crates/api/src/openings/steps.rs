//! What may be done with an opening, by the machine of the domain.
use actix_web::{
    HttpRequest, HttpResponse, delete, post, put,
    web::{Data, Path},
};
use chrono::{DateTime, Utc};
use domain::{
    access,
    machine::transition,
    openings::{OPENING, OpeningId, OpeningStep, ProgrammeDraft},
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::openings::OpeningView;

use super::{publish::publish, routes::answer, store, store::Opening, views};
use crate::{
    Error,
    auth::Allowed,
    board::Board,
    body::{Body, MOST_DOCUMENT},
    change::{Change, Describe},
    conditional::{IfMatch, tag_of_version},
    error::Conflict,
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config.service(amend_opening).service(publish_programme).service(discard_opening);
}

/// The opening as it was read, and as it stands after a step.
async fn taken(
    database: &impl ConnectionTrait,
    id: Uuid,
    if_match: &IfMatch,
    step: OpeningStep,
    now: DateTime<Utc>,
) -> Result<(Opening, Opening), Error> {
    let before = store::find(database, OpeningId(id)).await?.ok_or(Error::NotFound)?;
    if_match.check(&tag_of_version(before.version))?;
    let state = transition(OPENING, before.state, step)?;
    let after = Opening { state, amended_at: now, ..before.clone() };
    Ok((before, after))
}

/// Save a draft as far as it has come. It need not be complete; what the import found stays found.
#[utoipa::path(
    tag = "openings",
    params(
        ("id" = Uuid, Path, description = "Id of the opening"),
        ("If-Match" = String, Header, description = "`ETag` of what was read"),
    ),
    request_body = ProgrammeDraft,
    responses((status = 200, body = OpeningView, headers(("ETag" = String))), Error, Conflict)
)]
#[put("/openings/{id}")]
async fn amend_opening(
    allowed: Allowed<access::AmendOpening>,
    id: Path<Uuid>,
    if_match: IfMatch,
    Body(draft): Body<ProgrammeDraft, MOST_DOCUMENT>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let change = Change::begin(&database, &allowed.acting).await?;
    let (before, after) =
        taken(change.within(), *id, &if_match, OpeningStep::Edit, allowed.acting.now).await?;
    let draft = draft.in_place_of(&before.draft);
    let after = store::update(change.within(), Opening { draft, ..after }).await?;
    let record = allowed.record().of("opening", *id);
    let record = record.before(&views::summary(&before))?.after(&views::summary(&after))?;
    change.keep(record).await?;
    answer(HttpResponse::Ok(), &**database, &board, &after, &request).await
}

/// Publish a programme: from now on everybody reads it, and only filed changes change it.
#[utoipa::path(
    tag = "openings",
    params(
        ("id" = Uuid, Path, description = "Id of the opening"),
        ("If-Match" = String, Header, description = "`ETag` of what was read"),
    ),
    responses((status = 200, body = OpeningView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/openings/{id}/publication")]
async fn publish_programme(
    allowed: Allowed<access::PublishProgramme>,
    id: Path<Uuid>,
    if_match: IfMatch,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let now = allowed.acting.now;
    let change = Change::begin(&database, &allowed.acting).await?;
    let (before, after) = taken(change.within(), *id, &if_match, OpeningStep::Publish, now).await?;
    publish(change.within(), &before, now).await?;
    let after = store::update(change.within(), after).await?;
    let record = allowed.record().of("opening", *id);
    let record = record.before(&views::summary(&before))?.after(&views::summary(&after))?;
    change.keep(record).await?;
    answer(HttpResponse::Ok(), &**database, &board, &after, &request).await
}

/// Discard a draft. It stays listed, and nothing comes of it.
#[utoipa::path(
    tag = "openings",
    params(
        ("id" = Uuid, Path, description = "Id of the opening"),
        ("If-Match" = String, Header, description = "`ETag` of what was read"),
    ),
    responses((status = 204), Error, Conflict)
)]
#[delete("/openings/{id}")]
async fn discard_opening(
    allowed: Allowed<access::DiscardOpening>,
    id: Path<Uuid>,
    if_match: IfMatch,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let change = Change::begin(&database, &allowed.acting).await?;
    let (before, after) =
        taken(change.within(), *id, &if_match, OpeningStep::Discard, allowed.acting.now).await?;
    let after = store::update(change.within(), after).await?;
    let record = allowed.record().of("opening", *id);
    let record = record.before(&views::summary(&before))?.after(&views::summary(&after))?;
    change.keep(record).await?;
    Ok(HttpResponse::NoContent().finish())
}
