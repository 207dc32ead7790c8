//! Accounts for the demonstration, of every role, with passwords made up anew at every start.
use std::path::Path;

use anyhow::Context;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    access::Role,
    accounts::{Account, AccountId, AccountName, Affiliation, InspectorBody, Term},
    line::{PersonName, Title},
    posts::{Post, PostKind},
    settings::SecuritySettings,
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use serde::Serialize;
use texts::{Language, text};
use uuid::Uuid;

use crate::{
    accounts::{password, store},
    change, departments, posts, secrets, settings,
};

/// The department whose clerk and leader can be tried.
const DEPARTMENT: &str = "市教育局";
/// The city leader in charge of most tasks.
const CITY_LEADER: &str = "任志友";

/// How to sign in to the demonstration.
#[derive(Clone, Debug, Serialize)]
pub struct DemoAccount {
    pub name: String,
    pub password: String,
    pub role: Role,
    pub person: String,
}

/// Those who try a demonstration out often share one address.
const MANY_FAILURES: u32 = 1000;

/// Gives a password to whoever has an account in a demonstration's database of its own, and makes
/// one of every role that nobody has. A second factor is not asked for.
///
/// # Errors
/// When the programme lacks the department or the post.
pub async fn create(
    database: &DatabaseConnection,
    now: DateTime<Utc>,
) -> anyhow::Result<Vec<DemoAccount>> {
    let transaction = change::begin(database).await?;
    let rules = SecuritySettings {
        second_factor_roles: Vec::new(),
        address_failures_before_lock: MANY_FAILURES,
        ..SecuritySettings::default()
    };
    settings::store::write(&transaction, &rules).await?;
    let departments = departments::store::list(&transaction).await?;
    let department = departments
        .iter()
        .find(|known| known.name.as_str() == DEPARTMENT)
        .with_context(|| format!("the programme has no {DEPARTMENT}"))?;
    let posts = posts::store::list(&transaction).await?;
    let leader = |post: &&Post| post.department == Some(department.id);
    let city = |post: &&Post| {
        post.kind == PostKind::CityLeader
            && post.tenures.iter().any(|tenure| tenure.holder.as_str() == CITY_LEADER)
    };
    let (leader, city) = (posts.iter().find(leader), posts.iter().find(city));
    let mut made = Vec::new();
    for known in store::list(&transaction, now).await? {
        made.push(with_password(&transaction, &known.account, now).await?);
    }
    let lacking: Vec<Role> = Role::of_accounts()
        .filter(|role| made.iter().all(|known: &DemoAccount| known.role != *role))
        .collect();
    for role in lacking {
        let (own_department, post, term) = match role {
            Role::DepartmentClerk => (Some(department.id), None, None),
            Role::DepartmentLeader => (Some(department.id), leader, None),
            Role::CityLeader => (None, city, None),
            Role::Inspector => (None, None, Some(term()?)),
            _ => (None, None, None),
        };
        let holder = post.and_then(|post| post.tenures.last()).map(|tenure| tenure.holder.clone());
        let role_name = text(Language::Chinese, &format!("role-{}", role.name()), &[]);
        let account = Account::opened(
            AccountId(Uuid::new_v4()),
            AccountName::parse(&role.name().replace('_', "-"))?,
            holder.map_or_else(|| PersonName::parse(&format!("演示{role_name}")), Ok)?,
            Affiliation::new(role, own_department, post, term)?,
            now,
        );
        store::insert(&transaction, &account).await?;
        made.push(with_password(&transaction, &account, now).await?);
    }
    transaction.commit().await?;
    Ok(made)
}

async fn with_password(
    database: &impl ConnectionTrait,
    account: &Account,
    now: DateTime<Utc>,
) -> anyhow::Result<DemoAccount> {
    let random = data_encoding::BASE32_NOPAD.encode(&secrets::random::<10>()?).to_lowercase();
    let password = format!("Demo-{random}");
    let hash = password::hash(&password)?;
    store::set_password(database, account.id, hash, &[], now).await?;
    let role = account.affiliation.role();
    let (name, person) = (account.name.as_str().to_owned(), account.person.to_string());
    Ok(DemoAccount { name, password, role, person })
}

fn term() -> anyhow::Result<Term> {
    let day = |month, day| NaiveDate::from_ymd_opt(2017, month, day).context("a day of 2017");
    Ok(Term {
        body: InspectorBody::PeoplesCongress,
        team: Some(Title::parse("第一督查组")?),
        from: day(1, 1)?,
        until: day(12, 31)?,
    })
}

/// Tells whoever started the demonstration how to sign in.
pub(super) fn announce(accounts: &[DemoAccount], file: Option<&Path>) -> anyhow::Result<()> {
    let lines: Vec<String> = accounts
        .iter()
        .map(|account| {
            let role = text(Language::Chinese, &format!("role-{}", account.role.name()), &[]);
            let DemoAccount { name, password, person, .. } = account;
            format!("  {name:<24}{password}  {role}  {person}")
        })
        .collect();
    let title = text(Language::Chinese, "command-demo-accounts", &[]);
    super::print(&format!("{title}\n{}\n", lines.join("\n")))?;
    if let Some(file) = file {
        std::fs::write(file, serde_json::to_vec_pretty(accounts)?)
            .with_context(|| file.display().to_string())?;
    }
    Ok(())
}
