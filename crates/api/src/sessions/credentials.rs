//! Signing in, step by step: locks, name and password, second factor, state. Whoever fails learns
//! nothing about which names there are, by what is answered or by how long it takes.
use actix_web::HttpRequest;
use domain::{
    access::{Action, SignIn as SignInAction},
    accounts::{Account, AccountName, AccountState},
    audit::{Outcome, Record},
    calendar::day_in_shanghai,
    sessions::{Session, SessionId},
    settings::SecuritySettings,
};
use sea_orm::DatabaseConnection;
use uuid::Uuid;
use wire::sessions::SignIn;

use super::{
    failures::{self, Key},
    store,
};
use crate::{
    Error,
    accounts::{self, factor, password::Passwords, store::Credentials},
    auth::{Acting, keys::Keys},
    change::{Change, Describe},
    secrets::{self, Purpose},
    settings,
};

const MOST_DEVICE_CHARS: usize = 200;

/// A fresh session with its first refresh token.
pub(super) struct Begun {
    pub(super) account: Account,
    pub(super) session: Session,
    pub(super) refresh_secret: String,
    pub(super) settings: SecuritySettings,
}

pub(super) struct Gate<'a> {
    pub(super) database: &'a DatabaseConnection,
    pub(super) keys: &'a Keys,
    pub(super) passwords: &'a Passwords,
    pub(super) acting: Acting,
}

impl Gate<'_> {
    pub(super) async fn sign_in(
        &self,
        asked: SignIn,
        request: &HttpRequest,
    ) -> Result<Begun, Error> {
        let now = self.acting.now;
        let rules = settings::store::read(self.database).await?;
        let name_key = Key::of_name(&asked.name);
        let address_key = Key::of_address(self.acting.address.as_deref());
        failures::check(self.database, [&name_key, &address_key], now).await?;

        let known = match AccountName::parse(&asked.name) {
            Ok(name) => accounts::store::find_by_name(self.database, &name).await?,
            Err(_) => None,
        };
        let hash = known.as_ref().and_then(|(_, known)| known.password_hash.clone());
        let right = self.passwords.verify(asked.password, hash).await?;
        let (account, credentials) = match known {
            Some(known) if right => known,
            other => {
                let account = other.map(|(account, _)| account);
                self.fail(
                    account.as_ref(),
                    &name_key,
                    &address_key,
                    &rules,
                    &Error::WrongCredentials,
                )
                .await?;
                return Err(Error::WrongCredentials);
            }
        };
        let step = match self.second_factor(&credentials, asked.second_factor.as_deref())? {
            Factor::None => None,
            Factor::Step(step) => Some(step),
            Factor::Missing => return Err(Error::SecondFactorRequired),
            Factor::Wrong => {
                let wrong = Error::WrongSecondFactor;
                self.fail(Some(&account), &name_key, &address_key, &rules, &wrong).await?;
                return Err(wrong);
            }
        };
        if let Err(error) = usable(&account, self.acting.now) {
            self.record_failure(&account, &error).await?;
            return Err(error);
        }
        self.begin(account, step, &name_key, &address_key, rules, request).await
    }

    fn second_factor(
        &self,
        credentials: &Credentials,
        code: Option<&str>,
    ) -> Result<Factor, Error> {
        let Some(sealed) = &credentials.second_factor else { return Ok(Factor::None) };
        let Some(code) = code.filter(|code| !code.trim().is_empty()) else {
            return Ok(Factor::Missing);
        };
        let secret = self.keys.unseal(sealed)?;
        Ok(match factor::step_of(&secret, code, self.acting.now)? {
            Some(step) => Factor::Step(step),
            None => Factor::Wrong,
        })
    }

    async fn begin(
        &self,
        account: Account,
        step: Option<i64>,
        name_key: &Key,
        address_key: &Key,
        rules: SecuritySettings,
        request: &HttpRequest,
    ) -> Result<Begun, Error> {
        let now = self.acting.now;
        let change = Change::begin(self.database, &self.acting).await?;
        // Asked again inside: many attempts at once do not slip past a lock.
        failures::check(change.within(), [name_key, address_key], now).await?;
        if let Some(step) = step
            && !accounts::store::take_step(change.within(), account.id, step).await?
        {
            drop(change);
            let wrong = Error::WrongSecondFactor;
            self.fail(Some(&account), name_key, address_key, &rules, &wrong).await?;
            return Err(wrong);
        }
        let agent = request.headers().get("user-agent").and_then(|value| value.to_str().ok());
        let session = Session {
            id: SessionId(Uuid::new_v4()),
            account: account.id,
            started_at: now,
            last_used_at: now,
            ended_at: None,
            address: self.acting.address.clone().unwrap_or_default(),
            device: agent.unwrap_or_default().chars().take(MOST_DEVICE_CHARS).collect(),
        };
        let refresh_secret = secrets::make(Purpose::Refresh)?;
        let fingerprint = secrets::fingerprint(&refresh_secret);
        store::insert(change.within(), &session).await?;
        store::insert_refresh_token(change.within(), fingerprint, session.id, now).await?;
        failures::forget(change.within(), name_key).await?;
        accounts::store::note_sign_in(change.within(), account.id, now).await?;
        change.keep(self.record(&account).of("session", session.id.0)).await?;
        Ok(Begun { account, session, refresh_secret, settings: rules })
    }

    /// Counts a failure and writes it down. A name that is nobody's is not written down: it may have
    /// been a password.
    async fn fail(
        &self,
        account: Option<&Account>,
        name_key: &Key,
        address_key: &Key,
        rules: &SecuritySettings,
        error: &Error,
    ) -> Result<(), Error> {
        let change = Change::begin(self.database, &self.acting).await?;
        failures::count(change.within(), name_key, address_key, rules, self.acting.now).await?;
        let record = match account {
            Some(account) => self.record(account),
            None => self.acting.record(SignInAction::NAME),
        };
        change.keep(failed(record, error)).await
    }

    async fn record_failure(&self, account: &Account, error: &Error) -> Result<(), Error> {
        let change = Change::begin(self.database, &self.acting).await?;
        change.keep(failed(self.record(account), error)).await
    }

    fn record(&self, account: &Account) -> Record {
        self.acting.record(SignInAction::NAME).by(account)
    }
}

enum Factor {
    /// The account has none.
    None,
    Step(i64),
    Missing,
    Wrong,
}

fn failed(record: Record, error: &Error) -> Record {
    Record { outcome: Outcome::Failure, reason: Some(error.code().to_owned()), ..record }
}

/// # Errors
/// When the account may not be used today. Only who knows the password learns of it.
fn usable(account: &Account, now: chrono::DateTime<chrono::Utc>) -> Result<(), Error> {
    match account.state(day_in_shanghai(now)) {
        AccountState::Active => Ok(()),
        AccountState::Suspended => Err(Error::AccountSuspended),
        AccountState::Expired => Err(Error::AccountExpired),
        AccountState::Invited => Err(Error::WrongCredentials),
    }
}
