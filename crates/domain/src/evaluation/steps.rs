//! Where an evaluation stands and the steps that lead on.
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::{access::Role, machine::Line};

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
pub enum EvaluationState {
    /// 起草中: computed anew whenever it is read.
    Draft,
    /// 征求意见: frozen, and the departments may object.
    Announced,
    /// 待市政府批准
    AwaitingApproval,
    /// 已批准: final.
    Approved,
}

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum EvaluationStep {
    /// 调整计分标准
    Weigh,
    /// 印发征求意见
    Announce,
    /// 提出申诉
    Object,
    /// 申诉答复
    Decide,
    /// 报市政府批准
    Submit,
    /// 退回
    Return,
    /// 批准
    Approve,
}

pub const EVALUATION: &[Line<EvaluationState, EvaluationStep>] = &[
    (EvaluationState::Draft, EvaluationStep::Weigh, EvaluationState::Draft),
    (EvaluationState::Draft, EvaluationStep::Announce, EvaluationState::Announced),
    (EvaluationState::Announced, EvaluationStep::Object, EvaluationState::Announced),
    (EvaluationState::Announced, EvaluationStep::Decide, EvaluationState::Announced),
    (EvaluationState::Announced, EvaluationStep::Submit, EvaluationState::AwaitingApproval),
    (EvaluationState::AwaitingApproval, EvaluationStep::Return, EvaluationState::Announced),
    (EvaluationState::AwaitingApproval, EvaluationStep::Approve, EvaluationState::Approved),
];

impl EvaluationStep {
    pub fn role(self) -> Role {
        match self {
            Self::Weigh | Self::Announce | Self::Decide | Self::Submit => Role::SupervisionOffice,
            Self::Object => Role::DepartmentLeader,
            Self::Return | Self::Approve => Role::CityLeader,
        }
    }
}
