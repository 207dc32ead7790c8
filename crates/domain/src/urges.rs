//! 催办: reminder → notice 督办单 → warning, each with a deadline, a receipt and an answer. The
//! supervision office raises it, and only the supervision office closes it.
use chrono::{DateTime, NaiveDate, Utc};
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
};

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

/// When something was done and by whom, as others read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Trace {
    pub at: DateTime<Utc>,
    #[cfg_attr(feature = "openapi", schema(example = "陈铁军"))]
    pub by: String,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UrgeError {
    #[error(transparent)]
    Step(#[from] IllegalStep),
    #[error("there is nothing sharper than a warning")]
    NothingSharper,
    #[error("the department has until {0} to answer")]
    StillTime(NaiveDate),
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
        let past = (self.deadline < today).then(|| Lacking::new("/deadline", Lack::Day));
        text.into_iter().chain(past).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2017, 9, day).unwrap()
    }

    fn urge(level: UrgeLevel, state: UrgeState) -> Urge {
        let issued = Trace { at: DateTime::UNIX_EPOCH, by: "陈铁军".to_owned() };
        Urge {
            id: UrgeId(Uuid::nil()),
            year: Year::parse(2017).unwrap(),
            department: DepartmentId(Uuid::nil()),
            subject: UrgeSubject::Task(TaskKey::Number(3)),
            level,
            text: "请抓紧开工。".to_owned(),
            deadline: day(20),
            state,
            previous: None,
            issued,
            received: None,
            answer: None,
            answered: None,
            remark: None,
            closed: None,
        }
    }

    #[test]
    fn every_step_that_is_not_legal_is_refused_and_the_legal_ones_are_named() {
        use UrgeState::*;
        for (state, legal) in [
            (Issued, vec!["receive", "close", "escalate"]),
            (Received, vec!["answer", "close", "escalate"]),
            (Answered, vec!["close", "send_back", "escalate"]),
            (Closed, vec![]),
            (Escalated, vec![]),
        ] {
            for step in UrgeStep::VARIANTS {
                let name: &'static str = (*step).into();
                match transition(state, *step) {
                    Ok(_) => assert!(legal.contains(&name), "{state:?} {name}"),
                    Err(refused) => {
                        assert!(!legal.contains(&name), "{state:?} {name}");
                        assert_eq!(refused.legal, legal);
                    }
                }
            }
        }
    }

    #[test]
    fn nobody_closes_what_another_raised() {
        for role in Role::VARIANTS.iter().filter(|role| **role != Role::SupervisionOffice) {
            for state in UrgeState::VARIANTS {
                for step in legal(*state, Some(*role)) {
                    let next = transition(*state, step).unwrap();
                    assert!(!matches!(next, UrgeState::Closed | UrgeState::Escalated), "{role:?}");
                }
            }
        }
    }

    #[test]
    fn an_urge_is_sharpened_after_its_deadline_or_a_poor_answer_step_by_step() {
        let open = urge(UrgeLevel::Reminder, UrgeState::Issued);
        assert_eq!(open.sharper(day(20)), Err(UrgeError::StillTime(day(20))));
        assert_eq!(open.sharper(day(21)), Ok(UrgeLevel::Notice));
        let answered = urge(UrgeLevel::Notice, UrgeState::Answered);
        assert_eq!(answered.sharper(day(1)), Ok(UrgeLevel::Warning));
        let warning = urge(UrgeLevel::Warning, UrgeState::Received);
        assert_eq!(warning.sharper(day(21)), Err(UrgeError::NothingSharper));
        let closed = urge(UrgeLevel::Reminder, UrgeState::Closed);
        assert!(matches!(closed.sharper(day(21)), Err(UrgeError::Step(_))));
        assert!(
            open.is_overdue(day(21)) && !open.is_overdue(day(20)) && !closed.is_overdue(day(21))
        );
    }

    #[test]
    fn a_new_urge_has_words_and_time_to_answer() {
        let good = urge(UrgeLevel::Reminder, UrgeState::Issued);
        assert_eq!(good.lacking(day(20)), []);
        assert_eq!(good.lacking(day(21)), [Lacking::new("/deadline", Lack::Day)]);
        let mute = Urge { text: " ".to_owned(), ..good };
        assert_eq!(mute.lacking(day(20)), [Lacking::new("/text", Lack::Empty)]);
    }

    proptest! {
        /// Whatever is tried in whatever order: an answer comes after a receipt, and what is closed
        /// stays closed.
        #[test]
        fn no_sequence_reaches_an_impossible_state(steps in prop::collection::vec(0..UrgeStep::VARIANTS.len(), 0..30)) {
            let (mut state, mut received) = (UrgeState::Issued, false);
            for step in steps.into_iter().map(|at| UrgeStep::VARIANTS[at]) {
                let Ok(next) = transition(state, step) else { continue };
                prop_assert!(!matches!(state, UrgeState::Closed | UrgeState::Escalated));
                received |= step == UrgeStep::Receive;
                prop_assert!(next != UrgeState::Answered || received);
                state = next;
            }
        }
    }
}
