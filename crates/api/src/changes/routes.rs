//! List, read and begin changes.
use actix_web::{
    HttpRequest, HttpResponse, HttpResponseBuilder, get,
    http::header,
    post,
    web::{Data, Json},
};
use domain::{
    access,
    changes::{Change, ChangeContent, ChangeId, ChangeState},
    lacking::{Lack, Lacking},
    tasks::Light,
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use texts::Language;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::{
    changes::{ChangeView, RequestChange},
    docket::DocketQuery,
    page::Page,
};

use super::{
    filing, steps,
    views::{files, view},
};
use crate::{
    Error,
    auth::{Acting, Allowed},
    board::Board,
    body::Body,
    change,
    conditional::{tag_of_version, tagged},
    docket::{Beside, RecordAddress, Stored, Which, find, keep_new, own_task, store, trace},
    error::{Conflict, language_of},
    parameters::Parameters,
    place::Place,
    programmes,
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(list_changes)
        .service(request_change)
        .service(read_change)
        .configure(steps::configure)
        .configure(filing::configure);
}

/// A change as it is now, with its tag.
pub(super) async fn answer(
    mut response: HttpResponseBuilder,
    database: &impl ConnectionTrait,
    board: &Board,
    acting: &Acting,
    stored: &Stored<Change>,
    language: Language,
) -> Result<HttpResponse, Error> {
    let files = files(&stored.record);
    let beside = Beside::of(database, board.fresh().await?, acting, files).await?;
    if stored.version == 1 {
        response.insert_header((header::LOCATION, format!("changes/{}", stored.record.id.0)));
    }
    let view = view(&beside, &stored.record, language);
    Ok(tagged(response, tag_of_version(stored.version), &view))
}

/// List changes, the newest first; a department sees its own.
#[utoipa::path(
    tag = "changes",
    params(DocketQuery),
    responses((status = 200, body = Page<ChangeView>), Error)
)]
#[get("/changes")]
async fn list_changes(
    allowed: Allowed<access::ListChanges>,
    Parameters(query): Parameters<DocketQuery>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<Json<Page<ChangeView>>, Error> {
    let which = Which::of(&query, allowed.only_department())?;
    let mut found = store::list::<Change>(&**database, &which).await?;
    found.retain(|it| query.open.is_none_or(|open| it.record.is_open() == open));
    let named: Vec<_> = found.iter().flat_map(|it| files(&it.record)).collect();
    let beside = Beside::of(&**database, board.fresh().await?, &allowed.acting, named).await?;
    let language = language_of(&request);
    let items: Vec<ChangeView> =
        found.iter().map(|it| view(&beside, &it.record, language)).collect();
    Ok(Json(Page { total: items.len(), items, next_cursor: None, as_of: allowed.acting.now }))
}

/// Read one change.
#[utoipa::path(
    tag = "changes",
    params(RecordAddress),
    responses((status = 200, body = ChangeView, headers(("ETag" = String))), Error)
)]
#[get("/changes/{id}")]
async fn read_change(
    allowed: Allowed<access::ReadChange>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let Place { at, board, database, language, .. } = place;
    let stored = find(&allowed, &at, &**database).await?;
    answer(HttpResponse::Ok(), &**database, &board, &allowed.acting, &stored, language).await
}

/// Begin a change of a task whose plan the department keeps; what it moves follows by `PUT`.
#[utoipa::path(
    tag = "changes",
    request_body = RequestChange,
    responses(
        (status = 201, body = ChangeView, headers(("ETag" = String), ("Location" = String))),
        Error,
        Conflict,
    )
)]
#[post("/changes")]
async fn request_change(
    allowed: Allowed<access::RequestChange>,
    Body(asked): Body<RequestChange>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let own = own_task(&allowed, &board, asked.year, &asked.task).await?;
    let lacks = |lack| Error::from(vec![Lacking::new("/task", lack)]);
    if matches!(own.board.light_of(&own.task), Light::Completed | Light::NotCompleted) {
        return Err(lacks(Lack::Ended));
    }
    let transaction = change::Change::begin(&database, &allowed.acting).await?;
    // Whoever counts a change holds the programme: two at once see each other.
    programmes::store::touch(transaction.within(), own.board.programme.id).await?;
    let which = Which { task: Some(asked.task), ..Which::of_year(own.board.programme.year) };
    let known = store::list::<Change>(transaction.within(), &which).await?;
    // One that came too late no longer stands in the way of another.
    let waits =
        |it: &Stored<Change>| it.record.is_open() && !it.record.is_too_late(own.board.today);
    if known.iter().any(waits) {
        return Err(lacks(Lack::Repeated));
    }
    let change = Change {
        id: ChangeId(Uuid::new_v4()),
        year: own.board.programme.year,
        department: own.department,
        task: own.task.key,
        content: ChangeContent { kind: asked.kind, ..ChangeContent::default() },
        state: ChangeState::Draft,
        begun: trace(&allowed.acting),
        revisions: Vec::new(),
        file_by: None,
        leaders: Vec::new(),
        consents: Vec::new(),
        filing: None,
        history: Vec::new(),
    };
    let stored = keep_new(&allowed, transaction, change).await?;
    let language = language_of(&request);
    answer(HttpResponse::Created(), &**database, &board, &allowed.acting, &stored, language).await
}
