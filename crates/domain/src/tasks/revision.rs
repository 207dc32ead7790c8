//! What a filed change makes of a task. What was announced stays beside it, always.
use std::borrow::Cow;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Event, Fact, IndicatorId, MilestoneId, PlannedValue, Task};
use crate::{
    departments::DepartmentId,
    line::{TaskText, Title},
    posts::PostId,
};

/// One thing that a change moves, with its old and its new value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "revision", rename_all = "snake_case")]
pub enum Revision {
    /// 完成时限
    Due { from: Option<NaiveDate>, to: NaiveDate },
    /// The day of a stage goal.
    Milestone { milestone: MilestoneId, title: Title, from: NaiveDate, to: NaiveDate },
    /// Planned values of an indicator.
    Trajectory { indicator: IndicatorId, from: Vec<PlannedValue>, to: Vec<PlannedValue> },
    /// What the task is.
    Scope { from: TaskText, to: TaskText },
    /// 量化指标
    Target { indicator: IndicatorId, from: Decimal, to: Decimal },
    /// The department that keeps the task, with the post that leads it there.
    Owner { from: DepartmentId, to: DepartmentId, leader: Option<PostId> },
    /// 撤销: the task is given up with consent.
    Withdrawal,
}

impl Task {
    /// The task as the programme announced it.
    pub fn announced(&self) -> &Task {
        self.announced.as_deref().unwrap_or(self)
    }

    /// The task as the changes filed until the end of a day left it; the announced one within it.
    pub fn on<'a>(&'a self, events: &[Event], day: NaiveDate) -> Cow<'a, Task> {
        let announced = self.announced();
        let filed = events.iter().filter(|event| event.task == self.id && event.day() <= day);
        let revisions = filed.filter_map(|event| match &event.fact {
            Fact::ChangeFiled { revisions, .. } => Some(revisions),
            _ => None,
        });
        let mut task = Cow::Borrowed(announced);
        for revision in revisions.flatten() {
            let revised = task.to_mut();
            revised.announced.get_or_insert_with(|| Box::new(announced.clone()));
            revised.apply(revision);
        }
        task
    }

    fn apply(&mut self, revision: &Revision) {
        match revision {
            Revision::Due { to, .. } => self.due = Some(*to),
            Revision::Scope { to, .. } => self.text = to.clone(),
            Revision::Target { indicator, to, .. } => {
                let found = self.indicators.iter_mut().find(|known| known.id == *indicator);
                if let Some(known) = found {
                    known.target = *to;
                }
            }
            Revision::Owner { from, to, leader } => {
                let found = self.assignments.iter_mut().find(|own| own.department == *from);
                if let Some(own) = found {
                    own.department = *to;
                    own.department_leader = *leader;
                }
            }
            // The baseline that came with the change holds them; the light of a task that was given
            // up is told by the fact itself.
            Revision::Milestone { .. } | Revision::Trajectory { .. } | Revision::Withdrawal => {}
        }
    }
}
