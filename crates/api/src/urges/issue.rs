//! Puts a new urge on record and tells the department, in one transaction.
use domain::{
    departments::DepartmentId,
    lacking::{Lack, Lacking},
    trace::Trace,
    urges::{Urge, UrgeId, UrgeLevel, UrgeState, subject},
};
use sea_orm::ConnectionTrait;
use uuid::Uuid;
use wire::urges::IssueUrge;

use super::{letter, store, views::subject_words};
use crate::{Error, auth::Acting, board::Snapshot, config::Settings, departments, mail};

/// Who does something, and when by the server's clock.
pub(super) fn trace(acting: &Acting) -> Trace {
    Trace { at: acting.now, by: acting.by() }
}

/// The first reminder that is asked for.
///
/// # Errors
/// When there is no such programme, or no such task or report of the department.
pub(super) fn first(asked: IssueUrge, acting: &Acting, snapshot: &Snapshot) -> Result<Urge, Error> {
    let lacks = |lacking: Lacking| Error::from(vec![lacking]);
    let board = snapshot.programme(asked.year);
    let board = board.map_err(|_| lacks(Lacking::new("/year", Lack::Unknown)))?;
    let department = DepartmentId(asked.department_id);
    let about = (asked.task.as_deref(), asked.period.as_deref());
    let urge = Urge {
        id: UrgeId(Uuid::new_v4()),
        year: board.programme.year,
        department,
        subject: subject(&board.programme, department, about.0, about.1).map_err(lacks)?,
        level: UrgeLevel::Reminder,
        text: asked.text,
        deadline: asked.deadline,
        state: UrgeState::Issued,
        previous: None,
        issued: trace(acting),
        received: None,
        answer: None,
        answered: None,
        remark: None,
        closed: None,
    };
    Ok(urge.issue(snapshot.today)?)
}

/// Saves it and writes the mails.
///
/// # Errors
/// When the database refuses.
pub(super) async fn issue(
    database: &impl ConnectionTrait,
    settings: &Settings,
    snapshot: &Snapshot,
    urge: &Urge,
) -> Result<(), Error> {
    store::insert(database, urge).await?;
    let department = departments::store::find(database, urge.department).await?;
    let department = department.ok_or(Error::NotFound)?;
    let letter = letter::of(urge, &department.name, &subject_words(urge, snapshot));
    mail::queue::queue(database, settings, urge.department, &letter, urge.issued.at).await
}
