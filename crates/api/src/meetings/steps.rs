//! What may be done with a meeting, by the machine of the domain.
use actix_web::{HttpResponse, post, put};
use domain::{
    access::{self, Action},
    lacking::{Lack, Lacking},
    meetings::{Amendment, Meeting},
    tasks::TaskKey,
};
use utoipa_actix_web::service_config::ServiceConfig;
use wire::meetings::{AmendMeeting, MeetingView, Reasoned};

use super::routes::{answer, judged};
use crate::{
    Error,
    auth::Allowed,
    body::Body,
    change::Change,
    conditional::IfMatchHeader,
    docket::{self, RecordAddress, find_as_read, trace},
    error::Conflict,
    place::Place,
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config.service(amend_meeting).service(conclude_meeting).service(cancel_meeting);
}

async fn take<A: Action>(
    allowed: &Allowed<A>,
    place: &Place<RecordAddress>,
    step: impl FnOnce(Meeting) -> Result<Meeting, Error>,
) -> Result<HttpResponse, Error> {
    let snapshot = place.board.fresh().await?;
    let change = Change::begin(&place.database, &allowed.acting).await?;
    let before = find_as_read::<A, Meeting>(allowed, place, change.within()).await?;
    allowed.covers_post(before.record.leader)?;
    let step = |meeting| Ok((step(meeting)?, None));
    let after = docket::take(allowed, &snapshot, change, before, step).await?;
    answer(HttpResponse::Ok(), &**place.database, &place.board, &allowed.acting, &after).await
}

/// Keys in the order of the agenda.
///
/// # Errors
/// Names the lines that are no keys.
fn amendment(asked: AmendMeeting) -> Result<Amendment, Error> {
    let mut wrong = Vec::new();
    let mut agenda = Vec::new();
    for (place, item) in asked.agenda.into_iter().enumerate() {
        match item.task.parse::<TaskKey>() {
            Ok(key) => agenda.push((key, item.settled)),
            Err(_) => wrong.push(Lacking::new(format!("/agenda/{place}/task"), Lack::Unknown)),
        }
    }
    match wrong.is_empty() {
        true => {
            Ok(Amendment { day: asked.day, place: asked.place, agenda, minutes: asked.minutes })
        }
        false => Err(wrong.into()),
    }
}

/// Amend a meeting's day, place, agenda and minutes until it is held.
#[utoipa::path(
    tag = "meetings",
    params(RecordAddress, IfMatchHeader),
    request_body = AmendMeeting,
    responses((status = 200, body = MeetingView, headers(("ETag" = String))), Error, Conflict)
)]
#[put("/meetings/{id}")]
async fn amend_meeting(
    allowed: Allowed<access::AmendMeeting>,
    place: Place<RecordAddress>,
    Body(asked): Body<AmendMeeting>,
) -> Result<HttpResponse, Error> {
    let snapshot = place.board.fresh().await?;
    let to = amendment(asked)?;
    let step = |meeting: Meeting| {
        let board = snapshot.programme(meeting.year.number())?;
        Ok(meeting.amend(to, &board.programme, judged(&board))?)
    };
    take(&allowed, &place, step).await
}

/// Conclude a meeting with its minutes; nothing of it changes afterwards.
#[utoipa::path(
    tag = "meetings",
    params(RecordAddress, IfMatchHeader),
    responses((status = 200, body = MeetingView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/meetings/{id}/conclusion")]
async fn conclude_meeting(
    allowed: Allowed<access::ConcludeMeeting>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |meeting| Ok(meeting.conclude(by)?)).await
}

/// Cancel a meeting, with the reason.
#[utoipa::path(
    tag = "meetings",
    params(RecordAddress, IfMatchHeader),
    request_body = Reasoned,
    responses((status = 200, body = MeetingView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/meetings/{id}/cancellation")]
async fn cancel_meeting(
    allowed: Allowed<access::CancelMeeting>,
    place: Place<RecordAddress>,
    Body(asked): Body<Reasoned>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    take(&allowed, &place, |meeting| Ok(meeting.cancel(asked.reason, by)?)).await
}
