use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::{
    calendar::{ReportDue, ReportKind, RollRule},
    openings::{
        CategoryDraft, FindingDraft, IndicatorDraft, OpeningState, OwnerDraft, ProgrammeDraft,
        TaskDraft,
    },
    tasks::Thresholds,
};

use crate::problem::FieldProblem;

/// 立项, at a glance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpeningSummary {
    pub id: Uuid,
    pub state: OpeningState,
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    pub title: String,
    pub tasks: usize,
    pub open_findings: usize,
    /// Name of the uploaded document; null where there is none.
    pub file_name: Option<String>,
    pub created_at: DateTime<Utc>,
    pub created_by: String,
    pub amended_at: DateTime<Utc>,
}

/// A programme being opened, with all that it still lacks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpeningView {
    #[serde(flatten)]
    pub summary: OpeningSummary,
    pub draft: ProgrammeDraft,
    /// The sentence of each finding, in the caller's language, in the draft's order.
    pub finding_messages: Vec<String>,
    /// What keeps it from being published; pointers into `draft`.
    pub lacking: Vec<FieldProblem>,
    /// Tasks that look like one that an earlier year counted already.
    pub lookalikes: Vec<LookalikeView>,
    /// The lines of the uploaded document, to read beside the draft.
    pub original: Vec<OriginalLine>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LookalikeView {
    /// Place in the draft's tasks, from 0.
    pub place: usize,
    #[cfg_attr(feature = "openapi", schema(example = 2016))]
    pub year: i32,
    /// Key of the earlier task.
    pub key: String,
    pub text: String,
    /// In per cent.
    pub likeness: usize,
}

/// One line of the document: a paragraph, or the cells of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OriginalLine {
    /// Counted from 1, as `source_lines` and findings count.
    pub line: u32,
    pub cells: Vec<String>,
}

/// Begins a programme without a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenProgramme {
    #[cfg_attr(feature = "openapi", schema(example = 2018))]
    pub year: i32,
    /// The year whose areas, calendar and thresholds are taken over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub like: Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct DocumentQuery {
    /// The document's file name; it may carry the year and the title.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", param(max_length = 150, example = "方案.docx"))]
    pub name: Option<String>,
    /// The year, where the document does not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
}
