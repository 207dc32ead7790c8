//! List, read and issue directives.
use actix_web::{
    HttpResponse, HttpResponseBuilder, get,
    http::header,
    post,
    web::{Data, Json},
};
use domain::{
    access,
    departments::DepartmentId,
    directives::{Directive, DirectiveId, DirectiveState},
    lacking::{Lack, Lacking},
    meetings::{Meeting, MeetingId},
    posts::{PostId, PostKind},
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::{
    directives::{DirectiveView, IssueDirective},
    docket::DocketQuery,
    page::Page,
};

use super::{steps, views::view};
use crate::{
    Error,
    auth::{Acting, Allowed},
    board::Board,
    body::Body,
    change::Change,
    conditional::{tag_of_version, tagged},
    docket::{Beside, RecordAddress, Stored, Which, find, keep_new, store, trace},
    error::Conflict,
    parameters::Parameters,
    place::Place,
    posts,
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(list_directives)
        .service(issue_directive)
        .service(read_directive)
        .configure(steps::configure);
}

/// A directive as it is now, with its tag.
pub(super) async fn answer(
    response: HttpResponseBuilder,
    database: &impl ConnectionTrait,
    board: &Board,
    acting: &Acting,
    stored: &Stored<Directive>,
) -> Result<HttpResponse, Error> {
    let files = stored.record.evidence.iter().copied();
    let beside = Beside::of(database, board.fresh().await?, acting, files).await?;
    let mut response = response;
    if stored.version == 1 {
        response.insert_header((header::LOCATION, format!("directives/{}", stored.record.id.0)));
    }
    Ok(tagged(response, tag_of_version(stored.version), &view(&beside, &stored.record)))
}

/// List directives, the newest first; a department sees its own.
#[utoipa::path(
    tag = "directives",
    params(DocketQuery),
    responses((status = 200, body = Page<DirectiveView>), Error)
)]
#[get("/directives")]
async fn list_directives(
    allowed: Allowed<access::ListDirectives>,
    Parameters(query): Parameters<DocketQuery>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
) -> Result<Json<Page<DirectiveView>>, Error> {
    let which = Which::of(&query, allowed.only_department())?;
    let mut found = store::list::<Directive>(&**database, &which).await?;
    found.retain(|it| query.open.is_none_or(|open| it.record.is_open() == open));
    let files: Vec<_> = found.iter().flat_map(|it| it.record.evidence.clone()).collect();
    let beside = Beside::of(&**database, board.fresh().await?, &allowed.acting, files).await?;
    let items: Vec<DirectiveView> = found.iter().map(|it| view(&beside, &it.record)).collect();
    Ok(Json(Page { total: items.len(), items, next_cursor: None, as_of: allowed.acting.now }))
}

/// Read one directive.
#[utoipa::path(
    tag = "directives",
    params(RecordAddress),
    responses((status = 200, body = DirectiveView, headers(("ETag" = String))), Error)
)]
#[get("/directives/{id}")]
async fn read_directive(
    allowed: Allowed<access::ReadDirective>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let Place { at, board, database, .. } = place;
    let stored = find(&allowed, &at, &**database).await?;
    answer(HttpResponse::Ok(), &**database, &board, &allowed.acting, &stored).await
}

/// Whose post it is: the one that the office names, or the caller's own.
///
/// # Errors
/// When it is no city leader's, or another's than the caller's.
pub(crate) async fn leader_of<A: access::Action>(
    allowed: &Allowed<A>,
    named: Option<Uuid>,
    database: &impl ConnectionTrait,
) -> Result<PostId, Error> {
    let leader = named.map(PostId).or(allowed.acting.caller.post());
    let lacks = |lack| Error::from(vec![Lacking::new("/leader_post_id", lack)]);
    let leader = leader.ok_or_else(|| lacks(Lack::Empty))?;
    allowed.covers_post(leader)?;
    let posts = posts::store::list(database).await?;
    let known = posts.iter().any(|it| it.id == leader && it.kind == PostKind::CityLeader);
    if known { Ok(leader) } else { Err(lacks(Lack::Unknown)) }
}

/// Issue a directive: a leader in their own name, or the office for what a leader instructed.
#[utoipa::path(
    tag = "directives",
    request_body = IssueDirective,
    responses(
        (status = 201, body = DirectiveView, headers(("ETag" = String), ("Location" = String))),
        Error,
        Conflict,
    )
)]
#[post("/directives")]
async fn issue_directive(
    allowed: Allowed<access::IssueDirective>,
    Body(asked): Body<IssueDirective>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let lacks = |pointer: &str| Error::from(vec![Lacking::new(pointer, Lack::Unknown)]);
    let leader = leader_of(&allowed, asked.leader_post_id, &**database).await?;
    let snapshot = board.fresh().await?;
    let shown = snapshot.programme(asked.year).map_err(|_| lacks("/year"))?;
    let department = DepartmentId(asked.department_id);
    shown
        .programme
        .department(department)
        .filter(|it| !it.collective)
        .ok_or_else(|| lacks("/department_id"))?;
    let task = match &asked.task {
        None => None,
        Some(key) => {
            let task = shown.programme.tasks.iter().find(|task| task.key.to_string() == *key);
            let task = task.ok_or_else(|| lacks("/task"))?;
            task.role_of(department).ok_or_else(|| lacks("/department_id"))?;
            Some(task.key)
        }
    };
    let change = Change::begin(&database, &allowed.acting).await?;
    if let Some(id) = asked.meeting {
        let meeting = store::find::<Meeting>(change.within(), id).await?;
        let own = meeting
            .filter(|it| it.record.leader == leader && it.record.year == shown.programme.year);
        own.ok_or_else(|| lacks("/meeting"))?;
    }
    let directive = Directive {
        id: DirectiveId(Uuid::new_v4()),
        year: shown.programme.year,
        leader,
        meeting: asked.meeting.map(MeetingId),
        task,
        department,
        text: asked.text,
        deadline: asked.deadline,
        state: DirectiveState::Issued,
        issued: trace(&allowed.acting),
        result: None,
        evidence: Vec::new(),
        history: Vec::new(),
    };
    let stored = keep_new(&allowed, change, directive.issue(snapshot.today)?).await?;
    answer(HttpResponse::Created(), &**database, &board, &allowed.acting, &stored).await
}
