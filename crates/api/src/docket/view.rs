//! What records of the docket are shown with: names of departments, leaders, tasks and files.
use std::sync::Arc;

use chrono::NaiveDate;
use domain::{
    access::{Caller, Role},
    attachments::{Attachment, AttachmentId},
    calendar::day_in_shanghai,
    departments::{Department, DepartmentId},
    docket::Docketed,
    posts::{Post, PostId},
    tasks::{Event, IndicatorId, PlannedValue, Revision, Task},
};
use sea_orm::ConnectionTrait;
use wire::{
    attachments::AttachmentView,
    changes::RevisionView,
    docket::{About, LeaderView},
    tasks::ValueOnDay,
};

use crate::{
    Error, attachments,
    auth::Acting,
    board::{ProgrammeOnBoard, Snapshot},
    departments, posts,
};

/// What stands beside the records of one answer.
pub(crate) struct Beside {
    pub(crate) snapshot: Arc<Snapshot>,
    pub(crate) departments: Vec<Department>,
    pub(crate) posts: Vec<Post>,
    files: Vec<Attachment>,
    caller: Caller,
    pub(crate) today: NaiveDate,
}

impl Beside {
    /// # Errors
    /// When the database cannot be read.
    pub(crate) async fn of(
        database: &impl ConnectionTrait,
        snapshot: Arc<Snapshot>,
        acting: &Acting,
        files: impl IntoIterator<Item = AttachmentId>,
    ) -> Result<Self, Error> {
        Ok(Self {
            departments: departments::store::list(database).await?,
            posts: posts::store::list(database).await?,
            files: attachments::store::list(database, files).await?,
            snapshot,
            caller: acting.caller.clone(),
            today: day_in_shanghai(acting.now),
        })
    }

    pub(crate) fn role(&self) -> Option<Role> {
        self.caller.role()
    }

    pub(crate) fn post(&self) -> Option<PostId> {
        self.caller.post()
    }

    pub(crate) fn about(&self, record: &impl Docketed) -> About {
        let task = self.task(record);
        About {
            id: record.id(),
            year: record.year().number(),
            department_id: record.department().map(|id| id.0),
            department: record.department().map(|id| self.department(id)),
            task: record.task().map(|key| key.to_string()),
            task_text: task.map(|(_, task)| task.text.to_string()),
        }
    }

    /// The programme and the task that a record is about.
    pub(crate) fn task(&self, record: &impl Docketed) -> Option<(Arc<ProgrammeOnBoard>, Task)> {
        let board = self.snapshot.programme(record.year().number()).ok()?;
        let key = record.task()?;
        let task = board.programme.tasks.iter().find(|task| task.key == key).cloned()?;
        Some((board, task))
    }

    pub(crate) fn department(&self, id: DepartmentId) -> String {
        let known = self.departments.iter().find(|known| known.id == id);
        known.map(|it| it.name.to_string()).unwrap_or_default()
    }

    pub(crate) fn leader(&self, id: PostId) -> LeaderView {
        let post = self.posts.iter().find(|post| post.id == id);
        let name = post.and_then(|post| post.holder_on(self.today));
        LeaderView { post_id: id.0, name: name.map(ToString::to_string).unwrap_or_default() }
    }

    pub(crate) fn files(&self, ids: &[AttachmentId]) -> Vec<AttachmentView> {
        let found = ids.iter().filter_map(|id| self.files.iter().find(|file| file.id == *id));
        found.map(attachments::routes::view).collect()
    }
}

/// A revision in terms that a reader can follow without other records.
pub(crate) fn revision(
    revision: &Revision,
    task: &Task,
    department: impl Fn(DepartmentId) -> String,
) -> RevisionView {
    let indicator = |id: IndicatorId| {
        let known = task.indicators.iter().find(|known| known.id == id);
        known.map(|it| (it.name.to_string(), it.unit.to_string())).unwrap_or_default()
    };
    let values = |planned: &[PlannedValue]| {
        planned.iter().map(|it| ValueOnDay { on: it.by, value: it.value }).collect()
    };
    match revision {
        Revision::Due { from, to } => RevisionView::Due { from: *from, to: *to },
        Revision::Milestone { title, from, to, .. } => {
            RevisionView::Milestone { title: title.to_string(), from: *from, to: *to }
        }
        Revision::Trajectory { indicator: id, from, to } => {
            let (indicator, unit) = indicator(*id);
            RevisionView::Trajectory { indicator, unit, from: values(from), to: values(to) }
        }
        Revision::Scope { from, to } => {
            RevisionView::Scope { from: from.to_string(), to: to.to_string() }
        }
        Revision::Target { indicator: id, from, to } => {
            let (indicator, unit) = indicator(*id);
            RevisionView::Target { indicator, unit, from: *from, to: *to }
        }
        Revision::Owner { from, to, .. } => {
            RevisionView::Owner { from: department(*from), to: department(*to) }
        }
        Revision::Withdrawal => RevisionView::Withdrawal,
    }
}

/// The events of one task.
pub(crate) fn events_of<'a>(
    board: &'a ProgrammeOnBoard,
    task: &'a Task,
) -> impl Iterator<Item = &'a Event> {
    board.events.iter().filter(|event| event.task == task.id)
}
