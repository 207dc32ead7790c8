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
use frontend::tasks::reason::sentence;
use sea_orm::DatabaseConnection;
use texts::{Language, text};
use utoipa_actix_web::service_config::ServiceConfig;
use wire::desk::{DeskItem, DeskView};

use super::facts;
use crate::{
    Error,
    auth::Allowed,
    board::{Board, Snapshot},
    error::language_of,
};

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
    let snapshot = board.current();
    let facts = facts::collect(acting, &snapshot, &database).await?;
    let items = items(&acting.caller, &facts, today);
    let view = |item: &Item| DeskItem {
        reason: reason(item, &snapshot, language),
        ..view(item, today, language)
    };
    Ok(Json(DeskView { today, items: items.iter().map(view).collect(), as_of: acting.now }))
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
        department: item.department.map(|id| id.0),
        period: item.period.map(|period| period.to_string()),
        record: item.record,
        light: item.light,
        reason: None,
    }
}

/// Why the item's task burns as it does, in the sentence that the board shows.
fn reason(item: &Item, snapshot: &Snapshot, language: Language) -> Option<String> {
    let board = snapshot.programme(item.year?).ok()?;
    let key = item.task?.to_string();
    let task = board.tasks.iter().find(|task| task.key == key)?;
    Some(sentence(language, &task.light.reason, &task.standing().departments))
}
