use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// One page of a list. The `Link` header with `rel="next"` names the next one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page<Item> {
    pub items: Vec<Item>,
    /// How many records match on all pages together.
    pub total: usize,
    /// Opaque; hand it back as `cursor`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// The instant as of which the figures hold.
    pub as_of: DateTime<Utc>,
}
