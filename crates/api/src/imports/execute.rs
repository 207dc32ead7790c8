//! Takes a document in: all of it or nothing.
use chrono::{DateTime, Utc};
use domain::{
    imports::{Document, Hints, Import, ImportError, import},
    openings::FindingDraft,
    programmes::Programme,
    tasks::{Event, Fact},
};
use office::Unreadable;
use sea_orm::{ConnectionTrait, DatabaseConnection, TransactionTrait};
use sha2::{Digest, Sha256};
use wire::imports::ImportView;

use super::store::{self, Source};
use crate::{Error, calendar::working_days, departments, posts, programmes, tasks};

#[derive(Debug, thiserror::Error)]
pub enum RefusedImport {
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    #[error(transparent)]
    Import(#[from] ImportError),
    #[error("the JSON is not an exported programme: {0}")]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    Unwritable(#[from] office::Unwritable),
    #[error("another document was imported for {0} already")]
    YearTaken(i32),
    #[error(transparent)]
    Storage(#[from] Error),
    #[error(transparent)]
    Database(#[from] sea_orm::DbErr),
}

/// What came of an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Imported,
    /// The very same file was imported before; nothing changed.
    Unchanged,
}

/// Reads a file of any kind that the import understands, our own JSON export included.
///
/// # Errors
/// When the file cannot be read or holds no programme.
pub(crate) fn read(content: &[u8], hints: &Hints) -> Result<Import, RefusedImport> {
    interpret(&document(content, &hints.file_name)?, hints)
}

/// The words of a file, before anybody asks what they mean.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn document(content: &[u8], file_name: &str) -> Result<Document, RefusedImport> {
    Ok(if content.trim_ascii_start().starts_with(b"{") {
        // JSON takes the way of the table, so that all formats give the same programme.
        let view: ImportView = serde_json::from_slice(content)?;
        office::read("export.csv", &office::write_csv(&view)?)?
    } else {
        office::read(file_name, content)?
    })
}

/// # Errors
/// When the document holds no programme.
pub(crate) fn interpret(document: &Document, hints: &Hints) -> Result<Import, RefusedImport> {
    let mut import = import(document, hints)?;
    let year = import.programme.year.number();
    import.programme.calendar.working_days = working_days::of_year(year)?;
    Ok(import)
}

/// Saves an import with its file and findings, in one transaction.
///
/// # Errors
/// When another document holds the year already, or the database refuses.
pub(crate) async fn save(
    database: &DatabaseConnection,
    import: &Import,
    file_name: &str,
    content: &[u8],
    now: DateTime<Utc>,
) -> Result<Outcome, RefusedImport> {
    let programme = &import.programme;
    let sha256 = digest(content);
    let transaction = database.begin().await?;
    if let Some(known) = programmes::store::find(&transaction, programme.year).await? {
        let source = store::find_source(&transaction, known).await?;
        return match source {
            Some(source) if source.sha256 == sha256 => Ok(Outcome::Unchanged),
            _ => Err(RefusedImport::YearTaken(programme.year.number())),
        };
    }
    let findings: Vec<FindingDraft> = import.findings.iter().map(FindingDraft::open).collect();
    insert(&transaction, programme, &findings, now).await?;
    let source = Source { file_name: file_name.to_owned(), sha256, imported_at: now };
    store::insert_source(&transaction, programme.id, &source, content).await?;
    transaction.commit().await?;
    Ok(Outcome::Imported)
}

/// Saves a programme of a year that has none, with all that belongs to it but its file.
///
/// # Errors
/// When the database refuses, or another has the year after all.
pub(crate) async fn insert(
    database: &impl ConnectionTrait,
    programme: &Programme,
    findings: &[FindingDraft],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let category_ids = programmes::store::insert(database, programme).await?;
    departments::store::insert_new(database, &programme.departments).await?;
    posts::store::insert_new(database, &programme.posts).await?;
    tasks::store::insert_all(database, programme, &category_ids).await?;
    for task in &programme.tasks {
        let event = Event { task: task.id, at: now, fact: Fact::Imported, synthetic: false };
        tasks::store::insert_event(database, &event).await?;
    }
    store::insert_findings(database, programme.id, findings, now).await
}

pub(crate) fn digest(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}
