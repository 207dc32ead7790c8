//! The end of a year: what is open is not completed, and the evaluation begins.
use chrono::Datelike;

use super::{Evaluation, EvaluationError, EvaluationId, EvaluationState, Weights};
use crate::{
    programmes::Year,
    tasks::{Fact, Light, Task, TaskId},
    trace::Trace,
};

/// 年度结账: what is not completed when the year is closed is not completed for good.
///
/// # Errors
/// While the year is not over.
pub fn close_year(
    year: Year,
    tasks: &[Task],
    light: impl Fn(&Task) -> Light,
    by: Trace,
) -> Result<(Evaluation, Vec<(TaskId, Fact)>), EvaluationError> {
    if by.day().year() <= year.number() {
        return Err(EvaluationError::YearNotOver);
    }
    let ended = |task: &&Task| matches!(light(task), Light::Completed | Light::NotCompleted);
    let open = tasks.iter().filter(|task| !ended(task));
    let facts = open.map(|task| (task.id, Fact::NotCompleted)).collect();
    let evaluation = Evaluation {
        id: EvaluationId::of_year(year),
        year,
        weights: Weights::default(),
        state: EvaluationState::Draft,
        begun: by,
        objections_until: None,
        sheets: Vec::new(),
        objections: Vec::new(),
        history: Vec::new(),
    };
    Ok((evaluation, facts))
}
