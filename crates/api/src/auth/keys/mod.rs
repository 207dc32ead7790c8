//! The keys of this instance: they sign access tokens and seal what has to be read again. They live
//! in a file of their own, never in the database and never in a log.
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    sync::{Arc, RwLock},
    time::SystemTime,
};

use chacha20poly1305::{
    ChaCha20Poly1305, Nonce,
    aead::{Aead, Key, KeyInit},
};
use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::{BASE64, HEXLOWER};
use domain::sessions::Claims;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};

use crate::{Error, secrets};

/// A key that no longer signs is kept so long: by then every token that it signed has expired.
const KEPT: TimeDelta = TimeDelta::days(1);
const NONCE_BYTES: usize = 12;

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    /// The newest last: it signs, all verify.
    signing: Vec<SigningKey>,
    /// Seals second factors; base64 of 32 bytes.
    sealing: String,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SigningKey {
    id: String,
    /// Base64 of 32 bytes.
    secret: String,
    since: DateTime<Utc>,
}

impl SigningKey {
    fn make(now: DateTime<Utc>) -> Result<Self, Error> {
        Ok(Self {
            id: HEXLOWER.encode(&secrets::random::<8>()?),
            secret: BASE64.encode(&secrets::random::<32>()?),
            since: now,
        })
    }

    fn bytes(&self) -> Result<Vec<u8>, Error> {
        decoded(&self.secret)
    }
}

fn decoded(text: &str) -> Result<Vec<u8>, Error> {
    match BASE64.decode(text.as_bytes()) {
        Ok(bytes) if bytes.len() == 32 => Ok(bytes),
        _ => Err(Error::Failed("the keys file holds a key that is not 32 bytes".to_owned())),
    }
}

/// The keys in force; a change of the file is noticed while the server runs.
#[derive(Clone)]
pub struct Keys(Arc<RwLock<Loaded>>);

struct Loaded {
    file: Option<PathBuf>,
    changed: Option<SystemTime>,
    keys: KeyFile,
}

impl Keys {
    /// Reads the file, and makes it where there is none.
    ///
    /// # Errors
    /// When the file can neither be read nor made.
    pub fn open(file: &Path, now: DateTime<Utc>) -> Result<Self, Error> {
        if !file.exists() {
            write(file, &made(now)?)?;
        }
        let (keys, changed) = read(file)?;
        Ok(Self(Arc::new(RwLock::new(Loaded { file: Some(file.to_owned()), changed, keys }))))
    }

    /// Keys for as long as the process lives: for tests, and for the demonstration.
    ///
    /// # Errors
    /// When the machine has no randomness to give.
    pub fn passing(now: DateTime<Utc>) -> Result<Self, Error> {
        let loaded = Loaded { file: None, changed: None, keys: made(now)? };
        Ok(Self(Arc::new(RwLock::new(loaded))))
    }

    /// Adds a new signing key in the file. Tokens that older ones signed stay good until they expire.
    ///
    /// # Errors
    /// When the file cannot be read or written.
    pub fn rotate(file: &Path, now: DateTime<Utc>) -> Result<(), Error> {
        let (mut keys, _) = read(file)?;
        // A key stops signing when the next one begins, and is of use until its last token expires.
        let ends: Vec<DateTime<Utc>> =
            keys.signing.iter().skip(1).map(|next| next.since).chain([now]).collect();
        let mut ends = ends.into_iter();
        keys.signing.retain(|_| ends.next().is_some_and(|end| now - KEPT < end));
        keys.signing.push(SigningKey::make(now)?);
        write(file, &keys)
    }

    /// Looks whether the file was changed, and takes the new keys if so.
    ///
    /// # Errors
    /// When the file cannot be read; the keys in force stay.
    pub fn refresh(&self) -> Result<(), Error> {
        let known = self.with(|loaded| loaded.file.clone().map(|file| (file, loaded.changed)));
        let Some((file, known)) = known else { return Ok(()) };
        if modified(&file)? == known {
            return Ok(());
        }
        let (keys, changed) = read(&file)?;
        let loaded = Loaded { file: Some(file), changed, keys };
        match self.0.write() {
            Ok(mut slot) => *slot = loaded,
            Err(poisoned) => *poisoned.into_inner() = loaded,
        }
        Ok(())
    }

    fn with<T>(&self, read: impl FnOnce(&Loaded) -> T) -> T {
        match self.0.read() {
            Ok(loaded) => read(&loaded),
            Err(poisoned) => read(&poisoned.into_inner()),
        }
    }

