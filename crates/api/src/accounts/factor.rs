//! The second factor: one-time codes by time (RFC 6238), six digits every thirty seconds, with a
//! step of grace on either side.
use chrono::{DateTime, Utc};
use qrcode::{QrCode, render::svg};
use totp_rs::{Algorithm, Builder, Secret, Totp};
use wire::sessions::SecondFactorSetUp;

use crate::Error;

const BYTES: usize = 20;
const ISSUER: &str = "Guapai";
/// The picture's least width and height, in pixels.
const PICTURE: u32 = 220;

/// A new secret.
///
/// # Errors
/// When the machine has no randomness to give.
pub(crate) fn make() -> Result<[u8; BYTES], Error> {
    crate::secrets::random()
}

fn totp(secret: &[u8], name: &str) -> Result<Totp, Error> {
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(1)
        .with_step_duration(30)
        .with_secret(Secret::from(secret.to_vec()))
        .with_issuer(Some(ISSUER))
        .with_account_name(name)
        .build()
        .map_err(|error| Error::Failed(error.to_string()))
}

/// The time step that a code belongs to, if it is one of now.
///
/// # Errors
/// When the stored secret is not one.
pub(crate) fn step_of(secret: &[u8], code: &str, now: DateTime<Utc>) -> Result<Option<i64>, Error> {
    let digits: String = code.chars().filter(|it| !it.is_whitespace()).collect();
    let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
    let step = totp(secret, "")?.check(&digits, seconds);
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

/// What an authenticator app needs.
///
/// # Errors
/// When the secret cannot be drawn, which every secret can.
pub(crate) fn set_up(secret: &[u8], name: &str) -> Result<SecondFactorSetUp, Error> {
    let failed = |error: String| Error::Failed(error);
    let uri = totp(secret, name)?.to_url().map_err(|error| failed(error.to_string()))?;
    let code = QrCode::new(uri.as_bytes()).map_err(|error| failed(error.to_string()))?;
    Ok(SecondFactorSetUp {
        secret: Secret::from(secret.to_vec()).to_base32(),
        qr_svg: code.render::<svg::Color<'_>>().min_dimensions(PICTURE, PICTURE).build(),
        uri,
    })
}
