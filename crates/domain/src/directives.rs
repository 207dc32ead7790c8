//! 指示、批示: what a city leader instructs, tracked until the leader accepts its result. Nobody else
//! closes it.
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};
use uuid::Uuid;

use crate::{
    access::Role,
    attachments::AttachmentId,
    departments::DepartmentId,
    docket::Docketed,
    lacking::{Lack, Lacking, of_required},
    machine::{self, IllegalStep, Line},
    meetings::MeetingId,
    posts::PostId,
    programmes::Year,
    tasks::TaskKey,
    trace::{Taken, Trace},
};

/// No deadline lies further ahead.
const LONGEST: Days = Days::new(366);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DirectiveId(pub Uuid);

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
pub enum DirectiveState {
    /// 待签收
    Issued,
    /// 办理中
    Received,
    /// 已办理, 待领导审定
    Handled,
    /// 已办结: the leader accepts the result.
    Accepted,
    /// 已撤回
    Withdrawn,
}

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum DirectiveStep {
    /// 签收
    Receive,
    /// 报送办理情况
    Handle,
    /// 同意办结
    Accept,
    /// 退回续办
    SendBack,
    /// 撤回
    Withdraw,
}

pub const DIRECTIVE: &[Line<DirectiveState, DirectiveStep>] = &[
    (DirectiveState::Issued, DirectiveStep::Receive, DirectiveState::Received),
    (DirectiveState::Issued, DirectiveStep::Withdraw, DirectiveState::Withdrawn),
    (DirectiveState::Received, DirectiveStep::Handle, DirectiveState::Handled),
    (DirectiveState::Received, DirectiveStep::Withdraw, DirectiveState::Withdrawn),
    (DirectiveState::Handled, DirectiveStep::Accept, DirectiveState::Accepted),
    (DirectiveState::Handled, DirectiveStep::SendBack, DirectiveState::Received),
];

impl DirectiveState {
    /// Whose move it is; nobody's once it is over.
    pub fn waits_for(self) -> Option<Role> {
        match self {
            Self::Issued | Self::Received => Some(Role::DepartmentClerk),
            Self::Handled => Some(Role::CityLeader),
            Self::Accepted | Self::Withdrawn => None,
        }
    }
}

impl DirectiveStep {
    /// Who takes the step: the department handles, the leader decides.
    pub fn roles(self) -> &'static [Role] {
        match self {
            Self::Receive | Self::Handle => &[Role::DepartmentClerk, Role::DepartmentLeader],
            Self::Accept | Self::SendBack | Self::Withdraw => &[Role::CityLeader],
        }
    }
}

