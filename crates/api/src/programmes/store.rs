//! Loads and saves programmes and their areas. The only module that knows these tables.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    calendar::ReportingCalendar,
    line::{Line, Title},
    programmes::{Announced, Category, Contact, Programme, ProgrammeId, Year},
    tasks::Thresholds,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait,
    IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait},
};
use uuid::Uuid;

use super::entity::{category, programme};
use crate::{Error, database::corrupt};

/// A programme's row with its areas; tasks, departments and posts have rooms of their own.
pub(crate) struct Stored {
    pub(crate) programme: Programme,
    /// Ids of the areas, in order.
    pub(crate) category_ids: Vec<Uuid>,
}

/// Every programme's year and the number of its last change: what a reader compares to know that
/// nothing is new.
pub(crate) async fn versions(database: &DatabaseConnection) -> Result<Vec<(i32, i64)>, Error> {
    Ok(programme::Entity::find()
        .select_only()
        .columns([programme::Column::Year, programme::Column::Version])
        .order_by_asc(programme::Column::Year)
        .into_tuple()
        .all(database)
        .await?)
}

pub(crate) async fn list(database: &impl ConnectionTrait) -> Result<Vec<Stored>, Error> {
    let rows =
        programme::Entity::find().order_by_asc(programme::Column::Year).all(database).await?;
    let mut stored = Vec::with_capacity(rows.len());
    for row in rows {
        let categories = category::Entity::find()
            .filter(category::Column::ProgrammeId.eq(row.id))
            .order_by_asc(category::Column::Position)
            .all(database)
            .await?;
        stored.push(restored(row, categories)?);
    }
    Ok(stored)
}

pub(crate) async fn find(
    database: &impl ConnectionTrait,
    year: Year,
) -> Result<Option<ProgrammeId>, Error> {
    let row = programme::Entity::find()
        .filter(programme::Column::Year.eq(year.number()))
        .one(database)
        .await?;
    Ok(row.map(|row| ProgrammeId(row.id)))
}

/// The year of each programme.
pub(crate) async fn years(
    database: &impl ConnectionTrait,
) -> Result<BTreeMap<ProgrammeId, Year>, Error> {
    let columns = [programme::Column::Id, programme::Column::Year];
    let rows: Vec<(Uuid, i32)> =
        programme::Entity::find().select_only().columns(columns).into_tuple().all(database).await?;
    let known = |(id, year)| Ok((ProgrammeId(id), Year::parse(year).map_err(corrupt)?));
    rows.into_iter().map(known).collect()
}

/// Inserts the programme and its areas; gives the areas' ids in order.
pub(crate) async fn insert(
    database: &impl ConnectionTrait,
    programme: &Programme,
) -> Result<Vec<Uuid>, Error> {
    row(programme)?.into_active_model().insert(database).await?;
    let mut ids = Vec::new();
    for (position, known) in (0..).zip(&programme.categories) {
        let id = Uuid::new_v4();
        let row = category::Model {
            id,
            programme_id: programme.id.0,
            position,
            ordinal: known.ordinal.and_then(|ordinal| i32::try_from(ordinal).ok()),
            name: known.name.to_string(),
        };
        row.into_active_model().insert(database).await?;
        ids.push(id);
    }
    Ok(ids)
}

/// Counts one more change, so that readers look again.
pub(crate) async fn touch(database: &impl ConnectionTrait, id: ProgrammeId) -> Result<(), Error> {
    programme::Entity::update_many()
        .col_expr(programme::Column::Version, Expr::col(programme::Column::Version).add(1))
        .filter(programme::Column::Id.eq(id.0))
        .exec(database)
        .await?;
    Ok(())
}

/// Counts one more change of every programme: something that all of them show was changed.
pub(crate) async fn touch_all(database: &impl ConnectionTrait) -> Result<(), Error> {
    programme::Entity::update_many()
        .col_expr(programme::Column::Version, Expr::col(programme::Column::Version).add(1))
        .exec(database)
        .await?;
    Ok(())
}

/// The last day for which the lights of all tasks were stored.
pub(crate) async fn lights_on(
    database: &impl ConnectionTrait,
    id: ProgrammeId,
) -> Result<Option<NaiveDate>, Error> {
    let row = programme::Entity::find_by_id(id.0).one(database).await?;
    Ok(row.and_then(|row| row.lights_on))
}

