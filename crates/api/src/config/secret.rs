//! A setting that nobody sees.
use serde::{Deserialize, Serialize, Serializer};

/// A setting that never shows in a log or a listing.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    pub fn expose(&self) -> &str {
        &self.0
    }

    /// `postgres://user:***@host/base`: what surrounds a password helps; the password does not.
    fn masked(&self) -> String {
        match (self.0.find("://"), self.0.rfind('@')) {
            (Some(scheme), Some(at)) if scheme + 3 < at => {
                let user = self.0[scheme + 3..at].split(':').next().unwrap_or_default();
                format!(
                    "{}{user}:***{}",
                    &self.0[..scheme + 3],
                    self.0[at..].split('?').next().unwrap_or_default()
                )
            }
            _ if self.0.starts_with("sqlite:") => self.0.clone(),
            _ => "***".to_owned(),
        }
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.masked())
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.masked())
    }
}
