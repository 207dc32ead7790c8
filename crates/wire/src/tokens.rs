use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::tokens::{Scope, TokenState};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateToken {
    /// Which system it is for.
    #[cfg_attr(feature = "openapi", schema(example = "市教育局办公系统"))]
    pub name: String,
    /// The department in whose name the system acts; absent for the city website.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department_id: Option<Uuid>,
    pub scopes: Vec<Scope>,
    /// Validates everything and changes nothing.
    #[serde(default)]
    pub test: bool,
    /// The last day on which it may be used, at most a year from now.
    pub last_day: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TokenView {
    pub id: Uuid,
    pub name: String,
    pub department: Option<String>,
    pub department_id: Option<Uuid>,
    pub scopes: Vec<Scope>,
    pub test: bool,
    pub state: TokenState,
    pub created_at: DateTime<Utc>,
    pub last_day: NaiveDate,
    pub last_used_at: Option<DateTime<Utc>>,
    pub revoked_at: Option<DateTime<Utc>>,
}

/// A new token with its secret, which is shown this once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewToken {
    pub token: TokenView,
    /// For `Authorization: Bearer …`. Begins with `guapai_live_` or `guapai_test_`.
    #[cfg_attr(feature = "openapi", schema(example = "guapai_live_…"))]
    pub secret: String,
}
