//! Loads and saves plans. The only module that knows their table.
use chrono::{DateTime, Utc};
use domain::{
    approval::Stage, departments::DepartmentId, plans::PlanContent, programmes::ProgrammeId,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
};
use uuid::Uuid;
use wire::plans::StepView;

use super::entity;
use crate::{
    Error,
    database::{corrupt, raced},
};

#[derive(Clone, Debug)]
pub(crate) struct StoredPlan {
    pub(crate) id: Uuid,
    pub(crate) programme: ProgrammeId,
    pub(crate) department: DepartmentId,
    pub(crate) stage: Stage,
    pub(crate) content: PlanContent,
    pub(crate) history: Vec<StepView>,
    /// Counts the changes; 0 before the first.
    pub(crate) version: i32,
    pub(crate) amended_at: DateTime<Utc>,
}

pub(crate) async fn list(
    database: &impl ConnectionTrait,
    programme: ProgrammeId,
) -> Result<Vec<StoredPlan>, Error> {
    let rows = entity::Entity::find()
        .filter(entity::Column::ProgrammeId.eq(programme.0))
        .all(database)
        .await?;
    rows.into_iter().map(restored).collect()
}

pub(crate) async fn find(
    database: &impl ConnectionTrait,
    programme: ProgrammeId,
    department: DepartmentId,
) -> Result<Option<StoredPlan>, Error> {
    let row = entity::Entity::find()
        .filter(entity::Column::ProgrammeId.eq(programme.0))
        .filter(entity::Column::DepartmentId.eq(department.0))
        .one(database)
        .await?;
    row.map(restored).transpose()
}

/// Saves the plan over the version that was read; gives it with its new version.
///
/// # Errors
/// When somebody else was first.
pub(crate) async fn save(
    database: &impl ConnectionTrait,
    plan: StoredPlan,
) -> Result<StoredPlan, Error> {
    let saved = StoredPlan { version: plan.version + 1, ..plan };
    let row = row(&saved)?;
    if plan.version == 0 {
        row.into_active_model().insert(database).await.map_err(raced)?;
        return Ok(saved);
    }
    let done = entity::Entity::update_many()
        .col_expr(entity::Column::Stage, row.stage.into())
        .col_expr(entity::Column::Content, row.content.into())
        .col_expr(entity::Column::History, row.history.into())
        .col_expr(entity::Column::Version, row.version.into())
        .col_expr(entity::Column::AmendedAt, row.amended_at.into())
        .filter(entity::Column::Id.eq(row.id))
        .filter(entity::Column::Version.eq(plan.version))
        .exec(database)
        .await?;
    if done.rows_affected == 1 { Ok(saved) } else { Err(Error::Stale) }
}

fn row(plan: &StoredPlan) -> Result<entity::Model, Error> {
    let stage: &'static str = plan.stage.into();
    Ok(entity::Model {
        id: plan.id,
        programme_id: plan.programme.0,
        department_id: plan.department.0,
        stage: stage.to_owned(),
        content: serde_json::to_value(&plan.content).map_err(corrupt)?,
        history: serde_json::to_value(&plan.history).map_err(corrupt)?,
        version: plan.version,
        amended_at: plan.amended_at,
    })
}

fn restored(row: entity::Model) -> Result<StoredPlan, Error> {
    Ok(StoredPlan {
        id: row.id,
        programme: ProgrammeId(row.programme_id),
        department: DepartmentId(row.department_id),
        stage: row.stage.parse().map_err(corrupt)?,
        content: serde_json::from_value(row.content).map_err(corrupt)?,
        history: serde_json::from_value(row.history).map_err(corrupt)?,
        version: row.version,
        amended_at: row.amended_at,
    })
}
