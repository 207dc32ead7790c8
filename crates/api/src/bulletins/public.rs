//! What everybody reads of the bulletins.
use actix_web::{
    get,
    web::{Data, Json, Path},
};
use domain::{access, bulletins::Bulletin, programmes::Year};
use sea_orm::ConnectionTrait;
use utoipa_actix_web::service_config::ServiceConfig;
use wire::{bulletins::PublicBulletin, page::Page};

use super::views::public;
use crate::{
    Error,
    auth::Allowed,
    board::{Board, ProgrammeOnBoard},
    docket::{Which, store},
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(list_public_bulletins);
}

/// Those issued to everybody, the newest first: for the board to hold.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn issued(
    database: &impl ConnectionTrait,
    year: Year,
) -> Result<Vec<PublicBulletin>, Error> {
    let found = store::list::<Bulletin>(database, &Which::of_year(year)).await?;
    let mut issued: Vec<PublicBulletin> =
        found.iter().filter_map(|it| public(&it.record)).collect();
    issued.sort_by_key(|it| std::cmp::Reverse(it.issued_at));
    Ok(issued)
}

/// List the bulletins that were issued to everybody, the newest first.
#[utoipa::path(
    tag = "bulletins",
    params(("year" = i32, Path, description = "Year of the programme", example = 2017)),
    responses((status = 200, body = Page<PublicBulletin>, headers(("ETag" = String))), Error)
)]
#[get("/programmes/{year}/bulletins")]
async fn list_public_bulletins(
    _: Allowed<access::ReadPublicBulletins>,
    year: Path<i32>,
    board: Data<Board>,
) -> Result<Json<Page<PublicBulletin>>, Error> {
    let board = board.current().programme(*year)?;
    Ok(Json(page(&board)))
}

/// All of them, as the board shows them.
pub(crate) fn page(board: &ProgrammeOnBoard) -> Page<PublicBulletin> {
    let items = board.bulletins.clone();
    Page { total: items.len(), items, next_cursor: None, as_of: board.as_of }
}
