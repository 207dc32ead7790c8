//! Where a completion stands and the steps that lead on.
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
pub enum CompletionState {
    /// 起草中
    Draft,
    /// 待部门主要领导签批
    AwaitingSignature,
    /// 已申请, 待核查材料
    Applied,
    /// 待实地核查
    AwaitingInspection,
    /// 已核查, 待核验
    Checked,
    /// 已核验完成
    Verified,
    /// 被退回
    Returned,
    /// 核验未通过: the department may put it right and apply again.
    Refused,
    /// 核验已撤销: what was stated was false.
    Revoked,
    /// 已撤销
    Dropped,
}

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CompletionStep {
    /// 填写
    Edit,
    /// 提交签批
    Submit,
    /// 撤销申请
    Drop,
    /// 退回修改
    SendBack,
    /// 签批申请
    Sign,
    /// 材料核查合格
    Check,
    /// 材料核查合格, 还须实地核查
    RequireInspection,
    /// 实地核查
    Inspect,
    /// 核验通过
    Verify,
    /// 核验不通过
    Refuse,
    /// 撤销核验: false data found.
    Reopen,
}

pub const COMPLETION: &[Line<CompletionState, CompletionStep>] = &[
    (CompletionState::Draft, CompletionStep::Edit, CompletionState::Draft),
    (CompletionState::Draft, CompletionStep::Submit, CompletionState::AwaitingSignature),
    (CompletionState::Draft, CompletionStep::Drop, CompletionState::Dropped),
    (CompletionState::AwaitingSignature, CompletionStep::Sign, CompletionState::Applied),
    (CompletionState::AwaitingSignature, CompletionStep::SendBack, CompletionState::Returned),
    (CompletionState::Applied, CompletionStep::Check, CompletionState::Checked),
    (
        CompletionState::Applied,
        CompletionStep::RequireInspection,
        CompletionState::AwaitingInspection,
    ),
    (CompletionState::Applied, CompletionStep::Refuse, CompletionState::Refused),
    (CompletionState::AwaitingInspection, CompletionStep::Inspect, CompletionState::Checked),
    (CompletionState::AwaitingInspection, CompletionStep::Refuse, CompletionState::Refused),
    (CompletionState::Checked, CompletionStep::Verify, CompletionState::Verified),
    (CompletionState::Checked, CompletionStep::Refuse, CompletionState::Refused),
    (CompletionState::Verified, CompletionStep::Reopen, CompletionState::Revoked),
    (CompletionState::Returned, CompletionStep::Edit, CompletionState::Returned),
    (CompletionState::Returned, CompletionStep::Submit, CompletionState::AwaitingSignature),
    (CompletionState::Returned, CompletionStep::Drop, CompletionState::Dropped),
    (CompletionState::Refused, CompletionStep::Edit, CompletionState::Refused),
    (CompletionState::Refused, CompletionStep::Submit, CompletionState::AwaitingSignature),
    (CompletionState::Refused, CompletionStep::Drop, CompletionState::Dropped),
];

impl CompletionState {
    /// Whose move it is; nobody's once it is over.
    pub fn waits_for(self) -> Option<Role> {
        match self {
            Self::Draft | Self::Returned | Self::Refused => Some(Role::DepartmentClerk),
            Self::AwaitingSignature => Some(Role::DepartmentLeader),
            Self::Applied | Self::AwaitingInspection | Self::Checked => {
                Some(Role::SupervisionOffice)
            }
            Self::Verified | Self::Revoked | Self::Dropped => None,
        }
    }
}

impl CompletionStep {
    pub fn role(self) -> Role {
        match self {
            Self::Edit | Self::Submit | Self::Drop => Role::DepartmentClerk,
            Self::SendBack | Self::Sign => Role::DepartmentLeader,
            Self::Check
            | Self::RequireInspection
            | Self::Inspect
            | Self::Verify
            | Self::Refuse
            | Self::Reopen => Role::SupervisionOffice,
        }
    }
}
