use actix_web::{
    HttpRequest, get,
    web::{Data, Json},
};
use chrono::NaiveDate;
use domain::{
    access,
    calendar::day_in_shanghai,
    desk::{Item, items},
};
use sea_orm::DatabaseConnection;
use texts::{Language, text};
use utoipa_actix_web::service_config::ServiceConfig;
use wire::desk::{DeskItem, DeskView};

use super::facts;
use crate::{Error, auth::Allowed, board::Board, error::language_of};

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(read_desk);
}

/// Read what is due for the caller, the earliest first; another system reads what is due for its
/// department.
#[utoipa::path(tag = "desk", responses((status = 200, body = DeskView), Error))]
#[get("/desk")]
async fn read_desk(
    allowed: Allowed<access::ReadDesk>,
    board: Data<Board>,
    database: Data<DatabaseConnection>,
    request: HttpRequest,
) -> Result<Json<DeskView>, Error> {
    let acting = &allowed.acting;
    let language = language_of(&request);
    let today = day_in_shanghai(acting.now);
    let facts = facts::collect(acting, &board.current(), &database).await?;
    let items = items(&acting.caller, &facts, today);
    Ok(Json(DeskView {
        today,
        items: items.iter().map(|item| view(item, today, language)).collect(),
        as_of: acting.now,
    }))
}

fn view(item: &Item, today: NaiveDate, language: Language) -> DeskItem {
    let kind: &'static str = item.kind.into();
    let count = item.count.map(|count| count.to_string()).unwrap_or_default();
    let year = item.year.map(|year| year.to_string()).unwrap_or_default();
    let values =
        [("subject", item.subject.as_str()), ("count", count.as_str()), ("year", year.as_str())];
    DeskItem {
        kind: item.kind,
        due: item.due,
        days: (item.due - today).num_days(),
        message: text(language, &format!("due-{kind}"), &values),
        year: item.year,
        task: item.task.map(|key| key.to_string()),
        light: item.light,
    }
}
