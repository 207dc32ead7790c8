//! 实施计划: the stage goals, trajectories and completion standards that a department works out for the
//! tasks it leads. Approved, it is the baseline of its tasks.
mod template;

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{
    departments::DepartmentId,
    lacking::{Lack, Lacking, of_required, of_text},
    line::Title,
    programmes::Year,
    tasks::{Baseline, Indicator, IndicatorId, Milestone, PlannedValue, Task, TaskKey, Trajectory},
};

pub use template::{TaskKind, stages, straight_line};

/// More stage goals than any task needs.
pub const MOST_MILESTONES: usize = 40;

/// What a department plans, as far as it has come. Nothing here need be complete before the clerk
/// submits it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanContent {
    /// One for each task whose plan the department keeps.
    pub tasks: Vec<TaskPlan>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TaskPlan {
    /// Key of the task.
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "23"))]
    pub task: TaskKey,
    /// 完成标准
    #[cfg_attr(feature = "openapi", schema(example = "6座公厕通过验收并投入使用。"))]
    pub completion_standard: String,
    pub milestones: Vec<PlannedMilestone>,
    pub trajectories: Vec<PlannedTrajectory>,
}

/// 阶段性工作目标 as planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlannedMilestone {
    #[cfg_attr(feature = "openapi", schema(example = "主体完工"))]
    pub title: String,
    /// The last day on which it is in time.
    pub due: Option<NaiveDate>,
    /// True where it counts as reached only with evidence.
    #[serde(default)]
    pub evidence: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlannedTrajectory {
    #[cfg_attr(feature = "openapi", schema(value_type = uuid::Uuid))]
    pub indicator: IndicatorId,
    pub planned: Vec<PlannedValue>,
}

/// The tasks whose plan a department keeps: those that it leads, first where several lead.
pub fn tasks_of(tasks: &[Task], department: DepartmentId) -> impl Iterator<Item = &Task> {
    tasks.iter().filter(move |task| task.planner() == Some(department))
}

impl PlanContent {
    /// What the clerk begins with: every task, and nothing planned.
    pub fn begun(tasks: &[Task], department: DepartmentId) -> Self {
        let empty = |indicator: &Indicator| PlannedTrajectory {
            indicator: indicator.id,
            planned: Vec::new(),
        };
        let plan = |task: &Task| TaskPlan {
            task: task.key,
            completion_standard: String::new(),
            milestones: Vec::new(),
            trajectories: task.indicators.iter().map(empty).collect(),
        };
        Self { tasks: tasks_of(tasks, department).map(plan).collect() }
    }

    /// What cannot even be kept: it names what is not there, or what is too long.
    pub fn unkeepable(&self, tasks: &[Task], department: DepartmentId) -> Vec<Lacking> {
        let mut found = Vec::new();
        let mut seen = BTreeSet::new();
        for (place, plan) in self.tasks.iter().enumerate() {
            let at = format!("/tasks/{place}");
            let mut task = tasks_of(tasks, department).filter(|task| task.key == plan.task);
            let Some(task) = task.next() else {
                found.push(Lacking::new(format!("{at}/task"), Lack::Unknown));
                continue;
            };
            if !seen.insert(plan.task) {
                found.push(Lacking::new(format!("{at}/task"), Lack::Repeated));
            }
            let standard = of_text(&plan.completion_standard);
            found.extend(
                standard.map(|lack| Lacking::new(format!("{at}/completion_standard"), lack)),
            );
            if plan.milestones.len() > MOST_MILESTONES {
                found.push(Lacking::new(format!("{at}/milestones"), Lack::TooLong));
            }
            for (goal, milestone) in plan.milestones.iter().enumerate() {
                if !milestone.title.trim().is_empty() && Title::parse(&milestone.title).is_err() {
                    let pointer = format!("{at}/milestones/{goal}/title");
                    found.push(Lacking::new(pointer, Lack::TooLong));
                }
            }
            for (line, trajectory) in plan.trajectories.iter().enumerate() {
                if task.indicators.iter().all(|known| known.id != trajectory.indicator) {
                    let pointer = format!("{at}/trajectories/{line}/indicator");
                    found.push(Lacking::new(pointer, Lack::Unknown));
                }
            }
        }
        found
    }