    /// # Errors
    /// When the keys are damaged.
    pub fn sign(&self, claims: &Claims) -> Result<String, Error> {
        let newest = self.with(|loaded| loaded.keys.signing.last().cloned());
        let key = newest.ok_or_else(|| Error::Failed("the keys file has no key".to_owned()))?;
        let header = Header { kid: Some(key.id.clone()), ..Header::new(Algorithm::HS256) };
        jsonwebtoken::encode(&header, claims, &EncodingKey::from_secret(&key.bytes()?))
            .map_err(|error| Error::Failed(error.to_string()))
    }

    /// What a token says, when one of our keys signed it. Whether it is still good is the domain's
    /// to say: this reads no clock.
    pub(crate) fn verify(&self, token: &str) -> Option<Claims> {
        let id = jsonwebtoken::decode_header(token).ok()?.kid?;
        let known = self.with(|loaded| {
            loaded.keys.signing.iter().find(|key| key.id == id).and_then(|key| key.bytes().ok())
        })?;
        let mut rules = Validation::new(Algorithm::HS256);
        rules.validate_exp = false;
        rules.validate_aud = false;
        rules.required_spec_claims.clear();
        let key = DecodingKey::from_secret(&known);
        jsonwebtoken::decode::<Claims>(token, &key, &rules).ok().map(|token| token.claims)
    }

    fn cipher(&self) -> Result<ChaCha20Poly1305, Error> {
        let key = self.with(|loaded| decoded(&loaded.keys.sealing))?;
        let key = Key::<ChaCha20Poly1305>::try_from(key.as_slice())
            .map_err(|_| Error::Failed("the sealing key is not 32 bytes".to_owned()))?;
        Ok(ChaCha20Poly1305::new(&key))
    }

    /// Encrypts what the database keeps but must not tell.
    ///
    /// # Errors
    /// When the keys are damaged or the machine has no randomness to give.
    pub(crate) fn seal(&self, secret: &[u8]) -> Result<String, Error> {
        let nonce = secrets::random::<NONCE_BYTES>()?;
        let sealed = self
            .cipher()?
            .encrypt(&Nonce::from(nonce), secret)
            .map_err(|_| Error::Failed("nothing could be sealed".to_owned()))?;
        Ok(BASE64.encode(&[&nonce[..], &sealed].concat()))
    }

    /// # Errors
    /// When it was sealed with another key.
    pub(crate) fn unseal(&self, sealed: &str) -> Result<Vec<u8>, Error> {
        let broken = || Error::Failed("a sealed value does not fit the keys file".to_owned());
        let bytes = BASE64.decode(sealed.as_bytes()).map_err(|_| broken())?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE_BYTES).ok_or_else(broken)?;
        let nonce = <[u8; NONCE_BYTES]>::try_from(nonce).map_err(|_| broken())?;
        self.cipher()?.decrypt(&Nonce::from(nonce), sealed).map_err(|_| broken())
    }
}

fn made(now: DateTime<Utc>) -> Result<KeyFile, Error> {
    Ok(KeyFile {
        signing: vec![SigningKey::make(now)?],
        sealing: BASE64.encode(&secrets::random::<32>()?),
    })
}

fn failed(file: &Path, error: impl std::fmt::Display) -> Error {
    Error::Failed(format!("the keys file {}: {error}", file.display()))
}

fn modified(file: &Path) -> Result<Option<SystemTime>, Error> {
    let metadata = fs::metadata(file).map_err(|error| failed(file, error))?;
    Ok(metadata.modified().ok())
}

fn read(file: &Path) -> Result<(KeyFile, Option<SystemTime>), Error> {
    // Asked first: a change in between is then found by the next refresh.
    let changed = modified(file)?;
    let text = fs::read_to_string(file).map_err(|error| failed(file, error))?;
    let keys: KeyFile = serde_json::from_str(&text).map_err(|error| failed(file, error))?;
    for key in &keys.signing {
        key.bytes()?;
    }
    decoded(&keys.sealing)?;
    Ok((keys, changed))
}

/// Beside the file and then in its place, so that no reader finds half of it; for its owner's eyes.
fn write(file: &Path, keys: &KeyFile) -> Result<(), Error> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    fs::create_dir_all(folder.unwrap_or(Path::new("."))).map_err(|error| failed(file, error))?;
    let beside = file.with_extension("new");
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let text = serde_json::to_string_pretty(keys).map_err(|error| failed(file, error))?;
    let mut new = options.open(&beside).map_err(|error| failed(file, error))?;
    new.write_all(text.as_bytes()).map_err(|error| failed(file, error))?;
    new.sync_all().map_err(|error| failed(file, error))?;
    fs::rename(&beside, file).map_err(|error| failed(file, error))
}

#[cfg(test)]
mod tests;
