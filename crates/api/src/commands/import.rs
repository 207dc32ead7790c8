use std::path::PathBuf;

use anyhow::Context;
use chrono::Datelike;
use clap::Args;
use domain::imports::{Hints, Import, Settlement};
use sea_orm::DatabaseConnection;
use texts::{Language, text};
use wire::imports::FindingView;

use crate::{
    clock::Clock,
    config::Settings,
    database,
    imports::{
        execute::{self, Outcome, RefusedImport},
        refusal,
        views::{finding_view, import_view},
    },
};

#[derive(Args)]
pub(super) struct Options {
    /// The document: .txt, .docx, .xlsx, .xls, .ods, .csv, or .json as exported.
    file: PathBuf,
    /// Read and report only; needs no database and changes nothing.
    #[arg(long)]
    dry_run: bool,
    /// Print programme, tasks and findings as JSON.
    #[arg(long)]
    json: bool,
    /// Year of the programme, where the document does not say it.
    #[arg(long)]
    year: Option<i32>,
    /// Language of the messages: zh or en.
    #[arg(long, default_value = "zh", value_parser = super::findings::language)]
    language: Language,
}

pub(super) async fn run(settings: Settings, options: Options) -> anyhow::Result<()> {
    let content = std::fs::read(&options.file).with_context(|| {
        text(
            options.language,
            "command-file-unreadable",
            &[("file", &options.file.display().to_string())],
        )
    })?;
    let name = options
        .file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let hints = Hints {
        file_name: name.clone(),
        stated_year: options.year,
        this_year: Clock::System.today().year(),
    };
    let refused =
        |error: RefusedImport| anyhow::anyhow!(refusal::words(&error, &name, options.language));
    let import = execute::read(&content, &hints).map_err(refused)?;
    if options.json {
        let view = import_view(&import.programme, finding_views(&import, options.language));
        super::print(&(serde_json::to_string_pretty(&view)? + "\n"))?;
    }
    let mut outcome = None;
    if !options.dry_run {
        let database = database::open(&settings).await?;
        database::migrate(&database).await?;
        let now = Clock::System.now();
        outcome =
            Some(execute::save(&database, &import, &name, &content, now).await.map_err(refused)?);
    }
    if !options.json {
        super::print(&report(&import, outcome, options.language))?;
    }
    Ok(())
}

/// Imports a file's content into the database as `guapai import` does.
///
/// # Errors
/// When the file is refused.
pub async fn import_file(
    database: &DatabaseConnection,
    file_name: &str,
    content: &[u8],
    clock: Clock,
) -> Result<Outcome, RefusedImport> {
    let hints = Hints {
        file_name: file_name.to_owned(),
        stated_year: None,
        this_year: clock.today().year(),
    };
    let import = execute::read(content, &hints)?;
    execute::save(database, &import, file_name, content, clock.now()).await
}

fn finding_views(import: &Import, language: Language) -> Vec<FindingView> {
    import
        .findings
        .iter()
        .map(|finding| finding_view(finding, Settlement::Open, language))
        .collect()
}

/// The import report as text: what was read, then a line for each finding.
fn report(import: &Import, outcome: Option<Outcome>, language: Language) -> String {
    let programme = &import.programme;
    let mut lines = vec![text(
        language,
        "command-import-summary",
        &[
            ("title", programme.title.as_str()),
            ("categories", &programme.categories.len().to_string()),
            ("tasks", &programme.tasks.len().to_string()),
            ("findings", &import.findings.len().to_string()),
        ],
    )];
    lines.extend(
        (1..)
            .zip(finding_views(import, language))
            .map(|(place, view)| super::findings::line(place, &view, language)),
    );
    lines.push(match outcome {
        None => text(language, "command-import-dry", &[]),
        Some(Outcome::Imported) => text(language, "command-import-done", &[]),
        Some(Outcome::Unchanged) => text(language, "command-import-unchanged", &[]),
    });
    lines.join("\n") + "\n"
}
