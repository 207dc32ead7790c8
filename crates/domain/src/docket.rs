//! 案卷: what the records of the supervision year have in common, so that they are kept alike.
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

use crate::{
    departments::DepartmentId, programmes::Year, publications::PublishedKind, tasks::TaskKey,
};

/// A record that is kept as one document, with a version that counts its steps.
pub trait Docketed: Clone + Serialize + DeserializeOwned {
    /// The kind of record, as it is stored and as the audit trail names it.
    const KIND: &'static str;

    fn id(&self) -> Uuid;
    fn year(&self) -> Year;
    /// Whose record it is; none where it is no department's.
    fn department(&self) -> Option<DepartmentId>;
    fn task(&self) -> Option<TaskKey>;
    fn state(&self) -> &'static str;

    /// What is proposed for publication when a step of the record becomes a fact of its task.
    fn published(&self) -> Option<(PublishedKind, String)> {
        None
    }
}
