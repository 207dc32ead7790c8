//! Passwords are kept as argon2id hashes only. Computing one is slow by design, so few are computed
//! at a time: a flood of sign-ins waits instead of taking the machine's memory.
use std::sync::Arc;

use actix_web::web;
use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::sync::Semaphore;

use crate::Error;

/// How many hashes are computed at a time; each takes 19 MiB.
const AT_A_TIME: usize = 4;

#[derive(Clone)]
pub struct Passwords {
    permits: Arc<Semaphore>,
    /// The hash of a password nobody has: what a name that does not exist is compared with, so that
    /// the answer takes as long as for one that does.
    nobodys: Arc<str>,
}

impl Passwords {
    /// # Errors
    /// When the machine has no randomness to give.
    pub fn new() -> Result<Self, Error> {
        let nobodys = hash("a password that nobody has")?;
        Ok(Self { permits: Arc::new(Semaphore::new(AT_A_TIME)), nobodys: nobodys.into() })
    }

    /// # Errors
    /// When the machine has no randomness to give.
    pub(crate) async fn hash(&self, password: String) -> Result<String, Error> {
        self.compute(move || hash(&password)).await
    }

    /// False where there is no hash to compare with, after the same work.
    pub(crate) async fn verify(
        &self,
        password: String,
        known: Option<String>,
    ) -> Result<bool, Error> {
        let exists = known.is_some();
        let known = known.unwrap_or_else(|| self.nobodys.to_string());
        let same = self.compute(move || Ok(verify(&password, &known))).await?;
        Ok(exists && same)
    }

    /// Whether a password is one of several, all of which are tried.
    pub(crate) async fn is_one_of(&self, password: &str, known: &[String]) -> Result<bool, Error> {
        let mut found = false;
        for hash in known {
            found |= self.verify(password.to_owned(), Some(hash.clone())).await?;
        }
        Ok(found)
    }

    async fn compute<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let failed = |error: String| Error::Failed(error);
        tracing::debug!("computes a password hash");
        let _permit = self.permits.acquire().await.map_err(|it| failed(it.to_string()))?;
        web::block(work).await.map_err(|it| failed(it.to_string()))?
    }
}

/// # Errors
/// When the machine has no randomness to give.
pub(crate) fn hash(password: &str) -> Result<String, Error> {
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|error| Error::Failed(format!("the password could not be hashed: {error}")))
}

fn verify(password: &str, known: &str) -> bool {
    PasswordHash::new(known)
        .is_ok_and(|known| Argon2::default().verify_password(password.as_bytes(), &known).is_ok())
}
