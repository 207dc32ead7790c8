//! How every record of the docket is begun, read and taken one step further: all of it in one
//! transaction with its entry in the audit trail, or nothing.
use std::sync::Arc;

use domain::{
    access::Action,
    attachments::AttachmentId,
    departments::DepartmentId,
    docket::Docketed,
    lacking::{Lack, Lacking},
    programmes::ProgrammeId,
    publications::{PublishedText, Source},
    tasks::{Fact, Task, TaskKey},
    trace::Trace,
};
use sea_orm::ConnectionTrait;

use super::{
    RecordAddress,
    store::{self, Stored},
};
use crate::{
    Error, attachments,
    auth::{Acting, Allowed},
    board::{Board, ProgrammeOnBoard, Snapshot},
    change::{Change, Describe},
    conditional::tag_of_version,
    place::Place,
    programmes,
    publications::{Proposed, propose},
    tasks::lights,
};

/// Who does something, and when by the server's clock.
pub(crate) fn trace(acting: &Acting) -> Trace {
    Trace { at: acting.now, by: acting.by() }
}

/// # Errors
/// When there is none, or it is not the caller's to know of.
pub(crate) async fn find<A: Action, Kept: Docketed>(
    allowed: &Allowed<A>,
    at: &RecordAddress,
    database: &impl ConnectionTrait,
) -> Result<Stored<Kept>, Error> {
    let stored = store::find::<Kept>(database, at.id).await?.ok_or(Error::NotFound)?;
    if allowed.only_department().is_some() {
        allowed.covers(None, stored.record.department())?;
    }
    Ok(stored)
}

/// The record as the caller read it.
///
/// # Errors
/// The same, and when it was changed since.
pub(crate) async fn find_as_read<A: Action, Kept: Docketed>(
    allowed: &Allowed<A>,
    place: &Place<RecordAddress>,
    database: &impl ConnectionTrait,
) -> Result<Stored<Kept>, Error> {
    let stored = find(allowed, &place.at, database).await?;
    place.if_match.check(&tag_of_version(stored.version))?;
    Ok(stored)
}

/// A record of no department, which departments may know of once it is out.
///
/// # Errors
/// When there is none, or it is not out and the caller is a department.
pub(crate) async fn find_shared<A: Action, Kept: Docketed>(
    allowed: &Allowed<A>,
    at: &RecordAddress,
    database: &impl ConnectionTrait,
    is_out: fn(&Kept) -> bool,
) -> Result<Stored<Kept>, Error> {
    let stored = store::find::<Kept>(database, at.id).await?.ok_or(Error::NotFound)?;
    if allowed.only_department().is_some() && !is_out(&stored.record) {
        return Err(Error::Hidden);
    }
    Ok(stored)
}

/// Takes one step with such a record as the caller read it; what is out of it stands on the board at
/// once.
///
/// # Errors
/// The same, when it was changed since, and when the step is refused.
pub(crate) async fn take_shared<A: Action, Kept: Docketed>(
    allowed: &Allowed<A>,
    place: &Place<RecordAddress>,
    is_out: fn(&Kept) -> bool,
    step: impl FnOnce(Kept) -> Result<Kept, Error>,
) -> Result<Stored<Kept>, Error> {
    let snapshot = place.board.fresh().await?;
    let change = Change::begin(&place.database, &allowed.acting).await?;
    let before = find_shared(allowed, &place.at, change.within(), is_out).await?;
    place.if_match.check(&tag_of_version(before.version))?;
    let programme = ProgrammeId::of_year(before.record.year());
    programmes::store::touch(change.within(), programme).await?;
    take(allowed, &snapshot, change, before, |record| Ok((step(record)?, None))).await
}

/// Takes one step with one record, and writes down the fact about its task that comes of it.
///
/// # Errors
/// When the step is refused, or somebody else was first.
pub(crate) async fn take<A: Action, Kept: Docketed>(
    allowed: &Allowed<A>,
    snapshot: &Snapshot,
    change: Change,
    before: Stored<Kept>,
    step: impl FnOnce(Kept) -> Result<(Kept, Option<Fact>), Error>,
) -> Result<Stored<Kept>, Error> {
    let record = allowed.record().of(Kept::KIND, before.record.id()).before(&before.record)?;
    let (after, fact) = step(before.record)?;
    let after = store::update(change.within(), after, before.version).await?;
    if let Some((fact, key)) = fact.zip(after.record.task()) {
        let board = snapshot.programme(after.record.year().number())?;
        let task = task_of(&board, key)?;
        lights::record(change.within(), &board.programme, vec![(task, fact)], allowed.acting.now)
            .await?;
        if let Some((kind, text)) = after.record.published() {
            let source = Source { kind, record: after.record.id() };
            let proposed = Proposed {
                department: after.record.department().ok_or(Error::NotFound)?,
                source,
                title: key.to_string(),
                texts: vec![PublishedText { task: key, text }],
                correction: String::new(),
            };
            propose(change.within(), &board.programme, proposed, &allowed.acting).await?;
        }
    }
    change.keep(record.after(&after.record)?).await?;
    Ok(after)
}

fn task_of(board: &ProgrammeOnBoard, key: TaskKey) -> Result<domain::tasks::TaskId, Error> {
    let task = board.programme.tasks.iter().find(|task| task.key == key);
    Ok(task.ok_or(Error::NotFound)?.id)
}

/// A task whose plan the caller's department keeps.
pub(crate) struct OwnTask {
    pub(crate) board: Arc<ProgrammeOnBoard>,
    pub(crate) department: DepartmentId,
    pub(crate) task: Task,
}

/// The task that a new record is to be about.
///
/// # Errors
/// When there is no such year or task, or another department keeps its plan.
pub(crate) async fn own_task<A: Action>(
    allowed: &Allowed<A>,
    board: &Board,
    year: i32,
    key: &str,
) -> Result<OwnTask, Error> {
    let lacks = |pointer: &str| Error::from(vec![Lacking::new(pointer, Lack::Unknown)]);
    let department = allowed.only_department().ok_or(Error::Forbidden)?;
    let board = board.fresh().await?.programme(year).map_err(|_| lacks("/year"))?;
    let mut tasks = board.programme.tasks.iter();
    let task = tasks.find(|task| task.key.to_string() == key);
    let task = task.filter(|task| task.planner() == Some(department)).cloned();
    let task = task.ok_or_else(|| lacks("/task"))?;
    Ok(OwnTask { board, department, task })
}

/// Puts a new record on the docket.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn keep_new<A: Action, Kept: Docketed>(
    allowed: &Allowed<A>,
    change: Change,
    record: Kept,
) -> Result<Stored<Kept>, Error> {
    store::insert(change.within(), &record, allowed.acting.now).await?;
    let entry = allowed.record().of(Kept::KIND, record.id()).after(&record)?;
    change.keep(entry).await?;
    Ok(Stored { record, version: 1 })
}

/// Files that are named as evidence have to be the department's.
///
/// # Errors
/// Names the first that is not.
pub(crate) async fn evidence_of(
    database: &impl ConnectionTrait,
    department: DepartmentId,
    files: &[AttachmentId],
    pointer: &str,
) -> Result<(), Error> {
    let known = attachments::store::list(database, files.iter().copied()).await?;
    let own = |id: &AttachmentId| {
        known.iter().any(|file| file.id == *id && file.department == department)
    };
    match files.iter().position(|id| !own(id)) {
        Some(place) => Err(vec![Lacking::new(format!("{pointer}/{place}"), Lack::Unknown)].into()),
        None => Ok(()),
    }
}
