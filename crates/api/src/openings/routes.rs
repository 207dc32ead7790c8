use actix_web::{
    HttpRequest, HttpResponse, HttpResponseBuilder, get,
    http::header,
    post,
    web::{Data, Json},
};
use domain::{
    access,
    calendar::day_in_shanghai,
    lacking::{Lack, Lacking},
    openings::{OpeningId, OpeningState, ProgrammeDraft},
    programmes::Year,
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use serde::Deserialize;
use texts::Language;
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::{
    openings::{DocumentQuery, OpenProgramme, OpeningSummary, OpeningView},
    page::Page,
};

use super::{document, steps, store, store::Opening, views};
use crate::{
    Error,
    auth::{Acting, Allowed},
    board::{Board, Snapshot},
    body::{Body, FileBody, LARGEST},
    change::{Change, Describe},
    conditional::{tag_of_version, tagged},
    error::{Conflict, language_of},
    parameters::Parameters,
    place::Place,
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(list_openings)
        .service(open_programme)
        .service(open_document)
        .service(read_opening)
        .configure(steps::configure);
}

/// What names an opening in addresses.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct OpeningAddress {
    /// Id of the opening.
    pub(super) id: Uuid,
}

/// # Errors
/// When there is none.
pub(super) async fn find(
    database: &impl ConnectionTrait,
    at: &OpeningAddress,
) -> Result<Opening, Error> {
    store::find(database, OpeningId(at.id)).await?.ok_or(Error::NotFound)
}

/// An opening as it is now, with its tag.
pub(super) async fn answer(
    response: HttpResponseBuilder,
    database: &impl ConnectionTrait,
    board: &Board,
    opening: &Opening,
    language: Language,
) -> Result<HttpResponse, Error> {
    let original = store::original(database, opening.id).await?;
    let snapshot = board.fresh().await?;
    let view = views::view(opening, original, &snapshot, language);
    Ok(tagged(response, tag_of_version(opening.version), &view))
}

/// A new opening of the caller's.
fn begun(acting: &Acting, draft: ProgrammeDraft, file_name: Option<String>) -> Opening {
    Opening {
        id: OpeningId(Uuid::new_v4()),
        state: OpeningState::Draft,
        draft,
        file_name,
        version: 1,
        created_at: acting.now,
        created_by: acting.by(),
        amended_at: acting.now,
    }
}

fn created(opening: &Opening) -> HttpResponseBuilder {
    let mut response = HttpResponse::Created();
    response.insert_header((header::LOCATION, format!("openings/{}", opening.id.0)));
    response
}

/// What a programme begins with: the structure of an earlier year, or nothing.
fn beginning(asked: &OpenProgramme, snapshot: &Snapshot) -> Result<ProgrammeDraft, Error> {
    let lacks = |pointer, lack| Error::from(vec![Lacking::new(pointer, lack)]);
    Year::parse(asked.year).map_err(|_| lacks("/year", Lack::Year))?;
    let Some(like) = asked.like else { return Ok(ProgrammeDraft::empty(asked.year)) };
    let board = snapshot.programme(like).map_err(|_| lacks("/like", Lack::Unknown))?;
    Ok(ProgrammeDraft::like(&board.programme, asked.year))
}

/// List openings, the newest first; those published or discarded stay listed.
#[utoipa::path(tag = "openings", responses((status = 200, body = Page<OpeningSummary>), Error))]
#[get("/openings")]
async fn list_openings(
    allowed: Allowed<access::ListOpenings>,
    database: Data<DatabaseConnection>,
) -> Result<Json<Page<OpeningSummary>>, Error> {
    let openings = store::list(&**database).await?;
    let items: Vec<OpeningSummary> = openings.iter().map(views::summary).collect();
    Ok(Json(Page { total: items.len(), items, next_cursor: None, as_of: allowed.acting.now }))
}

/// Begin a programme without a document: empty, or with the areas, calendar and thresholds of another
/// year.
#[utoipa::path(
    tag = "openings",
    request_body = OpenProgramme,
    responses(
        (status = 201, body = OpeningView, headers(("ETag" = String), ("Location" = String))),
        Error,
        Conflict,
    )
)]
#[post("/openings")]
async fn open_programme(
    allowed: Allowed<access::OpenProgramme>,
    Body(asked): Body<OpenProgramme>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let draft = beginning(&asked, &*board.fresh().await?)?;
    let opening = begun(&allowed.acting, draft, None);
    let change = Change::begin(&database, &allowed.acting).await?;
    store::insert(change.within(), &opening, None).await?;
    let record = allowed.record().of("opening", opening.id.0);
    change.keep(record.after(&views::summary(&opening))?).await?;
    answer(created(&opening), &**database, &board, &opening, language_of(&request)).await
}

/// Begin a programme with the document by which it was issued: .docx, .xlsx, .xls, .ods, .csv, .txt,
/// or .json as exported. The body is the file. What was found and assumed stands in the draft.
#[utoipa::path(
    tag = "openings",
    params(DocumentQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses(
        (status = 201, body = OpeningView, headers(("ETag" = String), ("Location" = String))),
        Error,
        Conflict,
    )
)]
#[post("/opening-documents")]
async fn open_document(
    allowed: Allowed<access::OpenDocument>,
    Parameters(query): Parameters<DocumentQuery>,
    FileBody(content): FileBody<LARGEST>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let today = day_in_shanghai(allowed.acting.now);
    let (name, draft, document) = document::read(query, content, today).await?;
    let opening = begun(&allowed.acting, draft, Some(name));
    let change = Change::begin(&database, &allowed.acting).await?;
    store::insert(change.within(), &opening, Some(document)).await?;
    let record = allowed.record().of("opening", opening.id.0);
    change.keep(record.after(&views::summary(&opening))?).await?;
    answer(created(&opening), &**database, &board, &opening, language_of(&request)).await
}

/// Read one opening: its draft, what it lacks, and the lines of its document.
#[utoipa::path(
    tag = "openings",
    params(OpeningAddress),
    responses((status = 200, body = OpeningView, headers(("ETag" = String))), Error)
)]
#[get("/openings/{id}")]
async fn read_opening(
    _: Allowed<access::ReadOpening>,
    place: Place<OpeningAddress>,
) -> Result<HttpResponse, Error> {
    let Place { at, board, database, language, .. } = place;
    let opening = find(&**database, &at).await?;
    answer(HttpResponse::Ok(), &**database, &board, &opening, language).await
}
