//! What a department can be urged about.
use super::UrgeSubject;
use crate::{
    cockpit::reporting,
    departments::DepartmentId,
    lacking::{Lack, Lacking},
    programmes::Programme,
    reports::PeriodKey,
};

/// A task in which the department has a part, or a report that it owes: exactly one of the two.
///
/// # Errors
/// When there is no such task or period, or it is none of the department's.
pub fn subject(
    programme: &Programme,
    department: DepartmentId,
    task: Option<&str>,
    period: Option<&str>,
) -> Result<UrgeSubject, Lacking> {
    let none_of_theirs = || Lacking::new("/department_id", Lack::Unknown);
    match (task, period) {
        (Some(task), None) => {
            let mut tasks = programme.tasks.iter();
            let found = tasks.find(|known| known.key.to_string() == task);
            let found = found.ok_or_else(|| Lacking::new("/task", Lack::Unknown))?;
            found.role_of(department).ok_or_else(none_of_theirs)?;
            Ok(UrgeSubject::Task(found.key))
        }
        (None, Some(period)) => {
            let periods = programme.calendar.periods(programme.year.number());
            let mut keys = periods.iter().map(PeriodKey::from);
            let found = keys.find(|known| known.to_string() == period);
            let found = found.ok_or_else(|| Lacking::new("/period", Lack::Unknown))?;
            let owes = reporting(programme).any(|known| known.id == department);
            if owes { Ok(UrgeSubject::Report(found)) } else { Err(none_of_theirs()) }
        }
        (None, None) => Err(Lacking::new("/task", Lack::Empty)),
        (Some(_), Some(_)) => Err(Lacking::new("/period", Lack::Repeated)),
    }
}
