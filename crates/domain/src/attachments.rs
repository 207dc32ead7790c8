//! 佐证材料: files that show that a stage goal was reached. Asked for only where a goal asks.
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{accounts::AccountId, departments::DepartmentId, line::Line};

/// The largest file that is taken, in bytes.
pub const LARGEST_ATTACHMENT: usize = 10 * 1024 * 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AttachmentId(pub Uuid);

/// The name that a file had on its owner's machine; never a path here.
pub type FileName = Line<150>;

/// The kinds that are taken, told by content and never by name.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum AttachmentKind {
    Pdf,
    Jpeg,
    Png,
    /// .docx
    Document,
    /// .xlsx
    Workbook,
}

impl AttachmentKind {
    /// The media type with which the file is handed out.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Document => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// A file that is kept; its content lies in the store under its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub id: AttachmentId,
    pub department: DepartmentId,
    pub name: FileName,
    pub kind: AttachmentKind,
    /// In bytes.
    pub size: u64,
    /// Of the content, in hexadecimal.
    pub sha256: String,
    pub uploaded_by: AccountId,
    pub uploaded_at: DateTime<Utc>,
}
