//! 变更调整、报备: 「如需变更调整实施计划，须经市政府分管领导同意后，以书面形式报市政府督查室备案说明，
//! 否则市政府督查室将视为未完成项目」. Nothing moves before it is filed, and it is filed before the day
//! that it moves.
mod check;
mod content;
mod steps;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};
use uuid::Uuid;

pub use content::{ChangeContent, ChangeKind, MovedMilestone, Moving};

use crate::{
    access::Role,
    attachments::AttachmentId,
    departments::DepartmentId,
    docket::Docketed,
    lacking::Lacking,
    machine::{self, IllegalStep, Line},
    posts::PostId,
    programmes::Year,
    publications::PublishedKind,
    tasks::{Revision, TaskKey},
    trace::{Taken, Trace},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ChangeId(pub Uuid);

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
pub enum ChangeState {
    /// 起草中
    Draft,
    /// 待部门主要领导签批
    AwaitingSignature,
    /// 待分管市领导同意: all of those in charge.
    AwaitingConsent,
    /// 已同意, 待报备
    Consented,
    /// 已报备: in force.
    Filed,
    /// 被退回
    Returned,
    /// 市领导未同意
    Refused,
    /// 已撤销
    Dropped,
}

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ChangeStep {
    /// 填写
    Edit,
    /// 提交签批
    Submit,
    /// 撤销申请
    Drop,
    /// 退回修改
    SendBack,
    /// 签批
    Sign,
    /// 同意: of one of the leaders in charge; the last one's counts.
    Consent,
    /// 不同意
    Refuse,
    /// 报备登记
    File,
    /// 报备退回
    Return,
}

pub const CHANGE: &[Line<ChangeState, ChangeStep>] = &[
    (ChangeState::Draft, ChangeStep::Edit, ChangeState::Draft),
    (ChangeState::Draft, ChangeStep::Submit, ChangeState::AwaitingSignature),
    (ChangeState::Draft, ChangeStep::Drop, ChangeState::Dropped),
    (ChangeState::AwaitingSignature, ChangeStep::Sign, ChangeState::AwaitingConsent),
    (ChangeState::AwaitingSignature, ChangeStep::SendBack, ChangeState::Returned),
    (ChangeState::AwaitingConsent, ChangeStep::Consent, ChangeState::Consented),
    (ChangeState::AwaitingConsent, ChangeStep::Refuse, ChangeState::Refused),
    (ChangeState::Consented, ChangeStep::File, ChangeState::Filed),
    (ChangeState::Consented, ChangeStep::Return, ChangeState::Returned),
    (ChangeState::Returned, ChangeStep::Edit, ChangeState::Returned),
    (ChangeState::Returned, ChangeStep::Submit, ChangeState::AwaitingSignature),
    (ChangeState::Returned, ChangeStep::Drop, ChangeState::Dropped),
];

impl ChangeState {
    /// Whose move it is; nobody's once it is over.
    pub fn waits_for(self) -> Option<Role> {
        match self {
            Self::Draft | Self::Returned => Some(Role::DepartmentClerk),
            Self::AwaitingSignature => Some(Role::DepartmentLeader),
            Self::AwaitingConsent => Some(Role::CityLeader),
            Self::Consented => Some(Role::SupervisionOffice),
            Self::Filed | Self::Refused | Self::Dropped => None,
        }
    }
}

impl ChangeStep {
    pub fn role(self) -> Role {
        match self {
            Self::Edit | Self::Submit | Self::Drop => Role::DepartmentClerk,
            Self::SendBack | Self::Sign => Role::DepartmentLeader,
            Self::Consent | Self::Refuse => Role::CityLeader,
            Self::File | Self::Return => Role::SupervisionOffice,
        }
    }

    /// Steps that lead on towards filing, which come too late once the day is past.
    fn leads_on(self) -> bool {
        matches!(self, Self::Submit | Self::Sign | Self::Consent | Self::File)
    }
}

/// 分管市领导同意
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    pub leader: PostId,
    pub given: Trace,
}

/// 报备: in writing, with the supervision office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Filing {
    /// 文号
    #[cfg_attr(feature = "openapi", schema(example = "瓦交发〔2017〕35号"))]
    pub document_number: String,
    /// The document itself.
    #[cfg_attr(feature = "openapi", schema(value_type = uuid::Uuid))]
    pub document: AttachmentId,
    pub filed: Trace,
}

/// 变更调整
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub id: ChangeId,
    pub year: Year,
    pub department: DepartmentId,
    pub task: TaskKey,
    pub content: ChangeContent,
    pub state: ChangeState,
    pub begun: Trace,
    /// Old and new values, as they were when it was submitted.
    pub revisions: Vec<Revision>,
    /// The last day on which it can be filed, fixed when it was submitted: the first of the days that
    /// it moves.
    pub file_by: Option<NaiveDate>,
    /// Those who have to consent, fixed when it was signed: all in charge of the task.
    pub leaders: Vec<PostId>,
    pub consents: Vec<Consent>,
    pub filing: Option<Filing>,
    pub history: Vec<Taken<ChangeStep>>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    #[error(transparent)]
    Step(#[from] IllegalStep),
    #[error("it had to be filed by {0}")]
    TooLate(NaiveDate),
    #[error("not one of those in charge, or consented already")]
    NotTheirs,
    #[error("something is missing or wrong")]
    Lacking(Vec<Lacking>),
}

impl Change {
    pub fn is_open(&self) -> bool {
        !matches!(self.state, ChangeState::Filed | ChangeState::Refused | ChangeState::Dropped)
    }

    /// True once the day that it moves is past and it was not filed: the task counts as not
    /// completed.
    pub fn is_too_late(&self, today: NaiveDate) -> bool {
        self.is_open() && self.file_by.is_some_and(|day| day < today)
    }

    /// Those in charge who have not consented yet.
    pub fn consents_missing(&self) -> impl Iterator<Item = PostId> {
        let given = |leader: &PostId| self.consents.iter().any(|known| known.leader == *leader);
        self.leaders.iter().copied().filter(move |leader| !given(leader))
    }

    /// What somebody may do now.
    pub fn legal(
        &self,
        role: Option<Role>,
        post: Option<PostId>,
        today: NaiveDate,
    ) -> Vec<ChangeStep> {
        let may = |step: &ChangeStep| {
            Some(step.role()) == role
                && !(step.leads_on() && self.is_too_late(today))
                && (step.role() != Role::CityLeader
                    || self.consents_missing().any(|leader| Some(leader) == post))
        };
        machine::legal(CHANGE, self.state).filter(may).collect()
    }
}

impl Docketed for Change {
    const KIND: &'static str = "change";

    fn id(&self) -> Uuid {
        self.id.0
    }
    fn year(&self) -> Year {
        self.year
    }
    fn department(&self) -> Option<DepartmentId> {
        Some(self.department)
    }
    fn task(&self) -> Option<TaskKey> {
        Some(self.task)
    }
    fn state(&self) -> &'static str {
        self.state.into()
    }
    fn published(&self) -> Option<(PublishedKind, String)> {
        (self.state == ChangeState::Filed)
            .then(|| (PublishedKind::Change, self.content.reason.clone()))
    }
}

#[cfg(test)]
mod tests;