/// Claims a day for storing its lights. False when another process has it already.
pub(crate) async fn claim_lights(
    database: &impl ConnectionTrait,
    id: ProgrammeId,
    day: NaiveDate,
) -> Result<bool, Error> {
    let open = programme::Column::LightsOn.is_null().or(programme::Column::LightsOn.lt(day));
    let done = programme::Entity::update_many()
        .col_expr(programme::Column::LightsOn, Some(day).into())
        .col_expr(programme::Column::Version, Expr::col(programme::Column::Version).add(1))
        .filter(programme::Column::Id.eq(id.0))
        .filter(open)
        .exec(database)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Takes upon itself to remind departments on this day. False where somebody did, on it or later.
pub(crate) async fn begin_reminding(
    database: &impl ConnectionTrait,
    id: ProgrammeId,
    day: NaiveDate,
) -> Result<bool, Error> {
    let not_yet = programme::Column::RemindedOn.is_null().or(programme::Column::RemindedOn.lt(day));
    let done = programme::Entity::update_many()
        .col_expr(programme::Column::RemindedOn, Some(day).into())
        .filter(programme::Column::Id.eq(id.0))
        .filter(not_yet)
        .exec(database)
        .await?;
    Ok(done.rows_affected == 1)
}

/// A programme's calendar with the number of its last change.
pub(crate) struct CalendarRow {
    id: ProgrammeId,
    version: i64,
    pub(crate) calendar: ReportingCalendar,
}

pub(crate) async fn find_calendar(
    database: &impl ConnectionTrait,
    year: Year,
) -> Result<Option<CalendarRow>, Error> {
    let of_year = programme::Column::Year.eq(year.number());
    let Some(row) = programme::Entity::find().filter(of_year).one(database).await? else {
        return Ok(None);
    };
    let calendar = serde_json::from_value(row.calendar).map_err(corrupt)?;
    Ok(Some(CalendarRow { id: ProgrammeId(row.id), version: row.version, calendar }))
}

/// Saves the calendar, unless the programme was changed since it was read.
pub(crate) async fn save_calendar(
    database: &impl ConnectionTrait,
    row: &CalendarRow,
) -> Result<(), Error> {
    let calendar = serde_json::to_value(&row.calendar).map_err(corrupt)?;
    let done = programme::Entity::update_many()
        .col_expr(programme::Column::Calendar, calendar.into())
        .col_expr(programme::Column::Version, (row.version + 1).into())
        .filter(programme::Column::Id.eq(row.id.0))
        .filter(programme::Column::Version.eq(row.version))
        .exec(database)
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

fn row(programme: &Programme) -> Result<programme::Model, Error> {
    let count = |count: Option<u32>| count.and_then(|count| i32::try_from(count).ok());
    let note = |note: &Option<Line<500>>| note.as_ref().map(ToString::to_string);
    Ok(programme::Model {
        id: programme.id.0,
        year: programme.year.number(),
        title: programme.title.to_string(),
        document_number: note(&programme.document_number),
        announced_categories: count(programme.announced.categories),
        announced_tasks: count(programme.announced.tasks),
        contact: note(&programme.contact.text),
        contact_email: note(&programme.contact.email),
        narrative: serde_json::to_value(&programme.narrative).map_err(corrupt)?,
        calendar: serde_json::to_value(&programme.calendar).map_err(corrupt)?,
        thresholds: serde_json::to_value(programme.thresholds).map_err(corrupt)?,
        version: 1,
        lights_on: None,
        reminded_on: None,
        approver: note(&programme.approver),
        approved_on: programme.approved_on,
    })
}

fn restored(row: programme::Model, categories: Vec<category::Model>) -> Result<Stored, Error> {
    let note =
        |text: Option<String>| text.map(|text| Line::parse(&text)).transpose().map_err(corrupt);
    let count = |count: Option<i32>| count.and_then(|count| u32::try_from(count).ok());
    let category_ids = categories.iter().map(|category| category.id).collect();
    let categories = categories
        .into_iter()
        .map(|category| {
            Ok(Category {
                ordinal: count(category.ordinal),
                name: Title::parse(&category.name).map_err(corrupt)?,
            })
        })
        .collect::<Result<_, Error>>()?;
    let calendar: ReportingCalendar = serde_json::from_value(row.calendar).map_err(corrupt)?;
    let thresholds: Thresholds = serde_json::from_value(row.thresholds).map_err(corrupt)?;
    let programme = Programme {
        id: ProgrammeId(row.id),
        year: Year::parse(row.year).map_err(corrupt)?,
        title: Title::parse(&row.title).map_err(corrupt)?,
        document_number: note(row.document_number)?,
        approver: note(row.approver)?,
        approved_on: row.approved_on,
        announced: Announced {
            categories: count(row.announced_categories),
            tasks: count(row.announced_tasks),
        },
        contact: Contact { text: note(row.contact)?, email: note(row.contact_email)? },
        narrative: serde_json::from_value(row.narrative).map_err(corrupt)?,
        calendar,
        thresholds,
        categories,
        departments: Vec::new(),
        posts: Vec::new(),
        tasks: Vec::new(),
    };
    Ok(Stored { programme, category_ids })
}
