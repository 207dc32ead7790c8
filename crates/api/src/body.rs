//! The body of a request: JSON of one shape, or a file. Bounded in size and in time, so that nobody
//! keeps the server waiting.
use std::{future::Future, pin::Pin, time::Duration};

use actix_web::{
    FromRequest, HttpMessage, HttpRequest,
    dev::Payload,
    web::{Bytes, BytesMut, Data},
};
use futures_util::StreamExt;
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

use crate::{Error, config::Settings};

/// No JSON that anybody has reason to send is larger, in bytes.
pub(crate) const MOST_JSON: usize = 64 * 1024;
/// But a programme's draft, a plan or a report: whole documents.
pub(crate) const MOST_DOCUMENT: usize = 4 * 1024 * 1024;
/// Nor a spreadsheet of accounts.
pub(crate) const MOST_FILE: usize = 2 * 1024 * 1024;
/// Nor the document of a programme; nothing larger is read at all.
pub(crate) const LARGEST: usize = office::LARGEST_FILE;

type Extraction<T> = Pin<Box<dyn Future<Output = Result<T, Error>>>>;

/// JSON as `T`. A problem points at the field.
pub(crate) struct Body<T, const MOST: usize = MOST_JSON>(pub(crate) T);

impl<T: DeserializeOwned + 'static, const MOST: usize> FromRequest for Body<T, MOST> {
    type Error = Error;
    type Future = Extraction<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_json = request.content_type().eq_ignore_ascii_case("application/json");
        let bytes = collect(request, payload, MOST);
        Box::pin(async move {
            if !is_json {
                return Err(Error::UnsupportedBody);
            }
            parse(&bytes.await?).map(Self)
        })
    }
}

/// A file as it is.
pub(crate) struct FileBody<const MOST: usize = MOST_FILE>(pub(crate) Bytes);

impl<const MOST: usize> FromRequest for FileBody<MOST> {
    type Error = Error;
    type Future = Extraction<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let bytes = collect(request, payload, MOST);
        Box::pin(async move { bytes.await.map(Self) })
    }
}

pub(crate) fn collect(
    request: &HttpRequest,
    payload: &mut Payload,
    most: usize,
) -> impl Future<Output = Result<Bytes, Error>> + 'static {
    let seconds = request.app_data::<Data<Settings>>().map_or(15, |it| it.body_seconds);
    // What may be larger may take longer in proportion.
    let seconds = seconds.saturating_mul(1 + (most / MOST_FILE) as u64);
    let mut payload = payload.take();
    let all = async move {
        let mut bytes = BytesMut::new();
        while let Some(chunk) = payload.next().await {
            let chunk = chunk
                .map_err(|error| Error::Malformed { pointer: None, reason: error.to_string() })?;
            if most < bytes.len() + chunk.len() {
                return Err(Error::BodyTooLarge(most));
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes.freeze())
    };
    async move {
        let limit = Duration::from_secs(seconds);
        tokio::time::timeout(limit, all).await.unwrap_or(Err(Error::BodyTooSlow))
    }
}

/// Whether a text of the JSON holds U+0000, which PostgreSQL keeps in none.
fn holds_nul(bytes: &[u8]) -> bool {
    let mut at = 0;
    while let Some(found) = bytes[at..].iter().position(|byte| *byte == b'\\') {
        let escape = &bytes[at + found + 1..];
        if escape.starts_with(b"u0000") {
            return true;
        }
        // The character after a backslash begins no other escape.
        at = (at + found + 2).min(bytes.len());
    }
    false
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Error> {
    if holds_nul(bytes) {
        let reason = "U+0000 stands in no text".to_owned();
        return Err(Error::Malformed { pointer: None, reason });
    }
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let path: String = error.path().iter().map(step).collect();
        Error::Malformed {
            pointer: (!path.is_empty()).then(|| format!("#{path}")),
            reason: without_value(&error.inner().to_string()),
        }
    })?;
    json.end().map_err(|error| Error::Malformed { pointer: None, reason: error.to_string() })?;
    Ok(value)
}

/// A step of a JSON pointer (RFC 6901).
fn step(segment: &Segment) -> String {
    match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
        Segment::Enum { .. } | Segment::Unknown => String::new(),
    }
}

/// What was wrong with a value, but not the value: it may be a password.
fn without_value(reason: &str) -> String {
    let tells_value = ["invalid type", "invalid value", "invalid length"];
    match reason.split_once(", expected ") {
        Some((told, expected)) if tells_value.iter().any(|it| told.starts_with(it)) => {
            format!("expected {expected}")
        }
        _ => reason.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::sessions::SignIn;

    fn pointer(json: &str) -> Option<String> {
        match parse::<SignIn>(json.as_bytes()) {
            Err(Error::Malformed { pointer, .. }) => pointer,
            _ => panic!("{json} was read"),
        }
    }

    #[test]
    fn a_wrong_field_is_pointed_at() {
        assert_eq!(pointer(r#"{"name": 7, "password": ""}"#).as_deref(), Some("#/name"));
        assert_eq!(
            pointer(r#"{"name": "", "password": "", "role": "security_administrator"}"#).as_deref(),
            Some("#/role"),
            "nobody gives themselves a role"
        );
        for wrong in ["", "{", "[]", "null", r#"{"name": "a", "password": "b"} more"#] {
            assert_eq!(pointer(wrong), None, "{wrong}");
        }
        assert!(parse::<SignIn>(br#"{"name": "a", "password": "b"}"#).is_ok());
    }

    #[test]
    fn a_problem_does_not_repeat_what_was_sent() {
        match parse::<SignIn>(br#"{"name": "a", "password": 4711}"#) {
            Err(Error::Malformed { reason, .. }) => {
                assert_eq!(reason, "expected a string at line 1 column 30");
            }
            _ => panic!("a number was read as a password"),
        }
    }

    #[test]
    fn a_text_that_no_database_keeps_is_refused() {
        let named = |name: &str| format!(r#"{{"name": "{name}", "password": "b"}}"#);
        for wrong in [r"\u0000", r"a\\\u0000"] {
            assert_eq!(pointer(&named(wrong)), None, "{wrong}");
        }
        for right in [r"\\u0000", r"\u4e00", r"\\", r"u0000"] {
            assert!(parse::<SignIn>(named(right).as_bytes()).is_ok(), "{right}");
        }
        assert!(parse::<SignIn>(br#"{"name": "\"#).is_err());
    }

    #[test]
    fn nested_without_end_is_refused_and_harms_nobody() {
        let deep = "[".repeat(60_000);
        assert!(parse::<serde_json::Value>(deep.as_bytes()).is_err());
        let deep = format!(r#"{{"name": {}"#, r#"{"a":"#.repeat(10_000));
        assert!(parse::<SignIn>(deep.as_bytes()).is_err());
    }
}
