//! 绩效考评: 「督查考核结果将直接纳入年终市政府对各部门的绩效考评体系」. A year's score, computed from
//! its records, objected to by departments, final once the government approved it.
mod causes;
mod closing;
mod incidents;
mod sheets;
mod steps;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use causes::{Cause, Weights};
pub use closing::close_year;
pub use incidents::{ReportRecord, YearRecords, incidents};
pub use sheets::{Deduction, DeductionId, Incident, ScoreSheet, places, sheets};
pub use steps::{EVALUATION, EvaluationState, EvaluationStep};

use crate::{
    access::Role,
    departments::{DepartmentId, named_id},
    docket::Docketed,
    lacking::{Lack, Lacking, of_required},
    machine::{self, IllegalStep},
    programmes::Year,
    tasks::TaskKey,
    trace::{Taken, Trace},
};

/// Nobody is given more time than this to object.
const LONGEST: Days = Days::new(92);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EvaluationId(pub Uuid);

impl EvaluationId {
    /// A year is evaluated once.
    pub fn of_year(year: Year) -> Self {
        Self(named_id("evaluation", &[&year.number().to_string()]))
    }
}

/// 申诉 against one deduction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objection {
    pub deduction: DeductionId,
    pub department: DepartmentId,
    pub reason: String,
    pub raised: Trace,
    pub decision: Option<Decision>,
}

/// 申诉答复
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Decision {
    /// True where the points are given back.
    pub waived: bool,
    pub reason: String,
    pub decided: Trace,
}

