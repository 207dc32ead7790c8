//! List and read publications.
use actix_web::{
    HttpResponse, HttpResponseBuilder, get,
    web::{Data, Json},
};
use domain::{access, publications::Publication};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use utoipa_actix_web::service_config::ServiceConfig;
use wire::{docket::DocketQuery, page::Page, publications::PublicationView};

use super::{steps, views::view};
use crate::{
    Error,
    auth::{Acting, Allowed},
    board::Board,
    conditional::{tag_of_version, tagged},
    docket::{Beside, RecordAddress, Stored, Which, find, store},
    parameters::Parameters,
    place::Place,
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(list_publications).service(read_publication).configure(steps::configure);
}

/// A publication as it is now, with its tag.
pub(super) async fn answer(
    response: HttpResponseBuilder,
    database: &impl ConnectionTrait,
    board: &Board,
    acting: &Acting,
    stored: &Stored<Publication>,
) -> Result<HttpResponse, Error> {
    let beside = Beside::of(database, board.fresh().await?, acting, []).await?;
    let view = view(&beside, &stored.record, acting.caller.account());
    Ok(tagged(response, tag_of_version(stored.version), &view))
}

/// List publications, those that wait the longest first.
#[utoipa::path(
    tag = "publications",
    params(DocketQuery),
    responses((status = 200, body = Page<PublicationView>), Error)
)]
#[get("/publications")]
async fn list_publications(
    allowed: Allowed<access::ListPublications>,
    Parameters(query): Parameters<DocketQuery>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
) -> Result<Json<Page<PublicationView>>, Error> {
    let which = Which::of(&query, allowed.only_department())?;
    let mut found = store::list::<Publication>(&**database, &which).await?;
    found.retain(|it| query.open.is_none_or(|open| it.record.is_open() == open));
    found.sort_by_key(|it| (!it.record.is_open(), it.record.due));
    let beside = Beside::of(&**database, board.fresh().await?, &allowed.acting, []).await?;
    let account = allowed.acting.caller.account();
    let items: Vec<PublicationView> =
        found.iter().map(|it| view(&beside, &it.record, account)).collect();
    Ok(Json(Page { total: items.len(), items, next_cursor: None, as_of: allowed.acting.now }))
}

/// Read one publication with all its versions.
#[utoipa::path(
    tag = "publications",
    params(RecordAddress),
    responses((status = 200, body = PublicationView, headers(("ETag" = String))), Error)
)]
#[get("/publications/{id}")]
async fn read_publication(
    allowed: Allowed<access::ReadPublication>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let Place { at, board, database, .. } = place;
    let stored = find(&allowed, &at, &**database).await?;
    answer(HttpResponse::Ok(), &**database, &board, &allowed.acting, &stored).await
}
