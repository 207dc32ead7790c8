//! 案卷: how meetings, directives, changes, completions, bulletins, publications and evaluations are
//! kept: each as one document with a version, found by kind, programme, department and task. What
//! they mean is their rooms' to say.
mod entity;
mod step;
pub(crate) mod store;
mod view;

use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

pub(crate) use step::{
    evidence_of, find, find_as_read, find_shared, keep_new, own_task, take, take_shared, trace,
};
pub(crate) use store::{Stored, Which};
pub(crate) use view::{Beside, events_of, revision};

/// What names a record in addresses.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct RecordAddress {
    /// Id of the record.
    pub(crate) id: Uuid,
}
