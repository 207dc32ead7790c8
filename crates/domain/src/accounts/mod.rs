//! 账号: one person's way in, with one role, made by the security administrator. There are no shared
//! and no default ones.
mod affiliation;
mod password;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};
use uuid::Uuid;

pub use affiliation::{Affiliation, AffiliationError, InspectorBody, Term};
pub use password::{PASSWORD_MAX_CHARS, WeakPassword, check_password, password_expires_on};

use crate::{
    access::Standing,
    calendar::day_in_shanghai,
    line::{Line, Note, PersonName},
    settings::SecuritySettings,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AccountId(pub Uuid);

/// What somebody types to sign in: letters of any script, digits, `.`, `-` and `_`, in lower case, so
/// that no two names look the same but for their case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountName(String);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a name for signing in has 2 to 40 letters, digits, dots, hyphens or underscores")]
pub struct InvalidAccountName;

impl AccountName {
    pub const MAX_CHARS: usize = 40;

    /// # Errors
    /// When the name is too short or long, or holds other characters.
    pub fn parse(text: &str) -> Result<Self, InvalidAccountName> {
        let name = text.trim().to_lowercase();
        let length = name.chars().count();
        let plain = |it: char| it.is_alphanumeric() || ".-_".contains(it);
        if (2..=Self::MAX_CHARS).contains(&length) && name.chars().all(plain) {
            Ok(Self(name))
        } else {
            Err(InvalidAccountName)
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An address for mail. Only its shape is checked; whether it exists, the first mail tells.
pub type Email = Line<254>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no address for mail")]
pub struct InvalidEmail;

/// # Errors
/// When there is no name before or no dotted host behind the one `@`.
pub fn parse_email(text: &str) -> Result<Email, InvalidEmail> {
    let email = Email::parse(text).map_err(|_| InvalidEmail)?;
    let parts: Vec<&str> = email.as_str().split('@').collect();
    let good = matches!(parts[..], [name, host] if !name.is_empty()
        && host.split('.').count() > 1
        && host.split('.').all(|label| !label.is_empty()))
        && !email.as_str().contains([' ', '<', '>', '"', ',', ';']);
    if good { Ok(email) } else { Err(InvalidEmail) }
}

/// Why and since when nobody may sign in with an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspension {
    pub at: DateTime<Utc>,
    pub reason: Note,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub id: AccountId,
    pub name: AccountName,
    /// The person, as others read it.
    pub person: PersonName,
    pub affiliation: Affiliation,
    pub email: Option<Email>,
    /// The last day on which it may be used; open where it has none.
    pub last_day: Option<NaiveDate>,
    pub suspension: Option<Suspension>,
    /// When the password was set; never, until the invitation is accepted.
    pub password_changed_at: Option<DateTime<Utc>>,
    pub second_factor: bool,
    pub created_at: DateTime<Utc>,
    /// Counts the changes, for those who change it at the same time.
    pub version: i32,
}

/// 账号状态, as of a day.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum AccountState {
    /// 待启用: the invitation was not accepted yet.
    Invited,
    Active,
    Suspended,
    /// 已到期: after its last day, or outside the inspector's term.
    Expired,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AccountError {
    #[error("the account is suspended already")]
    AlreadySuspended,
    #[error("the account is not suspended")]
    NotSuspended,
    #[error("nobody suspends or changes the rights of their own account")]
    OwnAccount,
    #[error("the account is suspended or expired, so that nobody can be invited to it")]
    NotUsable,
}

impl Account {
    /// A new account, with which nobody can sign in before a password is set.
    pub fn opened(
        id: AccountId,
        name: AccountName,
        person: PersonName,
        affiliation: Affiliation,
        at: DateTime<Utc>,
    ) -> Self {
        Self {
            id,
            name,
            person,
            affiliation,
            email: None,
            last_day: None,
            suspension: None,
            password_changed_at: None,
            second_factor: false,
            created_at: at,
            version: 1,
        }
    }

    pub fn state(&self, today: NaiveDate) -> AccountState {
        let term = self.affiliation.term();
        let outside = term.is_some_and(|term| !(term.from..=term.until).contains(&today));
        if self.suspension.is_some() {
            AccountState::Suspended
        } else if outside || self.last_day.is_some_and(|last| last < today) {
            AccountState::Expired
        } else if self.password_changed_at.is_none() {
            AccountState::Invited
        } else {
            AccountState::Active
        }
    }

    /// What somebody who has just signed in still has to do.
    pub fn standing(&self, settings: &SecuritySettings, now: DateTime<Utc>) -> Standing {
        let today = day_in_shanghai(now);
        let expires = self.password_changed_at.and_then(|at| password_expires_on(at, settings));
        if expires.is_none_or(|day| day <= today) {
            Standing::PasswordExpired
        } else if !self.second_factor
            && settings.second_factor_roles.contains(&self.affiliation.role())
        {
            Standing::SecondFactorMissing
        } else {
            Standing::Complete
        }
    }

    /// # Errors
    /// When it is suspended already, or is the caller's own.
    pub fn suspend(
        self,
        reason: Note,
        by: Option<AccountId>,
        at: DateTime<Utc>,
    ) -> Result<Self, AccountError> {
        if by == Some(self.id) {
            return Err(AccountError::OwnAccount);
        }
        if self.suspension.is_some() {
            return Err(AccountError::AlreadySuspended);
        }
        Ok(Self { suspension: Some(Suspension { at, reason }), ..self })
    }

    /// # Errors
    /// When it is not suspended.
    pub fn reinstate(self) -> Result<Self, AccountError> {
        if self.suspension.is_none() {
            return Err(AccountError::NotSuspended);
        }
        Ok(Self { suspension: None, ..self })
    }

    /// Whether a link for a new password may be handed out.
    ///
    /// # Errors
    /// When nobody could sign in with it anyway.
    pub fn check_invitable(&self, today: NaiveDate) -> Result<(), AccountError> {
        match self.state(today) {
            AccountState::Invited | AccountState::Active => Ok(()),
            AccountState::Suspended | AccountState::Expired => Err(AccountError::NotUsable),
        }
    }

    /// 岗位交接: the account of whoever held a post until `day` ends the day before.
    pub fn end_with_post(self, day: NaiveDate) -> Self {
        let last = day.pred_opt();
        let ends_earlier = self.last_day.is_some_and(|own| last.is_some_and(|last| own <= last));
        if ends_earlier { self } else { Self { last_day: last, ..self } }
    }
}

#[cfg(test)]
mod tests;
