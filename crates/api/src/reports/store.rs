//! Loads and saves reports and their signed versions. The only module that knows these tables.
use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::{
    approval::Stage,
    departments::DepartmentId,
    programmes::ProgrammeId,
    reports::{PeriodKey, ReportContent},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect, sea_query::ExprTrait,
};
use uuid::Uuid;
use wire::{plans::StepView, reports::ReportVersion};

use super::entity::{report, report_version};
use crate::{
    Error,
    database::{corrupt, raced},
};

#[derive(Clone, Debug)]
pub(crate) struct StoredReport {
    pub(crate) id: Uuid,
    pub(crate) programme: ProgrammeId,
    pub(crate) department: DepartmentId,
    pub(crate) period: PeriodKey,
    pub(crate) stage: Stage,
    pub(crate) content: ReportContent,
    pub(crate) history: Vec<StepView>,
    /// Counts the changes; 0 before the first.
    pub(crate) version: i32,
    pub(crate) amended_at: DateTime<Utc>,
    /// When it was signed first; never moved.
    pub(crate) received_at: Option<DateTime<Utc>>,
}

/// A signed version, with the report that it is of.
#[derive(Clone, Debug)]
pub(crate) struct StoredVersion {
    pub(crate) report: Uuid,
    pub(crate) version: ReportVersion,
}

pub(crate) async fn list(
    database: &impl ConnectionTrait,
    programme: ProgrammeId,
) -> Result<Vec<StoredReport>, Error> {
    let rows = report::Entity::find()
        .filter(report::Column::ProgrammeId.eq(programme.0))
        .all(database)
        .await?;
    rows.into_iter().map(restored).collect()
}

/// The reports of one department, and those of all departments for one period.
pub(crate) async fn list_near(
    database: &impl ConnectionTrait,
    programme: ProgrammeId,
    department: DepartmentId,
    period: PeriodKey,
) -> Result<Vec<StoredReport>, Error> {
    let near = report::Column::DepartmentId
        .eq(department.0)
        .or(report::Column::Period.eq(period.to_string()));
    let rows = report::Entity::find()
        .filter(report::Column::ProgrammeId.eq(programme.0))
        .filter(near)
        .all(database)
        .await?;
    rows.into_iter().map(restored).collect()
}

/// How many versions of each report were signed.
pub(crate) async fn count_versions(
    database: &impl ConnectionTrait,
    reports: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, usize>, Error> {
    let signed: Vec<Uuid> = report_version::Entity::find()
        .select_only()
        .column(report_version::Column::ReportId)
        .filter(report_version::Column::ReportId.is_in(reports))
        .into_tuple()
        .all(database)
        .await?;
    let mut counts = HashMap::new();
    for report in signed {
        *counts.entry(report).or_default() += 1;
    }
    Ok(counts)
}

/// Saves the report over the version that was read; gives it with its new version.
///
/// # Errors
/// When somebody else was first.
pub(crate) async fn save(
    database: &impl ConnectionTrait,
    known: StoredReport,
) -> Result<StoredReport, Error> {
    let saved = StoredReport { version: known.version + 1, ..known };
    let row = row(&saved)?;
    if known.version == 0 {
        row.into_active_model().insert(database).await.map_err(raced)?;
        return Ok(saved);
    }
    let done = report::Entity::update_many()
        .col_expr(report::Column::Stage, row.stage.into())
        .col_expr(report::Column::Content, row.content.into())
        .col_expr(report::Column::History, row.history.into())
        .col_expr(report::Column::Version, row.version.into())
        .col_expr(report::Column::AmendedAt, row.amended_at.into())
        .col_expr(report::Column::ReceivedAt, row.received_at.into())
        .filter(report::Column::Id.eq(row.id))
        .filter(report::Column::Version.eq(known.version))
        .exec(database)
        .await?;
    if done.rows_affected == 1 { Ok(saved) } else { Err(Error::Stale) }
}

/// The signed versions of some reports, oldest first.
pub(crate) async fn list_versions(
    database: &impl ConnectionTrait,
    reports: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<StoredVersion>, Error> {
    let rows = report_version::Entity::find()
        .filter(report_version::Column::ReportId.is_in(reports))
        .order_by_asc(report_version::Column::Number)
        .all(database)
        .await?;
    rows.into_iter()
        .map(|row| {
            let version = ReportVersion {
                number: u32::try_from(row.number).map_err(corrupt)?,
                signed_at: row.signed_at,
                signed_by: row.signed_by,
                outcome: row.outcome.map(|stage| stage.parse()).transpose().map_err(corrupt)?,
                content: serde_json::from_value(row.content).map_err(corrupt)?,
                contributions: serde_json::from_value(row.contributions).map_err(corrupt)?,
            };
            Ok(StoredVersion { report: row.report_id, version })
        })
        .collect()
}

/// Adds a signed version. Nothing of it but its outcome is ever changed.
pub(crate) async fn insert_version(
    database: &impl ConnectionTrait,
    signed: &StoredVersion,
) -> Result<(), Error> {
    let version = &signed.version;
    let row = report_version::Model {
        id: Uuid::new_v4(),
        report_id: signed.report,
        number: i32::try_from(version.number).map_err(corrupt)?,
        content: serde_json::to_value(&version.content).map_err(corrupt)?,
        contributions: serde_json::to_value(&version.contributions).map_err(corrupt)?,
        signed_at: version.signed_at,
        signed_by: version.signed_by.clone(),
        outcome: None,
    };
    row.into_active_model().insert(database).await.map_err(raced)?;
    Ok(())
}

/// Notes what the supervision office made of the version that waits for it.
pub(crate) async fn decide_version(
    database: &impl ConnectionTrait,
    report: Uuid,
    outcome: Stage,
) -> Result<(), Error> {
    let name: &'static str = outcome.into();
    report_version::Entity::update_many()
        .col_expr(report_version::Column::Outcome, Some(name).into())
        .filter(report_version::Column::ReportId.eq(report))
        .filter(report_version::Column::Outcome.is_null())
        .exec(database)
        .await?;
    Ok(())
}

fn row(known: &StoredReport) -> Result<report::Model, Error> {
    let stage: &'static str = known.stage.into();
    Ok(report::Model {
        id: known.id,
        programme_id: known.programme.0,
        department_id: known.department.0,
        period: known.period.to_string(),
        stage: stage.to_owned(),
        content: serde_json::to_value(&known.content).map_err(corrupt)?,
        history: serde_json::to_value(&known.history).map_err(corrupt)?,
        version: known.version,
        amended_at: known.amended_at,
        received_at: known.received_at,
    })
}

fn restored(row: report::Model) -> Result<StoredReport, Error> {
    Ok(StoredReport {
        id: row.id,
        programme: ProgrammeId(row.programme_id),
        department: DepartmentId(row.department_id),
        period: row.period.parse().map_err(corrupt)?,
        stage: row.stage.parse().map_err(corrupt)?,
        content: serde_json::from_value(row.content).map_err(corrupt)?,
        history: serde_json::from_value(row.history).map_err(corrupt)?,
        version: row.version,
        amended_at: row.amended_at,
        received_at: row.received_at,
    })
}
