//! 通报: 「定期在政府内部通报并通过报纸、新闻媒体和政府网站向全社会公布项目进展情况」. Drafted from
//! the records, edited, and a draft until the government's approval is recorded.
mod standing;
mod steps;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;
use uuid::Uuid;

pub use standing::{Figure, TaskStanding, figures, standing};
pub use steps::{BULLETIN, BulletinState, BulletinStep};

use crate::{
    access::Role,
    departments::DepartmentId,
    docket::Docketed,
    lacking::{Lack, Lacking, of_text},
    machine::{self, IllegalStep},
    programmes::Year,
    tasks::TaskKey,
    trace::{Taken, Trace},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BulletinId(pub Uuid);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum BulletinKind {
    /// 进展情况通报
    Periodic,
    /// 年度总结
    Summary,
}

/// Whom it reaches once it is issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum BulletinScope {
    /// 内部通报
    Internal,
    /// 向社会公开
    Public,
}

/// What is edited of a bulletin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BulletinContent {
    #[cfg_attr(feature = "openapi", schema(example = "关于2017年重点民生工程进展情况的通报"))]
    pub title: String,
    pub scope: BulletinScope,
    /// A paragraph per line. `一、` begins a heading, `（一）` one below it.
    #[cfg_attr(feature = "openapi", schema(example = "一、总体情况\n截至2017年9月25日，……"))]
    pub body: String,
}

/// One task in the table of figures, in the words of the day for which it was drawn up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BulletinRow {
    /// Key of the task.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "24"))]
    pub task: TaskKey,
    pub text: String,
    pub departments: Vec<String>,
    pub standing: TaskStanding,
    /// 经批准调整
    pub adjusted: bool,
    /// Actual, node and year target of each indicator.
    #[cfg_attr(
        feature = "openapi",
        schema(example = "水冲公厕：实际4座，节点目标3座，全年目标6座")
    )]
    pub figures: Vec<String>,
}

