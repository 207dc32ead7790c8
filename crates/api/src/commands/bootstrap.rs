use std::io::{BufRead, IsTerminal};

use anyhow::bail;
use chrono::{DateTime, Utc};
use clap::Args;
use domain::{access::Role, accounts::check_password, line::Line};
use sea_orm::{DatabaseConnection, TransactionTrait};
use texts::{Language, text};

use crate::{
    accounts::{password, store},
    clock::Clock,
    config::Settings,
    database,
};

#[derive(Args)]
pub(super) struct Options {
    /// Name of the first security administrator. The password is asked for, or read from the first
    /// line of standard input.
    #[arg(long)]
    name: String,
}

pub(super) async fn run(settings: Settings, options: Options) -> anyhow::Result<()> {
    let name = Line::<40>::parse(&options.name)?;
    let database = database::open(&settings).await?;
    database::migrate(&database).await?;
    create_first_administrator(&database, name.as_str(), &ask()?, Clock::System.now()).await?;
    super::print(
        &(text(Language::Chinese, "command-bootstrap-done", &[("name", name.as_str())]) + "\n"),
    )
}

/// Creates the security administrator by whom all other accounts are made.
///
/// # Errors
/// When there is an account already, or the password is weak.
pub async fn create_first_administrator(
    database: &DatabaseConnection,
    name: &str,
    password: &str,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let transaction = database.begin().await?;
    if store::count(&transaction).await? > 0 {
        bail!(text(Language::Chinese, "command-bootstrap-done-before", &[]));
    }
    if let Err(error) = check_password(name, password) {
        bail!("{}\n{error}", text(Language::Chinese, "command-bootstrap-weak", &[]));
    }
    let hash = password::hash(password)?;
    store::insert(&transaction, name, Role::SecurityAdministrator, hash, now).await?;
    Ok(transaction.commit().await?)
}

fn ask() -> anyhow::Result<String> {
    if std::io::stdin().is_terminal() {
        let first =
            rpassword::prompt_password(text(Language::Chinese, "command-bootstrap-ask", &[]))?;
        let again = rpassword::prompt_password(text(
            Language::Chinese,
            "command-bootstrap-ask-again",
            &[],
        ))?;
        if first != again {
            bail!(text(Language::Chinese, "command-bootstrap-differ", &[]));
        }
        return Ok(first);
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
