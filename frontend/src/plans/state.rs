//! A plan as it is typed: lines that come, go and change places, dates and figures as text. No browser.
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use wire::{
    calendar::PeriodView,
    plans::{
        IndicatorId, PlanContent, PlanView, PlannedIndicator, PlannedMilestone, PlannedTask,
        PlannedTrajectory, PlannedValue, TaskKind, TaskPlan, stages, straight_line,
    },
    tasks::{TrajectoryView, ValueOnDay},
};

use crate::{approval::paper::Reading, words::number};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlanFields {
    pub tasks: Vec<TaskFields>,
    /// Tells lines apart while they change places.
    lines: u32,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TaskFields {
    pub key: String,
    pub standard: String,
    pub goals: Vec<GoalFields>,
    pub trajectories: Vec<TrajectoryFields>,
}

/// 阶段性工作目标
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GoalFields {
    pub line: u32,
    pub title: String,
    pub due: String,
    pub evidence: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TrajectoryFields {
    pub indicator: IndicatorId,
    pub values: Vec<ValueFields>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ValueFields {
    pub line: u32,
    pub by: String,
    pub value: String,
}

/// What is kept, in the fields: a task that is not planned yet has empty ones.
pub fn fields(plan: &PlanView) -> PlanFields {
    let mut fields = PlanFields::default();
    for task in &plan.planned_tasks {
        let kept = plan.content.tasks.iter().find(|kept| kept.task.to_string() == task.key);
        let goals = kept.map(|kept| kept.milestones.as_slice()).unwrap_or_default();
        let goals = goals.iter().map(|goal| GoalFields {
            line: fields.next_line(),
            title: goal.title.clone(),
            due: goal.due.map(|day| day.to_string()).unwrap_or_default(),
            evidence: goal.evidence,
        });
        let goals = goals.collect();
        let mut trajectories = Vec::new();
        for indicator in &task.indicators {
            let id = IndicatorId(indicator.id);
            let known = kept.and_then(|it| it.trajectories.iter().find(|it| it.indicator == id));
            let planned = known.map(|known| known.planned.as_slice()).unwrap_or_default();
            trajectories.push(TrajectoryFields { indicator: id, values: fields.values(planned) });
        }
        let standard = kept.map(|kept| kept.completion_standard.clone()).unwrap_or_default();
        fields.tasks.push(TaskFields { key: task.key.clone(), standard, goals, trajectories });
    }
    fields
}

/// Lines of a trajectory that lack their day or their value can't be kept.
pub fn reading(fields: &PlanFields) -> Reading<PlanContent> {
    let mut unreadable = Vec::new();
    let mut tasks = Vec::new();
    for (place, task) in fields.tasks.iter().enumerate() {
        let Ok(key) = task.key.parse() else { continue };
        let milestone = |goal: &GoalFields| PlannedMilestone {
            title: goal.title.clone(),
            due: goal.due.parse().ok(),
            evidence: goal.evidence,
        };
        let trajectory = |(line, it): (usize, &TrajectoryFields)| PlannedTrajectory {
            indicator: it.indicator,
            planned: read_values(&values_at(place, line), &it.values, &mut unreadable),
        };
        let trajectories = task.trajectories.iter().enumerate().map(trajectory).collect();
        tasks.push(TaskPlan {
            task: key,
            completion_standard: task.standard.clone(),
            milestones: task.goals.iter().map(milestone).collect(),
            trajectories,
        });
    }
    Reading { content: PlanContent { tasks }, unreadable }
}

/// The pointer of a task's stage goals.
pub fn goals_at(task: usize) -> String {
    format!("tasks/{task}/milestones")
}

/// The pointer of an indicator's planned values.
pub fn values_at(task: usize, line: usize) -> String {
    format!("tasks/{task}/trajectories/{line}/planned")
}

fn read_values(
    at: &str,
    values: &[ValueFields],
    unreadable: &mut Vec<(String, &'static str)>,
) -> Vec<PlannedValue> {
    let mut read = Vec::new();
    for (place, line) in values.iter().enumerate() {
        let (by, value) = (line.by.trim(), line.value.trim());
        if by.is_empty() && value.is_empty() {
            continue;
        }
        match (by.parse(), value.parse()) {
            (Ok(by), Ok(value)) => read.push(PlannedValue { by, value }),
            (Err(_), _) => unreadable.push((format!("{at}/{place}/by"), "desk-line-incomplete")),
            (_, Err(_)) => {
                let why = if value.is_empty() { "desk-line-incomplete" } else { "desk-no-number" };
                unreadable.push((format!("{at}/{place}/value"), why));
            }
        }
    }
    read
}

impl PlanFields {
    fn next_line(&mut self) -> u32 {
        self.lines += 1;
        self.lines
    }

    fn values(&mut self, planned: &[PlannedValue]) -> Vec<ValueFields> {
        let value = |value: &PlannedValue| ValueFields {
            line: self.next_line(),
            by: value.by.to_string(),
            value: number(value.value),
        };
        planned.iter().map(value).collect()
    }

    pub fn goal(&mut self, task: usize, place: usize) -> Option<&mut GoalFields> {
        self.tasks.get_mut(task)?.goals.get_mut(place)
    }

    pub fn value(&mut self, task: usize, line: usize, place: usize) -> Option<&mut ValueFields> {
        self.tasks.get_mut(task)?.trajectories.get_mut(line)?.values.get_mut(place)
    }

    pub fn add_goal(&mut self, task: usize) {
        let goal = GoalFields { line: self.next_line(), ..GoalFields::default() };
        if let Some(task) = self.tasks.get_mut(task) {
            task.goals.push(goal);
        }
    }

    pub fn remove_goal(&mut self, task: usize, place: usize) {
        if let Some(task) = self.tasks.get_mut(task).filter(|task| place < task.goals.len()) {
            task.goals.remove(place);
        }
    }

    /// Changes places with the stage goal before it.
    pub fn raise_goal(&mut self, task: usize, place: usize) {
        if let Some(task) = self.tasks.get_mut(task)
            && 0 < place
            && place < task.goals.len()
        {
            task.goals.swap(place - 1, place);
        }
    }

    /// The stage goals of a template take the place of what stood there. `title` names a stage.
    pub fn apply(
        &mut self,
        task: usize,
        kind: TaskKind,
        (from, due): (NaiveDate, NaiveDate),
        title: impl Fn(&str) -> String,
    ) {
        let mut goals = Vec::new();
        for stage in stages(kind, from, due) {
            goals.push(GoalFields {
                line: self.next_line(),
                title: title(stage.name),
                due: stage.due.to_string(),
                evidence: stage.evidence,
            });
        }
        if let Some(task) = self.tasks.get_mut(task) {
            task.goals = goals;
        }
    }

    pub fn add_value(&mut self, task: usize, line: usize) {
        let value = ValueFields { line: self.next_line(), ..ValueFields::default() };
        if let Some(trajectory) = self.trajectory(task, line) {
            trajectory.values.push(value);
        }
    }

    pub fn remove_value(&mut self, task: usize, line: usize, place: usize) {
        let trajectory = self.trajectory(task, line);
        if let Some(it) = trajectory.filter(|it| place < it.values.len()) {
            it.values.remove(place);
        }
    }

    /// An even rise to the target takes the place of what stood there.
    pub fn straighten(&mut self, task: usize, line: usize, planned: &[PlannedValue]) {
        let values = self.values(planned);
        if let Some(trajectory) = self.trajectory(task, line) {
            trajectory.values = values;
        }
    }

    fn trajectory(&mut self, task: usize, line: usize) -> Option<&mut TrajectoryFields> {
        self.tasks.get_mut(task)?.trajectories.get_mut(line)
    }
}

/// Between which days a task is planned: from the first reporting period to its due date, or to the
/// end of the year.
pub fn span(plan: &PlanView, task: &PlannedTask) -> (NaiveDate, NaiveDate) {
    let year = plan.summary.year;
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    let first = plan.periods.iter().map(|period| period.from).min();
    let from = first.filter(|day| day.year() == year).unwrap_or_else(|| day(1, 1));
    (from, task.due.unwrap_or_else(|| day(12, 31)))
}

pub fn even_rise(plan: &PlanView, task: &PlannedTask, of: &PlannedIndicator) -> Vec<PlannedValue> {
    let (from, due) = span(plan, task);
    let period = |it: &PeriodView| domain::calendar::ReportingPeriod {
        kind: it.kind,
        from: it.from,
        nominal: it.nominal,
        due: it.due,
    };
    let periods: Vec<_> = plan.periods.iter().map(period).collect();
    straight_line(of.target, from, due, &periods)
}

/// The lines that can be read, as a chart draws them. A year is half typed for a while.
pub fn drawn(values: &[ValueFields], year: i32) -> TrajectoryView {
    drawn_of(&read_values("", values, &mut Vec::new()), year)
}

pub fn drawn_of(planned: &[PlannedValue], year: i32) -> TrajectoryView {
    let drawn = planned.iter().filter(|it| it.by.year() == year && it.value >= Decimal::ZERO);
    let mut planned: Vec<ValueOnDay> =
        drawn.map(|it| ValueOnDay { on: it.by, value: it.value }).collect();
    planned.sort_by_key(|it| it.on);
    TrajectoryView { planned, actual: Vec::new() }
}
