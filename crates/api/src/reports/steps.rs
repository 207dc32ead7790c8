//! The way of a report: submitted, signed and thereby received, accepted or returned, corrected.
use actix_web::{HttpResponse, post};
use domain::{
    access::{self, Action},
    approval::{REPORT, Step},
    machine::transition,
    reports::{facts_of_acceptance, facts_of_signature},
};
use sea_orm::ConnectionTrait;
use serde_json::json;
use utoipa_actix_web::service_config::ServiceConfig;
use wire::{
    plans::Reasoned,
    reports::{ReportVersion, ReportView},
};

use super::{
    routes::respond,
    store::{self, StoredVersion},
    views::signed_contributions,
    working::{ReportAddress, Working},
};
use crate::{
    Error,
    approval::{reason, taken},
    auth::{Acting, Allowed},
    body::Body,
    change::{Change, Describe},
    conditional::IfMatchHeader,
    error::Conflict,
    place::Place,
    publications, tasks,
};

pub(super) fn configure(config: &mut ServiceConfig) {
    config
        .service(submit_report)
        .service(send_back_report)
        .service(sign_report)
        .service(accept_report)
        .service(return_report)
        .service(correct_report);
}

async fn take<A: Action>(
    allowed: Allowed<A>,
    place: Place<ReportAddress>,
    step: Step,
    reason: Option<String>,
) -> Result<HttpResponse, Error> {
    let Place { at, if_match, board, database, language } = place;
    let acting = &allowed.acting;
    let change = Change::begin(&database, acting).await?;
    let mut working = Working::find(&allowed, &at, &board, change.within()).await?;
    if_match.check(&working.tag())?;
    let before = working.report.stage;
    working.report.stage = transition(REPORT, before, step)?;
    if matches!(step, Step::Submit | Step::Sign) {
        working.check_open(acting.now)?;
        let lacking = working.lacking(acting.now);
        if !lacking.is_empty() {
            return Err(lacking.into());
        }
    }
    working.report.history.push(taken(acting, step, reason));
    working.report.amended_at = acting.now;
    let first = step == Step::Sign && working.report.received_at.is_none();
    if first {
        working.report.received_at = Some(acting.now);
    }
    working.report = store::save(change.within(), working.report).await?;
    follow(&mut working, step, first, acting, change.within()).await?;
    let record = allowed.record().of("report", working.report.id);
    let record = record.before(&json!({"stage": before}))?;
    change.keep(record.after(&json!({"stage": working.report.stage}))?).await?;
    respond(&working, &**database, acting, language).await
}

/// What a step brings about: a version, its outcome, facts and lights.
async fn follow(
    working: &mut Working,
    step: Step,
    first: bool,
    acting: &Acting,
    database: &impl ConnectionTrait,
) -> Result<(), Error> {
    let report = &working.report;
    let facts = match step {
        Step::Sign => {
            let version = ReportVersion {
                number: u32::try_from(working.versions.len() + 1).unwrap_or(u32::MAX),
                signed_at: acting.now,
                signed_by: acting.by(),
                outcome: None,
                content: report.content.clone(),
                contributions: signed_contributions(working),
            };
            let signed = StoredVersion { report: report.id, version };
            store::insert_version(database, &signed).await?;
            working.versions.push(signed);
            if first { facts_of_signature(&working.reported()) } else { Vec::new() }
        }
        Step::Accept | Step::Return => {
            store::decide_version(database, report.id, report.stage).await?;
            if let Some(last) = working.versions.last_mut() {
                last.version.outcome = Some(working.report.stage);
            }
            match step {
                Step::Accept => facts_of_acceptance(&working.report.content, &working.reported()),
                _ => Vec::new(),
            }
        }
        Step::Edit | Step::Submit | Step::SendBack | Step::Correct => Vec::new(),
    };
    if step == Step::Accept {
        let proposed = working.published();
        publications::propose(database, working.programme(), proposed, acting).await?;
    }
    if facts.is_empty() {
        return Ok(());
    }
    tasks::lights::record(database, working.programme(), facts, acting.now).await
}

/// Submit a report to the department's leader. Nothing may be lacking.
#[utoipa::path(
    tag = "reports",
    params(ReportAddress, IfMatchHeader),
    responses((status = 200, body = ReportView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/programmes/{year}/reports/{department}/{period}/submission")]
async fn submit_report(
    allowed: Allowed<access::SubmitReport>,
    place: Place<ReportAddress>,
) -> Result<HttpResponse, Error> {
    take(allowed, place, Step::Submit, None).await
}

/// Send a report back to the department's clerk instead of signing it.
#[utoipa::path(
    tag = "reports",
    params(ReportAddress, IfMatchHeader),
    request_body = Reasoned,
    responses((status = 200, body = ReportView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/programmes/{year}/reports/{department}/{period}/sending-back")]
async fn send_back_report(
    allowed: Allowed<access::SendBackReport>,
    place: Place<ReportAddress>,
    Body(asked): Body<Reasoned>,
) -> Result<HttpResponse, Error> {
    take(allowed, place, Step::SendBack, reason(&asked)?).await
}

/// Sign a report and send it to the supervision office. Its first signature decides, by the
/// server's clock, whether it is late: for good.
#[utoipa::path(
    tag = "reports",
    params(ReportAddress, IfMatchHeader),
    responses((status = 200, body = ReportView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/programmes/{year}/reports/{department}/{period}/signature")]
async fn sign_report(
    allowed: Allowed<access::SignReport>,
    place: Place<ReportAddress>,
) -> Result<HttpResponse, Error> {
    take(allowed, place, Step::Sign, None).await
}

/// Accept a report: what it states becomes known, and the lights follow.
#[utoipa::path(
    tag = "reports",
    params(ReportAddress, IfMatchHeader),
    responses((status = 200, body = ReportView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/programmes/{year}/reports/{department}/{period}/acceptance")]
async fn accept_report(
    allowed: Allowed<access::AcceptReport>,
    place: Place<ReportAddress>,
) -> Result<HttpResponse, Error> {
    take(allowed, place, Step::Accept, None).await
}

/// Return a report to the department, with the reason.
#[utoipa::path(
    tag = "reports",
    params(ReportAddress, IfMatchHeader),
    request_body = Reasoned,
    responses((status = 200, body = ReportView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/programmes/{year}/reports/{department}/{period}/return")]
async fn return_report(
    allowed: Allowed<access::ReturnReport>,
    place: Place<ReportAddress>,
    Body(asked): Body<Reasoned>,
) -> Result<HttpResponse, Error> {
    take(allowed, place, Step::Return, reason(&asked)?).await
}

/// Correct an accepted report by a new version; the old one stays.
#[utoipa::path(
    tag = "reports",
    params(ReportAddress, IfMatchHeader),
    request_body = Reasoned,
    responses((status = 200, body = ReportView, headers(("ETag" = String))), Error, Conflict)
)]
#[post("/programmes/{year}/reports/{department}/{period}/correction")]
async fn correct_report(
    allowed: Allowed<access::CorrectReport>,
    place: Place<ReportAddress>,
    Body(asked): Body<Reasoned>,
) -> Result<HttpResponse, Error> {
    take(allowed, place, Step::Correct, reason(&asked)?).await
}
