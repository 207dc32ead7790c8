//! A request of somebody who has signed in, and what comes back. Sends nothing itself.
use std::marker::PhantomData;

use serde::{Serialize, de::DeserializeOwned};

use crate::client::Trouble;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
    Put,
    Delete,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    Empty,
    Json(String),
    File(web_sys::File),
}

/// A request without the shape of its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    pub method: Method,
    /// What follows `/api/v1/`.
    pub path: String,
    pub body: Body,
    /// The version of the record that the caller has seen.
    pub seen: Option<String>,
}

#[derive(Debug, PartialEq)]
pub struct Call<T> {
    pub ask: Ask,
    answer: PhantomData<fn() -> T>,
}

/// Whatever the answer can do.
impl<T> Clone for Call<T> {
    fn clone(&self) -> Self {
        Self { ask: self.ask.clone(), answer: PhantomData }
    }
}

impl<T> Call<T> {
    fn new(method: Method, path: impl Into<String>, body: Body) -> Self {
        let ask = Ask { method, path: path.into(), body, seen: None };
        Self { ask, answer: PhantomData }
    }

    pub fn read(path: impl Into<String>) -> Self {
        Self::new(Method::Get, path, Body::Empty)
    }

    pub fn delete(path: impl Into<String>) -> Self {
        Self::new(Method::Delete, path, Body::Empty)
    }

    pub fn act(path: impl Into<String>) -> Self {
        Self::new(Method::Post, path, Body::Empty)
    }

    pub fn post(path: impl Into<String>, body: &impl Serialize) -> Self {
        Self::new(Method::Post, path, json(body))
    }

    pub fn put(path: impl Into<String>, body: &impl Serialize) -> Self {
        Self::new(Method::Put, path, json(body))
    }

    pub fn upload(path: impl Into<String>, file: web_sys::File) -> Self {
        Self::new(Method::Post, path, Body::File(file))
    }

    /// A file in place of what a record holds.
    pub fn replace(path: impl Into<String>, file: web_sys::File) -> Self {
        Self::new(Method::Put, path, Body::File(file))
    }

    /// Only if the record is still the version with this entity tag.
    pub fn seen(mut self, version: Option<&str>) -> Self {
        self.ask.seen = version.map(str::to_owned);
        self
    }
}

fn json(body: &impl Serialize) -> Body {
    Body::Json(serde_json::to_string(body).unwrap_or_default())
}

/// An answer as it came.
#[derive(Clone, Debug, PartialEq)]
pub struct Raw {
    pub body: Vec<u8>,
    pub version: Option<String>,
}

/// An answer in its shape, with the version of the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply<T> {
    pub value: T,
    pub version: Option<String>,
}

impl<T: DeserializeOwned> Reply<T> {
    /// No content reads as null.
    ///
    /// # Errors
    /// When the answer has another shape.
    pub fn read(raw: &Raw) -> Result<Self, Trouble> {
        let body = if raw.body.is_empty() { b"null" } else { raw.body.as_slice() };
        let value = serde_json::from_slice(body).map_err(|_| Trouble::Unreadable)?;
        Ok(Self { value, version: raw.version.clone() })
    }
}

impl<T: DeserializeOwned> TryFrom<Raw> for Reply<T> {
    type Error = Trouble;

    fn try_from(raw: Raw) -> Result<Self, Trouble> {
        Self::read(&raw)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_content_is_an_answer_without_a_value() {
        let raw = |body: &str| Raw { body: body.as_bytes().to_vec(), version: None };
        assert!(Reply::<()>::try_from(raw("")).is_ok());
        assert!(Reply::<u32>::try_from(raw("")).is_err());
        assert_eq!(Reply::<u32>::try_from(raw("7")).map(|reply| reply.value), Ok(7));
    }

    #[test]
    fn a_change_names_the_version_it_is_based_on() {
        let call = Call::<()>::put("accounts/1", &1).seen(Some("\"3\""));
        assert_eq!(call.ask.seen.as_deref(), Some("\"3\""));
        assert_eq!(call.ask.body, Body::Json("1".to_owned()));
    }
}
