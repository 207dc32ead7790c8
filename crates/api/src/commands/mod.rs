//! What the `guapai` binary does when it is called.
mod audit;
mod bootstrap;
mod demo;
mod demo_accounts;
mod demo_records;
mod export_openapi;
mod findings;
mod import;
mod keys;
mod postman;
mod serve;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use tracing_subscriber::EnvFilter;

use crate::{
    config::{LogFormat, Settings},
    database,
};

pub use bootstrap::create_first_administrator;
pub use demo::load_demo;
pub(crate) use demo::{SOURCE, SOURCE_NAME, morning};
pub use demo_accounts::{DemoAccount, create as create_demo_accounts};
pub use import::import_file;

/// Guapai 挂牌: open supervision of the commitments that a government makes to its citizens.
#[derive(Parser)]
#[command(name = "guapai", version, about)]
pub struct Command {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    action: Action,
}

#[derive(Args)]
struct Global {
    /// Settings file (TOML); `guapai.toml` in this folder when it is there.
    #[arg(long, global = true, env = "GUAPAI_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    /// Address and port to listen on; overrides the settings.
    #[arg(long, global = true, value_name = "ADDRESS:PORT")]
    listen: Option<String>,
    /// Path under which everything is served, such as `/minsheng`; overrides the settings.
    #[arg(long, global = true, value_name = "PATH")]
    base_path: Option<String>,
    /// Folder of the embedded database; overrides the settings.
    #[arg(long, global = true, value_name = "FOLDER")]
    data_folder: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Action {
    /// Serve the API and the board.
    Serve,
    /// Bring the database's tables up to date.
    Migrate,
    /// Import a programme from a task table 任务分解表: .txt, .docx, .xlsx, .csv, .json.
    Import(import::Options),
    /// List, export or settle what an import found and assumed.
    Findings(findings::Options),
    /// Create the first administrator. There is no default password.
    Bootstrap(bootstrap::Options),
    /// Verify, export or archive the audit trail.
    Audit(audit::Options),
    /// Change the keys that sign access tokens.
    Keys(keys::Options),
    /// Serve a demonstration: the 2017 programme with made-up progress, on a day of that year.
    Demo(demo::Options),
    /// Print the settings in force; secrets are masked.
    Config,
    /// Print the OpenAPI document.
    ExportOpenapi,
}

impl Command {
    /// # Errors
    /// Whatever keeps the command from being done, in words for the person who called it.
    pub async fn run(self) -> anyhow::Result<()> {
        let mut settings = Settings::read(self.global.config.as_deref())?;
        settings.listen = self.global.listen.unwrap_or(settings.listen);
        settings.base_path = self.global.base_path.unwrap_or(settings.base_path);
        settings.data_folder = self.global.data_folder.unwrap_or(settings.data_folder);
        let settings = settings.checked()?;
        start_log(&settings);
        match self.action {
            Action::Serve => serve::run(settings).await,
            Action::Migrate => {
                let database = database::open(&settings).await?;
                Ok(database::migrate(&database).await?)
            }
            Action::Import(options) => import::run(settings, options).await,
            Action::Findings(options) => findings::run(settings, options).await,
            Action::Bootstrap(options) => bootstrap::run(settings, options).await,
            Action::Audit(options) => audit::run(settings, options).await,
            Action::Keys(options) => keys::run(&settings, &options),
            Action::Demo(options) => demo::run(settings, options).await,
            Action::Config => print(&toml::to_string_pretty(&settings)?),
            Action::ExportOpenapi => export_openapi::run(),
        }
    }
}

/// Logs go to standard error: standard output belongs to the command's result.
fn start_log(settings: &Settings) {
    let filter =
        EnvFilter::try_new(&settings.log_filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second start, as in tests, keeps the first log.
    let _ = match settings.log_format {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().try_init(),
    };
}

/// Writes a command's result to standard output. A reader that stopped reading is no error.
fn print(text: &str) -> anyhow::Result<()> {
    use std::io::Write;
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
