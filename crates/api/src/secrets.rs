//! Makes secrets, and keeps of them only what recognises them again.
use data_encoding::{BASE32_NOPAD, HEXLOWER};
use sha2::{Digest, Sha256};

use crate::Error;

/// What a secret is for. Its first characters say so, for people and for scanners that look for
/// secrets where none should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    Invitation,
    Refresh,
    LiveToken,
    TestToken,
}

impl Purpose {
    fn prefix(self) -> &'static str {
        match self {
            Self::Invitation => "guapai_invite_",
            Self::Refresh => "guapai_refresh_",
            Self::LiveToken => "guapai_live_",
            Self::TestToken => "guapai_test_",
        }
    }
}

/// How many characters at the end check the others.
const CHECK: usize = 6;

/// Bytes that nobody can guess.
///
/// # Errors
/// When the machine has no randomness to give.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| Error::Failed(error.to_string()))?;
    Ok(bytes)
}

/// A new secret with 256 bits in it.
///
/// # Errors
/// When the machine has no randomness to give.
pub(crate) fn make(purpose: Purpose) -> Result<String, Error> {
    let body = BASE32_NOPAD.encode(&random::<32>()?).to_lowercase();
    let whole = format!("{}{body}", purpose.prefix());
    Ok(format!("{whole}{}", check(&whole)))
}

/// True for what [`make`] could have made: noise is told from a secret without asking the database.
pub(crate) fn is_shaped(purpose: Purpose, secret: &str) -> bool {
    let Some(split) = secret.len().checked_sub(CHECK).filter(|at| secret.is_char_boundary(*at))
    else {
        return false;
    };
    let (whole, found) = secret.split_at(split);
    secret.starts_with(purpose.prefix()) && check(whole) == found
}

fn check(whole: &str) -> String {
    let digest = BASE32_NOPAD.encode(&Sha256::digest(whole.as_bytes())[..4]).to_lowercase();
    digest.chars().take(CHECK).collect()
}

/// What is stored of a secret. It has so much randomness that a plain digest is enough.
pub(crate) fn fingerprint(secret: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(secret.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_recognised_and_a_slip_is_not() {
        let secret = make(Purpose::LiveToken).unwrap();
        assert!(secret.starts_with("guapai_live_"));
        assert!(is_shaped(Purpose::LiveToken, &secret));
        assert!(!is_shaped(Purpose::TestToken, &secret));
        let mut slipped = secret.clone();
        slipped.replace_range(20..21, if &secret[20..21] == "a" { "b" } else { "a" });
        assert!(!is_shaped(Purpose::LiveToken, &slipped));
        for noise in ["", "guapai", "guapai_live_", "挂牌挂牌"] {
            assert!(!is_shaped(Purpose::LiveToken, noise), "{noise}");
        }
        assert_ne!(secret, make(Purpose::LiveToken).unwrap());
    }
}
