//! What may be done with a publication, by the machine of the domain.
use actix_web::{HttpResponse, post, put};
use domain::{
    access::{self, Action},
    programmes::ProgrammeId,
    publications::{Proposal, Publication, PublishedText},
};
use utoipa_actix_web::service_config::ServiceConfig;
use wire::publications::{AmendPublication, CorrectPublication, PublicationView, Reasoned};

use super::routes::answer;
use crate::{
    Error,
    auth::Allowed,
    body::Body,
    change::Change,
    conditional::IfMatchHeader,
    docket::{self, RecordAddress, find_as_read, trace},
    error::Conflict,
    place::Place,
    programmes,
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config
        .service(amend_publication)
        .service(release_publication)
        .service(send_back_publication)
        .service(correct_publication);
}

async fn take<A: Action>(
    allowed: &Allowed<A>,
    place: &Place<RecordAddress>,
    step: impl FnOnce(Publication) -> Result<Publication, Error>,
) -> Result<HttpResponse, Error> {
    let snapshot = place.board.fresh().await?;
    let change = Change::begin(&place.database, &allowed.acting).await?;
    let before = find_as_read::<A, Publication>(allowed, place, change.within()).await?;
    // What is released stands on the board at once.
    let programme = ProgrammeId::of_year(before.record.year);
    programmes::store::touch(change.within(), programme).await?;
    let step = |publication| Ok((step(publication)?, None));
    let after = docket::take(allowed, &snapshot, change, before, step).await?;
    answer(HttpResponse::Ok(), &**place.database, &place.board, &allowed.acting, &after).await
}

fn proposal<A: Action>(allowed: &Allowed<A>, texts: Vec<PublishedText>) -> Result<Proposal, Error> {
    Ok(Proposal { texts, by: trace(&allowed.acting), account: allowed.acting.account()? })
}

/// Change the words of a publication that is not out. Whoever does becomes their author.
#[utoipa::path(
    tag = "publications",
    params(RecordAddress, IfMatchHeader),
    request_body = AmendPublication,
    responses((status = 200, body = PublicationView, headers(("ETag" = String))), Error, Conflict)
)]
#[put("/publications/{id}")]
async fn amend_publication(
    allowed: Allowed<access::AmendPublication>,
    place: Place<RecordAddress>,
    Body(asked): Body<AmendPublication>,
) -> Result<HttpResponse, Error> {
    let proposal = proposal(&allowed, asked.texts)?;
    take(&allowed, &place, |it| Ok(it.amend(proposal)?)).await
}

/// Release a publication 审核公布, as somebody else than whoever wrote its words.
#[utoipa::path(
    tag = "publications",
    params(RecordAddress, IfMatchHeader),
    responses((status = 200, body = PublicationView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/publications/{id}/release")]
async fn release_publication(
    allowed: Allowed<access::ReleasePublication>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let (by, account) = (trace(&allowed.acting), allowed.acting.account()?);
    take(&allowed, &place, |it| Ok(it.release(account, by)?)).await
}

/// Send the words of a publication back, with the reason.
#[utoipa::path(
    tag = "publications",
    params(RecordAddress, IfMatchHeader),
    request_body = Reasoned,
    responses((status = 200, body = PublicationView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/publications/{id}/sending-back")]
async fn send_back_publication(
    allowed: Allowed<access::SendBackPublication>,
    place: Place<RecordAddress>,
    Body(asked): Body<Reasoned>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |it| Ok(it.send_back(asked.reason, by)?)).await
}

/// Correct what is out 更正, with the reason: the new words are released in their turn, and what they
/// correct stays visible.
#[utoipa::path(
    tag = "publications",
    params(RecordAddress, IfMatchHeader),
    request_body = CorrectPublication,
    responses((status = 200, body = PublicationView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/publications/{id}/correction")]
async fn correct_publication(
    allowed: Allowed<access::CorrectPublication>,
    place: Place<RecordAddress>,
    Body(asked): Body<CorrectPublication>,
) -> Result<HttpResponse, Error> {
    let proposal = proposal(&allowed, asked.texts)?;
    take(&allowed, &place, |it| Ok(it.correct(proposal, asked.reason)?)).await
}