/// 年度绩效考评 of one programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluation {
    pub id: EvaluationId,
    pub year: Year,
    pub weights: Weights,
    pub state: EvaluationState,
    /// When the year was closed.
    pub begun: Trace,
    /// The last day for objections.
    pub objections_until: Option<NaiveDate>,
    /// Frozen when it was announced; empty before.
    pub sheets: Vec<ScoreSheet>,
    pub objections: Vec<Objection>,
    pub history: Vec<Taken<EvaluationStep>>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EvaluationError {
    #[error(transparent)]
    Step(#[from] IllegalStep),
    #[error("something is missing or wrong")]
    Lacking(Vec<Lacking>),
    #[error("the year is not over")]
    YearNotOver,
    #[error("objections could be raised until {0}")]
    ObjectionsClosed(NaiveDate),
    #[error("objections can be raised until {0}")]
    ObjectionsOpen(NaiveDate),
    #[error("{0} objections are not decided")]
    Undecided(usize),
}

fn lacks(pointer: &str, lack: Option<Lack>) -> Result<(), EvaluationError> {
    match lack {
        Some(lack) => Err(EvaluationError::Lacking(vec![Lacking::new(pointer, lack)])),
        None => Ok(()),
    }
}

impl Evaluation {
    fn step(
        mut self,
        step: EvaluationStep,
        text: Option<String>,
        by: Trace,
    ) -> Result<Self, IllegalStep> {
        let state = machine::transition(EVALUATION, self.state, step)?;
        self.history.push(by.takes(step, text));
        Ok(Self { state, ..self })
    }

    /// True for a deduction whose points were given back.
    pub fn is_waived(&self, deduction: DeductionId) -> bool {
        let own = self.objections.iter().filter(|it| it.deduction == deduction);
        own.filter_map(|it| it.decision.as_ref()).any(|decision| decision.waived)
    }

    /// 调整计分标准
    ///
    /// # Errors
    /// When it was announced already, or points are below nought or beyond all measure.
    pub fn weigh(self, weights: Weights, by: Trace) -> Result<Self, EvaluationError> {
        let weighed = self.step(EvaluationStep::Weigh, None, by)?;
        let lacking = weights.lacking();
        if lacking.is_empty() {
            Ok(Self { weights, ..weighed })
        } else {
            Err(EvaluationError::Lacking(lacking))
        }
    }

    /// 印发征求意见: the sheets are frozen.
    ///
    /// # Errors
    /// When that was done already, or the last day for objections is past or too far.
    pub fn announce(
        self,
        sheets: Vec<ScoreSheet>,
        until: NaiveDate,
        by: Trace,
    ) -> Result<Self, EvaluationError> {
        let today = by.day();
        let announced = self.step(EvaluationStep::Announce, None, by)?;
        let possible = today <= until && Some(until) <= today.checked_add_days(LONGEST);
        lacks("/objections_until", (!possible).then_some(Lack::Day))?;
        Ok(Self { sheets, objections_until: Some(until), ..announced })
    }

    fn owner_of(&self, deduction: DeductionId) -> Option<DepartmentId> {
        let holds = |sheet: &&ScoreSheet| sheet.deductions.iter().any(|it| it.id == deduction);
        self.sheets.iter().find(holds).map(|sheet| sheet.department)
    }

    /// 提出申诉 against one of the department's own deductions, once.
    ///
    /// # Errors
    /// When objections are closed, the deduction is not the department's or was objected to, or no
    /// reason is given.
    pub fn object(
        self,
        department: DepartmentId,
        deduction: DeductionId,
        reason: String,
        by: Trace,
    ) -> Result<Self, EvaluationError> {
        let today = by.day();
        let mut objected = self.step(EvaluationStep::Object, Some(reason.clone()), by.clone())?;
        if let Some(until) = objected.objections_until.filter(|until| *until < today) {
            return Err(EvaluationError::ObjectionsClosed(until));
        }
        let own = objected.owner_of(deduction) == Some(department);
        lacks("/deduction", (!own).then_some(Lack::Unknown))?;
        let again = objected.objections.iter().any(|it| it.deduction == deduction);
        lacks("/deduction", again.then_some(Lack::Repeated))?;
        lacks("/reason", of_required(&reason))?;
        objected.objections.push(Objection {
            deduction,
            department,
            reason,
            raised: by,
            decision: None,
        });
        Ok(objected)
    }

    /// 申诉答复
    ///
    /// # Errors
    /// When there is no such objection, it is decided already, or no reason is given.
    pub fn decide(
        self,
        deduction: DeductionId,
        waived: bool,
        reason: String,
        by: Trace,
    ) -> Result<Self, EvaluationError> {
        let mut decided = self.step(EvaluationStep::Decide, Some(reason.clone()), by.clone())?;
        lacks("/reason", of_required(&reason))?;
        let mut open = decided.objections.iter_mut().filter(|it| it.decision.is_none());
        let Some(objection) = open.find(|it| it.deduction == deduction) else {
            return Err(EvaluationError::Lacking(vec![Lacking::new("/deduction", Lack::Unknown)]));
        };
        objection.decision = Some(Decision { waived, reason, decided: by });
        Ok(decided)
    }

    /// 报市政府批准
    ///
    /// # Errors
    /// While departments may still object, or objections are not decided.
    pub fn submit(self, by: Trace) -> Result<Self, EvaluationError> {
        let today = by.day();
        let submitted = self.step(EvaluationStep::Submit, None, by)?;
        if let Some(until) = submitted.objections_until.filter(|until| today <= *until) {
            return Err(EvaluationError::ObjectionsOpen(until));
        }
        let undecided = submitted.objections.iter().filter(|it| it.decision.is_none()).count();
        if undecided > 0 { Err(EvaluationError::Undecided(undecided)) } else { Ok(submitted) }
    }

    /// 退回
    ///
    /// # Errors
    /// When it does not wait for approval, or no reason is given.
    pub fn send_back(self, reason: String, by: Trace) -> Result<Self, EvaluationError> {
        let back = self.step(EvaluationStep::Return, Some(reason.clone()), by)?;
        lacks("/reason", of_required(&reason))?;
        Ok(back)
    }

    /// 批准
    ///
    /// # Errors
    /// When it does not wait for approval.
    pub fn approve(self, by: Trace) -> Result<Self, EvaluationError> {
        Ok(self.step(EvaluationStep::Approve, None, by)?)
    }

    /// The day up to which the year's records count: the one on which the sheets were frozen.
    pub fn counted_until(&self, today: NaiveDate) -> NaiveDate {
        let announced = self.history.iter().find(|it| it.step == EvaluationStep::Announce);
        announced.map_or(today, Taken::day)
    }

    /// True for what departments may know of: once it is announced, each its own.
    pub fn is_announced(&self) -> bool {
        self.state != EvaluationState::Draft
    }

    /// What somebody of this role may do now.
    pub fn legal(&self, role: Option<Role>, today: NaiveDate) -> Vec<EvaluationStep> {
        let open = self.objections_until.is_some_and(|until| today <= until);
        let undecided = self.objections.iter().any(|it| it.decision.is_none());
        let now = |step: &EvaluationStep| match step {
            EvaluationStep::Object => open,
            EvaluationStep::Decide => undecided,
            EvaluationStep::Submit => !open && !undecided,
            _ => true,
        };
        let own = |step: &EvaluationStep| Some(step.role()) == role && now(step);
        machine::legal(EVALUATION, self.state).filter(own).collect()
    }
}

impl Docketed for Evaluation {
    const KIND: &'static str = "evaluation";

    fn id(&self) -> Uuid {
        self.id.0
    }
    fn year(&self) -> Year {
        self.year
    }
    fn department(&self) -> Option<DepartmentId> {
        None
    }
    fn task(&self) -> Option<TaskKey> {
        None
    }
    fn state(&self) -> &'static str {
        self.state.into()
    }
}

#[cfg(test)]
mod tests;
