use std::io::{BufRead, IsTerminal};

use anyhow::bail;
use chrono::{DateTime, Utc};
use clap::Args;
use domain::{
    access::Role,
    accounts::{Account, AccountId, AccountName, Affiliation, check_password},
    audit::{ActorKind, Outcome, Record},
    line::PersonName,
};
use sea_orm::DatabaseConnection;
use texts::{Language, text};
use uuid::Uuid;

use crate::{
    accounts::{password, store, views},
    audit, change,
    clock::Clock,
    config::Settings,
    database, settings,
};

#[derive(Args)]
pub(super) struct Options {
    /// Name by which the first security administrator signs in. The password is asked for, or read
    /// from the first line of standard input.
    #[arg(long)]
    name: String,
    /// The person, as others read it; the name when absent.
    #[arg(long)]
    person: Option<String>,
}

pub(super) async fn run(settings: Settings, options: Options) -> anyhow::Result<()> {
    let person = options.person.as_ref().unwrap_or(&options.name);
    let (name, person) = (AccountName::parse(&options.name)?, PersonName::parse(person)?);
    let database = database::open(&settings).await?;
    database::migrate(&database).await?;
    create_first_administrator(&database, &name, person, &ask()?, Clock::System.now()).await?;
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
    name: &AccountName,
    person: PersonName,
    password: &str,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let transaction = change::begin(database).await?;
    if store::count(&transaction).await? > 0 {
        bail!(text(Language::Chinese, "command-bootstrap-done-before", &[]));
    }
    let rules = settings::store::read(&transaction).await?;
    if let Err(error) = check_password(name.as_str(), password, &rules) {
        bail!("{}\n{error}", text(Language::Chinese, "command-bootstrap-weak", &[]));
    }
    let affiliation = Affiliation::new(Role::SecurityAdministrator, None, None, None)?;
    let id = AccountId(Uuid::new_v4());
    let account = Account::opened(id, name.clone(), person, affiliation, now);
    store::insert(&transaction, &account).await?;
    let hash = password::hash(password)?;
    store::set_password(&transaction, account.id, hash, &[], now).await?;
    audit::store::append(&transaction, record(&account, now)?).await?;
    Ok(transaction.commit().await?)
}

fn record(account: &Account, now: DateTime<Utc>) -> anyhow::Result<Record> {
    Ok(Record {
        at: now,
        actor_kind: ActorKind::Command,
        actor: None,
        actor_name: None,
        role: None,
        action: "bootstrap".to_owned(),
        subject_kind: Some("account".to_owned()),
        subject: Some(account.id.0.to_string()),
        outcome: Outcome::Success,
        reason: None,
        address: None,
        before: None,
        after: Some(views::audited(account)?),
    })
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
