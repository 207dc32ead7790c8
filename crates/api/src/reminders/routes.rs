use std::collections::{BTreeMap, HashMap};

use actix_web::{
    HttpResponse, get, put,
    web::{Data, Json, Path},
};
use domain::{
    access,
    departments::DepartmentId,
    programmes::{ProgrammeId, Year},
    reminders::{MOST_DAYS_AHEAD, MOST_REMINDERS, MatterKind, checked_days},
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use utoipa_actix_web::service_config::ServiceConfig;
use wire::{
    page::Page,
    reminders::{ReminderDays, ReminderView},
};

use super::store::{self, Reminder};
use crate::{
    Error,
    auth::Allowed,
    body::Body,
    change::{Change, Describe},
    conditional::{IfMatch, tag_of, tagged},
    departments,
    error::{Conflict, InvalidField},
    programmes::{self, store::CalendarRow},
};

/// So many are shown, the newest.
const MOST: u64 = 500;

pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(list_reminders).service(read_reminder_days).service(amend_reminder_days);
}

/// List the newest 500 reminders that the program gave; a department sees its own.
#[utoipa::path(tag = "reminders", responses((status = 200, body = Page<ReminderView>), Error))]
#[get("/reminders")]
async fn list_reminders(
    allowed: Allowed<access::ListReminders>,
    database: Data<DatabaseConnection>,
) -> Result<Json<Page<ReminderView>>, Error> {
    let (found, total) = store::list(&**database, allowed.only_department(), MOST).await?;
    let departments = departments::store::list(&**database).await?;
    let names = departments.iter().map(|it| (it.id, it.name.to_string())).collect();
    let years = programmes::store::years(&**database).await?;
    let items = found.into_iter().map(|it| view(it, &years, &names)).collect();
    Ok(Json(Page { items, total, next_cursor: None, as_of: allowed.acting.now }))
}

fn view(
    reminder: Reminder,
    years: &BTreeMap<ProgrammeId, Year>,
    names: &HashMap<DepartmentId, String>,
) -> ReminderView {
    let of_report = reminder.kind == MatterKind::Report;
    ReminderView {
        year: years.get(&reminder.programme).map_or(0, |year| year.number()),
        department_id: reminder.department.0,
        department: names.get(&reminder.department).cloned().unwrap_or_default(),
        kind: reminder.kind,
        task: reminder.task,
        period: of_report.then_some(reminder.matter),
        title: reminder.title,
        due: reminder.due,
        days: reminder.days,
        at: reminder.at,
    }
}

async fn calendar_of(database: &impl ConnectionTrait, year: i32) -> Result<CalendarRow, Error> {
    let year = Year::parse(year).map_err(|_| Error::NotFound)?;
    programmes::store::find_calendar(database, year).await?.ok_or(Error::NotFound)
}

fn days_of(row: &CalendarRow) -> ReminderDays {
    ReminderDays { days: row.calendar.reminder_days.clone() }
}

/// Read how many days before a due date departments are reminded.
#[utoipa::path(
    tag = "reminders",
    params(("year" = i32, Path, description = "Year of the programme", example = 2017)),
    responses((status = 200, body = ReminderDays, headers(("ETag" = String))), Error)
)]
#[get("/programmes/{year}/reminder-days")]
async fn read_reminder_days(
    _: Allowed<access::ListReminders>,
    year: Path<i32>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let days = days_of(&calendar_of(&**database, *year).await?);
    Ok(tagged(HttpResponse::Ok(), tag_of(&days)?, &days))
}

/// Set how many days before a due date departments are reminded: at most five marks, none of them
/// more than 60 days ahead; none at all where nobody is to be reminded.
#[utoipa::path(
    tag = "reminders",
    params(
        ("year" = i32, Path, description = "Year of the programme", example = 2017),
        ("If-Match" = String, Header, description = "`ETag` of what was read"),
    ),
    request_body = ReminderDays,
    responses((status = 200, body = ReminderDays, headers(("ETag" = String))), Error, Conflict)
)]
#[put("/programmes/{year}/reminder-days")]
async fn amend_reminder_days(
    allowed: Allowed<access::AmendReminderDays>,
    year: Path<i32>,
    if_match: IfMatch,
    Body(asked): Body<ReminderDays>,
    database: Data<DatabaseConnection>,
) -> Result<HttpResponse, Error> {
    let change = Change::begin(&database, &allowed.acting).await?;
    let mut row = calendar_of(change.within(), *year).await?;
    let before = days_of(&row);
    if_match.check(&tag_of(&before)?)?;
    row.calendar.reminder_days = checked_days(&asked.days).map_err(wrong_day)?;
    programmes::store::save_calendar(change.within(), &row).await?;
    let after = days_of(&row);
    let record = allowed.record().of("reminder_days", *year);
    change.keep(record.before(&before)?.after(&after)?).await?;
    Ok(tagged(HttpResponse::Ok(), tag_of(&after)?, &after))
}

fn wrong_day(place: usize) -> Error {
    let field = InvalidField::of(&format!("days/{place}"), "problem-reminder_days");
    field.with("most", MOST_REMINDERS).with("ahead", MOST_DAYS_AHEAD).into()
}