    /// What keeps the plan from being submitted: each task has a standard of completion, dated stage
    /// goals before it is due, and for each indicator values that rise to the target by then.
    pub fn lacking(&self, tasks: &[Task], department: DepartmentId, year: Year) -> Vec<Lacking> {
        let mut found = self.unkeepable(tasks, department);
        for task in tasks_of(tasks, department) {
            match self.tasks.iter().position(|plan| plan.task == task.key) {
                Some(place) => {
                    lacking_of_task(&self.tasks[place], task, place, year, &mut found);
                }
                None => found.push(Lacking::new("/tasks", Lack::Empty)),
            }
        }
        found
    }

    /// The baseline of a task, once nothing is lacking.
    pub fn baseline(&self, task: &Task) -> Option<Baseline> {
        let plan = self.tasks.iter().find(|plan| plan.task == task.key)?;
        let milestone = |(place, planned): (usize, &PlannedMilestone)| {
            Some(Milestone {
                id: Milestone::id_of(task.id, place),
                title: Title::parse(&planned.title).ok()?,
                due: planned.due?,
                evidence: planned.evidence,
            })
        };
        Some(Baseline {
            completion_standard: plan.completion_standard.trim().to_owned(),
            milestones: plan.milestones.iter().enumerate().map(milestone).collect::<Option<_>>()?,
            trajectories: plan
                .trajectories
                .iter()
                .map(|it| Trajectory { indicator: it.indicator, planned: it.planned.clone() })
                .collect(),
        })
    }
}

fn lacking_of_task(
    plan: &TaskPlan,
    task: &Task,
    place: usize,
    year: Year,
    found: &mut Vec<Lacking>,
) {
    let at = format!("/tasks/{place}");
    if plan.completion_standard.trim().is_empty() {
        found.push(Lacking::new(format!("{at}/completion_standard"), Lack::Empty));
    }
    if plan.milestones.is_empty() {
        found.push(Lacking::new(format!("{at}/milestones"), Lack::NoMilestones));
    }
    for (goal, milestone) in plan.milestones.iter().enumerate() {
        let at = format!("{at}/milestones/{goal}");
        let title = of_required(&milestone.title);
        found.extend(title.map(|lack| Lacking::new(format!("{at}/title"), lack)));
        let due = match milestone.due {
            None => Some(Lack::Empty),
            Some(due) => day_lacking(due, task, year),
        };
        found.extend(due.map(|lack| Lacking::new(format!("{at}/due"), lack)));
    }
    for indicator in &task.indicators {
        let line = plan.trajectories.iter().position(|it| it.indicator == indicator.id);
        let planned = line.map_or(&[][..], |line| &plan.trajectories[line].planned);
        let at = match line {
            Some(line) => format!("{at}/trajectories/{line}/planned"),
            None => format!("{at}/trajectories"),
        };
        let lack = trajectory_lacking(planned, indicator, task, year);
        found.extend(lack.map(|lack| Lacking::new(at, lack)));
    }
}

fn day_lacking(day: NaiveDate, task: &Task, year: Year) -> Option<Lack> {
    if day.year() != year.number() {
        Some(Lack::OutsideYear)
    } else {
        task.due.is_some_and(|due| day > due).then_some(Lack::AfterDueDate)
    }
}

fn trajectory_lacking(
    planned: &[PlannedValue],
    indicator: &Indicator,
    task: &Task,
    year: Year,
) -> Option<Lack> {
    let Some(last) = planned.last() else { return Some(Lack::Empty) };
    let rising =
        planned.windows(2).all(|pair| pair[0].by < pair[1].by && pair[0].value <= pair[1].value);
    planned
        .iter()
        .find_map(|value| {
            (value.value < Decimal::ZERO)
                .then_some(Lack::Negative)
                .or_else(|| day_lacking(value.by, task, year))
        })
        .or_else(|| (!rising).then_some(Lack::NotRising))
        .or_else(|| (last.value < indicator.target).then_some(Lack::BelowTarget))
}

#[cfg(test)]
mod tests;
