//! Follows the audit trail from its beginning, and puts its old part into a file.
use std::io::Write;

use chrono::{DateTime, Utc};
use domain::audit::{Break, Chain, Digest, Entry, KEPT_MONTHS};
use sea_orm::{ConnectionTrait, DatabaseConnection};

use super::{store, views};
use crate::{Error, change, database::corrupt};

/// How many entries are held at once.
const STRETCH: u64 = 1000;

/// What came of following the chain.
pub(crate) struct Verification {
    pub(crate) entries: u64,
    pub(crate) end: Chain,
    pub(crate) broken: Option<Break>,
}

/// `expected` is the end of the trail as somebody noted it down earlier.
pub(crate) async fn verify(
    database: &impl ConnectionTrait,
    expected: Option<Chain>,
) -> Result<Verification, Error> {
    let mut chain = store::start(database).await?;
    let mut entries = 0;
    let mut broken = None;
    'trail: loop {
        let stretch = store::following(database, chain.sequence, STRETCH).await?;
        if stretch.is_empty() {
            break;
        }
        for entry in &stretch {
            match chain.follow(entry) {
                Ok(next) => chain = next,
                Err(found) => {
                    broken = Some(found);
                    break 'trail;
                }
            }
            entries += 1;
            if expected.is_some_and(|it| it.sequence == chain.sequence && it.digest != chain.digest)
            {
                broken = Some(Break::Altered(chain.sequence));
                break 'trail;
            }
        }
    }
    let noted = expected.map_or(0, |expected| expected.sequence);
    if broken.is_none() && chain.sequence < noted {
        broken = Some(Break::CutOff(noted));
    }
    Ok(Verification { entries, end: chain, broken })
}

#[derive(Debug, thiserror::Error)]
pub(crate) enum ArchiveError {
    #[error("the trail is broken: {0}")]
    Broken(#[from] Break),
    #[error("there is nothing that is old enough")]
    Nothing,
    #[error(transparent)]
    Storage(#[from] Error),
    #[error(transparent)]
    File(#[from] std::io::Error),
}

/// Writes every entry from before `before` into a file, a line each, and removes it here. Never
/// what is younger than six months.
pub(crate) async fn archive(
    database: &DatabaseConnection,
    before: DateTime<Utc>,
    now: DateTime<Utc>,
    file: &mut (impl Write + ?Sized),
) -> Result<(u64, Chain), ArchiveError> {
    let oldest_kept = now.checked_sub_months(KEPT_MONTHS).unwrap_or(DateTime::UNIX_EPOCH);
    let before = before.min(oldest_kept);
    let transaction = change::begin(database).await?;
    let mut chain = store::start(&transaction).await?;
    let mut content = Vec::new();
    'trail: loop {
        let stretch = store::following(&transaction, chain.sequence, STRETCH).await?;
        if stretch.is_empty() {
            break;
        }
        for entry in &stretch {
            if before <= entry.record.at {
                break 'trail;
            }
            chain = chain.follow(entry)?;
            content.extend(line(entry)?);
        }
    }
    if content.is_empty() {
        return Err(ArchiveError::Nothing);
    }
    file.write_all(&content)?;
    file.flush()?;
    let removed = store::archive(&transaction, chain, Digest::of(&content), now).await?;
    transaction.commit().await.map_err(Error::from)?;
    Ok((removed, chain))
}

fn line(entry: &Entry) -> Result<Vec<u8>, Error> {
    let mut line = serde_json::to_vec(&views::entry(entry)).map_err(corrupt)?;
    line.push(b'\n');
    Ok(line)
}
