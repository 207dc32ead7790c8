//! The way of a change outside the department: consented to by all in charge, filed with the office.
use actix_web::{HttpResponse, post};
use domain::{
    access::{self},
    attachments::AttachmentId,
    changes::{Change, Moving},
    lacking::{Lack, Lacking},
};
use utoipa_actix_web::service_config::ServiceConfig;
use wire::changes::{ChangeView, FileChange, Reasoned};

use super::steps::take;
use crate::{
    Error,
    auth::Allowed,
    body::Body,
    conditional::IfMatchHeader,
    docket::{RecordAddress, Stored, evidence_of, find, trace},
    error::Conflict,
    place::Place,
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config
        .service(consent_to_change)
        .service(refuse_change)
        .service(file_change)
        .service(return_change);
}

/// Consent to a change 同意, as one of those in charge of the task; where several are, all have to.
#[utoipa::path(
    tag = "changes",
    params(RecordAddress, IfMatchHeader),
    responses((status = 200, body = ChangeView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/changes/{id}/consent")]
async fn consent_to_change(
    allowed: Allowed<access::ConsentToChange>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let leader = allowed.acting.caller.post().ok_or(Error::Forbidden)?;
    take(&allowed, &place, |change, _| Ok((change.consent(leader, by)?, None))).await
}

/// Refuse a change 不同意, as one of those in charge of the task.
#[utoipa::path(
    tag = "changes",
    params(RecordAddress, IfMatchHeader),
    request_body = Reasoned,
    responses((status = 200, body = ChangeView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/changes/{id}/refusal")]
async fn refuse_change(
    allowed: Allowed<access::RefuseChange>,
    place: Place<RecordAddress>,
    Body(asked): Body<Reasoned>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let leader = allowed.acting.caller.post().ok_or(Error::Forbidden)?;
    let step = |it: Change, _: &Moving<'_>| Ok((it.refuse(leader, asked.reason, by)?, None));
    take(&allowed, &place, step).await
}

/// File a change 报备登记, with the number of its document and the document itself: from now on it is in
/// force.
#[utoipa::path(
    tag = "changes",
    params(RecordAddress, IfMatchHeader),
    request_body = FileChange,
    responses((status = 200, body = ChangeView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/changes/{id}/filing")]
async fn file_change(
    allowed: Allowed<access::FileChange>,
    place: Place<RecordAddress>,
    Body(asked): Body<FileChange>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let document = AttachmentId(asked.document);
    let stored: Stored<Change> = find(&allowed, &place.at, &**place.database).await?;
    let owner = stored.record.department;
    evidence_of(&**place.database, owner, &[document], "/document")
        .await
        .map_err(|_| Error::from(vec![Lacking::new("/document", Lack::Unknown)]))?;
    let step = |it: Change, of: &Moving<'_>| {
        let (filed, fact) = it.file(&asked.document_number, document, of.baseline, by)?;
        Ok((filed, Some(fact)))
    };
    take(&allowed, &place, step).await
}

/// Return a change to the department instead of filing it, with the reason.
#[utoipa::path(
    tag = "changes",
    params(RecordAddress, IfMatchHeader),
    request_body = Reasoned,
    responses((status = 200, body = ChangeView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/changes/{id}/return")]
async fn return_change(
    allowed: Allowed<access::ReturnChange>,
    place: Place<RecordAddress>,
    Body(asked): Body<Reasoned>,
) -> Result<HttpResponse, Error> {
    let by = trace(&allowed.acting);
    let step = |it: Change, _: &Moving<'_>| Ok((it.return_it(asked.reason, by)?, None));
    take(&allowed, &place, step).await
}
