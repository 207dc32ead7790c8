//! Loads and saves imported files and their findings. The only module that knows these tables.
use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{
    imports::{Finding, FindingCode, Settlement},
    openings::FindingDraft,
    programmes::ProgrammeId,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::entity::{finding, import_source};
use crate::{Error, database::corrupt};

/// Where a programme came from; the file itself stays in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    pub(crate) file_name: String,
    pub(crate) sha256: String,
    pub(crate) imported_at: DateTime<Utc>,
}

/// A finding with what the clerk made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StoredFinding {
    /// Place in the import report, from 1: what the clerk names it by.
    pub(crate) place: u32,
    pub(crate) finding: Finding,
    pub(crate) settlement: Settlement,
    pub(crate) note: Option<String>,
}

pub(crate) async fn find_source(
    database: &impl ConnectionTrait,
    programme: ProgrammeId,
) -> Result<Option<Source>, Error> {
    let row: Option<(String, String, DateTime<Utc>)> = import_source::Entity::find()
        .select_only()
        .columns([
            import_source::Column::FileName,
            import_source::Column::Sha256,
            import_source::Column::ImportedAt,
        ])
        .filter(import_source::Column::ProgrammeId.eq(programme.0))
        .into_tuple()
        .one(database)
        .await?;
    Ok(row.map(|(file_name, sha256, imported_at)| Source { file_name, sha256, imported_at }))
}

pub(crate) async fn insert_source(
    database: &impl ConnectionTrait,
    programme: ProgrammeId,
    source: &Source,
    content: &[u8],
) -> Result<(), Error> {
    let row = import_source::Model {
        id: Uuid::new_v4(),
        programme_id: programme.0,
        file_name: source.file_name.clone(),
        sha256: source.sha256.clone(),
        content: content.to_owned(),
        imported_at: source.imported_at,
    };
    row.into_active_model().insert(database).await?;
    Ok(())
}

pub(crate) async fn list_findings(
    database: &impl ConnectionTrait,
    programme: ProgrammeId,
) -> Result<Vec<StoredFinding>, Error> {
    let rows = finding::Entity::find()
        .filter(finding::Column::ProgrammeId.eq(programme.0))
        .order_by_asc(finding::Column::Position)
        .all(database)
        .await?;
    rows.into_iter().map(restored).collect()
}

fn restored(row: finding::Model) -> Result<StoredFinding, Error> {
    let code = serde_json::from_value::<FindingCode>(row.code.into()).map_err(corrupt)?;
    let details: BTreeMap<String, String> = serde_json::from_value(row.details).map_err(corrupt)?;
    Ok(StoredFinding {
        place: u32::try_from(row.position).map_err(corrupt)?,
        finding: Finding {
            code,
            line: row.line.and_then(|line| u32::try_from(line).ok()),
            task: row.task_key.map(|key| key.parse()).transpose().map_err(corrupt)?,
            details,
        },
        settlement: row.settlement.parse().map_err(corrupt)?,
        note: row.settlement_note,
    })
}

pub(crate) async fn insert_findings(
    database: &impl ConnectionTrait,
    programme: ProgrammeId,
    findings: &[FindingDraft],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    for (position, decided) in (1..).zip(findings) {
        let known = &decided.finding;
        let note = decided.note.trim();
        let code = serde_json::to_value(known.code).map_err(corrupt)?;
        let row = finding::Model {
            id: Uuid::new_v4(),
            programme_id: programme.0,
            position,
            code: code.as_str().unwrap_or_default().to_owned(),
            line: known.line.and_then(|line| i32::try_from(line).ok()),
            task_key: known.task.map(|key| key.to_string()),
            details: serde_json::to_value(&known.details).map_err(corrupt)?,
            settlement: decided.settlement.to_string(),
            settlement_note: (!note.is_empty()).then(|| note.to_owned()),
            settled_at: (decided.settlement != Settlement::Open).then_some(now),
        };
        row.into_active_model().insert(database).await?;
    }
    Ok(())
}

/// Records what the clerk decided. False when there is no such finding.
pub(crate) async fn settle(
    database: &impl ConnectionTrait,
    programme: ProgrammeId,
    place: u32,
    settlement: Settlement,
    note: Option<&str>,
    at: DateTime<Utc>,
) -> Result<bool, Error> {
    let position = i32::try_from(place).unwrap_or(i32::MAX);
    let done = finding::Entity::update_many()
        .col_expr(finding::Column::Settlement, settlement.to_string().into())
        .col_expr(finding::Column::SettlementNote, note.map(str::to_owned).into())
        .col_expr(finding::Column::SettledAt, Some(at).into())
        .filter(finding::Column::ProgrammeId.eq(programme.0))
        .filter(finding::Column::Position.eq(position))
        .exec(database)
        .await?;
    Ok(done.rows_affected > 0)
}
