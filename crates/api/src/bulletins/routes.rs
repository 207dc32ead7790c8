//! List, read and draft bulletins; download one as a document.
use actix_web::{
    HttpRequest, HttpResponse, HttpResponseBuilder, get,
    http::header,
    post,
    web::{Data, Json},
};
use domain::{
    access,
    bulletins::{Bulletin, BulletinId, BulletinState},
    calendar::day_in_shanghai,
    changes::Change,
    lacking::{Lack, Lacking},
};
use office::{Notice, Part};
use sea_orm::DatabaseConnection;
use texts::{Language, text};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use wire::{
    bulletins::{BulletinRow, BulletinSummary, BulletinView, DraftBulletin},
    docket::DocketQuery,
    page::Page,
};

use super::{
    draft::{Draft, standing_in_words},
    steps,
    views::{summary, view},
};
use crate::{
    Error,
    auth::{Acting, Allowed},
    board::Board,
    body::Body,
    change,
    conditional::{tag_of_version, tagged},
    docket::{RecordAddress, Stored, Which, find_shared, keep_new, store, trace},
    error::{Conflict, language_of},
    official,
    parameters::Parameters,
    place::Place,
    reports,
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(list_bulletins)
        .service(draft_bulletin)
        .service(read_bulletin)
        .service(download_bulletin)
        .configure(steps::configure);
}

/// A bulletin as it is now, with its tag.
pub(super) fn answer(
    mut response: HttpResponseBuilder,
    acting: &Acting,
    stored: &Stored<Bulletin>,
    language: Language,
) -> HttpResponse {
    if stored.version == 1 {
        response.insert_header((header::LOCATION, format!("bulletins/{}", stored.record.id.0)));
    }
    let view = view(&stored.record, acting.caller.role(), language);
    tagged(response, tag_of_version(stored.version), &view)
}

/// List bulletins, the newest first; departments see those that are issued.
#[utoipa::path(
    tag = "bulletins",
    params(DocketQuery),
    responses((status = 200, body = Page<BulletinSummary>), Error)
)]
#[get("/bulletins")]
async fn list_bulletins(
    allowed: Allowed<access::ListBulletins>,
    Parameters(query): Parameters<DocketQuery>,
    database: Data<DatabaseConnection>,
) -> Result<Json<Page<BulletinSummary>>, Error> {
    let which = Which::of(&query, None)?;
    let mut found = store::list::<Bulletin>(&**database, &which).await?;
    found.retain(|it| {
        (allowed.only_department().is_none() || it.record.is_issued())
            && query.open.is_none_or(|open| it.record.is_open() == open)
    });
    let items: Vec<BulletinSummary> = found.iter().map(|it| summary(&it.record)).collect();
    Ok(Json(Page { total: items.len(), items, next_cursor: None, as_of: allowed.acting.now }))
}

/// Draft a bulletin 起草通报: its words and its table are drawn up from the records of the day.
#[utoipa::path(
    tag = "bulletins",
    request_body = DraftBulletin,
    responses(
        (status = 201, body = BulletinView, headers(("ETag" = String), ("Location" = String))),
        Error,
        Conflict,
    )
)]
#[post("/bulletins")]
async fn draft_bulletin(
    allowed: Allowed<access::DraftBulletin>,
    Body(asked): Body<DraftBulletin>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let unknown = |_| Error::from(vec![Lacking::new("/year", Lack::Unknown)]);
    let shown = board.fresh().await?.programme(asked.year).map_err(unknown)?;
    let reports = reports::store::list(&**database, shown.programme.id).await?;
    let which = Which::of_year(shown.programme.year);
    let changes = store::list::<Change>(&**database, &which).await?;
    let changes: Vec<Change> = changes.into_iter().map(|it| it.record).collect();
    let draft = Draft { board: &shown, reports: &reports, changes: &changes };
    let bulletin = Bulletin {
        id: BulletinId(Uuid::new_v4()),
        year: shown.programme.year,
        kind: asked.kind,
        on: shown.today,
        content: draft.content(asked.kind, asked.scope),
        rows: draft.rows(),
        state: BulletinState::Draft,
        begun: trace(&allowed.acting),
        document_number: None,
        issued: None,
        history: Vec::new(),
    };
    let change = change::Change::begin(&database, &allowed.acting).await?;
    let stored = keep_new(&allowed, change, bulletin).await?;
    Ok(answer(HttpResponse::Created(), &allowed.acting, &stored, language_of(&request)))
}

/// Read one bulletin.
#[utoipa::path(
    tag = "bulletins",
    params(RecordAddress),
    responses((status = 200, body = BulletinView, headers(("ETag" = String))), Error)
)]
#[get("/bulletins/{id}")]
async fn read_bulletin(
    allowed: Allowed<access::ReadBulletin>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let stored = find_shared(&allowed, &place.at, &**place.database, Bulletin::is_issued).await?;
    Ok(answer(HttpResponse::Ok(), &allowed.acting, &stored, place.language))
}

/// Download a bulletin as a document, laid out by GB/T 9704.
#[utoipa::path(
    tag = "bulletins",
    params(RecordAddress),
    responses(
        (status = 200, description = "The document", content(
            (Vec<u8> = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ), headers(("Content-Disposition" = String))),
        Error,
    )
)]
#[get("/bulletins/{id}/document")]
async fn download_bulletin(
    allowed: Allowed<access::DownloadBulletin>,
    place: Place<RecordAddress>,
) -> Result<HttpResponse, Error> {
    let stored = find_shared(&allowed, &place.at, &**place.database, Bulletin::is_issued).await?;
    official::answer(&notice(&stored.record))
}

fn notice(bulletin: &Bulletin) -> Notice {
    let say = |id: &str| text(Language::Chinese, id, &[]);
    let mut body = official::parts(&bulletin.content.body);
    let columns =
        [("key", 6), ("task", 34), ("departments", 18), ("standing", 14), ("figures", 28)];
    let heading = |(id, width): (&str, u16)| (say(&format!("bulletin-column-{id}")), width);
    body.push(Part::Heading(say("bulletin-table")));
    body.push(Part::Table {
        columns: columns.map(heading).to_vec(),
        rows: bulletin.rows.iter().map(row).collect(),
    });
    let issued = bulletin.issued.as_ref().map(|issued| day_in_shanghai(issued.at));
    Notice {
        issuer: official::issuer(),
        document_number: bulletin.document_number.clone(),
        mark: (!bulletin.is_issued()).then(|| say("document-draft")),
        title: bulletin.content.title.clone(),
        addressees: Some(say("bulletin-addressees")),
        body,
        signed_by: official::issuer(),
        day: issued.unwrap_or(bulletin.on),
        copies_to: None,
    }
}

fn row(row: &BulletinRow) -> Vec<String> {
    let word = standing_in_words(row.standing);
    let adjusted = text(Language::Chinese, "bulletin-adjusted", &[]);
    vec![
        row.task.to_string(),
        row.text.clone(),
        row.departments.join("、"),
        if row.adjusted { format!("{word}（{adjusted}）") } else { word },
        row.figures.join("；"),
    ]
}
