//! 逐级报审: what a department's clerk prepares, its leader signs and the supervision office accepts.
//! Plans and reports go the same way.
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::{
    access::Role,
    machine::{self, Line},
};

/// Where a plan or a report stands.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
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
pub enum Stage {
    /// 起草中: with the clerk.
    #[default]
    Draft,
    /// 待签批: with the department's leader.
    AwaitingSignature,
    /// 待审核: signed and sent to the supervision office.
    Signed,
    /// 已通过
    Accepted,
    /// 被退回: with the clerk again, and why.
    Returned,
}

/// What somebody does with a plan or a report.
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
pub enum Step {
    /// 填写
    Edit,
    /// 提交签批
    Submit,
    /// 退回修改: the leader does not sign.
    SendBack,
    /// 签批上报
    Sign,
    /// 审核通过
    Accept,
    /// 审核退回
    Return,
    /// 更正: a new version of what was accepted; the old one stays.
    Correct,
}

/// 实施计划: once approved it is the baseline, which only a filed change moves.
pub const PLAN: &[Line<Stage, Step>] = &[
    (Stage::Draft, Step::Edit, Stage::Draft),
    (Stage::Draft, Step::Submit, Stage::AwaitingSignature),
    (Stage::AwaitingSignature, Step::Sign, Stage::Signed),
    (Stage::AwaitingSignature, Step::SendBack, Stage::Returned),
    (Stage::Signed, Step::Accept, Stage::Accepted),
    (Stage::Signed, Step::Return, Stage::Returned),
    (Stage::Returned, Step::Edit, Stage::Returned),
    (Stage::Returned, Step::Submit, Stage::AwaitingSignature),
];

/// 进展情况报告: the same way, and what was accepted can be corrected.
pub const REPORT: &[Line<Stage, Step>] = &[
    PLAN[0],
    PLAN[1],
    PLAN[2],
    PLAN[3],
    PLAN[4],
    PLAN[5],
    PLAN[6],
    PLAN[7],
    (Stage::Accepted, Step::Correct, Stage::Draft),
];

impl Step {
    /// Who takes the step. The policy says the same by operation; a test holds them together.
    pub fn role(self) -> Role {
        match self {
            Self::Edit | Self::Submit | Self::Correct => Role::DepartmentClerk,
            Self::Sign | Self::SendBack => Role::DepartmentLeader,
            Self::Accept | Self::Return => Role::SupervisionOffice,
        }
    }
}

/// What somebody of this role may do now.
pub fn legal(machine: &[Line<Stage, Step>], stage: Stage, role: Option<Role>) -> Vec<Step> {
    machine::legal(machine, stage).filter(|step| Some(step.role()) == role).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::machine::transition;

    /// Every state and step, written out: what is not in this list is refused.
    #[test]
    fn every_step_that_is_not_legal_is_refused_and_the_legal_ones_are_named() {
        use Stage::*;
        for (stage, plan, report) in [
            (Draft, vec!["edit", "submit"], vec![]),
            (AwaitingSignature, vec!["sign", "send_back"], vec![]),
            (Signed, vec!["accept", "return"], vec![]),
            (Accepted, vec![], vec!["correct"]),
            (Returned, vec!["edit", "submit"], vec![]),
        ] {
            let with_correction: Vec<&str> = plan.iter().chain(&report).copied().collect();
            for (machine, legal) in [(PLAN, &plan), (REPORT, &with_correction)] {
                for step in Step::VARIANTS {
                    let name: &'static str = (*step).into();
                    match transition(machine, stage, *step) {
                        Ok(_) => assert!(legal.contains(&name), "{stage:?} {name}"),
                        Err(refused) => {
                            assert!(!legal.contains(&name), "{stage:?} {name}");
                            assert_eq!(&refused.legal, legal);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn each_step_belongs_to_one_role_and_nobody_approves_their_own() {
        for role in Role::VARIANTS {
            let steps: Vec<&Step> = Step::VARIANTS.iter().filter(|it| it.role() == *role).collect();
            let named = |step| steps.contains(&&step);
            assert!(!(named(Step::Submit) && named(Step::Sign)), "{role:?}");
            assert!(!(named(Step::Sign) && named(Step::Accept)), "{role:?}");
        }
    }

    proptest! {
        /// Nothing is accepted that was not signed, and nothing is signed that was not submitted.
        #[test]
        fn acceptance_comes_after_signature_and_signature_after_submission(
            steps in proptest::collection::vec(0..Step::VARIANTS.len(), 0..40)
        ) {
            let mut stage = Stage::Draft;
            let mut taken: Vec<Step> = Vec::new();
            for step in steps.into_iter().map(|at| Step::VARIANTS[at]) {
                let Ok(next) = transition(REPORT, stage, step) else { continue };
                let last = taken.iter().rev().find(|it| **it != Step::Edit);
                match step {
                    Step::Accept | Step::Return => prop_assert_eq!(last, Some(&Step::Sign)),
                    Step::Sign | Step::SendBack => prop_assert_eq!(last, Some(&Step::Submit)),
                    Step::Correct => prop_assert_eq!(last, Some(&Step::Accept)),
                    Step::Edit | Step::Submit => prop_assert_ne!(last, Some(&Step::Accept)),
                }
                taken.push(step);
                stage = next;
            }
        }
    }
}
