//! What was found in a published programme, and what the supervision office makes of it.
use actix_web::{
    HttpRequest, HttpResponse, get, put,
    web::{Data, Path},
};
use domain::{
    access,
    imports::Settlement,
    lacking::{Lacking, of_text},
    programmes::{ProgrammeId, Year},
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use utoipa_actix_web::service_config::ServiceConfig;
use wire::{
    imports::{SettleFinding, StoredFindingView},
    page::Page,
};

use super::{
    store::{self, StoredFinding},
    views::stored_view,
};
use crate::{
    Error,
    auth::Allowed,
    body::Body,
    change::{Change, Describe},
    conditional::{IfMatch, tag_of, tagged},
    error::{Conflict, language_of},
    programmes,
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(list_findings).service(settle_finding);
}

async fn programme_of(database: &impl ConnectionTrait, year: i32) -> Result<ProgrammeId, Error> {
    let year = Year::parse(year).map_err(|_| Error::NotFound)?;
    programmes::store::find(database, year).await?.ok_or(Error::NotFound)
}

/// The tag of a list by what was decided, whatever language it is told in.
fn tag(findings: &[StoredFinding]) -> Result<String, Error> {
    let decided = |it: &StoredFinding| (it.place, it.settlement, it.note.clone());
    let decided: Vec<(u32, Settlement, Option<String>)> = findings.iter().map(decided).collect();
    tag_of(&decided)
}

/// List what the import of a published programme found and assumed, with what was decided.
#[utoipa::path(
    tag = "imports",
    params(("year" = i32, Path, description = "Year of the programme", example = 2017)),
    responses(
        (status = 200, body = Page<StoredFindingView>, headers(("ETag" = String))), Error
    )
)]
#[get("/programmes/{year}/findings")]
async fn list_findings(
    allowed: Allowed<access::ListFindings>,
    year: Path<i32>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let programme = programme_of(&**database, *year).await?;
    let findings = store::list_findings(&**database, programme).await?;
    let language = language_of(&request);
    let items: Vec<StoredFindingView> =
        findings.iter().map(|stored| stored_view(stored, language)).collect();
    let total = items.len();
    let page = Page { items, total, next_cursor: None, as_of: allowed.acting.now };
    Ok(tagged(HttpResponse::Ok(), tag(&findings)?, &page))
}

/// Decide a finding of a published programme, or open it again. The `ETag` is that of the list.
#[utoipa::path(
    tag = "imports",
    params(
        ("year" = i32, Path, description = "Year of the programme", example = 2017),
        ("place" = u32, Path, description = "Place in the list, from 1", example = 1),
        ("If-Match" = String, Header, description = "`ETag` of the list that was read"),
    ),
    request_body = SettleFinding,
    responses(
        (status = 200, body = StoredFindingView, headers(("ETag" = String))), Error, Conflict
    )
)]
#[put("/programmes/{year}/findings/{place}")]
async fn settle_finding(
    allowed: Allowed<access::SettleFinding>,
    address: Path<(i32, u32)>,
    if_match: IfMatch,
    Body(asked): Body<SettleFinding>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<HttpResponse, Error> {
    let (year, place) = address.into_inner();
    let change = Change::begin(&database, &allowed.acting).await?;
    let programme = programme_of(change.within(), year).await?;
    let before = store::list_findings(change.within(), programme).await?;
    let found = |findings: &[StoredFinding]| {
        let mut findings = findings.iter().filter(|it| it.place == place);
        let stored = findings.next().ok_or(Error::NotFound)?;
        Ok::<_, Error>(stored_view(stored, language_of(&request)))
    };
    let view = found(&before)?;
    if_match.check(&tag(&before)?)?;
    decide(change.within(), programme, place, &asked, allowed.acting.now).await?;
    let after = store::list_findings(change.within(), programme).await?;
    let record = allowed.record().of("finding", format!("{year}/{place}")).before(&view)?;
    change.keep(record.after(&found(&after)?)?).await?;
    Ok(tagged(HttpResponse::Ok(), tag(&after)?, &found(&after)?))
}

/// Saves a decision and lets the board know.
async fn decide(
    database: &impl ConnectionTrait,
    programme: ProgrammeId,
    place: u32,
    asked: &SettleFinding,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<(), Error> {
    let note = asked.note.trim();
    if let Some(lack) = of_text(note) {
        return Err(vec![Lacking::new("/note", lack)].into());
    }
    let note = Some(note).filter(|note| !note.is_empty());
    // First of all, so that whoever decides another at the same time waits for this one.
    programmes::store::touch(database, programme).await?;
    store::settle(database, programme, place, asked.settlement, note, now).await?;
    Ok(())
}
