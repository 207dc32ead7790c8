//! 催办: reminder → notice 督办单 → warning, each with a deadline, a receipt and an answer. The
//! supervision office raises it, and only the supervision office closes it.
mod steps;
mod subject;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};
use uuid::Uuid;

use crate::{
    access::Role,
    departments::DepartmentId,
    lacking::{Lack, Lacking, of_required},
    machine::{self, IllegalStep, Line},
    programmes::Year,
    reports::PeriodKey,
    tasks::TaskKey,
    trace::Trace,
};

pub use subject::subject;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UrgeId(pub Uuid);

/// How sharply a department is urged.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum UrgeLevel {
    /// 催办提醒
    Reminder,
    /// 督办单
    Notice,
    /// 警示
    Warning,
}

impl UrgeLevel {
    /// The next sharper level; none after the warning.
    pub fn next(self) -> Option<Self> {
        match self {
            Self::Reminder => Some(Self::Notice),
            Self::Notice => Some(Self::Warning),
            Self::Warning => None,
        }
    }
}

/// What a department is urged about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UrgeSubject {
    Task(TaskKey),
    Report(PeriodKey),
}

impl UrgeSubject {
    /// The task concerned; none where it is about a report.
    pub fn task(self) -> Option<TaskKey> {
        match self {
            Self::Task(key) => Some(key),
            Self::Report(_) => None,
        }
    }
}

#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum UrgeState {
    /// 待签收
    Issued,
    /// 已签收, 待答复
    Received,
    /// 已答复, 待审核
    Answered,
    /// 已办结
    Closed,
    /// 已升级: a sharper one took its place.
    Escalated,
}

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum UrgeStep {
    /// 签收
    Receive,
    /// 答复
    Answer,
    /// 办结
    Close,
    /// 退回重答
    SendBack,
    /// 升级
    Escalate,
}

pub const URGE: &[Line<UrgeState, UrgeStep>] = &[
    (UrgeState::Issued, UrgeStep::Receive, UrgeState::Received),
    (UrgeState::Issued, UrgeStep::Close, UrgeState::Closed),
    (UrgeState::Issued, UrgeStep::Escalate, UrgeState::Escalated),
    (UrgeState::Received, UrgeStep::Answer, UrgeState::Answered),
    (UrgeState::Received, UrgeStep::Close, UrgeState::Closed),
    (UrgeState::Received, UrgeStep::Escalate, UrgeState::Escalated),
    (UrgeState::Answered, UrgeStep::Close, UrgeState::Closed),
    (UrgeState::Answered, UrgeStep::SendBack, UrgeState::Received),
    (UrgeState::Answered, UrgeStep::Escalate, UrgeState::Escalated),
];

impl UrgeStep {
    /// Who takes the step: the department receives and answers, the office decides.
    pub fn roles(self) -> &'static [Role] {
        match self {
            Self::Receive | Self::Answer => &[Role::DepartmentClerk, Role::DepartmentLeader],
            Self::Close | Self::SendBack | Self::Escalate => &[Role::SupervisionOffice],
        }
    }
}

/// The state after a step.
///
/// # Errors
/// When the state does not allow the step; the error names those it allows.
pub fn transition(state: UrgeState, step: UrgeStep) -> Result<UrgeState, IllegalStep> {
    machine::transition(URGE, state, step)
}

/// What somebody of this role may do now.
pub fn legal(state: UrgeState, role: Option<Role>) -> Vec<UrgeStep> {
    let steps = machine::legal(URGE, state);
    steps.filter(|step| role.is_some_and(|role| step.roles().contains(&role))).collect()
}

/// Nobody is given more time than this to answer.
pub const LONGEST: Days = Days::new(366);

/// A department urged once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urge {
    pub id: UrgeId,
    pub year: Year,
    pub department: DepartmentId,
    pub subject: UrgeSubject,
    pub level: UrgeLevel,
    pub text: String,
    /// The last day for the answer.
    pub deadline: NaiveDate,
    pub state: UrgeState,
    /// The milder one that this one sharpens.
    pub previous: Option<UrgeId>,
    pub issued: Trace,
    /// 签收
    pub received: Option<Trace>,
    pub answer: Option<String>,
    pub answered: Option<Trace>,
    /// Why the answer was sent back or the urge closed.
    pub remark: Option<String>,
    pub closed: Option<Trace>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UrgeError {
    #[error(transparent)]
    Step(#[from] IllegalStep),
    #[error("there is nothing sharper than a warning")]
    NothingSharper,
    #[error("the department has until {0} to answer")]
    StillTime(NaiveDate),
    #[error("something is missing or wrong")]
    Lacking(Vec<Lacking>),
}

impl Urge {
    /// True while something is still to be done about it.
    pub fn is_open(&self) -> bool {
        !matches!(self.state, UrgeState::Closed | UrgeState::Escalated)
    }

    /// True when the deadline passed without an answer.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        matches!(self.state, UrgeState::Issued | UrgeState::Received) && self.deadline < today
    }

    /// The level of the urge that takes this one's place.
    ///
    /// # Errors
    /// When it is closed or a warning, or the department still has time to answer.
    pub fn sharper(&self, today: NaiveDate) -> Result<UrgeLevel, UrgeError> {
        transition(self.state, UrgeStep::Escalate)?;
        if self.state != UrgeState::Answered && today <= self.deadline {
            return Err(UrgeError::StillTime(self.deadline));
        }
        self.level.next().ok_or(UrgeError::NothingSharper)
    }

    /// What is missing or wrong in a new urge.
    pub fn lacking(&self, today: NaiveDate) -> Vec<Lacking> {
        let text = of_required(&self.text).map(|lack| Lacking::new("/text", lack));
        let last = today.checked_add_days(LONGEST);
        let possible = today <= self.deadline && Some(self.deadline) <= last;
        let day = (!possible).then(|| Lacking::new("/deadline", Lack::Day));
        text.into_iter().chain(day).collect()
    }
}

#[cfg(test)]
mod tests;
