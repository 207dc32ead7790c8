//! A department's plan with the programme that it belongs to, as somebody works on it.
use std::sync::Arc;

use domain::{
    access::Action,
    approval::{PLAN, Stage, legal},
    departments::{Department, DepartmentId},
    plans::{PlanContent, tasks_of},
    programmes::Programme,
    tasks::Task,
};
use sea_orm::ConnectionTrait;
use serde::Deserialize;
use texts::Language;
use utoipa::IntoParams;
use uuid::Uuid;
use wire::plans::{PlanSummary, PlanView, PlannedIndicator, PlannedTask};

use super::store::{self, StoredPlan};
use crate::{
    Error,
    approval::last_reason,
    auth::{Acting, Allowed},
    board::{Board, ProgrammeOnBoard},
    calendar::routes::period_views,
    conditional::tag_of_version,
    error::told,
};

/// What names a plan in addresses.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct PlanAddress {
    /// Year of the programme.
    #[param(example = 2017)]
    pub(super) year: i32,
    /// Id of the department.
    pub(super) department: Uuid,
}

pub(super) struct Working {
    pub(super) board: Arc<ProgrammeOnBoard>,
    pub(super) department: Department,
    pub(super) plan: StoredPlan,
}

impl Working {
    /// The plan as it is stored, or as it begins.
    ///
    /// # Errors
    /// When the programme is not published, or the department keeps no plan or is not the caller's.
    pub(super) async fn find<A: Action>(
        allowed: &Allowed<A>,
        at: &PlanAddress,
        board: &Board,
        database: &impl ConnectionTrait,
    ) -> Result<Self, Error> {
        let department = DepartmentId(at.department);
        allowed.covers(None, Some(department))?;
        let board = board.current().programme(at.year)?;
        let programme = &board.programme;
        let known = programme.department(department).ok_or(Error::NotFound)?.clone();
        if tasks_of(&programme.tasks, department).next().is_none() {
            return Err(Error::NotFound);
        }
        let stored = store::find(database, programme.id, department).await?;
        let plan = stored.unwrap_or_else(|| begun(programme, department, &allowed.acting));
        Ok(Self { board, department: known, plan })
    }

    pub(super) fn tag(&self) -> String {
        tag_of_version(self.plan.version)
    }

    pub(super) fn tasks(&self) -> &[Task] {
        &self.board.programme.tasks
    }

    pub(super) fn view(&self, acting: &Acting, language: Language) -> PlanView {
        let plan = &self.plan;
        let year = self.board.programme.year;
        let lacking = match plan.stage {
            Stage::Draft | Stage::Returned => {
                plan.content.lacking(self.tasks(), self.department.id, year)
            }
            Stage::AwaitingSignature | Stage::Signed | Stage::Accepted => Vec::new(),
        };
        PlanView {
            summary: summary(&self.board.programme, &self.department, Some(plan)),
            content: plan.content.clone(),
            planned_tasks: tasks_of(self.tasks(), self.department.id).map(planned).collect(),
            periods: period_views(&self.board),
            lacking: told(lacking, language),
            steps: legal(PLAN, plan.stage, acting.caller.role()),
            reason: last_reason(plan.stage, &plan.history),
            history: plan.history.clone(),
        }
    }
}

fn begun(programme: &Programme, department: DepartmentId, acting: &Acting) -> StoredPlan {
    StoredPlan {
        id: Uuid::new_v4(),
        programme: programme.id,
        department,
        stage: Stage::Draft,
        content: PlanContent::begun(&programme.tasks, department),
        history: Vec::new(),
        version: 0,
        amended_at: acting.now,
    }
}

pub(super) fn summary(
    programme: &Programme,
    department: &Department,
    plan: Option<&StoredPlan>,
) -> PlanSummary {
    PlanSummary {
        year: programme.year.number(),
        department_id: department.id.0,
        department: department.name.to_string(),
        stage: plan.map(|plan| plan.stage).unwrap_or_default(),
        tasks: tasks_of(&programme.tasks, department.id).count(),
        amended_at: plan.filter(|plan| plan.version > 0).map(|plan| plan.amended_at),
    }
}

fn planned(task: &Task) -> PlannedTask {
    PlannedTask {
        key: task.key.to_string(),
        text: task.text.to_string(),
        due: task.due,
        indicators: task
            .indicators
            .iter()
            .map(|indicator| PlannedIndicator {
                id: indicator.id.0,
                name: indicator.name.to_string(),
                target: indicator.target,
                unit: indicator.unit.to_string(),
            })
            .collect(),
    }
}
