use actix_web::{HttpResponse, get, put, web::Data};
use domain::{access, settings::SecuritySettings};
use sea_orm::DatabaseConnection;
use utoipa_actix_web::service_config::ServiceConfig;
use wire::settings::SettingsView;

use super::store;
use crate::{
    Error,
    auth::Allowed,
    body::Body,
    change::{Change, Describe},
    conditional::{IfMatch, tag_of, tagged},
    error::{Conflict, InvalidField},
};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(read_settings).service(amend_settings);
}

fn answer(settings: SecuritySettings) -> Result<HttpResponse, Error> {
    let view = SettingsView::from(settings);
    Ok(tagged(HttpResponse::Ok(), tag_of(&view)?, &view))
}

/// Read the security settings.
#[utoipa::path(
    tag = "settings",
    responses((status = 200, body = SettingsView, headers(("ETag" = String))), Error)
)]
#[get("/settings")]
async fn read_settings(
    _: Allowed<access::ReadSettings>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    answer(store::read(&**database).await?)
}

/// Set the security settings. They hold at once, for everybody.
#[utoipa::path(
    tag = "settings",
    request_body = SettingsView,
    params(("If-Match" = String, Header, description = "`ETag` of what was read")),
    responses(
        (status = 200, body = SettingsView, headers(("ETag" = String))), Error, Conflict
    )
)]
#[put("/settings")]
async fn amend_settings(
    allowed: Allowed<access::AmendSettings>,
    if_match: IfMatch,
    Body(asked): Body<SettingsView>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let settings = SecuritySettings::from(asked).checked().map_err(|wrong| {
        let fields = wrong.into_iter().map(|it| {
            InvalidField::of(it.field, "problem-bounds")
                .with("least", it.least)
                .with("most", it.most)
        });
        Error::Invalid(fields.collect())
    })?;
    let change = Change::begin(&database, &allowed.acting).await?;
    let before = SettingsView::from(store::read(change.within()).await?);
    if_match.check(&tag_of(&before)?)?;
    store::write(change.within(), &settings).await?;
    let after = SettingsView::from(settings.clone());
    let record = allowed.record().of("settings", "security").before(&before)?.after(&after)?;
    change.keep(record).await?;
    answer(settings)
}