/// 通报
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bulletin {
    pub id: BulletinId,
    pub year: Year,
    pub kind: BulletinKind,
    /// The day whose facts it tells.
    pub on: NaiveDate,
    pub content: BulletinContent,
    pub rows: Vec<BulletinRow>,
    pub state: BulletinState,
    pub begun: Trace,
    /// 发文字号
    pub document_number: Option<String>,
    pub issued: Option<Trace>,
    pub history: Vec<Taken<BulletinStep>>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BulletinError {
    #[error(transparent)]
    Step(#[from] IllegalStep),
    #[error("something is missing or wrong")]
    Lacking(Vec<Lacking>),
}

const LONGEST_TITLE: usize = 120;
const LONGEST_BODY: usize = 20_000;
const LONGEST_NUMBER: usize = 60;

fn of_line(line: &str, most: usize) -> Option<Lack> {
    if line.trim().is_empty() {
        Some(Lack::Empty)
    } else {
        let wrong = line.chars().count() > most || line.chars().any(char::is_control);
        wrong.then_some(Lack::TooLong)
    }
}

fn of_body(body: &str) -> Option<Lack> {
    let lines_wrong = body.lines().any(|line| of_text(line).is_some());
    (lines_wrong || body.chars().count() > LONGEST_BODY).then_some(Lack::TooLong)
}

impl BulletinContent {
    /// What keeps it from being submitted.
    pub fn lacking(&self) -> Vec<Lacking> {
        let title = of_line(&self.title, LONGEST_TITLE).map(|it| Lacking::new("/title", it));
        let empty = self.body.trim().is_empty().then_some(Lack::Empty);
        let body = empty.or_else(|| of_body(&self.body)).map(|it| Lacking::new("/body", it));
        title.into_iter().chain(body).collect()
    }

    /// What cannot even be kept.
    fn unkeepable(&self) -> Vec<Lacking> {
        self.lacking().into_iter().filter(|it| it.lack != Lack::Empty).collect()
    }
}

fn none(lacking: Vec<Lacking>) -> Result<(), BulletinError> {
    if lacking.is_empty() { Ok(()) } else { Err(BulletinError::Lacking(lacking)) }
}

impl Bulletin {
    fn step(
        mut self,
        step: BulletinStep,
        text: Option<String>,
        by: Trace,
    ) -> Result<Self, IllegalStep> {
        let state = machine::transition(BULLETIN, self.state, step)?;
        self.history.push(by.takes(step, text));
        Ok(Self { state, ..self })
    }

    /// 修改
    ///
    /// # Errors
    /// When it is on its way already, or something is too long.
    pub fn edit(self, content: BulletinContent) -> Result<Self, BulletinError> {
        let state = machine::transition(BULLETIN, self.state, BulletinStep::Edit)?;
        none(content.unkeepable())?;
        Ok(Self { content, state, ..self })
    }

    /// 报批
    ///
    /// # Errors
    /// When it is on its way already, or title or body are missing.
    pub fn submit(self, by: Trace) -> Result<Self, BulletinError> {
        let submitted = self.step(BulletinStep::Submit, None, by)?;
        none(submitted.content.lacking())?;
        Ok(submitted)
    }

    /// 退回
    ///
    /// # Errors
    /// When it does not wait for approval, or no reason is given.
    pub fn send_back(self, reason: String, by: Trace) -> Result<Self, BulletinError> {
        let back = self.step(BulletinStep::Return, Some(reason.clone()), by)?;
        let lack = crate::lacking::of_required(&reason);
        none(lack.map(|lack| Lacking::new("/reason", lack)).into_iter().collect())?;
        Ok(back)
    }

    /// 批准
    ///
    /// # Errors
    /// When it does not wait for approval.
    pub fn approve(self, by: Trace) -> Result<Self, BulletinError> {
        Ok(self.step(BulletinStep::Approve, None, by)?)
    }

    /// 印发, under its number.
    ///
    /// # Errors
    /// When it is not approved, or the number is missing.
    pub fn issue(self, document_number: String, by: Trace) -> Result<Self, BulletinError> {
        let issued = self.step(BulletinStep::Issue, Some(document_number.clone()), by.clone())?;
        let lack = of_line(&document_number, LONGEST_NUMBER);
        none(lack.map(|it| Lacking::new("/document_number", it)).into_iter().collect())?;
        let document_number = Some(document_number.trim().to_owned());
        Ok(Self { document_number, issued: Some(by), ..issued })
    }

    /// 撤销
    ///
    /// # Errors
    /// When it waits for approval or is over.
    pub fn abandon(self, by: Trace) -> Result<Self, BulletinError> {
        Ok(self.step(BulletinStep::Drop, None, by)?)
    }

    /// True for what departments may read.
    pub fn is_issued(&self) -> bool {
        self.state == BulletinState::Issued
    }

    /// True for what everybody may read.
    pub fn is_public(&self) -> bool {
        self.is_issued() && self.content.scope == BulletinScope::Public
    }

    pub fn is_open(&self) -> bool {
        !matches!(self.state, BulletinState::Issued | BulletinState::Dropped)
    }

    /// What somebody of this role may do now.
    pub fn legal(&self, role: Option<Role>) -> Vec<BulletinStep> {
        machine::legal(BULLETIN, self.state).filter(|step| Some(step.role()) == role).collect()
    }
}

impl Docketed for Bulletin {
    const KIND: &'static str = "bulletin";

    fn id(&self) -> Uuid {
        self.id.0
    }
    fn year(&self) -> Year {
        self.year
    }
    fn department(&self) -> Option<DepartmentId> {
        None
    }
    fn task(&self) -> Option<TaskKey> {
        None
    }
    fn state(&self) -> &'static str {
        self.state.into()
    }
}

#[cfg(test)]
mod tests;
