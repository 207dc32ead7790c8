//! The way of a change within the department: written, submitted, signed.
use actix_web::{HttpResponse, post, put};
use chrono::NaiveDate;
use domain::{
    access::{self, Action},
    changes::{Change, ChangeContent, Moving},
    programmes::ProgrammeId,
    tasks::{Baseline, Fact},
};
use utoipa_actix_web::service_config::ServiceConfig;
use wire::changes::{ChangeView, Reasoned};

use super::routes::answer;
use crate::{
    Error,
    auth::Allowed,
    body::Body,
    change,
    conditional::IfMatchHeader,
    docket::{self, RecordAddress, evidence_of, find_as_read, trace},
    error::Conflict,
    place::Place,
    posts, programmes, tasks,
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config
        .service(amend_change)
        .service(submit_change)
        .service(drop_change)
        .service(sign_change)
        .service(send_back_change);
}

/// Takes one step with a change and the task that it is about, all of it or nothing.
pub(super) async fn take<A: Action>(
    allowed: &Allowed<A>,
    place: &Place<RecordAddress>,
    step: impl FnOnce(Change, &Moving<'_>) -> Result<(Change, Option<Fact>), Error>,
) -> Result<HttpResponse, Error> {
    // Looked at before: within the change nothing else of the database is waited for.
    let snapshot = place.board.fresh().await?;
    let transaction = change::Change::begin(&place.database, &allowed.acting).await?;
    let before = find_as_read::<A, Change>(allowed, place, transaction.within()).await?;
    let year = before.record.year;
    // Whoever counts a change of the programme waits for the one before: no two move one task at once.
    programmes::store::touch(transaction.within(), ProgrammeId::of_year(year)).await?;
    let board = snapshot.programme(year.number())?;
    let posts = posts::store::list(transaction.within()).await?;
    let task = board.programme.tasks.iter().find(|task| task.key == before.record.task);
    let task = task.ok_or(Error::NotFound)?;
    let events = tasks::store::list_events(transaction.within(), &board.programme.tasks).await?;
    let baseline = Baseline::on(&events, task.id, NaiveDate::MAX);
    let of = Moving { programme: &board.programme, task, baseline, posts: &posts };
    let after =
        docket::take(allowed, &snapshot, transaction, before, |change| step(change, &of)).await?;
    let Place { board, database, language, .. } = place;
    answer(HttpResponse::Ok(), &***database, board, &allowed.acting, &after, *language).await
}

/// Save a change as far as the clerk has come.
#[utoipa::path(
    tag = "changes",
    params(RecordAddress, IfMatchHeader),
    request_body = ChangeContent,
    responses((status = 200, body = ChangeView, headers(("ETag" = String))), Error, Conflict)
)]
#[put("/changes/{id}")]
async fn amend_change(
    allowed: Allowed<access::AmendChange>,
    place: Place<RecordAddress>,
    Body(asked): Body<ChangeContent>,
) -> Result<HttpResponse, Error> {
    if let Some(own) = allowed.only_department() {
        evidence_of(&**place.database, own, &asked.evidence, "/evidence").await?;
    }
    take(&allowed, &place, |change, of| Ok((change.edit(asked, of)?, None))).await
}

/// Submit a change to the department's leader: old and new values are fixed.
#[utoipa::path(
    tag = "changes",
    params(RecordAddress, IfMatchHeader),
    responses((status = 200, body = ChangeView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/changes/{id}/submission")]
async fn submit_change(
    allowed: Allowed<access::SubmitChange>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |change, of| Ok((change.submit(of, by)?, None))).await
}

/// Drop a change 撤销申请.
#[utoipa::path(
    tag = "changes",
    params(RecordAddress, IfMatchHeader),
    responses((status = 200, body = ChangeView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/changes/{id}/dropping")]
async fn drop_change(
    allowed: Allowed<access::DropChange>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |change, _| Ok((change.abandon(by)?, None))).await
}

/// Sign a change: those in charge of the task are asked for their consent.
#[utoipa::path(
    tag = "changes",
    params(RecordAddress, IfMatchHeader),
    responses((status = 200, body = ChangeView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/changes/{id}/signature")]
async fn sign_change(
    allowed: Allowed<access::SignChange>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |change, of| Ok((change.sign(of, by)?, None))).await
}

/// Send a change back to the clerk, with the reason.
#[utoipa::path(
    tag = "changes",
    params(RecordAddress, IfMatchHeader),
    request_body = Reasoned,
    responses((status = 200, body = ChangeView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/changes/{id}/sending-back")]
async fn send_back_change(
    allowed: Allowed<access::SendBackChange>,
    place: Place<RecordAddress>,
    Body(asked): Body<Reasoned>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let step = |it: Change, _: &Moving<'_>| Ok((it.send_back(asked.reason, by)?, None));
    take(&allowed, &place, step).await
}
