//! The rules a password must keep. 等保 2.0 asks for complexity and expiry.
use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::{calendar::day_in_shanghai, settings::SecuritySettings};

/// Argon2 reads the whole password, so its length is bounded.
pub const PASSWORD_MAX_CHARS: usize = 128;
const PASSWORD_MIN_KINDS: usize = 3;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WeakPassword {
    #[error("a password has {0} to {PASSWORD_MAX_CHARS} characters")]
    Length(u32),
    #[error(
        "a password mixes at least {PASSWORD_MIN_KINDS} of: lower case, upper case, digits, others"
    )]
    TooUniform,
    #[error("a password does not hold the account's name")]
    HoldsName,
    #[error("the password was used before")]
    UsedBefore,
}

/// # Errors
/// When the password is too short or long, too uniform, or holds the account's name.
pub fn check_password(
    name: &str,
    password: &str,
    settings: &SecuritySettings,
) -> Result<(), WeakPassword> {
    let length = password.chars().count();
    if length < settings.password_min_chars as usize || PASSWORD_MAX_CHARS < length {
        return Err(WeakPassword::Length(settings.password_min_chars));
    }
    let kinds: [fn(&char) -> bool; 4] = [
        |it| it.is_ascii_lowercase(),
        |it| it.is_ascii_uppercase(),
        |it| it.is_ascii_digit(),
        |it| !it.is_ascii_alphanumeric(),
    ];
    let found = kinds.iter().filter(|kind| password.chars().any(|it| kind(&it))).count();
    if found < PASSWORD_MIN_KINDS {
        return Err(WeakPassword::TooUniform);
    }
    if password.to_lowercase().contains(&name.to_lowercase()) {
        return Err(WeakPassword::HoldsName);
    }
    Ok(())
}

/// The first day on which a password set at `changed_at` has to be changed.
pub fn password_expires_on(
    changed_at: DateTime<Utc>,
    settings: &SecuritySettings,
) -> Option<NaiveDate> {
    day_in_shanghai(changed_at).checked_add_days(Days::new(u64::from(settings.password_valid_days)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weak_passwords_are_refused_with_their_reason() {
        let settings = SecuritySettings::default();
        for (password, expected) in [
            ("Aa1-5678901", Err(WeakPassword::Length(12))),
            ("Aa1-56789012", Ok(())),
            ("aaaaaaaaaaa1", Err(WeakPassword::TooUniform)),
            ("Guard-2017-xx", Err(WeakPassword::HoldsName)),
            ("督查室-abc-1234567", Ok(())),
        ] {
            assert_eq!(check_password("guard", password, &settings), expected, "{password}");
        }
        let longest = "Aa1".to_owned() + &"x".repeat(PASSWORD_MAX_CHARS - 3);
        assert_eq!(check_password("guard", &longest, &settings), Ok(()));
        let longer = longest + "x";
        assert_eq!(check_password("guard", &longer, &settings), Err(WeakPassword::Length(12)));
    }

    #[test]
    fn a_password_expires_after_its_days() {
        let settings = SecuritySettings { password_valid_days: 90, ..SecuritySettings::default() };
        let changed = NaiveDate::from_ymd_opt(2017, 3, 25).unwrap().and_hms_opt(2, 0, 0).unwrap();
        let expected = NaiveDate::from_ymd_opt(2017, 6, 23);
        assert_eq!(password_expires_on(changed.and_utc(), &settings), expected);
    }
}
