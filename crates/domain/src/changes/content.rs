//! What a change is to move, as far as the clerk has come, and what it would make of the task.
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::{
    attachments::AttachmentId,
    departments::DepartmentId,
    line::TaskText,
    plans::PlannedTrajectory,
    posts::{Post, PostKind},
    programmes::Programme,
    tasks::{Baseline, IndicatorId, MilestoneId, Revision, Task},
};

#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ChangeKind {
    /// 时限调整: of the task or of stage goals.
    #[default]
    Date,
    /// 内容调整
    Scope,
    /// 目标调整
    Target,
    /// 责任单位调整
    Owner,
    /// 撤销
    Withdrawal,
}

/// A stage goal with its new day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MovedMilestone {
    #[cfg_attr(feature = "openapi", schema(value_type = uuid::Uuid))]
    pub milestone: MilestoneId,
    pub due: NaiveDate,
}

/// What is asked for. Only the fields of its kind count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangeContent {
    pub kind: ChangeKind,
    /// 变更事由
    #[cfg_attr(feature = "openapi", schema(example = "受汛期影响，施工停工28天。"))]
    pub reason: String,
    /// Date: the task's new last day; null where only stage goals move.
    pub due: Option<NaiveDate>,
    /// Date: stage goals with their new days.
    pub milestones: Vec<MovedMilestone>,
    /// Date and target: planned values in place of the old ones.
    pub trajectories: Vec<PlannedTrajectory>,
    /// Scope: the task's new words.
    pub text: String,
    /// Target: which indicator.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<uuid::Uuid>))]
    pub indicator: Option<IndicatorId>,
    /// Target: its new value, in the indicator's unit.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<f64>))]
    pub target: Option<Decimal>,
    /// Owner: the department that takes the task over.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<uuid::Uuid>))]
    pub owner: Option<DepartmentId>,
    /// 佐证材料
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<uuid::Uuid>))]
    pub evidence: Vec<AttachmentId>,
}

/// The task that a change is about, as it stands.
#[derive(Clone, Copy, Debug)]
pub struct Moving<'a> {
    pub programme: &'a Programme,
    pub task: &'a Task,
    pub baseline: Option<&'a Baseline>,
    /// All posts of the register.
    pub posts: &'a [Post],
}

impl ChangeContent {
    /// Old and new values side by side; nothing where nothing would move.
    pub fn revisions(&self, of: &Moving<'_>) -> Vec<Revision> {
        match self.kind {
            ChangeKind::Date => {
                let due = self.due.filter(|to| of.task.due != Some(*to));
                let due = due.map(|to| Revision::Due { from: of.task.due, to });
                due.into_iter().chain(self.milestones(of)).chain(self.trajectories(of)).collect()
            }
            ChangeKind::Scope => {
                let to = TaskText::parse(&self.text).ok().filter(|to| *to != of.task.text);
                to.map(|to| Revision::Scope { from: of.task.text.clone(), to })
                    .into_iter()
                    .collect()
            }
            ChangeKind::Target => {
                let known = of.task.indicators.iter().find(|it| Some(it.id) == self.indicator);
                let target = known.zip(self.target).filter(|(known, to)| known.target != *to);
                let target = target.map(|(known, to)| Revision::Target {
                    indicator: known.id,
                    from: known.target,
                    to,
                });
                target.into_iter().chain(self.trajectories(of)).collect()
            }
            ChangeKind::Owner => {
                let (from, to) = (of.task.planner(), self.owner);
                let moved = from.zip(to).filter(|(from, to)| from != to);
                moved
                    .map(|(from, to)| Revision::Owner { from, to, leader: leader(of.posts, to) })
                    .into_iter()
                    .collect()
            }
            ChangeKind::Withdrawal => vec![Revision::Withdrawal],
        }
    }

    fn milestones<'a>(&'a self, of: &'a Moving<'_>) -> impl Iterator<Item = Revision> + 'a {
        let known = of.baseline.map_or(&[][..], |baseline| &baseline.milestones);
        known.iter().filter_map(|known| {
            let to = self.milestones.iter().find(|moved| moved.milestone == known.id)?.due;
            (to != known.due).then(|| Revision::Milestone {
                milestone: known.id,
                title: known.title.clone(),
                from: known.due,
                to,
            })
        })
    }

    fn trajectories<'a>(&'a self, of: &'a Moving<'_>) -> impl Iterator<Item = Revision> + 'a {
        self.trajectories.iter().filter_map(move |asked| {
            let from = of.baseline.map_or(&[][..], |baseline| baseline.planned(asked.indicator));
            (from != asked.planned).then(|| Revision::Trajectory {
                indicator: asked.indicator,
                from: from.to_vec(),
                to: asked.planned.clone(),
            })
        })
    }
}

fn leader(posts: &[Post], of: DepartmentId) -> Option<crate::posts::PostId> {
    let own = |post: &&Post| post.kind == PostKind::DepartmentLeader && post.department == Some(of);
    posts.iter().find(own).map(|post| post.id)
}

/// The first of the days that revisions move: by its end they have to be filed. What moves no day is
/// filed before the task is due.
pub(super) fn file_by(revisions: &[Revision], due: Option<NaiveDate>) -> Option<NaiveDate> {
    let moved = |revision: &Revision| match revision {
        Revision::Due { from, .. } => *from,
        Revision::Milestone { from, .. } => Some(*from),
        Revision::Trajectory { from, to, .. } => {
            let lost = from.iter().filter(|planned| !to.contains(planned)).map(|it| it.by).min();
            lost.or(due)
        }
        Revision::Scope { .. }
        | Revision::Target { .. }
        | Revision::Owner { .. }
        | Revision::Withdrawal => due,
    };
    revisions.iter().filter_map(moved).min()
}

/// The baseline with what the revisions move; none where there is none or nothing of it moves.
pub(super) fn revised(baseline: Option<&Baseline>, revisions: &[Revision]) -> Option<Baseline> {
    let before = baseline?;
    let mut after = before.clone();
    for revision in revisions {
        match revision {
            Revision::Milestone { milestone, to, .. } => {
                let found = after.milestones.iter_mut().find(|known| known.id == *milestone);
                if let Some(known) = found {
                    known.due = *to;
                }
            }
            Revision::Trajectory { indicator, to, .. } => {
                after.trajectories.retain(|known| known.indicator != *indicator);
                after
                    .trajectories
                    .push(crate::tasks::Trajectory { indicator: *indicator, planned: to.clone() });
            }
            Revision::Due { .. }
            | Revision::Scope { .. }
            | Revision::Target { .. }
            | Revision::Owner { .. }
            | Revision::Withdrawal => {}
        }
    }
    (after != *before).then_some(after)
}
