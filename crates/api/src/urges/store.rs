//! Loads and saves urges. The only module that knows their table.
use std::collections::{BTreeMap, HashMap};

use domain::{
    departments::DepartmentId,
    programmes::{ProgrammeId, Year},
    trace::Trace,
    urges::{Urge, UrgeId, UrgeLevel, UrgeState, UrgeSubject},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter, QuerySelect,
};
use serde_json::Value;
use uuid::Uuid;

use super::entity::urge::{Column, Entity, Model};
use crate::{Error, database::corrupt, programmes};

/// An urge with the number of its changes.
#[derive(Clone, Debug)]
pub(crate) struct Stored {
    pub(crate) urge: Urge,
    pub(crate) version: i32,
}

/// Which urges to list: all, or those of one year, department, state and level.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Which {
    pub(crate) year: Option<i32>,
    pub(crate) departments: [Option<DepartmentId>; 2],
    pub(crate) state: Option<UrgeState>,
    pub(crate) level: Option<UrgeLevel>,
}

/// The newest first.
pub(crate) async fn list(
    database: &impl ConnectionTrait,
    which: Which,
) -> Result<Vec<Stored>, Error> {
    let years = programmes::store::years(database).await?;
    let state: Option<&str> = which.state.map(Into::into);
    let level: Option<&str> = which.level.map(Into::into);
    let mut condition = Condition::all()
        .add_option(state.map(|state| Column::State.eq(state)))
        .add_option(level.map(|level| Column::Level.eq(level)));
    for department in which.departments.into_iter().flatten() {
        condition = condition.add(Column::DepartmentId.eq(department.0));
    }
    if let Some(year) = which.year {
        let of_year = |(_, known): &(&ProgrammeId, &Year)| known.number() == year;
        let ids = years.iter().filter(of_year).map(|(id, _)| id.0);
        condition = condition.add(Column::ProgrammeId.is_in(ids));
    }
    let rows = Entity::find().filter(condition).all(database).await?;
    let mut found: Vec<Stored> =
        rows.into_iter().map(|row| restored(row, &years)).collect::<Result<_, _>>()?;
    found.sort_by_key(|it| (std::cmp::Reverse(it.urge.issued.at), it.urge.id));
    Ok(found)
}

pub(crate) async fn find(
    database: &impl ConnectionTrait,
    id: UrgeId,
) -> Result<Option<Stored>, Error> {
    let Some(row) = Entity::find_by_id(id.0).one(database).await? else { return Ok(None) };
    let years = programmes::store::years(database).await?;
    restored(row, &years).map(Some)
}

/// The sharper one of each that has one.
pub(super) async fn followers(
    database: &impl ConnectionTrait,
) -> Result<HashMap<UrgeId, UrgeId>, Error> {
    let columns = Entity::find().select_only().columns([Column::Previous, Column::Id]);
    let rows: Vec<(Uuid, Uuid)> =
        columns.filter(Column::Previous.is_not_null()).into_tuple().all(database).await?;
    Ok(rows.into_iter().map(|(previous, id)| (UrgeId(previous), UrgeId(id))).collect())
}

pub(super) async fn insert(database: &impl ConnectionTrait, urge: &Urge) -> Result<(), Error> {
    row(urge, 1)?.into_active_model().insert(database).await?;
    Ok(())
}

/// Saves what a step changed as the next version, which it gives.
///
/// # Errors
/// `Stale` when somebody else was first.
pub(super) async fn update(
    database: &impl ConnectionTrait,
    urge: Urge,
    version: i32,
) -> Result<Stored, Error> {
    let row = row(&urge, version + 1)?;
    let done = Entity::update_many()
        .col_expr(Column::State, row.state.into())
        .col_expr(Column::Received, row.received.into())
        .col_expr(Column::Answer, row.answer.into())
        .col_expr(Column::Answered, row.answered.into())
        .col_expr(Column::Remark, row.remark.into())
        .col_expr(Column::Closed, row.closed.into())
        .col_expr(Column::Version, row.version.into())
        .filter(Column::Id.eq(row.id))
        .filter(Column::Version.eq(version))
        .exec(database)
        .await?;
    match done.rows_affected {
        1 => Ok(Stored { urge, version: version + 1 }),
        _ => Err(Error::Stale),
    }
}

fn row(urge: &Urge, version: i32) -> Result<Model, Error> {
    let trace = |trace: &Option<Trace>| {
        trace.as_ref().map(serde_json::to_value).transpose().map_err(corrupt)
    };
    let (task_key, period) = match urge.subject {
        UrgeSubject::Task(key) => (Some(key.to_string()), None),
        UrgeSubject::Report(period) => (None, Some(period.to_string())),
    };
    Ok(Model {
        id: urge.id.0,
        programme_id: ProgrammeId::of_year(urge.year).0,
        department_id: urge.department.0,
        task_key,
        period,
        level: <&str>::from(urge.level).to_owned(),
        text: urge.text.clone(),
        deadline: urge.deadline,
        state: <&str>::from(urge.state).to_owned(),
        previous: urge.previous.map(|id| id.0),
        issued: serde_json::to_value(&urge.issued).map_err(corrupt)?,
        received: trace(&urge.received)?,
        answer: urge.answer.clone(),
        answered: trace(&urge.answered)?,
        remark: urge.remark.clone(),
        closed: trace(&urge.closed)?,
        version,
    })
}

fn restored(row: Model, years: &BTreeMap<ProgrammeId, Year>) -> Result<Stored, Error> {
    let year = years.get(&ProgrammeId(row.programme_id));
    let trace = |trace: Option<Value>| -> Result<Option<Trace>, Error> {
        trace.map(serde_json::from_value).transpose().map_err(corrupt)
    };
    let subject = match (row.task_key, row.period) {
        (Some(key), None) => UrgeSubject::Task(key.parse().map_err(corrupt)?),
        (None, Some(period)) => UrgeSubject::Report(period.parse().map_err(corrupt)?),
        _ => return Err(corrupt("an urge is about a task or a report")),
    };
    let urge = Urge {
        id: UrgeId(row.id),
        year: *year.ok_or_else(|| corrupt("an urge is of a programme"))?,
        department: DepartmentId(row.department_id),
        subject,
        level: row.level.parse().map_err(corrupt)?,
        text: row.text,
        deadline: row.deadline,
        state: row.state.parse().map_err(corrupt)?,
        previous: row.previous.map(UrgeId),
        issued: serde_json::from_value(row.issued).map_err(corrupt)?,
        received: trace(row.received)?,
        answer: row.answer,
        answered: trace(row.answered)?,
        remark: row.remark,
        closed: trace(row.closed)?,
    };
    Ok(Stored { urge, version: row.version })
}
