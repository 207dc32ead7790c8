//! Loads and saves reminders. The only module that knows their table.
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    departments::DepartmentId,
    programmes::ProgrammeId,
    reminders::{Deadline, Matter, MatterKind},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, sea_query::OnConflict,
};
use uuid::Uuid;

use super::entity::reminder::{Column, Entity, Model};
use crate::{Error, database::corrupt};

/// A reminder as it was given.
#[derive(Clone, Debug)]
pub(super) struct Reminder {
    pub(super) programme: ProgrammeId,
    pub(super) department: DepartmentId,
    pub(super) kind: MatterKind,
    pub(super) matter: String,
    pub(super) task: Option<String>,
    pub(super) title: String,
    pub(super) due: NaiveDate,
    pub(super) days: u32,
    pub(super) at: DateTime<Utc>,
}

/// The newest first, at most `most`; and how many there are. Only a department's where one is named.
pub(super) async fn list(
    database: &impl ConnectionTrait,
    department: Option<DepartmentId>,
    most: u64,
) -> Result<(Vec<Reminder>, usize), Error> {
    let own = department.map(|id| Column::DepartmentId.eq(id.0));
    let found = Entity::find().filter(Condition::all().add_option(own));
    let total = found.clone().count(database).await?;
    let newest = found.order_by_desc(Column::At).order_by_asc(Column::Due);
    let rows = newest.order_by_asc(Column::Id).limit(most).all(database).await?;
    let reminders = rows.into_iter().map(restored).collect::<Result<_, _>>()?;
    Ok((reminders, usize::try_from(total).map_err(corrupt)?))
}

/// Puts a reminder on record. False when the department was reminded of this at this mark before.
pub(super) async fn insert(
    database: &impl ConnectionTrait,
    programme: ProgrammeId,
    deadline: &Deadline,
    days: u32,
    at: DateTime<Utc>,
) -> Result<bool, Error> {
    let task_key = match deadline.matter {
        Matter::Milestone(key, _) | Matter::Task(key) => Some(key.to_string()),
        Matter::Report(_) => None,
    };
    let row = Model {
        id: Uuid::new_v4(),
        programme_id: programme.0,
        department_id: deadline.department.0,
        kind: <&str>::from(deadline.matter.kind()).to_owned(),
        matter: deadline.matter.name(),
        task_key,
        title: deadline.title.clone(),
        due: deadline.due,
        days: i32::try_from(days).map_err(corrupt)?,
        at,
    };
    let inserted = Entity::insert(row.into_active_model())
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(database)
        .await?;
    Ok(inserted == 1)
}

fn restored(row: Model) -> Result<Reminder, Error> {
    Ok(Reminder {
        programme: ProgrammeId(row.programme_id),
        department: DepartmentId(row.department_id),
        kind: row.kind.parse().map_err(corrupt)?,
        matter: row.matter,
        task: row.task_key,
        title: row.title,
        due: row.due,
        days: u32::try_from(row.days).map_err(corrupt)?,
        at: row.at,
    })
}
