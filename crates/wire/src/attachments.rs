use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::attachments::{AttachmentKind, LARGEST_ATTACHMENT};

/// 佐证材料, without its content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AttachmentView {
    pub id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = "竣工验收单.pdf"))]
    pub name: String,
    pub kind: AttachmentKind,
    /// In bytes.
    pub size: u64,
    /// SHA-256 of the content, in hexadecimal.
    pub sha256: String,
    pub uploaded_at: DateTime<Utc>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct AttachmentQuery {
    /// The file's name, up to 150 characters.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", param(max_length = 150, example = "竣工验收单.pdf"))]
    pub name: Option<String>,
    /// Whose file it is; only the supervision office names another's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<Uuid>,
}
