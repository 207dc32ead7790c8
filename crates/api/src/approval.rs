//! What a step of a plan or a report leaves behind, and what a reason for one has to be.
use domain::{
    approval::{Stage, Step},
    lacking::of_required,
};
use wire::plans::{Reasoned, StepView};

use crate::{Error, auth::Acting, error::InvalidField};

/// The step as it stays in the record's history, by the server's clock.
pub(crate) fn taken(acting: &Acting, step: Step, reason: Option<String>) -> StepView {
    StepView { step, at: acting.now, by: acting.by(), reason }
}

/// Why a record came back to its clerk; none where it did not.
pub(crate) fn last_reason(stage: Stage, history: &[StepView]) -> Option<String> {
    let last = history.last().filter(|_| matches!(stage, Stage::Returned | Stage::Draft));
    last.and_then(|taken| taken.reason.clone())
}

/// # Errors
/// When nothing is said, or too much.
pub(crate) fn reason(asked: &Reasoned) -> Result<Option<String>, Error> {
    match of_required(&asked.reason) {
        None => Ok(Some(asked.reason.trim().to_owned())),
        Some(lack) => {
            Err(InvalidField::from(domain::lacking::Lacking::new("/reason", lack)).into())
        }
    }
}
