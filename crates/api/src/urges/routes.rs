use actix_web::{
    HttpResponse, HttpResponseBuilder, get,
    http::header,
    post,
    web::{Data, Json},
};
use domain::{
    access::{self, Action},
    departments::DepartmentId,
    urges::{Urge, UrgeId},
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::{
    page::Page,
    urges::{IssueUrge, UrgeQuery, UrgeView},
};

use super::{
    issue, notice, steps,
    store::{self, Stored, Which},
    views::{Beside, audited, subject_words},
};
use crate::{
    Error,
    auth::{Acting, Allowed},
    board::Board,
    body::Body,
    change::{Change, Describe},
    conditional::{tag_of_version, tagged},
    config::Settings,
    error::Conflict,
    official,
    parameters::Parameters,
    place::Place,
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(list_urges)
        .service(issue_urge)
        .service(read_urge)
        .service(download_urge)
        .configure(steps::configure);
}

/// What names an urge in addresses.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct UrgeAddress {
    /// Id of the urge.
    pub(super) id: Uuid,
}

/// # Errors
/// When there is none, or it is not the caller's to know of.
pub(super) async fn find<A: Action>(
    allowed: &Allowed<A>,
    at: &UrgeAddress,
    database: &impl ConnectionTrait,
) -> Result<Stored, Error> {
    let stored = store::find(database, UrgeId(at.id)).await?.ok_or(Error::NotFound)?;
    allowed.covers(None, Some(stored.urge.department))?;
    Ok(stored)
}

/// An urge as it is now, with its tag.
pub(super) async fn answer(
    response: HttpResponseBuilder,
    database: &impl ConnectionTrait,
    board: &Board,
    acting: &Acting,
    stored: &Stored,
) -> Result<HttpResponse, Error> {
    let beside = Beside::of(database, board.fresh().await?, acting, [stored.urge.id]).await?;
    Ok(tagged(response, tag_of_version(stored.version), &beside.view(&stored.urge)))
}

/// The same for a new one, whose address is `beside` the operation's.
pub(super) async fn created(
    beside: &str,
    database: &impl ConnectionTrait,
    board: &Board,
    acting: &Acting,
    urge: Urge,
) -> Result<HttpResponse, Error> {
    let mut response = HttpResponse::Created();
    response.insert_header((header::LOCATION, format!("{beside}/{}", urge.id.0)));
    answer(response, database, board, acting, &Stored { urge, version: 1 }).await
}

/// List urges, the newest first; a department sees its own.
#[utoipa::path(
    tag = "urges",
    params(UrgeQuery),
    responses((status = 200, body = Page<UrgeView>), Error)
)]
#[get("/urges")]
async fn list_urges(
    allowed: Allowed<access::ListUrges>,
    Parameters(query): Parameters<UrgeQuery>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
) -> Result<Json<Page<UrgeView>>, Error> {
    let which = Which {
        year: query.year,
        departments: [query.department.map(DepartmentId), allowed.only_department()],
        state: query.state,
        level: query.level,
    };
    let found = store::list(&**database, which).await?;
    let ids = found.iter().map(|stored| stored.urge.id);
    let beside = Beside::of(&**database, board.fresh().await?, &allowed.acting, ids).await?;
    let items: Vec<UrgeView> = found.iter().map(|stored| beside.view(&stored.urge)).collect();
    Ok(Json(Page { total: items.len(), items, next_cursor: None, as_of: allowed.acting.now }))
}

/// Download an urge as a document 督办单, laid out by GB/T 9704.
#[utoipa::path(
    tag = "urges",
    params(UrgeAddress),
    responses(
        (status = 200, description = "The document", content(
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ), headers(("Content-Disposition" = String))),
        Error,
    )
)]
#[get("/urges/{id}/document")]
async fn download_urge(
    allowed: Allowed<access::DownloadUrge>,
    place: Place<UrgeAddress>,
) -> Result<HttpResponse, Error> {
    let Place { at, board, database, .. } = place;
    let stored = find(&allowed, &at, &**database).await?;
    let snapshot = board.fresh().await?;
    let about = subject_words(&stored.urge, &snapshot);
    let beside = Beside::of(&**database, snapshot, &allowed.acting, []).await?;
    official::answer(&notice::of(&stored.urge, &beside.view(&stored.urge).department, &about))
}

/// Urge a department about a task or a report: a first reminder, with a day for the answer.
#[utoipa::path(
    tag = "urges",
    request_body = IssueUrge,
    responses(
        (status = 201, body = UrgeView, headers(("ETag" = String), ("Location" = String))),
        Error,
        Conflict,
    )
)]
#[post("/urges")]
async fn issue_urge(
    allowed: Allowed<access::IssueUrge>,
    Body(asked): Body<IssueUrge>,
    board: Data<Board>,
    settings: Data<Settings>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let snapshot = board.fresh().await?;
    let urge = issue::first(asked, &allowed.acting, &snapshot)?;
    let change = Change::begin(&database, &allowed.acting).await?;
    issue::issue(change.within(), &settings, &snapshot, &urge).await?;
    let record = allowed.record().of("urge", urge.id.0);
    change.keep(record.after(&audited(&urge))?).await?;
    created("urges", &**database, &board, &allowed.acting, urge).await
}

/// Read one urge.
#[utoipa::path(
    tag = "urges",
    params(UrgeAddress),
    responses((status = 200, body = UrgeView, headers(("ETag" = String))), Error)
)]
#[get("/urges/{id}")]
async fn read_urge(
    allowed: Allowed<access::ReadUrge>,
    place: Place<UrgeAddress>,
) -> Result<HttpResponse, Error> {
    let Place { at, board, database, .. } = place;
    let stored = find(&allowed, &at, &**database).await?;
    answer(HttpResponse::Ok(), &**database, &board, &allowed.acting, &stored).await
}
