use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{imports::FindingView, tasks::LightCounts};

/// A year's programme in the list of years.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProgrammeSummary {
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    #[cfg_attr(feature = "openapi", schema(example = "瓦房店市2017年10项重点民生工程"))]
    pub title: String,
    /// 文号
    #[cfg_attr(feature = "openapi", schema(example = "瓦政办发〔2017〕1号"))]
    pub document_number: Option<String>,
    pub tasks: usize,
    pub lights: LightCounts,
    pub as_of: DateTime<Utc>,
}

/// A programme at a glance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProgrammeView {
    #[serde(flatten)]
    pub summary: ProgrammeSummary,
    /// The day for which the lights were computed.
    pub today: NaiveDate,
    /// How many areas and tasks the document's own words announce.
    pub announced_categories: Option<u32>,
    pub announced_tasks: Option<u32>,
    pub categories: Vec<CategoryView>,
    /// Tasks due in the month of `today`.
    pub due_this_month: usize,
    /// When the next report of the departments is due.
    pub next_report_due: Option<NaiveDate>,
    pub contact: Option<String>,
    pub contact_email: Option<String>,
    /// The document's paragraphs outside the table, as published.
    pub narrative: Vec<String>,
    /// What the import assumed or found about the document as a whole.
    pub notes: Vec<FindingView>,
    /// Null where it was entered by hand.
    pub source: Option<SourceView>,
    /// With whose approval it was opened; null where a document was imported as it was.
    pub approver: Option<String>,
    pub approved_on: Option<NaiveDate>,
}

/// One area of the programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CategoryView {
    /// Place in the programme from 1: what the `category` filter takes.
    pub place: u32,
    /// Ordinal in the document (一 = 1); ordinals can have gaps.
    pub ordinal: Option<u32>,
    #[cfg_attr(feature = "openapi", schema(example = "教育惠民方面"))]
    pub name: String,
    pub tasks: usize,
    pub lights: LightCounts,
}

/// Where the programme came from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SourceView {
    pub file_name: String,
    /// SHA-256 of the imported file, in hexadecimal.
    pub sha256: String,
    pub imported_at: DateTime<Utc>,
}

/// The forms in which a programme is handed out and taken in again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum DownloadFormat {
    Xlsx,
    Csv,
    Json,
}
