//! The cockpit's figures, from the board and the records, for what the caller may see.
use chrono::NaiveDate;
use domain::{
    access::{Caller, Role},
    calendar::{ReportingPeriod, day_in_shanghai},
    cockpit::{AHEAD, Punctuality, deadlines, punctuality, reporting},
    departments::{Department, DepartmentId},
    posts::PostId,
    programmes::Programme,
    reminders::{Deadline, Matter},
    reports::{PeriodKey, tasks_of},
    tasks::{Baseline, Event, Light, Task, TaskKey},
};
use wire::{
    cockpit::{
        CockpitTask, CockpitView, DueView, IndicatorTrajectory, MatrixCell, MatrixRow,
        MissingReport, UrgedView,
    },
    tasks::LightCounts,
};

use super::urged::Urged;
use crate::{
    auth::Acting,
    board::ProgrammeOnBoard,
    calendar::routes::period_views,
    reports::store::StoredReport,
    tasks::views::{indicator_view, trajectory},
};

pub(super) struct Cockpit<'a> {
    pub(super) board: &'a ProgrammeOnBoard,
    pub(super) reports: &'a [StoredReport],
    pub(super) urged: &'a Urged,
    pub(super) acting: &'a Acting,
}

impl Cockpit<'_> {
    pub(super) fn view(&self) -> CockpitView {
        let tasks = self.tasks();
        CockpitView {
            year: self.programme().year.number(),
            title: self.programme().title.to_string(),
            today: self.today(),
            as_of: self.acting.now,
            lights: LightCounts::of(tasks.iter().map(|it| it.task.light.status)),
            tasks,
            due: self.due(),
            missing: self.missing(),
            waiting: Vec::new(),
            periods: period_views(self.board),
            matrix: self.matrix(),
        }
    }

    fn programme(&self) -> &Programme {
        &self.board.programme
    }

    pub(super) fn today(&self) -> NaiveDate {
        day_in_shanghai(self.acting.now)
    }

    /// Departments see their own, city leaders what is in their charge, the office everything.
    pub(super) fn shows(&self, task: &Task) -> bool {
        let caller = &self.acting.caller;
        match caller.role() {
            Some(Role::CityLeader) => {
                let post = match caller {
                    Caller::Person(person) => person.post,
                    Caller::Anonymous | Caller::Machine(_) => None,
                };
                post.is_some_and(|post| in_charge(task, post))
            }
            Some(Role::DepartmentClerk | Role::DepartmentLeader) => {
                caller.department().is_some_and(|own| task.role_of(own).is_some())
            }
            _ => true,
        }
    }

    /// What is about no task: departments see their own, the others all.
    pub(super) fn shows_department(&self, department: Option<DepartmentId>) -> bool {
        let own = self.acting.caller.department();
        own.is_none() || own == department
    }

    pub(super) fn task(&self, key: Option<TaskKey>) -> Option<&Task> {
        self.programme().tasks.iter().find(|task| Some(task.key) == key)
    }

    /// The departments of the tasks in view; a department sees only itself.
    fn departments(&self) -> impl Iterator<Item = &Department> {
        let own = self.acting.caller.department();
        reporting(self.programme()).filter(move |department| {
            own.is_none_or(|own| own == department.id)
                && tasks_of(&self.programme().tasks, department.id).any(|task| self.shows(task))
        })
    }

    fn tasks(&self) -> Vec<CockpitTask> {
        let pairs = self.programme().tasks.iter().zip(&self.board.tasks);
        let mut tasks: Vec<CockpitTask> = pairs
            .filter(|(task, _)| self.shows(task))
            .map(|(task, shown)| CockpitTask {
                task: shown.clone(),
                since: self.since(task, shown.light.status),
                trajectories: self.trajectories(task),
                urged: self.urged_about(task),
            })
            .collect();
        tasks.sort_by_key(|it| it.task.light.status);
        tasks
    }

    /// The day from which on the light has burned in its present colour.
    fn since(&self, task: &Task, status: Light) -> Option<NaiveDate> {
        let own = self.board.lights.iter().rev().filter(|it| it.task == task.id);
        let same = own.take_while(|it| it.light.judgement.light == status);
        same.last().map(|it| it.light.day)
    }

    fn trajectories(&self, task: &Task) -> Vec<IndicatorTrajectory> {
        let events: Vec<&Event> =
            self.board.events.iter().filter(|event| event.task == task.id).collect();
        let nothing = Baseline::default();
        let baseline = Baseline::on(events.iter().copied(), task.id, self.today());
        let baseline = baseline.unwrap_or(&nothing);
        let of = |indicator| IndicatorTrajectory {
            indicator: indicator_view(indicator),
            trajectory: trajectory(indicator, baseline, &events),
        };
        task.indicators.iter().map(of).collect()
    }

    fn urged_about(&self, task: &Task) -> Option<UrgedView> {
        let departments = task.assignments.iter().map(|own| own.department);
        let found =
            departments.filter_map(|id| self.urged.get(&(id, task.key.to_string()))).cloned();
        found.max_by_key(|urged| urged.level)
    }

    fn report(&self, department: DepartmentId, period: PeriodKey) -> Option<&StoredReport> {
        self.reports.iter().find(|it| it.department == department && it.period == period)
    }

    fn received_on(&self, department: DepartmentId, period: &ReportingPeriod) -> Option<NaiveDate> {
        let key = PeriodKey::from(period);
        let report = self.report(department, key).and_then(|it| it.received_at);
        // What came before reports were kept here, or was made up for a demonstration, events tell.
        report
            .map(day_in_shanghai)
            .or_else(|| domain::cockpit::received_on(&self.board.events, department, period.due))
    }

    fn due(&self) -> Vec<DueView> {
        let until = self.today().checked_add_days(AHEAD).unwrap_or(NaiveDate::MAX);
        let light = |task: &Task| self.board.light_of(task);
        let received = |department, key: PeriodKey| {
            let period = self.board.periods.iter().find(|it| PeriodKey::from(*it) == key);
            period.is_some_and(|period| self.received_on(department, period).is_some())
        };
        let days = self.today()..=until;
        let events = &self.board.events;
        let found = deadlines(self.programme(), &self.board.periods, events, light, received, days);
        found.iter().filter(|it| self.shows_deadline(it)).map(|it| self.due_view(it)).collect()
    }

    fn shows_deadline(&self, deadline: &Deadline) -> bool {
        match &deadline.matter {
            Matter::Report(_) => self.departments().any(|it| it.id == deadline.department),
            Matter::Milestone(key, _) | Matter::Task(key) => {
                self.programme().tasks.iter().any(|it| it.key == *key && self.shows(it))
            }
        }
    }

    fn due_view(&self, deadline: &Deadline) -> DueView {
        let (task, period) = match &deadline.matter {
            Matter::Report(period) => (None, Some(period.to_string())),
            Matter::Milestone(key, _) | Matter::Task(key) => (Some(key.to_string()), None),
        };
        DueView {
            kind: deadline.matter.kind(),
            due: deadline.due,
            days: (deadline.due - self.today()).num_days(),
            department_id: deadline.department.0,
            department: self.name(deadline.department),
            task,
            period,
            title: deadline.title.clone(),
        }
    }

    pub(super) fn name(&self, department: DepartmentId) -> String {
        let known = self.programme().department(department);
        known.map(|it| it.name.to_string()).unwrap_or_default()
    }

    fn cell(&self, department: &Department, period: &ReportingPeriod) -> MatrixCell {
        let key = PeriodKey::from(period);
        let received = self.received_on(department.id, period);
        MatrixCell {
            period: key.to_string(),
            punctuality: punctuality(period, received, self.today()),
            stage: self.report(department.id, key).map(|it| it.stage),
        }
    }

    fn matrix(&self) -> Vec<MatrixRow> {
        let row = |department: &Department| MatrixRow {
            department_id: department.id.0,
            department: department.name.to_string(),
            tasks: tasks_of(&self.programme().tasks, department.id).count(),
            cells: self.board.periods.iter().map(|period| self.cell(department, period)).collect(),
        };
        self.departments().map(row).collect()
    }

    fn missing(&self) -> Vec<MissingReport> {
        let mut missing = Vec::new();
        for period in &self.board.periods {
            for department in self.departments() {
                let cell = self.cell(department, period);
                if cell.punctuality == Punctuality::Missing {
                    missing.push(MissingReport {
                        department_id: department.id.0,
                        department: department.name.to_string(),
                        due: period.due,
                        days: (self.today() - period.due).num_days(),
                        stage: cell.stage.unwrap_or_default(),
                        urged: self.urged.get(&(department.id, cell.period.clone())).cloned(),
                        period: cell.period,
                    });
                }
            }
        }
        missing
    }
}

fn in_charge(task: &Task, post: PostId) -> bool {
    task.assignments.iter().any(|own| own.city_leader == Some(post))
}
