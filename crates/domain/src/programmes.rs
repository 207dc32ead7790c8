//! 年度重点民生工程: one year's public list of commitments.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    calendar::ReportingCalendar,
    departments::{Department, DepartmentId, named_id},
    line::{Note, Title},
    posts::{Post, PostId},
    tasks::{Task, Thresholds},
};

/// The year of a programme, 1949 to 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i32", into = "i32")]
pub struct Year(i32);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a year lies between 1949 and 2199")]
pub struct InvalidYear;

impl Year {
    /// # Errors
    /// When the year is before 1949 or after 2199.
    pub fn parse(year: i32) -> Result<Self, InvalidYear> {
        if (1949..=2199).contains(&year) { Ok(Self(year)) } else { Err(InvalidYear) }
    }

    pub fn number(self) -> i32 {
        self.0
    }

    /// The last day of the year, by which all that has no earlier date is due.
    pub fn last_day(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.0, 12, 31)
    }
}

impl TryFrom<i32> for Year {
    type Error = InvalidYear;

    fn try_from(year: i32) -> Result<Self, InvalidYear> {
        Self::parse(year)
    }
}

impl From<Year> for i32 {
    fn from(year: Year) -> Self {
        year.0
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProgrammeId(pub Uuid);

impl ProgrammeId {
    /// An instance serves one government, so the year identifies the programme.
    pub fn of_year(year: Year) -> Self {
        Self(named_id("programme", &[&year.0.to_string()]))
    }
}

/// One of the areas 类别 of a programme: 教育惠民方面.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// The ordinal in the document, 一 = 1. Not the position: ordinals can have gaps.
    pub ordinal: Option<u32>,
    pub name: Title,
}

/// How many areas and tasks the document's own words announce (「10项……30个具体工作任务」).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announced {
    pub categories: Option<u32>,
    pub tasks: Option<u32>,
}

/// Whom the document names for questions and for the public's opinions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub text: Option<Note>,
    pub email: Option<Note>,
}

/// A programme with all that its document says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    pub id: ProgrammeId,
    pub year: Year,
    pub title: Title,
    /// 文号, such as 瓦政办发〔2017〕1号.
    pub document_number: Option<Note>,
    /// With whose approval it was opened; none where a document was imported as it was.
    pub approver: Option<Note>,
    pub approved_on: Option<NaiveDate>,
    pub announced: Announced,
    pub contact: Contact,
    /// The paragraphs outside the table, in order, as published.
    pub narrative: Vec<String>,
    pub calendar: ReportingCalendar,
    pub thresholds: Thresholds,
    pub categories: Vec<Category>,
    pub departments: Vec<Department>,
    pub posts: Vec<Post>,
    pub tasks: Vec<Task>,
}

impl Programme {
    pub fn department(&self, id: DepartmentId) -> Option<&Department> {
        self.departments.iter().find(|department| department.id == id)
    }

    pub fn post(&self, id: PostId) -> Option<&Post> {
        self.posts.iter().find(|post| post.id == id)
    }
}
