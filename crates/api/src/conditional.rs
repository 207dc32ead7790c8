//! Strong entity tags of records that change: who writes says which version was read.
use std::future::{Ready, ready};

use actix_web::{
    FromRequest, HttpRequest, HttpResponse, HttpResponseBuilder, dev::Payload, http::header,
};
use data_encoding::HEXLOWER;
use serde::Serialize;
use sha2::{Digest, Sha256};
use utoipa::IntoParams;

use crate::{Error, database::corrupt};

/// The tag of a record as it reads.
///
/// # Errors
/// When a view is no JSON, which none is.
pub(crate) fn tag_of(view: &impl Serialize) -> Result<String, Error> {
    let json = serde_json::to_vec(view).map_err(corrupt)?;
    Ok(format!("\"{}\"", HEXLOWER.encode(&Sha256::digest(json)[..16])))
}

/// The tag of a record that counts its changes.
pub(crate) fn tag_of_version(version: i32) -> String {
    format!("\"v{version}\"")
}

/// Answers with a record and its tag, for its reader only.
pub(crate) fn tagged(
    mut response: HttpResponseBuilder,
    tag: String,
    view: &impl Serialize,
) -> HttpResponse {
    response
        .insert_header((header::ETAG, tag))
        .insert_header((header::CACHE_CONTROL, "private, no-cache"))
        .json(view)
}

/// What `If-Match` names.
pub(crate) struct IfMatch(Option<String>);

impl IfMatch {
    /// # Errors
    /// When the header is missing, or names another version than this.
    pub(crate) fn check(&self, current: &str) -> Result<(), Error> {
        let asked = self.0.as_deref().ok_or(Error::PreconditionRequired)?;
        // Strong comparison: a weak tag never matches.
        let matches = asked.split(',').map(str::trim).any(|tag| tag == current || tag == "*");
        if matches { Ok(()) } else { Err(Error::Stale) }
    }
}

/// `If-Match`, as the OpenAPI document tells of it.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
pub(crate) struct IfMatchHeader {
    /// `ETag` of what was read.
    #[param(rename = "If-Match")]
    #[expect(dead_code, reason = "only described; `IfMatch` reads it")]
    if_match: String,
}

impl FromRequest for IfMatch {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let value = request.headers().get(header::IF_MATCH);
        ready(Ok(Self(value.and_then(|it| it.to_str().ok()).map(str::to_owned))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_version_that_was_read_may_be_written() {
        let check = |asked: Option<&str>| IfMatch(asked.map(str::to_owned)).check("\"v3\"");
        assert!(check(Some("\"v3\"")).is_ok());
        assert!(check(Some("\"v2\", \"v3\"")).is_ok());
        assert!(check(Some("*")).is_ok());
        for stale in ["\"v2\"", "W/\"v3\"", "v3", ""] {
            assert!(matches!(check(Some(stale)), Err(Error::Stale)), "{stale}");
        }
        assert!(matches!(check(None), Err(Error::PreconditionRequired)));
    }
}
