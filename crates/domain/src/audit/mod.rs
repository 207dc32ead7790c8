//! 审计: who did what, when, from where, with what outcome. Each entry holds the digest of the one
//! before, so that no alteration stays unseen.
use std::fmt;

use chrono::{DateTime, Months, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use strum::{EnumString, IntoStaticStr};

/// 等保 2.0: entries are kept for at least six months, and leave only into an archive.
pub const KEPT_MONTHS: Months = Months::new(6);

/// SHA-256 of an entry and of all entries before it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Digest([u8; 32]);

impl Digest {
    /// What the first entry is chained to.
    pub const START: Self = Self([0; 32]);

    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("a digest is 64 hexadecimal digits")]
pub struct InvalidDigest;

impl std::str::FromStr for Digest {
    type Err = InvalidDigest;

    fn from_str(text: &str) -> Result<Self, InvalidDigest> {
        let mut bytes = [0; 32];
        if text.len() != 64 || !text.is_ascii() {
            return Err(InvalidDigest);
        }
        for (place, byte) in bytes.iter_mut().enumerate() {
            let pair = text.get(2 * place..2 * place + 2).ok_or(InvalidDigest)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| InvalidDigest)?;
        }
        Ok(Self(bytes))
    }
}

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Outcome {
    Success,
    /// It was tried and did not succeed: a wrong password, a stolen token.
    Failure,
    /// The caller's role, department or scope does not permit it.
    Refused,
}

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ActorKind {
    /// Nobody had signed in.
    Anonymous,
    Account,
    Token,
    /// Somebody at the machine's own command line.
    Command,
}

/// What happened, before it is chained.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub at: DateTime<Utc>,
    pub actor_kind: ActorKind,
    /// Id of the account or token.
    pub actor: Option<String>,
    /// The name at the time, for readers; for a failed sign-in the name that was tried.
    pub actor_name: Option<String>,
    /// Name of the role at the time.
    pub role: Option<String>,
    /// Name of the action, as in the policy.
    pub action: String,
    /// Kind and id of what it was done to.
    pub subject_kind: Option<String>,
    pub subject: Option<String>,
    pub outcome: Outcome,
    /// The stable code of a failure or refusal.
    pub reason: Option<String>,
    /// Where the request came from.
    pub address: Option<String>,
    pub before: Option<Value>,
    pub after: Option<Value>,
}

/// A record in its place in the chain.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub sequence: i64,
    pub record: Record,
    pub previous: Digest,
    pub digest: Digest,
}

impl Record {
    /// Chains the record behind the entry with digest `previous`.
    pub fn chained(self, sequence: i64, previous: Digest) -> Entry {
        let digest = digest(&self, sequence, previous);
        Entry { sequence, record: self, previous, digest }
    }
}

/// The digest covers every field, each with its name, in one order.
fn digest(record: &Record, sequence: i64, previous: Digest) -> Digest {
    let outcome: &'static str = record.outcome.into();
    let actor_kind: &'static str = record.actor_kind.into();
    let canonical = serde_json::json!({
        "sequence": sequence,
        "previous": previous.to_string(),
        "at": record.at.to_rfc3339_opts(SecondsFormat::Micros, true),
        "actor_kind": actor_kind,
        "actor": record.actor,
        "actor_name": record.actor_name,
        "role": record.role,
        "action": record.action,
        "subject_kind": record.subject_kind,
        "subject": record.subject,
        "outcome": outcome,
        "reason": record.reason,
        "address": record.address,
        "before": record.before,
        "after": record.after,
    });
    Digest::of(sorted(&canonical).to_string().as_bytes())
}

/// JSON with its keys in order, however a database kept them.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_by_key(|(name, _)| *name);
            fields.into_iter().map(|(name, value)| (name.clone(), sorted(value))).collect()
        }
        Value::Array(values) => values.iter().map(sorted).collect(),
        plain => plain.clone(),
    }
}

/// Where a chain does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Break {
    #[error("entry {expected} is missing; {found} stands in its place")]
    Gap { expected: i64, found: i64 },
    #[error("entry {0} is not chained to the one before")]
    Unchained(i64),
    #[error("entry {0} was altered")]
    Altered(i64),
    #[error("the trail ends before entry {0}, which was there")]
    CutOff(i64),
}

/// Follows a chain, entry by entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chain {
    /// The last entry seen, and its digest.
    pub sequence: i64,
    pub digest: Digest,
}

impl Chain {
    /// A chain that continues behind what was archived; from the beginning by default.
    pub fn behind(sequence: i64, digest: Digest) -> Self {
        Self { sequence, digest }
    }

    /// # Errors
    /// Where the entry is missing, altered or does not follow the one before.
    pub fn follow(self, entry: &Entry) -> Result<Self, Break> {
        let expected = self.sequence + 1;
        if entry.sequence != expected {
            return Err(Break::Gap { expected, found: entry.sequence });
        }
        if entry.previous != self.digest {
            return Err(Break::Unchained(entry.sequence));
        }
        if digest(&entry.record, entry.sequence, entry.previous) != entry.digest {
            return Err(Break::Altered(entry.sequence));
        }
        Ok(Self { sequence: entry.sequence, digest: entry.digest })
    }
}

impl Default for Chain {
    fn default() -> Self {
        Self { sequence: 0, digest: Digest::START }
    }
}

#[cfg(test)]
mod tests;
