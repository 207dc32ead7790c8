use anyhow::{Context, bail};
use clap::{Args, Subcommand, ValueEnum};
use domain::{
    imports::Settlement,
    programmes::{ProgrammeId, Year},
};
use sea_orm::DatabaseConnection;
use texts::{Language, text};
use wire::imports::FindingView;

use crate::{
    clock::Clock,
    config::Settings,
    database,
    imports::{store, views::finding_view},
    programmes,
};

#[derive(Args)]
pub(super) struct Options {
    /// Year of the programme.
    year: i32,
    #[command(subcommand)]
    action: Action,
    /// Language of the messages: zh or en.
    #[arg(long, global = true, default_value = "zh", value_parser = language)]
    language: Language,
}

#[derive(Subcommand)]
enum Action {
    /// List the findings with what was decided.
    List,
    /// Print the findings as CSV or JSON.
    Export {
        #[arg(long, value_enum, default_value_t = ExportFormat::Csv)]
        format: ExportFormat,
    },
    /// Decide a finding: `accepted`, or `open` again.
    Settle {
        /// Number in the list.
        finding: u32,
        #[arg(value_enum)]
        settlement: Decision,
        /// Why, for those who read it later.
        #[arg(long)]
        note: Option<String>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum ExportFormat {
    Csv,
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum Decision {
    Accepted,
    Open,
}

pub(super) fn language(tag: &str) -> Result<Language, String> {
    match tag {
        "zh" | "zh-CN" => Ok(Language::Chinese),
        "en" => Ok(Language::English),
        _ => Err("zh or en".to_owned()),
    }
}

pub(super) async fn run(settings: Settings, options: Options) -> anyhow::Result<()> {
    let database = database::open(&settings).await?;
    database::migrate(&database).await?;
    let year = Year::parse(options.year)?;
    let programme = programmes::store::find(&database, year).await?.with_context(|| {
        text(options.language, "command-no-programme", &[("year", &options.year.to_string())])
    })?;
    match options.action {
        Action::List => {
            let lines: Vec<String> = views(&database, programme, options.language)
                .await?
                .into_iter()
                .map(|(place, view)| line(place, &view, options.language))
                .collect();
            super::print(&(lines.join("\n") + "\n"))
        }
        Action::Export { format } => {
            let views = views(&database, programme, options.language).await?;
            super::print(&exported(&views, format)?)
        }
        Action::Settle { finding, settlement, note } => {
            let settlement = match settlement {
                Decision::Accepted => Settlement::Accepted,
                Decision::Open => Settlement::Open,
            };
            let now = Clock::System.now();
            if !store::settle(&database, programme, finding, settlement, note.as_deref(), now)
                .await?
            {
                bail!(text(
                    options.language,
                    "command-no-finding",
                    &[("finding", &finding.to_string())]
                ));
            }
            programmes::store::touch(&database, programme).await?;
            Ok(())
        }
    }
}

async fn views(
    database: &DatabaseConnection,
    programme: ProgrammeId,
    language: Language,
) -> anyhow::Result<Vec<(u32, FindingView)>> {
    let findings = store::list_findings(database, programme).await?;
    Ok(findings
        .into_iter()
        .map(|stored| {
            let view = finding_view(&stored.finding, stored.settlement, language);
            (stored.place, FindingView { note: stored.note, ..view })
        })
        .collect())
}

fn exported(views: &[(u32, FindingView)], format: ExportFormat) -> anyhow::Result<String> {
    match format {
        ExportFormat::Json => {
            let views: Vec<&FindingView> = views.iter().map(|(_, view)| view).collect();
            Ok(serde_json::to_string_pretty(&views)? + "\n")
        }
        ExportFormat::Csv => {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record([
                "finding",
                "code",
                "kind",
                "line",
                "task",
                "message",
                "settlement",
                "note",
            ])?;
            for (place, view) in views {
                let name = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
                writer.write_record([
                    place.to_string(),
                    name(serde_json::to_value(view.code)?),
                    name(serde_json::to_value(view.kind)?),
                    view.line.map(|line| line.to_string()).unwrap_or_default(),
                    view.task.clone().unwrap_or_default(),
                    view.message.clone(),
                    view.settlement.to_string(),
                    view.note.clone().unwrap_or_default(),
                ])?;
            }
            Ok(format!("\u{feff}{}", String::from_utf8(writer.into_inner()?)?))
        }
    }
}

/// One line of the import report.
pub(super) fn line(place: u32, view: &FindingView, language: Language) -> String {
    let kind = serde_json::to_value(view.kind).unwrap_or_default();
    let kind = text(language, &format!("finding-kind-{}", kind.as_str().unwrap_or_default()), &[]);
    let number = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
    text(
        language,
        "command-finding-line",
        &[
            ("place", &place.to_string()),
            ("kind", &kind),
            ("line", &number(view.line.map(|line| line.to_string()))),
            ("task", &number(view.task.clone())),
            ("message", &view.message),
            ("note", &view.note.as_ref().map(|note| format!(" {note}")).unwrap_or_default()),
            (
                "settlement",
                &text(language, &format!("command-settlement-{}", view.settlement), &[]),
            ),
        ],
    )
}
