//! One function per operation on plans, named like it, and how a plan goes its way.
use chrono::{DateTime, Utc};
use uuid::Uuid;
use wire::{
    page::Page,
    plans::{PlanContent, PlanSummary, PlanView, Stage, Step, StepView},
    problem::FieldProblem,
};

use crate::{
    approval::paper::{Paper, Reading},
    desk::call::Call,
    plans::state::{self, PlanFields},
};

pub fn list_plans(year: i32) -> Call<Page<PlanSummary>> {
    Call::read(format!("programmes/{year}/plans"))
}

pub fn read_plan(year: i32, department: Uuid) -> Call<PlanView> {
    Call::read(path(year, department))
}

fn path(year: i32, department: Uuid) -> String {
    format!("programmes/{year}/plans/{department}")
}

impl Paper for PlanView {
    type Content = PlanContent;
    type Fields = PlanFields;

    const ACCEPTANCE: &'static str = "approval";

    fn path(&self) -> String {
        path(self.summary.year, self.summary.department_id)
    }

    fn content(&self) -> &PlanContent {
        &self.content
    }

    fn fields(&self) -> PlanFields {
        state::fields(self)
    }

    fn reading(fields: &PlanFields) -> Reading<PlanContent> {
        state::reading(fields)
    }

    fn stage(&self) -> Stage {
        self.summary.stage
    }

    fn steps(&self) -> &[Step] {
        &self.steps
    }

    fn lacking(&self) -> &[FieldProblem] {
        &self.lacking
    }

    fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    fn history(&self) -> &[StepView] {
        &self.history
    }

    fn amended_at(&self) -> Option<DateTime<Utc>> {
        self.summary.amended_at
    }
}
