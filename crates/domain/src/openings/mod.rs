//! 立项: a programme before it is published. Everything can still be set right here; what is published
//! is changed by filed changes only.
mod begin;
mod check;
mod lookalike;
mod publish;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use uuid::Uuid;

use crate::{
    calendar::{ReportDue, RollRule},
    imports::{Finding, Settlement},
    tasks::{OwnerRole, Thresholds},
};

pub use check::lacking;
pub use lookalike::{ALIKE, Lookalike, lookalikes};
pub use publish::{Register, programme};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OpeningId(pub Uuid);

/// Where an opening stands. What is published or discarded stays as a record.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum OpeningState {
    /// 拟订中
    Draft,
    /// 已公布
    Published,
    /// 已作废
    Discarded,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum OpeningStep {
    /// 修改
    Edit,
    /// 公布
    Publish,
    /// 作废
    Discard,
}

pub const OPENING: &[crate::machine::Line<OpeningState, OpeningStep>] = &[
    (OpeningState::Draft, OpeningStep::Edit, OpeningState::Draft),
    (OpeningState::Draft, OpeningStep::Publish, OpeningState::Published),
    (OpeningState::Draft, OpeningStep::Discard, OpeningState::Discarded),
];

/// A programme as far as it has come. Nothing here need be complete or right before it is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProgrammeDraft {
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    #[cfg_attr(feature = "openapi", schema(example = "瓦房店市2017年10项重点民生工程"))]
    pub title: String,
    /// 文号 of the document by which the programme was issued.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = "瓦政办发〔2017〕1号"))]
    pub document_number: String,
    /// 批准人 or 批准机关: with whose approval the programme is opened.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = "市政府常务会议"))]
    pub approver: String,
    #[serde(default)]
    pub approved_on: Option<NaiveDate>,
    #[serde(default)]
    pub contact: String,
    #[serde(default)]
    pub contact_email: String,
    /// How many areas and tasks the document's own words announce.
    #[serde(default)]
    pub announced_categories: Option<u32>,
    #[serde(default)]
    pub announced_tasks: Option<u32>,
    /// The paragraphs outside the table.
    #[serde(default)]
    pub narrative: Vec<String>,
    /// 上报时限
    pub reports: Vec<ReportDue>,
    pub roll: RollRule,
    /// How many days before a due date departments are reminded.
    pub reminder_days: Vec<u32>,
    pub thresholds: Thresholds,
    pub categories: Vec<CategoryDraft>,
    pub tasks: Vec<TaskDraft>,
    /// 导入发现, each with what the clerk made of it.
    #[serde(default)]
    pub findings: Vec<FindingDraft>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CategoryDraft {
    /// 一 = 1.
    #[serde(default)]
    pub ordinal: Option<u32>,
    #[cfg_attr(feature = "openapi", schema(example = "教育惠民方面"))]
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TaskDraft {
    /// Identifies the task in its programme: its number, `12-2` where several share one, `x3` where
    /// the document gives none.
    #[cfg_attr(feature = "openapi", schema(example = "23"))]
    pub key: String,
    #[serde(default)]
    pub number: Option<u32>,
    /// Place in `categories`, from 0.
    #[serde(default)]
    pub category: Option<usize>,
    #[cfg_attr(feature = "openapi", schema(example = "新建水冲公厕6座。"))]
    pub text: String,
    /// The words of the document, untouched; empty where no document has it.
    #[serde(default)]
    pub original_text: String,
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = "10月底前"))]
    pub deadline_text: String,
    #[serde(default)]
    pub due: Option<NaiveDate>,
    pub owners: Vec<OwnerDraft>,
    #[serde(default)]
    pub indicators: Vec<IndicatorDraft>,
    #[serde(default)]
    pub source_lines: Vec<u32>,
}

/// 责任部门 by name: of the register where it is there, new otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnerDraft {
    #[cfg_attr(feature = "openapi", schema(example = "市爱卫办"))]
    pub department: String,
    pub role: OwnerRole,
    /// 牵头部门领导
    #[serde(default)]
    pub leader: String,
    /// 分管市领导
    #[serde(default)]
    pub city_leader: String,
    /// True for an owner that stands for many units, such as 属地各乡镇.
    #[serde(default)]
    pub collective: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IndicatorDraft {
    #[cfg_attr(feature = "openapi", schema(example = "水冲公厕"))]
    pub name: String,
    #[cfg_attr(feature = "openapi", schema(value_type = f64, example = 6.0))]
    pub target: Decimal,
    #[cfg_attr(feature = "openapi", schema(example = "座"))]
    pub unit: String,
    #[serde(default)]
    pub quote: String,
    /// True until the office confirms what the import read.
    #[serde(default)]
    pub proposed: bool,
}

/// A finding of the import, with what the clerk made of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FindingDraft {
    pub finding: Finding,
    #[serde(default)]
    pub settlement: Settlement,
    /// Why; stays inside.
    #[serde(default)]
    pub note: String,
}

#[cfg(test)]
mod tests;
