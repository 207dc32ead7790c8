//! 接口令牌: with one, another system acts for a department or for the city website.
use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};
use uuid::Uuid;

use crate::{accounts::AccountId, departments::DepartmentId, line::Title};

/// A token lasts a year at most; whoever needs it longer rotates it.
pub const MOST_DAYS: u64 = 366;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TokenId(pub Uuid);

/// What a token may be used for.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Scope {
    /// Read what is due for the department.
    #[serde(rename = "desk:read")]
    #[strum(serialize = "desk:read")]
    DeskRead,
    /// Read the token's own scopes and expiry.
    #[serde(rename = "token:read")]
    #[strum(serialize = "token:read")]
    TokenRead,
    /// Replace the token by a new one of the same kind.
    #[serde(rename = "token:rotate")]
    #[strum(serialize = "token:rotate")]
    TokenRotate,
}

impl Scope {
    pub fn name(self) -> &'static str {
        self.into()
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiToken {
    pub id: TokenId,
    pub name: Title,
    /// The department in whose name it acts; none for the city website.
    pub department: Option<DepartmentId>,
    pub scopes: Vec<Scope>,
    /// Validates everything and changes nothing.
    pub test: bool,
    pub created_at: DateTime<Utc>,
    pub created_by: Option<AccountId>,
    /// The last day on which it may be used.
    pub last_day: NaiveDate,
    pub last_used_at: Option<DateTime<Utc>>,
    pub revoked_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum TokenState {
    Active,
    Expired,
    Revoked,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    #[error("a token needs at least one scope")]
    NoScopes,
    #[error("a token ends between today and {MOST_DAYS} days from now")]
    LastDay,
    #[error("the token is revoked already")]
    AlreadyRevoked,
}

impl ApiToken {
    /// Checks what somebody asks for.
    ///
    /// # Errors
    /// When there is no scope, or the last day is past or too far away.
    pub fn check(
        scopes: &[Scope],
        last_day: NaiveDate,
        today: NaiveDate,
    ) -> Result<(), TokenError> {
        if scopes.is_empty() {
            return Err(TokenError::NoScopes);
        }
        let latest = today.checked_add_days(Days::new(MOST_DAYS)).unwrap_or(NaiveDate::MAX);
        if (today..=latest).contains(&last_day) { Ok(()) } else { Err(TokenError::LastDay) }
    }

    pub fn state(&self, today: NaiveDate) -> TokenState {
        if self.revoked_at.is_some() {
            TokenState::Revoked
        } else if self.last_day < today {
            TokenState::Expired
        } else {
            TokenState::Active
        }
    }

    /// # Errors
    /// When it is revoked already.
    pub fn revoke(self, at: DateTime<Utc>) -> Result<Self, TokenError> {
        match self.revoked_at {
            Some(_) => Err(TokenError::AlreadyRevoked),
            None => Ok(Self { revoked_at: Some(at), ..self }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_lasts_from_today_to_a_year() {
        let today = NaiveDate::from_ymd_opt(2017, 9, 20).unwrap();
        let scopes = [Scope::DeskRead];
        for (last_day, expected) in [
            ("2017-09-19", Err(TokenError::LastDay)),
            ("2017-09-20", Ok(())),
            ("2018-09-21", Ok(())),
            ("2018-09-22", Err(TokenError::LastDay)),
        ] {
            let day = last_day.parse().unwrap();
            assert_eq!(ApiToken::check(&scopes, day, today), expected, "{last_day}");
        }
        assert_eq!(ApiToken::check(&[], today, today), Err(TokenError::NoScopes));
    }

    #[test]
    fn scopes_are_named_as_they_travel() {
        for scope in Scope::VARIANTS {
            assert_eq!(serde_json::to_value(scope).unwrap(), scope.name());
            assert_eq!(scope.name().parse(), Ok(*scope));
        }
    }
}
