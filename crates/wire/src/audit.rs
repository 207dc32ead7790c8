use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use domain::{
    access::Role,
    audit::{ActorKind, Outcome},
};

/// One entry of the audit trail.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditEntry {
    #[cfg_attr(feature = "openapi", schema(example = 1042))]
    pub sequence: i64,
    pub at: DateTime<Utc>,
    pub actor_kind: ActorKind,
    /// Id of the account or token.
    pub actor: Option<String>,
    /// The name at the time.
    pub actor_name: Option<String>,
    /// The role at the time.
    pub role: Option<String>,
    /// Name of the operation.
    #[cfg_attr(feature = "openapi", schema(example = "suspend_account"))]
    pub action: String,
    /// Kind and id of what it was done to.
    #[cfg_attr(feature = "openapi", schema(example = "account"))]
    pub subject_kind: Option<String>,
    pub subject: Option<String>,
    pub outcome: Outcome,
    /// The stable code of a failure or refusal.
    pub reason: Option<String>,
    /// Where the request came from.
    pub address: Option<String>,
    pub before: Option<Value>,
    pub after: Option<Value>,
    /// SHA-256 of this entry and of all before it.
    pub digest: String,
}

/// Which entries to list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct AuditQuery {
    /// First day, in Asia/Shanghai.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Words of the actor's name, or the whole id.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 100))]
    pub actor: Option<String>,
    /// Name of an operation.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 100))]
    pub action: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// Id of what was acted upon.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 100))]
    pub subject: Option<String>,
    /// From 1 to 200; 50 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 200))]
    pub limit: Option<u32>,
    /// `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// What came of following the whole chain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditVerification {
    /// True when every entry is unaltered and in its place.
    pub whole: bool,
    /// How many entries were followed.
    pub entries: u64,
    /// The last entry, and its digest: keep it elsewhere, and a trail cut off later is found too.
    pub sequence: i64,
    pub digest: String,
    /// Where it does not hold, in the caller's language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    pub as_of: DateTime<Utc>,
}
