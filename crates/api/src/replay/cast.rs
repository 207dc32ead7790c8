//! The people of the year: their accounts, and how they sign in.
use std::collections::BTreeMap;

use anyhow::Context;
use chrono::{DateTime, Utc};
use domain::{
    access::{Action, Caller, Role, SignIn},
    accounts::{Account, AccountId, AccountName, Affiliation},
    departments::Department,
    line::PersonName,
    posts::{Post, PostKind},
    sessions::{Claims, Session, SessionId},
    settings::SecuritySettings,
};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use uuid::Uuid;

use super::script::People;
use crate::{
    accounts::{password, store},
    app::State,
    auth::Acting,
    change::{self, Change, Describe},
    departments, posts, secrets, sessions, settings,
};

/// A made-up year is longer than a password may last by default.
const PASSWORDS_LAST: u32 = 365;

pub(super) struct Cast {
    accounts: BTreeMap<String, Account>,
    /// Departments, by what the names of their people begin with.
    pub(super) departments: Vec<(String, String)>,
    pub(super) office: String,
}

impl Cast {
    /// Makes the accounts. Nobody knows their password, and a second factor is not asked for.
    ///
    /// # Errors
    /// When the register lacks a department or a post, or a name is taken.
    pub(super) async fn open(
        database: &DatabaseConnection,
        people: &People,
        now: DateTime<Utc>,
    ) -> anyhow::Result<Self> {
        let transaction = change::begin(database).await?;
        let rules = SecuritySettings {
            second_factor_roles: Vec::new(),
            password_valid_days: PASSWORDS_LAST,
            ..SecuritySettings::default()
        };
        settings::store::write(&transaction, &rules).await?;
        let mut opening = Opening {
            departments: departments::store::list(&transaction).await?,
            posts: posts::store::list(&transaction).await?,
            database: &transaction,
            hash: password::hash(&secrets::random::<16>().map(|it| format!("{it:?}"))?)?,
            now,
            accounts: BTreeMap::new(),
        };
        let (name, person) = &people.office;
        let person = PersonName::parse(person)?;
        opening.account(name, person, Role::SupervisionOffice, None, None).await?;
        for (name, holder) in &people.city_leaders {
            opening.city_leader(name, holder).await?;
        }
        for (short, department) in &people.departments {
            opening.department(short, department).await?;
        }
        let accounts = opening.accounts;
        transaction.commit().await?;
        let (departments, office) = (people.departments.clone(), people.office.0.clone());
        Ok(Self { accounts, departments, office })
    }

    /// An access token for a session of its own. Everything but the password is as when somebody
    /// signs in.
    ///
    /// # Errors
    /// When nobody has the name.
    pub(super) async fn sign_in(&self, state: &State, name: &str) -> anyhow::Result<String> {
        let account = self.accounts.get(name).with_context(|| format!("nobody is {name}"))?;
        let now = state.clock.now();
        let acting =
            Acting { caller: Caller::Anonymous, name: None, session: None, address: None, now };
        let session = Session {
            id: SessionId(Uuid::new_v4()),
            account: account.id,
            started_at: now,
            last_used_at: now,
            ended_at: None,
            address: String::new(),
            device: String::new(),
        };
        let change = Change::begin(&state.database, &acting).await?;
        sessions::store::insert(change.within(), &session).await?;
        store::note_sign_in(change.within(), account.id, now).await?;
        let record = acting.record(SignIn::NAME).by(account).of("session", session.id.0);
        change.keep(record).await?;
        Ok(state.keys.sign(&Claims::issued(&session, now))?)
    }
}

/// Accounts in the making.
struct Opening<'a, Database> {
    database: &'a Database,
    departments: Vec<Department>,
    posts: Vec<Post>,
    hash: String,
    now: DateTime<Utc>,
    accounts: BTreeMap<String, Account>,
}

impl<Database: ConnectionTrait> Opening<'_, Database> {
    async fn account(
        &mut self,
        name: &str,
        person: PersonName,
        role: Role,
        department: Option<&Department>,
        post: Option<&Post>,
    ) -> anyhow::Result<()> {
        let account = Account::opened(
            AccountId(Uuid::new_v4()),
            AccountName::parse(name)?,
            person,
            Affiliation::new(role, department.map(|it| it.id), post, None)?,
            self.now,
        );
        store::insert(self.database, &account).await?;
        store::set_password(self.database, account.id, self.hash.clone(), &[], self.now).await?;
        self.accounts.insert(name.to_owned(), account);
        Ok(())
    }

    async fn city_leader(&mut self, name: &str, holder: &str) -> anyhow::Result<()> {
        let held = |post: &&Post| {
            let last = post.tenures.last();
            post.kind == PostKind::CityLeader && last.is_some_and(|it| it.holder.as_str() == holder)
        };
        let post = self.posts.iter().find(held).cloned();
        let post = post.with_context(|| format!("{holder} holds no post"))?;
        let person = PersonName::parse(holder)?;
        self.account(name, person, Role::CityLeader, None, Some(&post)).await
    }

    /// Clerk and leader of a department.
    async fn department(&mut self, short: &str, name: &str) -> anyhow::Result<()> {
        let own = self.departments.iter().find(|it| it.name.as_str() == name).cloned();
        let own = own.with_context(|| format!("the programme has no {name}"))?;
        let post = self.posts.iter().find(|post| post.department == Some(own.id)).cloned();
        let post = post.with_context(|| format!("{name} has no leader"))?;
        let holder = post.tenures.last().with_context(|| format!("nobody leads {name}"))?;
        let (leader, clerk) = (holder.holder.clone(), PersonName::parse(&format!("{name}专人"))?);
        let named = |part: &str| format!("{short}-{part}");
        self.account(&named("clerk"), clerk, Role::DepartmentClerk, Some(&own), None).await?;
        let (role, post) = (Role::DepartmentLeader, Some(&post));
        self.account(&named("leader"), leader, role, Some(&own), post).await
    }
}
