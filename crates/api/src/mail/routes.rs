use actix_web::{
    get,
    web::{Data, Json},
};
use domain::access;
use sea_orm::DatabaseConnection;
use utoipa_actix_web::service_config::ServiceConfig;
use wire::{mail::MailView, page::Page};

use super::{store, views::Recipients};
use crate::{Error, auth::Allowed};

/// So many are shown, the newest.
const MOST: u64 = 500;

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(list_mail);
}

/// List the newest 500 mails and what became of them, without what they say.
#[utoipa::path(tag = "mail", responses((status = 200, body = Page<MailView>), Error))]
#[get("/mail")]
async fn list_mail(
    allowed: Allowed<access::ListMail>,
    database: Data<DatabaseConnection>,
) -> Result<Json<Page<MailView>>, Error> {
    let (mails, total) = store::list(&**database, MOST).await?;
    let recipients = Recipients::of(&**database, &mails).await?;
    let items = mails.iter().map(|mail| recipients.view(mail)).collect();
    Ok(Json(Page { items, total, next_cursor: None, as_of: allowed.acting.now }))
}
