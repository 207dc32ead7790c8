//! 完成申请与核验: a department can only apply; the supervision office verifies on evidence against
//! the completion standard that was fixed at the start.
mod steps;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use steps::{COMPLETION, CompletionState, CompletionStep};

use crate::{
    access::Role,
    attachments::AttachmentId,
    departments::DepartmentId,
    docket::Docketed,
    lacking::{Lack, Lacking, of_required, of_text},
    machine::{self, IllegalStep},
    programmes::Year,
    publications::PublishedKind,
    tasks::{Fact, TaskKey},
    trace::{Taken, Trace},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CompletionId(pub Uuid);

/// What a department states, as far as the clerk has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CompletionContent {
    /// How each part of the completion standard is met.
    #[cfg_attr(feature = "openapi", schema(example = "6座公厕全部建成并投入使用，已通过验收。"))]
    pub statement: String,
    /// 佐证材料
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<uuid::Uuid>))]
    pub evidence: Vec<AttachmentId>,
}

/// 实地核查
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SiteInspection {
    pub day: NaiveDate,
    /// Who went.
    #[cfg_attr(feature = "openapi", schema(example = "陈铁军、市人大代表2人"))]
    pub team: String,
    #[cfg_attr(feature = "openapi", schema(example = "6座公厕均已开放使用。"))]
    pub found: String,
}

