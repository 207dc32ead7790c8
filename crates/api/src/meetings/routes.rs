//! List, read and convene meetings.
use actix_web::{
    HttpResponse, HttpResponseBuilder, get,
    http::header,
    post,
    web::{Data, Json},
};
use domain::{
    access,
    directives::Directive,
    lacking::{Lack, Lacking, of_required},
    meetings::{Meeting, MeetingId, MeetingState, agenda},
    tasks::{Light, Reason, Task},
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::{
    docket::DocketQuery,
    meetings::{ConveneMeeting, MeetingView},
    page::Page,
};

use super::{steps, views::view};
use crate::{
    Error,
    auth::{Acting, Allowed},
    board::{Board, ProgrammeOnBoard},
    body::Body,
    change::Change,
    conditional::{tag_of_version, tagged},
    directives::routes::leader_of,
    docket::{Beside, RecordAddress, Stored, Which, find, keep_new, store, trace},
    error::Conflict,
    parameters::Parameters,
    place::Place,
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(list_meetings)
        .service(convene_meeting)
        .service(read_meeting)
        .configure(steps::configure);
}

/// How a task burns today, and why.
pub(super) fn judged(board: &ProgrammeOnBoard) -> impl Fn(&Task) -> (Light, Reason) {
    |task| {
        let mut tasks = board.programme.tasks.iter().zip(&board.tasks);
        let shown = tasks.find(|(known, _)| known.id == task.id).map(|(_, shown)| &shown.light);
        shown.map_or((Light::NotStarted, Reason::NothingReportedYet), |light| {
            (light.status, light.reason.clone())
        })
    }
}

/// A meeting as it is now, with its tag.
pub(super) async fn answer(
    mut response: HttpResponseBuilder,
    database: &impl ConnectionTrait,
    board: &Board,
    acting: &Acting,
    stored: &Stored<Meeting>,
) -> Result<HttpResponse, Error> {
    let beside = Beside::of(database, board.fresh().await?, acting, []).await?;
    let directives =
        store::list::<Directive>(database, &Which::of_year(stored.record.year)).await?;
    if stored.version == 1 {
        response.insert_header((header::LOCATION, format!("meetings/{}", stored.record.id.0)));
    }
    let view = view(&beside, &stored.record, &directives);
    Ok(tagged(response, tag_of_version(stored.version), &view))
}

/// List meetings, the newest first.
#[utoipa::path(
    tag = "meetings",
    params(DocketQuery),
    responses((status = 200, body = Page<MeetingView>), Error)
)]
#[get("/meetings")]
async fn list_meetings(
    allowed: Allowed<access::ListMeetings>,
    Parameters(query): Parameters<DocketQuery>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
) -> Result<Json<Page<MeetingView>>, Error> {
    let which = Which::of(&query, None)?;
    let mut found = store::list::<Meeting>(&**database, &which).await?;
    let is_open = |it: &Stored<Meeting>| it.record.state == MeetingState::Convened;
    found.retain(|it| query.open.is_none_or(|open| is_open(it) == open));
    let directives = store::list::<Directive>(&**database, &which).await?;
    let beside = Beside::of(&**database, board.fresh().await?, &allowed.acting, []).await?;
    let items: Vec<MeetingView> =
        found.iter().map(|it| view(&beside, &it.record, &directives)).collect();
    Ok(Json(Page { total: items.len(), items, next_cursor: None, as_of: allowed.acting.now }))
}

/// Read one meeting.
#[utoipa::path(
    tag = "meetings",
    params(RecordAddress),
    responses((status = 200, body = MeetingView, headers(("ETag" = String))), Error)
)]
#[get("/meetings/{id}")]
async fn read_meeting(
    allowed: Allowed<access::ReadMeeting>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let Place { at, board, database, .. } = place;
    let stored = find(&allowed, &at, &**database).await?;
    answer(HttpResponse::Ok(), &**database, &board, &allowed.acting, &stored).await
}

/// Convene a meeting; its agenda is what is red or yellow in the leader's charge today.
#[utoipa::path(
    tag = "meetings",
    request_body = ConveneMeeting,
    responses(
        (status = 201, body = MeetingView, headers(("ETag" = String), ("Location" = String))),
        Error,
        Conflict,
    )
)]
#[post("/meetings")]
async fn convene_meeting(
    allowed: Allowed<access::ConveneMeeting>,
    Body(asked): Body<ConveneMeeting>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let lacks = |pointer: &str, lack| Error::from(vec![Lacking::new(pointer, lack)]);
    let leader = leader_of(&allowed, asked.leader_post_id, &**database).await?;
    let snapshot = board.fresh().await?;
    let shown = snapshot.programme(asked.year).map_err(|_| lacks("/year", Lack::Unknown))?;
    if let Some(lack) = of_required(&asked.place) {
        return Err(lacks("/place", lack));
    }
    let meeting = Meeting {
        id: MeetingId(Uuid::new_v4()),
        year: shown.programme.year,
        leader,
        day: asked.day,
        place: asked.place.trim().to_owned(),
        agenda: agenda(&shown.programme, judged(&shown), leader),
        minutes: String::new(),
        state: MeetingState::Convened,
        convened: trace(&allowed.acting),
        history: Vec::new(),
    };
    let change = Change::begin(&database, &allowed.acting).await?;
    let stored = keep_new(&allowed, change, meeting).await?;
    answer(HttpResponse::Created(), &**database, &board, &allowed.acting, &stored).await
}
