use serde::{Deserialize, Serialize};

pub use domain::imports::{FindingCode, FindingKind, Settlement};

use crate::tasks::{TaskChange, TaskView};

/// One thing that the import saw or assumed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FindingView {
    pub code: FindingCode,
    pub kind: FindingKind,
    /// Chinese, or the language asked for.
    #[cfg_attr(feature = "openapi", schema(example = "序号 11 缺失。"))]
    pub message: String,
    /// Line of the source, from 1.
    pub line: Option<u32>,
    /// Key of the task concerned.
    pub task: Option<String>,
    /// What the clerk made of it.
    #[serde(default)]
    pub settlement: Settlement,
    /// The clerk's reason. Stays inside: public answers are without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A finding of a published programme, for the supervision office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StoredFindingView {
    /// Place in the import's report, from 1.
    pub place: u32,
    #[serde(flatten)]
    pub finding: FindingView,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SettleFinding {
    pub settlement: Settlement,
    /// Why; stays inside.
    #[serde(default)]
    pub note: String,
}

/// A programme with its tasks as a document gives it: what a dry run prints, what the JSON export
/// holds and what the import takes back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImportView {
    pub programme: ImportedProgramme,
    pub tasks: Vec<TaskView>,
    /// The changes filed since: an export shows them beside what was announced, an import leaves
    /// them, since a change is filed and not imported.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<TaskChange>,
    #[serde(default)]
    pub findings: Vec<FindingView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImportedProgramme {
    pub year: i32,
    pub title: String,
    pub document_number: Option<String>,
    pub announced_categories: Option<u32>,
    pub announced_tasks: Option<u32>,
    pub categories: Vec<ImportedCategory>,
    pub contact: Option<String>,
    pub contact_email: Option<String>,
    /// When departments report: month, day and kind.
    pub reports: Vec<ImportedReportDue>,
    #[serde(default)]
    pub narrative: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImportedCategory {
    pub ordinal: Option<u32>,
    pub name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImportedReportDue {
    pub month: u32,
    pub day: u32,
    pub kind: domain::calendar::ReportKind,
}
