//! Where a publication stands and the steps that lead on.
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::machine::Line;

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
pub enum PublicationState {
    /// 待审核公布
    Proposed,
    /// 已公布
    Released,
    /// 退回修改
    Returned,
}

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum PublicationStep {
    /// 修改文字
    Amend,
    /// 审核公布
    Release,
    /// 退回修改
    SendBack,
    /// 更正: a new version, which has to be released in its turn.
    Correct,
}

/// Every step is the supervision office's; a second person of it releases.
pub const PUBLICATION: &[Line<PublicationState, PublicationStep>] = &[
    (PublicationState::Proposed, PublicationStep::Amend, PublicationState::Proposed),
    (PublicationState::Proposed, PublicationStep::Release, PublicationState::Released),
    (PublicationState::Proposed, PublicationStep::SendBack, PublicationState::Returned),
    (PublicationState::Returned, PublicationStep::Amend, PublicationState::Proposed),
    (PublicationState::Released, PublicationStep::Correct, PublicationState::Proposed),
];
