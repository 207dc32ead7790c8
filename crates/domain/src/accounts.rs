//! Accounts: the rules a name and a password must keep.
/// 等保 2.0 asks for complexity; length does more for safety than symbols.
pub const PASSWORD_MIN_CHARS: usize = 12;
/// Argon2 reads the whole password, so its length is bounded.
pub const PASSWORD_MAX_CHARS: usize = 128;
const PASSWORD_MIN_KINDS: usize = 3;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WeakPassword {
    #[error("a password has {PASSWORD_MIN_CHARS} to {PASSWORD_MAX_CHARS} characters")]
    Length,
    #[error(
        "a password mixes at least {PASSWORD_MIN_KINDS} of: lower case, upper case, digits, others"
    )]
    TooUniform,
    #[error("a password does not hold the account's name")]
    HoldsName,
}

/// # Errors
/// When the password is too short or long, too uniform, or holds the account's name.
pub fn check_password(name: &str, password: &str) -> Result<(), WeakPassword> {
    let length = password.chars().count();
    if !(PASSWORD_MIN_CHARS..=PASSWORD_MAX_CHARS).contains(&length) {
        return Err(WeakPassword::Length);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weak_passwords_are_refused_with_their_reason() {
        for (password, expected) in [
            ("Aa1-5678901", Err(WeakPassword::Length)),
            ("Aa1-56789012", Ok(())),
            ("aaaaaaaaaaa1", Err(WeakPassword::TooUniform)),
            ("Guard-2017-xx", Err(WeakPassword::HoldsName)),
            ("督查室-abc-1234567", Ok(())),
        ] {
            assert_eq!(check_password("guard", password), expected, "{password}");
        }
    }
}
