use std::{
    fs::OpenOptions,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use domain::{audit::Chain, calendar::beginning_of};
use sea_orm::DatabaseConnection;
use texts::{Language, text};

use crate::{
    audit::{
        store::{self, Wanted},
        trail, views,
    },
    clock::Clock,
    config::Settings,
    database,
};

#[derive(Args)]
pub(super) struct Options {
    #[command(subcommand)]
    action: Action,
    /// Language of the messages: zh or en.
    #[arg(long, global = true, default_value = "zh", value_parser = super::findings::language)]
    language: Language,
}

#[derive(Subcommand)]
enum Action {
    /// Follow the whole trail and tell whether it is unaltered.
    Verify {
        /// The end that an earlier verification printed, SEQUENCE:DIGEST: a trail that was cut off
        /// since is then found, too.
        #[arg(long, value_name = "SEQUENCE:DIGEST")]
        expect: Option<String>,
    },
    /// Print the trail as CSV, the newest first.
    Export,
    /// Put entries that are older than six months into a file, and remove them from the database.
    Archive {
        /// The first day that stays; never later than six months ago.
        #[arg(long)]
        before: NaiveDate,
        /// A file that is not there yet.
        #[arg(long)]
        to: PathBuf,
    },
}

pub(super) async fn run(settings: Settings, options: Options) -> anyhow::Result<()> {
    let database = database::open(&settings).await?;
    database::migrate(&database).await?;
    match options.action {
        Action::Verify { expect } => verify(&database, expect, options.language).await,
        Action::Export => {
            let entries = store::list(&database, &Wanted::default(), None, i64::MAX as u64).await?;
            let entries: Vec<_> = entries.iter().map(views::entry).collect();
            super::print(&views::csv(&entries)?)
        }
        Action::Archive { before, to } => archive(&database, before, &to, options.language).await,
    }
}

fn noted(end: &str) -> anyhow::Result<Chain> {
    let (sequence, digest) = end.split_once(':').context("--expect SEQUENCE:DIGEST")?;
    Ok(Chain::behind(sequence.parse()?, digest.parse()?))
}

async fn verify(
    database: &DatabaseConnection,
    expect: Option<String>,
    language: Language,
) -> anyhow::Result<()> {
    let expected = expect.as_deref().map(noted).transpose()?;
    let found = trail::verify(database, expected).await?;
    if let Some(broken) = found.broken {
        bail!(views::broken(broken, language));
    }
    let end = format!("{}:{}", found.end.sequence, found.end.digest);
    let values = [("entries", found.entries.to_string()), ("end", end)];
    let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
    super::print(&(text(language, "command-audit-whole", &values) + "\n"))
}

async fn archive(
    database: &DatabaseConnection,
    before: NaiveDate,
    to: &Path,
    language: Language,
) -> anyhow::Result<()> {
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(to)
        .with_context(|| to.display().to_string())?;
    let now = Clock::System.now();
    let done = trail::archive(database, beginning_of(before), now, &mut file).await;
    if done.is_err() {
        // Nothing was removed from the trail, so nothing of the file is needed.
        let _ = std::fs::remove_file(to);
    }
    let (removed, end) = done?;
    file.sync_all()?;
    let shown = to.display().to_string();
    let (removed, end) = (removed.to_string(), format!("{}:{}", end.sequence, end.digest));
    let values = [("removed", removed.as_str()), ("file", shown.as_str()), ("end", end.as_str())];
    super::print(&(text(language, "command-audit-archived", &values) + "\n"))
}
