//! 责任部门: the units that answer for tasks.
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::line::Title;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DepartmentId(pub Uuid);

/// A unit that leads or supports tasks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Department {
    pub id: DepartmentId,
    /// The whole name, with the branch in brackets: 市规划建设局（建设）.
    pub name: Title,
    /// True for an owner that stands for many units, such as 属地各乡镇.
    pub collective: bool,
}

/// Namespace of the ids that are derived from names, so that importing one document twice, or on
/// two machines, gives the same addresses.
const NAMES: Uuid = Uuid::from_u128(0x6775_6170_6169_4e61_8d65_7300_0000_0001);

/// Derives a stable id from what a record is and the words that identify it.
pub(crate) fn named_id(kind: &str, words: &[&str]) -> Uuid {
    Uuid::new_v5(&NAMES, format!("{kind}\u{1f}{}", words.join("\u{1f}")).as_bytes())
}

impl DepartmentId {
    pub fn named(name: &Title) -> Self {
        Self(named_id("department", &[name.as_str()]))
    }
}

impl Department {
    pub fn named(name: Title, collective: bool) -> Self {
        Self { id: DepartmentId::named(&name), name, collective }
    }

    /// The bureau without its branch: 市规划建设局 for 市规划建设局（建设）.
    pub fn bureau(&self) -> &str {
        let name = self.name.as_str();
        name.find('（').map_or(name, |at| &name[..at])
    }
}
