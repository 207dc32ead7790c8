//! List, read and begin applications for completion.
use actix_web::{
    HttpRequest, HttpResponse, HttpResponseBuilder, get,
    http::header,
    post,
    web::{Data, Json},
};
use domain::{
    access,
    completions::{Completion, CompletionContent, CompletionId, CompletionState},
    lacking::{Lack, Lacking},
    tasks::{Baseline, Light},
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use texts::Language;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::{
    completions::{ApplyForCompletion, CompletionView},
    docket::DocketQuery,
    page::Page,
};

use super::{steps, verifying, views::view};
use crate::{
    Error,
    auth::{Acting, Allowed},
    board::Board,
    body::Body,
    change::Change,
    conditional::{tag_of_version, tagged},
    docket::{Beside, RecordAddress, Stored, Which, find, keep_new, own_task, store, trace},
    error::{Conflict, language_of},
    parameters::Parameters,
    place::Place,
    programmes,
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(list_completions)
        .service(apply_for_completion)
        .service(read_completion)
        .configure(steps::configure)
        .configure(verifying::configure);
}

/// An application as it is now, with its tag.
pub(super) async fn answer(
    mut response: HttpResponseBuilder,
    database: &impl ConnectionTrait,
    board: &Board,
    acting: &Acting,
    stored: &Stored<Completion>,
    language: Language,
) -> Result<HttpResponse, Error> {
    let files = stored.record.content.evidence.iter().copied();
    let beside = Beside::of(database, board.fresh().await?, acting, files).await?;
    if stored.version == 1 {
        response.insert_header((header::LOCATION, format!("completions/{}", stored.record.id.0)));
    }
    let view = view(&beside, &stored.record, language);
    Ok(tagged(response, tag_of_version(stored.version), &view))
}

/// List applications for completion, the newest first; a department sees its own.
#[utoipa::path(
    tag = "completions",
    params(DocketQuery),
    responses((status = 200, body = Page<CompletionView>), Error)
)]
#[get("/completions")]
async fn list_completions(
    allowed: Allowed<access::ListCompletions>,
    Parameters(query): Parameters<DocketQuery>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<Json<Page<CompletionView>>, Error> {
    let which = Which::of(&query, allowed.only_department())?;
    let mut found = store::list::<Completion>(&**database, &which).await?;
    found.retain(|it| query.open.is_none_or(|open| it.record.waits() == open));
    let files: Vec<_> = found.iter().flat_map(|it| it.record.content.evidence.clone()).collect();
    let beside = Beside::of(&**database, board.fresh().await?, &allowed.acting, files).await?;
    let language = language_of(&request);
    let items: Vec<CompletionView> =
        found.iter().map(|it| view(&beside, &it.record, language)).collect();
    Ok(Json(Page { total: items.len(), items, next_cursor: None, as_of: allowed.acting.now }))
}

/// Read one application for completion.
#[utoipa::path(
    tag = "completions",
    params(RecordAddress),
    responses((status = 200, body = CompletionView, headers(("ETag" = String))), Error)
)]
#[get("/completions/{id}")]
async fn read_completion(
    allowed: Allowed<access::ReadCompletion>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let Place { at, board, database, language, .. } = place;
    let stored = find(&allowed, &at, &**database).await?;
    answer(HttpResponse::Ok(), &**database, &board, &allowed.acting, &stored, language).await
}

/// Begin to apply for the completion of a task whose plan the department keeps.
#[utoipa::path(
    tag = "completions",
    request_body = ApplyForCompletion,
    responses(
        (status = 201, body = CompletionView, headers(("ETag" = String), ("Location" = String))),
        Error,
        Conflict,
    )
)]
#[post("/completions")]
async fn apply_for_completion(
    allowed: Allowed<access::ApplyForCompletion>,
    Body(asked): Body<ApplyForCompletion>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let own = own_task(&allowed, &board, asked.year, &asked.task).await?;
    let lacks = |lack| Error::from(vec![Lacking::new("/task", lack)]);
    if matches!(own.board.light_of(&own.task), Light::Completed | Light::NotCompleted) {
        return Err(lacks(Lack::Ended));
    }
    let baseline = Baseline::on(&own.board.events, own.task.id, own.board.today);
    let standard = baseline.map(|it| it.completion_standard.clone());
    let standard = standard.ok_or_else(|| lacks(Lack::NoPlan))?;
    let change = Change::begin(&database, &allowed.acting).await?;
    // Whoever counts a change holds the programme: two at once see each other.
    programmes::store::touch(change.within(), own.board.programme.id).await?;
    let which = Which { task: Some(asked.task), ..Which::of_year(own.board.programme.year) };
    let known = store::list::<Completion>(change.within(), &which).await?;
    if known.iter().any(|it| it.record.is_open()) {
        return Err(lacks(Lack::Repeated));
    }
    let completion = Completion {
        id: CompletionId(Uuid::new_v4()),
        year: own.board.programme.year,
        department: own.department,
        task: own.task.key,
        standard,
        content: CompletionContent::default(),
        state: CompletionState::Draft,
        begun: trace(&allowed.acting),
        inspection: None,
        history: Vec::new(),
    };
    let stored = keep_new(&allowed, change, completion).await?;
    let language = language_of(&request);
    answer(HttpResponse::Created(), &**database, &board, &allowed.acting, &stored, language).await
}