/// 完成申请
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completion {
    pub id: CompletionId,
    pub year: Year,
    pub department: DepartmentId,
    pub task: TaskKey,
    /// 完成标准 as it stood when it was applied for.
    pub standard: String,
    pub content: CompletionContent,
    pub state: CompletionState,
    pub begun: Trace,
    pub inspection: Option<SiteInspection>,
    pub history: Vec<Taken<CompletionStep>>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CompletionError {
    #[error(transparent)]
    Step(#[from] IllegalStep),
    #[error("something is missing or wrong")]
    Lacking(Vec<Lacking>),
}

fn of_fields<const MANY: usize>(
    fields: [(&str, Option<Lack>); MANY],
) -> Result<(), CompletionError> {
    let lacking = |(pointer, lack): (&str, Option<Lack>)| lack.map(|it| Lacking::new(pointer, it));
    let found: Vec<Lacking> = fields.into_iter().filter_map(lacking).collect();
    if found.is_empty() { Ok(()) } else { Err(CompletionError::Lacking(found)) }
}

impl Completion {
    fn step(
        mut self,
        step: CompletionStep,
        text: Option<String>,
        by: Trace,
    ) -> Result<Self, CompletionError> {
        let state = machine::transition(COMPLETION, self.state, step)?;
        self.history.push(by.takes(step, text));
        Ok(Self { state, ..self })
    }

    fn reasoned(
        self,
        step: CompletionStep,
        reason: String,
        by: Trace,
    ) -> Result<Self, CompletionError> {
        let taken = self.step(step, Some(reason.clone()), by)?;
        of_fields([("/reason", of_required(&reason))])?;
        Ok(taken)
    }

    /// 填写: whatever can be kept.
    ///
    /// # Errors
    /// When it is on its way, or the statement is too long.
    pub fn edit(self, content: CompletionContent) -> Result<Self, CompletionError> {
        let state = machine::transition(COMPLETION, self.state, CompletionStep::Edit)?;
        of_fields([("/statement", of_text(&content.statement))])?;
        Ok(Self { content, state, ..self })
    }

    /// 提交签批
    ///
    /// # Errors
    /// When it is on its way already, or statement or evidence are missing.
    pub fn submit(self, by: Trace) -> Result<Self, CompletionError> {
        let submitted = self.step(CompletionStep::Submit, None, by)?;
        let lacking = submitted.lacking();
        if lacking.is_empty() {
            Ok(Self { inspection: None, ..submitted })
        } else {
            Err(CompletionError::Lacking(lacking))
        }
    }

    /// What keeps it from being submitted.
    pub fn lacking(&self) -> Vec<Lacking> {
        let statement = of_required(&self.content.statement);
        let statement = statement.map(|lack| Lacking::new("/statement", lack));
        let none = self.content.evidence.is_empty();
        let evidence = none.then(|| Lacking::new("/evidence", Lack::Evidence));
        statement.into_iter().chain(evidence).collect()
    }

    /// 撤销申请
    ///
    /// # Errors
    /// When it is on its way or over.
    pub fn abandon(self, by: Trace) -> Result<Self, CompletionError> {
        self.step(CompletionStep::Drop, None, by)
    }

    /// 签批申请
    ///
    /// # Errors
    /// When it was not submitted.
    pub fn sign(self, by: Trace) -> Result<Self, CompletionError> {
        self.step(CompletionStep::Sign, None, by)
    }

    /// 退回修改
    ///
    /// # Errors
    /// When it was not submitted, or no reason is given.
    pub fn send_back(self, reason: String, by: Trace) -> Result<Self, CompletionError> {
        self.reasoned(CompletionStep::SendBack, reason, by)
    }

    /// 材料核查, which may ask for an inspection of the site.
    ///
    /// # Errors
    /// When it was not applied for, or nothing is said of what was checked.
    pub fn check(self, note: String, site: bool, by: Trace) -> Result<Self, CompletionError> {
        let step = if site { CompletionStep::RequireInspection } else { CompletionStep::Check };
        let checked = self.step(step, Some(note.clone()), by)?;
        of_fields([("/note", of_required(&note))])?;
        Ok(checked)
    }

    /// 实地核查
    ///
    /// # Errors
    /// When none was asked for, its day lies ahead, or nothing is said of who went or what was found.
    pub fn inspect(self, inspection: SiteInspection, by: Trace) -> Result<Self, CompletionError> {
        let today = by.day();
        let found = Some(inspection.found.clone());
        let inspected = self.step(CompletionStep::Inspect, found, by)?;
        of_fields([
            ("/day", (inspection.day > today).then_some(Lack::Future)),
            ("/team", of_required(&inspection.team)),
            ("/found", of_required(&inspection.found)),
        ])?;
        Ok(Self { inspection: Some(inspection), ..inspected })
    }

    /// 核验通过: the task is completed.
    ///
    /// # Errors
    /// When it was not checked.
    pub fn verify(self, by: Trace) -> Result<(Self, Fact), CompletionError> {
        Ok((self.step(CompletionStep::Verify, None, by)?, Fact::CompletionVerified))
    }

    /// 核验不通过
    ///
    /// # Errors
    /// When it does not wait for the office, or no reason is given.
    pub fn refuse(self, reason: String, by: Trace) -> Result<Self, CompletionError> {
        self.reasoned(CompletionStep::Refuse, reason, by)
    }

    /// 撤销核验: what was stated turned out false, and the task is open again.
    ///
    /// # Errors
    /// When it was not verified, or no reason is given.
    pub fn reopen(self, reason: String, by: Trace) -> Result<(Self, Fact), CompletionError> {
        let revoked = self.reasoned(CompletionStep::Reopen, reason, by)?;
        Ok((revoked, Fact::CompletionRevoked))
    }

    /// True while another one for the same task would be one too many.
    pub fn is_open(&self) -> bool {
        !matches!(self.state, CompletionState::Revoked | CompletionState::Dropped)
    }

    /// True while somebody has to do something about it.
    pub fn waits(&self) -> bool {
        self.is_open() && self.state != CompletionState::Verified
    }

    /// What somebody of this role may do now.
    pub fn legal(&self, role: Option<Role>) -> Vec<CompletionStep> {
        machine::legal(COMPLETION, self.state).filter(|step| Some(step.role()) == role).collect()
    }
}

impl Docketed for Completion {
    const KIND: &'static str = "completion";

    fn id(&self) -> Uuid {
        self.id.0
    }
    fn year(&self) -> Year {
        self.year
    }
    fn department(&self) -> Option<DepartmentId> {
        Some(self.department)
    }
    fn task(&self) -> Option<TaskKey> {
        Some(self.task)
    }
    fn state(&self) -> &'static str {
        self.state.into()
    }
    fn published(&self) -> Option<(PublishedKind, String)> {
        (self.state == CompletionState::Verified)
            .then(|| (PublishedKind::Completion, self.content.statement.clone()))
    }
}
