//! What may be done with an opening, by the machine of the domain.
use actix_web::{HttpResponse, delete, post, put};
use chrono::{DateTime, Utc};
use domain::{
    access::{self, Action},
    machine::transition,
    openings::{OPENING, OpeningStep, ProgrammeDraft},
};
use sea_orm::ConnectionTrait;
use utoipa_actix_web::service_config::ServiceConfig;
use wire::openings::OpeningView;

use super::{
    publish::publish,
    routes::{OpeningAddress, answer, find},
    store,
    store::Opening,
    views,
};
use crate::{
    Error,
    auth::Allowed,
    body::{Body, MOST_DOCUMENT},
    change::{Change, Describe},
    conditional::{IfMatchHeader, tag_of_version},
    error::Conflict,
    place::Place,
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config.service(amend_opening).service(publish_programme).service(discard_opening);
}

/// The opening as it was read, and as it stands after a step.
async fn taken(
    database: &impl ConnectionTrait,
    place: &Place<OpeningAddress>,
    step: OpeningStep,
    now: DateTime<Utc>,
) -> Result<(Opening, Opening), Error> {
    let before = find(database, &place.at).await?;
    place.if_match.check(&tag_of_version(before.version))?;
    let state = transition(OPENING, before.state, step)?;
    let after = Opening { state, amended_at: now, ..before.clone() };
    Ok((before, after))
}

/// Saves what came of a step, with its entry in the audit trail.
async fn kept<A: Action>(
    allowed: &Allowed<A>,
    change: Change,
    before: &Opening,
    after: Opening,
) -> Result<Opening, Error> {
    let after = store::update(change.within(), after).await?;
    let record = allowed.record().of("opening", after.id.0);
    let record = record.before(&views::summary(before))?.after(&views::summary(&after))?;
    change.keep(record).await?;
    Ok(after)
}

/// Save a draft as far as it has come. It need not be complete; what the import found stays found.
#[utoipa::path(
    tag = "openings",
    params(OpeningAddress, IfMatchHeader),
    request_body = ProgrammeDraft,
    responses((status = 200, body = OpeningView, headers(("ETag" = String))), Error, Conflict)
)]
#[put("/openings/{id}")]
async fn amend_opening(
    allowed: Allowed<access::AmendOpening>,
    place: Place<OpeningAddress>,
    Body(draft): Body<ProgrammeDraft, MOST_DOCUMENT>,
) -> Result<HttpResponse, Error> {
    let change = Change::begin(&place.database, &allowed.acting).await?;
    let (before, after) =
        taken(change.within(), &place, OpeningStep::Edit, allowed.acting.now).await?;
    let draft = draft.in_place_of(&before.draft);
    let after = kept(&allowed, change, &before, Opening { draft, ..after }).await?;
    answer(HttpResponse::Ok(), &**place.database, &place.board, &after, place.language).await
}

/// Publish a programme: from now on everybody reads it, and only filed changes change it.
#[utoipa::path(
    tag = "openings",
    params(OpeningAddress, IfMatchHeader),
    responses((status = 200, body = OpeningView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/openings/{id}/publication")]
async fn publish_programme(
    allowed: Allowed<access::PublishProgramme>,
    place: Place<OpeningAddress>,
) -> Result<HttpResponse, Error> {
    let now = allowed.acting.now;
    let change = Change::begin(&place.database, &allowed.acting).await?;
    let (before, after) = taken(change.within(), &place, OpeningStep::Publish, now).await?;
    publish(change.within(), &before, now).await?;
    let after = kept(&allowed, change, &before, after).await?;
    answer(HttpResponse::Ok(), &**place.database, &place.board, &after, place.language).await
}

/// Discard a draft. It stays listed, and nothing comes of it.
#[utoipa::path(
    tag = "openings",
    params(OpeningAddress, IfMatchHeader),
    responses((status = 204), Error, Conflict)
)]
#[delete("/openings/{id}")]
async fn discard_opening(
    allowed: Allowed<access::DiscardOpening>,
    place: Place<OpeningAddress>,
) -> Result<HttpResponse, Error> {
    let change = Change::begin(&place.database, &allowed.acting).await?;
    let (before, after) =
        taken(change.within(), &place, OpeningStep::Discard, allowed.acting.now).await?;
    kept(&allowed, change, &before, after).await?;
    Ok(HttpResponse::NoContent().finish())
}
