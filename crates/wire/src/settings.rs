use serde::{Deserialize, Serialize};

use domain::{access::Role, settings::SecuritySettings};

/// What the security administrator sets for everybody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SettingsView {
    /// 8 to 64.
    #[cfg_attr(feature = "openapi", schema(example = 12))]
    pub password_min_chars: u32,
    /// Days after which a password has to be changed: 7 to 365.
    #[cfg_attr(feature = "openapi", schema(example = 90))]
    pub password_valid_days: u32,
    /// How many former passwords may not be used again: 0 to 24.
    #[cfg_attr(feature = "openapi", schema(example = 5))]
    pub password_history: u32,
    /// Failures of one name after which it is locked: 3 to 10.
    #[cfg_attr(feature = "openapi", schema(example = 5))]
    pub failures_before_lock: u32,
    /// Failures from one address after which it is locked: 10 to 1000.
    #[cfg_attr(feature = "openapi", schema(example = 50))]
    pub address_failures_before_lock: u32,
    /// 5 to 1440.
    #[cfg_attr(feature = "openapi", schema(example = 30))]
    pub lock_minutes: u32,
    /// 5 to 240.
    #[cfg_attr(feature = "openapi", schema(example = 30))]
    pub idle_minutes: u32,
    /// 1 to 24.
    #[cfg_attr(feature = "openapi", schema(example = 12))]
    pub absolute_hours: u32,
    /// 1 to 336.
    #[cfg_attr(feature = "openapi", schema(example = 72))]
    pub invitation_hours: u32,
    /// Who may not work without a second factor.
    pub second_factor_roles: Vec<Role>,
}

impl From<SecuritySettings> for SettingsView {
    fn from(settings: SecuritySettings) -> Self {
        Self {
            password_min_chars: settings.password_min_chars,
            password_valid_days: settings.password_valid_days,
            password_history: settings.password_history,
            failures_before_lock: settings.failures_before_lock,
            address_failures_before_lock: settings.address_failures_before_lock,
            lock_minutes: settings.lock_minutes,
            idle_minutes: settings.idle_minutes,
            absolute_hours: settings.absolute_hours,
            invitation_hours: settings.invitation_hours,
            second_factor_roles: settings.second_factor_roles,
        }
    }
}

impl From<SettingsView> for SecuritySettings {
    fn from(view: SettingsView) -> Self {
        Self {
            password_min_chars: view.password_min_chars,
            password_valid_days: view.password_valid_days,
            password_history: view.password_history,
            failures_before_lock: view.failures_before_lock,
            address_failures_before_lock: view.address_failures_before_lock,
            lock_minutes: view.lock_minutes,
            idle_minutes: view.idle_minutes,
            absolute_hours: view.absolute_hours,
            invitation_hours: view.invitation_hours,
            second_factor_roles: view.second_factor_roles,
        }
    }
}