/// 指示、批示
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directive {
    pub id: DirectiveId,
    pub year: Year,
    /// The city leader's post: whoever holds it decides.
    pub leader: PostId,
    pub meeting: Option<MeetingId>,
    pub task: Option<TaskKey>,
    /// The one department that owns it.
    pub department: DepartmentId,
    pub text: String,
    /// The last day for the result.
    pub deadline: NaiveDate,
    pub state: DirectiveState,
    pub issued: Trace,
    /// 办理情况, as it was said last.
    pub result: Option<String>,
    pub evidence: Vec<AttachmentId>,
    pub history: Vec<Taken<DirectiveStep>>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DirectiveError {
    #[error(transparent)]
    Step(#[from] IllegalStep),
    #[error("something is missing or wrong")]
    Lacking(Vec<Lacking>),
}

fn required(text: &str, pointer: &str) -> Result<(), DirectiveError> {
    match of_required(text) {
        Some(lack) => Err(DirectiveError::Lacking(vec![Lacking::new(pointer, lack)])),
        None => Ok(()),
    }
}

fn possible_deadline(deadline: NaiveDate, today: NaiveDate) -> Option<Lacking> {
    let last = today.checked_add_days(LONGEST);
    let possible = today <= deadline && Some(deadline) <= last;
    (!possible).then(|| Lacking::new("/deadline", Lack::Day))
}

impl Directive {
    /// A new directive, if nothing is missing in it.
    ///
    /// # Errors
    /// When its words are missing or the deadline is past.
    pub fn issue(self, today: NaiveDate) -> Result<Self, DirectiveError> {
        let text = of_required(&self.text).map(|lack| Lacking::new("/text", lack));
        let lacking: Vec<Lacking> =
            text.into_iter().chain(possible_deadline(self.deadline, today)).collect();
        if lacking.is_empty() { Ok(self) } else { Err(DirectiveError::Lacking(lacking)) }
    }

    fn step(
        mut self,
        step: DirectiveStep,
        text: Option<String>,
        by: Trace,
    ) -> Result<Self, IllegalStep> {
        let state = machine::transition(DIRECTIVE, self.state, step)?;
        self.history.push(by.takes(step, text));
        Ok(Self { state, ..self })
    }

    /// 签收
    ///
    /// # Errors
    /// When it was received already, or is over.
    pub fn receive(self, by: Trace) -> Result<Self, DirectiveError> {
        Ok(self.step(DirectiveStep::Receive, None, by)?)
    }

    /// 报送办理情况
    ///
    /// # Errors
    /// When it was not received, or nothing is said.
    pub fn handle(
        self,
        result: String,
        evidence: Vec<AttachmentId>,
        by: Trace,
    ) -> Result<Self, DirectiveError> {
        let handled = self.step(DirectiveStep::Handle, Some(result.clone()), by)?;
        required(&result, "/result")?;
        Ok(Self { result: Some(result), evidence, ..handled })
    }

    /// 同意办结
    ///
    /// # Errors
    /// When there is no result.
    pub fn accept(self, by: Trace) -> Result<Self, DirectiveError> {
        Ok(self.step(DirectiveStep::Accept, None, by)?)
    }

    /// 退回续办, with another deadline where the leader sets one.
    ///
    /// # Errors
    /// When there is no result, no reason is given, or the deadline is past.
    pub fn send_back(
        self,
        reason: String,
        deadline: Option<NaiveDate>,
        by: Trace,
    ) -> Result<Self, DirectiveError> {
        let today = by.day();
        let back = self.step(DirectiveStep::SendBack, Some(reason.clone()), by)?;
        required(&reason, "/reason")?;
        if let Some(wrong) = deadline.and_then(|day| possible_deadline(day, today)) {
            return Err(DirectiveError::Lacking(vec![wrong]));
        }
        Ok(Self { deadline: deadline.unwrap_or(back.deadline), ..back })
    }

    /// 撤回
    ///
    /// # Errors
    /// When a result waits for the leader or it is over, or no reason is given.
    pub fn withdraw(self, reason: String, by: Trace) -> Result<Self, DirectiveError> {
        let withdrawn = self.step(DirectiveStep::Withdraw, Some(reason.clone()), by)?;
        required(&reason, "/reason")?;
        Ok(withdrawn)
    }

    pub fn is_open(&self) -> bool {
        !matches!(self.state, DirectiveState::Accepted | DirectiveState::Withdrawn)
    }

    /// True when the deadline passed without a result.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        matches!(self.state, DirectiveState::Issued | DirectiveState::Received)
            && self.deadline < today
    }

    /// What somebody may do now; only the holder of the leader's post decides.
    pub fn legal(&self, role: Option<Role>, post: Option<PostId>) -> Vec<DirectiveStep> {
        let may = |step: &DirectiveStep| {
            role.is_some_and(|role| step.roles().contains(&role))
                && (role != Some(Role::CityLeader) || post == Some(self.leader))
        };
        machine::legal(DIRECTIVE, self.state).filter(may).collect()
    }
}

impl Docketed for Directive {
    const KIND: &'static str = "directive";

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
        self.task
    }
    fn state(&self) -> &'static str {
        self.state.into()
    }
}
