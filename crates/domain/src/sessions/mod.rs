//! 登录会话: how long one lasts, what a refresh token is worth, and when too many failures lock.
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{accounts::AccountId, settings::SecuritySettings};

/// An access token is short-lived: whoever steals one has it for ten minutes at most.
pub const ACCESS_TOKEN_LIFE: TimeDelta = TimeDelta::minutes(10);
/// Two tabs of one browser may refresh with the same token at once. So long after its use a refresh
/// token is refused as used; later, it was stolen.
pub const REFRESH_RACE: TimeDelta = TimeDelta::seconds(20);
/// A session's use is written down at most this often.
pub const USE_RECORDED_EVERY: TimeDelta = TimeDelta::seconds(30);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SessionId(pub Uuid);

/// One sign-in on one device, until it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub id: SessionId,
    pub account: AccountId,
    pub started_at: DateTime<Utc>,
    pub last_used_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
    pub address: String,
    pub device: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SessionOver {
    #[error("the session was ended")]
    Ended,
    #[error("the session was not used for too long")]
    Idle,
    #[error("the session is older than a session may get")]
    TooOld,
}

impl Session {
    /// # Errors
    /// When it was ended, was idle for too long, or is too old.
    pub fn check(
        &self,
        settings: &SecuritySettings,
        now: DateTime<Utc>,
    ) -> Result<(), SessionOver> {
        if self.ended_at.is_some() {
            Err(SessionOver::Ended)
        } else if self.last_used_at + settings.idle() <= now {
            Err(SessionOver::Idle)
        } else if self.started_at + settings.absolute() <= now {
            Err(SessionOver::TooOld)
        } else {
            Ok(())
        }
    }
}

/// What an access token says. Who somebody is and what they may do is looked up, never read from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claims {
    pub iss: Issuer,
    /// The account.
    pub sub: Uuid,
    /// The session.
    pub sid: Uuid,
    /// Issued at, valid from and until: seconds since 1970.
    pub iat: i64,
    pub nbf: i64,
    pub exp: i64,
}

/// The one issuer: a token of anything else does not even parse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Issuer {
    #[serde(rename = "guapai")]
    Guapai,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClaimsError {
    #[error("the token has expired")]
    Expired,
    #[error("the token is not valid yet")]
    NotYetValid,
}

impl Claims {
    pub fn issued(session: &Session, now: DateTime<Utc>) -> Self {
        Self {
            iss: Issuer::Guapai,
            sub: session.account.0,
            sid: session.id.0,
            iat: now.timestamp(),
            nbf: now.timestamp(),
            exp: (now + ACCESS_TOKEN_LIFE).timestamp(),
        }
    }

    /// # Errors
    /// When `now` lies outside the time for which the token was issued.
    pub fn check(&self, now: DateTime<Utc>) -> Result<(), ClaimsError> {
        let now = now.timestamp();
        if now < self.nbf || now < self.iat {
            Err(ClaimsError::NotYetValid)
        } else if self.exp <= now {
            Err(ClaimsError::Expired)
        } else {
            Ok(())
        }
    }
}

/// What to do with a refresh token that was presented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refresh {
    /// Its first use: hand out the next one.
    Rotate,
    /// Used a moment ago, by another tab of the same browser: that one has the next token.
    Raced,
    /// Used before: one of the two who hold it stole it, so the session ends for both.
    Stolen,
}

/// `rotated_at` is when the token was exchanged for the next one.
pub fn refresh(rotated_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Refresh {
    match rotated_at {
        None => Refresh::Rotate,
        Some(at) if now < at + REFRESH_RACE => Refresh::Raced,
        Some(_) => Refresh::Stolen,
    }
}

/// Failed sign-ins of one name, or from one address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Failures {
    pub count: u32,
    pub last_at: Option<DateTime<Utc>>,
    pub locked_until: Option<DateTime<Utc>>,
}

impl Failures {
    /// Until when nobody may try, if that is later than now.
    pub fn locked(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.locked_until.filter(|until| now < *until)
    }

    /// One more failure; the `limit`-th in a row locks.
    pub fn with_another(self, limit: u32, settings: &SecuritySettings, now: DateTime<Utc>) -> Self {
        let forgotten = self.last_at.is_none_or(|last| last + settings.lock() <= now)
            || self.locked_until.is_some_and(|until| until <= now);
        let count = if forgotten { 1 } else { self.count.saturating_add(1) };
        Self {
            count,
            last_at: Some(now),
            locked_until: (limit <= count).then(|| now + settings.lock()),
        }
    }
}

#[cfg(test)]
mod tests;
