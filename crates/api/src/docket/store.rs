//! Loads and saves records of the docket. The only module that knows its table.
use chrono::{DateTime, Utc};
use domain::{
    departments::DepartmentId,
    docket::Docketed,
    programmes::{ProgrammeId, Year},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder,
};
use uuid::Uuid;
use wire::docket::DocketQuery;

use super::entity::{Column, Entity, Model};
use crate::{Error, database::corrupt};

/// A record with the number of its changes.
#[derive(Clone, Debug)]
pub(crate) struct Stored<Kept> {
    pub(crate) record: Kept,
    pub(crate) version: i32,
}

/// Which records of a kind to list: all, or those of one year, department and task.
#[derive(Clone, Debug, Default)]
pub(crate) struct Which {
    pub(crate) year: Option<Year>,
    pub(crate) departments: [Option<DepartmentId>; 2],
    pub(crate) task: Option<String>,
}

impl Which {
    /// What a query asks for, within the one department that the caller may know of.
    ///
    /// # Errors
    /// When it names a year that no programme has.
    pub(crate) fn of(query: &DocketQuery, only: Option<DepartmentId>) -> Result<Self, Error> {
        let year = query.year.map(Year::parse).transpose();
        Ok(Self {
            year: year.map_err(|_| Error::invalid_query("year", "lacking-year", &[]))?,
            departments: [query.department.map(DepartmentId), only],
            task: query.task.clone(),
        })
    }

    pub(crate) fn of_year(year: Year) -> Self {
        Self { year: Some(year), ..Self::default() }
    }
}

/// The newest first.
pub(crate) async fn list<Kept: Docketed>(
    database: &impl ConnectionTrait,
    which: &Which,
) -> Result<Vec<Stored<Kept>>, Error> {
    let programme = which.year.map(|year| ProgrammeId::of_year(year).0);
    let mut condition = Condition::all()
        .add(Column::Kind.eq(Kept::KIND))
        .add_option(programme.map(|id| Column::ProgrammeId.eq(id)))
        .add_option(which.task.as_ref().map(|key| Column::TaskKey.eq(key)));
    for department in which.departments.into_iter().flatten() {
        condition = condition.add(Column::DepartmentId.eq(department.0));
    }
    let rows = Entity::find()
        .filter(condition)
        .order_by_desc(Column::OpenedAt)
        .order_by_asc(Column::Id)
        .all(database)
        .await?;
    rows.into_iter().map(restored).collect()
}

pub(crate) async fn find<Kept: Docketed>(
    database: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Stored<Kept>>, Error> {
    let row = Entity::find_by_id(id).filter(Column::Kind.eq(Kept::KIND)).one(database).await?;
    row.map(restored).transpose()
}

pub(crate) async fn insert(
    database: &impl ConnectionTrait,
    record: &impl Docketed,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    row(record, 1, at)?.into_active_model().insert(database).await?;
    Ok(())
}

/// Saves what a step changed as the next version, which it gives.
///
/// # Errors
/// `Stale` when somebody else was first.
pub(crate) async fn update<Kept: Docketed>(
    database: &impl ConnectionTrait,
    record: Kept,
    version: i32,
) -> Result<Stored<Kept>, Error> {
    let row = row(&record, version + 1, DateTime::UNIX_EPOCH)?;
    let done = Entity::update_many()
        .col_expr(Column::State, row.state.into())
        .col_expr(Column::Content, row.content.into())
        .col_expr(Column::Version, row.version.into())
        .filter(Column::Id.eq(row.id))
        .filter(Column::Version.eq(version))
        .exec(database)
        .await?;
    match done.rows_affected {
        1 => Ok(Stored { record, version: version + 1 }),
        _ => Err(Error::Stale),
    }
}

fn row<Kept: Docketed>(record: &Kept, version: i32, at: DateTime<Utc>) -> Result<Model, Error> {
    Ok(Model {
        id: record.id(),
        kind: Kept::KIND.to_owned(),
        programme_id: ProgrammeId::of_year(record.year()).0,
        department_id: record.department().map(|id| id.0),
        task_key: record.task().map(|key| key.to_string()),
        state: record.state().to_owned(),
        content: serde_json::to_value(record).map_err(corrupt)?,
        version,
        opened_at: at,
    })
}

fn restored<Kept: Docketed>(row: Model) -> Result<Stored<Kept>, Error> {
    let record = serde_json::from_value(row.content).map_err(corrupt)?;
    Ok(Stored { record, version: row.version })
}
