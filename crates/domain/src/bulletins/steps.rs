//! Where a bulletin stands and the steps that lead on.
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
pub enum BulletinState {
    /// 起草中
    Draft,
    /// 待批准
    AwaitingApproval,
    /// 被退回
    Returned,
    /// 已批准, 待印发
    Approved,
    /// 已印发
    Issued,
    /// 已撤销
    Dropped,
}

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum BulletinStep {
    /// 修改
    Edit,
    /// 报批
    Submit,
    /// 退回
    Return,
    /// 批准
    Approve,
    /// 印发
    Issue,
    /// 撤销
    Drop,
}

pub const BULLETIN: &[Line<BulletinState, BulletinStep>] = &[
    (BulletinState::Draft, BulletinStep::Edit, BulletinState::Draft),
    (BulletinState::Draft, BulletinStep::Submit, BulletinState::AwaitingApproval),
    (BulletinState::Draft, BulletinStep::Drop, BulletinState::Dropped),
    (BulletinState::AwaitingApproval, BulletinStep::Return, BulletinState::Returned),
    (BulletinState::AwaitingApproval, BulletinStep::Approve, BulletinState::Approved),
    (BulletinState::Returned, BulletinStep::Edit, BulletinState::Returned),
    (BulletinState::Returned, BulletinStep::Submit, BulletinState::AwaitingApproval),
    (BulletinState::Returned, BulletinStep::Drop, BulletinState::Dropped),
    (BulletinState::Approved, BulletinStep::Issue, BulletinState::Issued),
    (BulletinState::Approved, BulletinStep::Drop, BulletinState::Dropped),
];

impl BulletinStep {
    pub fn role(self) -> Role {
        match self {
            Self::Edit | Self::Submit | Self::Issue | Self::Drop => Role::SupervisionOffice,
            Self::Return | Self::Approve => Role::CityLeader,
        }
    }
}
