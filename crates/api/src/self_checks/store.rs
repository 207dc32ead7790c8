//! Loads and saves self-checks. The only module that knows their table.
use domain::{
    departments::DepartmentId,
    programmes::{ProgrammeId, Year},
    self_checks::{SelfCheck, SelfCheckId},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};

use super::entity;
use crate::{Error, database::corrupt};

/// The newest first.
pub(crate) async fn list(
    database: &impl ConnectionTrait,
    year: Year,
) -> Result<Vec<SelfCheck>, Error> {
    let rows = entity::Entity::find()
        .filter(entity::Column::ProgrammeId.eq(ProgrammeId::of_year(year).0))
        .order_by_desc(entity::Column::CheckedOn)
        .order_by_desc(entity::Column::RecordedAt)
        .all(database)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(SelfCheck {
                id: SelfCheckId(row.id),
                year,
                department: DepartmentId(row.department_id),
                on: row.checked_on,
                tasks: serde_json::from_value(row.tasks).map_err(corrupt)?,
                problems: row.problems,
                measures: row.measures,
                recorded_at: row.recorded_at,
                recorded_by: row.recorded_by,
            })
        })
        .collect()
}

/// Adds a self-check. There is no way to change or remove one.
pub(crate) async fn insert(
    database: &impl ConnectionTrait,
    check: &SelfCheck,
) -> Result<(), Error> {
    let row = entity::Model {
        id: check.id.0,
        programme_id: ProgrammeId::of_year(check.year).0,
        department_id: check.department.0,
        checked_on: check.on,
        tasks: serde_json::to_value(&check.tasks).map_err(corrupt)?,
        problems: check.problems.clone(),
        measures: check.measures.clone(),
        recorded_at: check.recorded_at,
        recorded_by: check.recorded_by.clone(),
    };
    row.into_active_model().insert(database).await?;
    Ok(())
}
