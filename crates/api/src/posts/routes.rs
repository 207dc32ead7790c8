use actix_web::{
    get,
    web::{Data, Json, Path},
};
use domain::{access, posts::PostId};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::{page::Page, posts::PostView};

use super::views;
use crate::{Error, auth::Allowed, board::Board};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(list_posts).service(read_post);
}

/// List the leaders' posts of a programme: city leaders, then department leaders.
#[utoipa::path(
    tag = "posts",
    params(("year" = i32, Path, description = "Year of the programme", example = 2017)),
    responses((status = 200, body = Page<PostView>, headers(("ETag" = String))), Error)
)]
#[get("/programmes/{year}/posts")]
async fn list_posts(
    _: Allowed<access::ReadPost>,
    year: Path<i32>,
    board: Data<Board>,
) -> Result<Json<Page<PostView>>, Error> {
    Ok(Json(views::list(&*board.current().programme(*year)?)))
}

/// Read one post with its holders over time.
#[utoipa::path(
    tag = "posts",
    params(
        ("year" = i32, Path, description = "Year of the programme", example = 2017),
        ("id" = Uuid, Path, description = "Id of the post"),
    ),
    responses((status = 200, body = PostView, headers(("ETag" = String))), Error)
)]
#[get("/programmes/{year}/posts/{id}")]
async fn read_post(
    _: Allowed<access::ReadPost>,
    path: Path<(i32, Uuid)>,
    board: Data<Board>,
) -> Result<Json<PostView>, Error> {
    let (year, id) = path.into_inner();
    let programme = board.current().programme(year)?;
    views::find(&programme, PostId(id)).map(Json).ok_or(Error::NotFound)
}
