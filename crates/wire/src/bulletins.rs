use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use domain::{
    bulletins::{
        BulletinContent, BulletinKind, BulletinRow, BulletinScope, BulletinState, BulletinStep,
        TaskStanding,
    },
    trace::{Taken, Trace},
};

pub use crate::plans::Reasoned;
use crate::problem::FieldProblem;

/// 通报, at a glance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BulletinSummary {
    pub id: Uuid,
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    pub kind: BulletinKind,
    pub scope: BulletinScope,
    pub title: String,
    /// The day whose facts it tells.
    pub on: NaiveDate,
    pub state: BulletinState,
    pub begun: Trace,
    /// 发文字号
    #[cfg_attr(feature = "openapi", schema(example = "瓦政督通〔2017〕3号"))]
    pub document_number: Option<String>,
    pub issued: Option<Trace>,
}

/// 通报 with its words and its table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BulletinView {
    #[serde(flatten)]
    pub summary: BulletinSummary,
    pub content: BulletinContent,
    pub rows: Vec<BulletinRow>,
    /// What keeps it from being submitted; pointers into `content`.
    pub lacking: Vec<FieldProblem>,
    pub history: Vec<Taken<BulletinStep>>,
    /// What the caller may do now.
    pub steps: Vec<BulletinStep>,
}

/// 通报 as everybody reads it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicBulletin {
    pub id: Uuid,
    pub title: String,
    #[cfg_attr(feature = "openapi", schema(example = "瓦政督通〔2017〕3号"))]
    pub document_number: String,
    pub kind: BulletinKind,
    /// The day whose facts it tells.
    pub on: NaiveDate,
    pub issued_at: DateTime<Utc>,
    pub body: String,
    pub rows: Vec<BulletinRow>,
}

/// 起草通报: its words are drawn up from the records of the day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DraftBulletin {
    #[cfg_attr(feature = "openapi", schema(example = 2017))]
    pub year: i32,
    pub kind: BulletinKind,
    pub scope: BulletinScope,
}

/// 印发
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IssueBulletin {
    #[cfg_attr(feature = "openapi", schema(example = "瓦政督通〔2017〕3号"))]
    pub document_number: String,
}
