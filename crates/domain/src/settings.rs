//! 安全设置: what the security administrator sets for everybody, each within bounds.
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::access::Role;

/// The rules for passwords, lockout and sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SecuritySettings {
    /// The least length of a password, in characters.
    pub password_min_chars: u32,
    /// Days after which a password has to be changed.
    pub password_valid_days: u32,
    /// How many former passwords may not be used again.
    pub password_history: u32,
    /// Failures of one name after which it is locked.
    pub failures_before_lock: u32,
    /// Failures from one address, whatever the names, after which the address is locked.
    pub address_failures_before_lock: u32,
    /// How long a lock lasts, and how long failures are remembered, in minutes.
    pub lock_minutes: u32,
    /// A session nobody uses ends after so many minutes.
    pub idle_minutes: u32,
    /// A session ends after so many hours, however much it is used.
    pub absolute_hours: u32,
    /// An invitation can be accepted for so many hours.
    pub invitation_hours: u32,
    /// Who may not work without a second factor.
    pub second_factor_roles: Vec<Role>,
}

impl Default for SecuritySettings {
    fn default() -> Self {
        Self {
            password_min_chars: 12,
            password_valid_days: 90,
            password_history: 5,
            failures_before_lock: 5,
            address_failures_before_lock: 50,
            lock_minutes: 30,
            idle_minutes: 30,
            absolute_hours: 12,
            invitation_hours: 72,
            second_factor_roles: vec![
                Role::SupervisionOffice,
                Role::SystemAdministrator,
                Role::SecurityAdministrator,
                Role::AuditAdministrator,
            ],
        }
    }
}

/// A setting outside its bounds, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field} lies between {least} and {most}")]
pub struct OutOfBounds {
    pub field: &'static str,
    pub least: u32,
    pub most: u32,
}

impl SecuritySettings {
    /// The bounds of every number, in the order of the fields.
    pub const BOUNDS: [(&'static str, u32, u32); 9] = [
        ("password_min_chars", 8, 64),
        ("password_valid_days", 7, 365),
        ("password_history", 0, 24),
        ("failures_before_lock", 3, 10),
        ("address_failures_before_lock", 10, 1000),
        ("lock_minutes", 5, 1440),
        ("idle_minutes", 5, 240),
        ("absolute_hours", 1, 24),
        ("invitation_hours", 1, 336),
    ];

    fn numbers(&self) -> [u32; 9] {
        [
            self.password_min_chars,
            self.password_valid_days,
            self.password_history,
            self.failures_before_lock,
            self.address_failures_before_lock,
            self.lock_minutes,
            self.idle_minutes,
            self.absolute_hours,
            self.invitation_hours,
        ]
    }

    /// # Errors
    /// One for each number outside its bounds. The administrators' second factor is no number: it may
    /// be waived, and the audit trail says by whom.
    pub fn checked(mut self) -> Result<Self, Vec<OutOfBounds>> {
        self.second_factor_roles.retain(|role| *role != Role::Public);
        self.second_factor_roles.sort();
        self.second_factor_roles.dedup();
        let wrong: Vec<OutOfBounds> = Self::BOUNDS
            .into_iter()
            .zip(self.numbers())
            .filter(|((_, least, most), number)| !(least..=most).contains(&number))
            .map(|((field, least, most), _)| OutOfBounds { field, least, most })
            .collect();
        if wrong.is_empty() { Ok(self) } else { Err(wrong) }
    }

    pub fn lock(&self) -> TimeDelta {
        TimeDelta::minutes(i64::from(self.lock_minutes))
    }

    pub fn idle(&self) -> TimeDelta {
        TimeDelta::minutes(i64::from(self.idle_minutes))
    }

    pub fn absolute(&self) -> TimeDelta {
        TimeDelta::hours(i64::from(self.absolute_hours))
    }

    pub fn invitation(&self) -> TimeDelta {
        TimeDelta::hours(i64::from(self.invitation_hours))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_bounds_and_the_defaults_keep_them() {
        assert!(SecuritySettings::default().checked().is_ok());
        let settings = SecuritySettings {
            password_min_chars: 7,
            idle_minutes: 241,
            absolute_hours: 24,
            ..SecuritySettings::default()
        };
        let fields: Vec<&str> =
            settings.checked().unwrap_err().iter().map(|wrong| wrong.field).collect();
        assert_eq!(fields, ["password_min_chars", "idle_minutes"]);
    }

    #[test]
    fn the_bounds_name_the_fields() {
        let json = serde_json::to_value(SecuritySettings::default()).unwrap();
        for (field, ..) in SecuritySettings::BOUNDS {
            assert!(json[field].is_u64(), "{field}");
        }
    }
}
