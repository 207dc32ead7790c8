//! Passwords are kept as argon2id hashes only.
use argon2::{Argon2, password_hash::PasswordHasher};

use crate::Error;

pub(crate) fn hash(password: &str) -> Result<String, Error> {
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|error| Error::CorruptRow(format!("the password could not be hashed: {error}")))
}
