//! What is published: the words, who wrote them and which record they are of.
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;
use uuid::Uuid;

use super::PublicationId;
use crate::{accounts::AccountId, departments::named_id, tasks::TaskKey, trace::Trace};

/// What kind of record is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum PublishedKind {
    /// 进展情况
    Report,
    /// 变更调整
    Change,
    /// 完成情况
    Completion,
}

/// The record whose words are published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    pub kind: PublishedKind,
    pub record: Uuid,
}

/// What is said of one task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishedText {
    /// Key of the task.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "24"))]
    pub task: TaskKey,
    #[cfg_attr(feature = "openapi", schema(example = "6座公厕主体完工，正在安装设备。"))]
    pub text: String,
}

/// One version of the words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedVersion {
    pub texts: Vec<PublishedText>,
    pub drafted: Trace,
    /// Whose words they are: somebody else releases them.
    pub drafted_by: AccountId,
    /// 更正原因; none in the first version.
    pub correction: Option<String>,
    /// None until it is released.
    pub released: Option<Trace>,
}

/// Words that are proposed, and who proposes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub texts: Vec<PublishedText>,
    pub by: Trace,
    pub account: AccountId,
}

impl Source {
    /// A record is published once, in versions.
    pub fn publication(&self) -> PublicationId {
        let kind: &'static str = self.kind.into();
        PublicationId(named_id("publication", &[kind, &self.record.to_string()]))
    }
}

impl Proposal {
    pub(super) fn version(self, correction: Option<String>) -> PublishedVersion {
        PublishedVersion {
            texts: self.texts,
            drafted: self.by,
            drafted_by: self.account,
            correction,
            released: None,
        }
    }
}
