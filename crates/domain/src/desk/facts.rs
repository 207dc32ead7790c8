//! What the desk is computed from. What the caller may not know is left out by [`items`](super::items),
//! not by whoever collects the facts.
use chrono::NaiveDate;

use crate::{
    approval::Stage,
    bulletins::Bulletin,
    changes::Change,
    completions::Completion,
    departments::DepartmentId,
    directives::Directive,
    evaluation::Evaluation,
    meetings::Meeting,
    openings::OpeningId,
    posts::PostId,
    programmes::Year,
    publications::Publication,
    reports::PeriodKey,
    tasks::{Light, TaskKey},
    urges::{UrgeId, UrgeState},
};

/// A task of a programme, judged for the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskFact {
    pub year: i32,
    pub key: TaskKey,
    pub text: String,
    pub due: Option<NaiveDate>,
    pub light: Light,
    /// The day on which what is lacking was due: a milestone, a report, a planned value.
    pub lacking_since: Option<NaiveDate>,
    pub departments: Vec<DepartmentId>,
    pub city_leaders: Vec<PostId>,
}

/// One department's report for the period due next, or due last and still missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportFact {
    pub year: i32,
    pub period: PeriodKey,
    pub due: NaiveDate,
    pub department: DepartmentId,
    pub name: String,
    pub received: bool,
}

/// A plan or a report that waits for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperFact {
    pub kind: Paper,
    pub year: i32,
    pub department: DepartmentId,
    pub name: String,
    pub stage: Stage,
    /// The day on which the report is due; none for a plan.
    pub period: Option<PeriodKey>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    Plan,
    Report,
}

/// An urge that is still open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UrgeFact {
    pub id: UrgeId,
    pub year: i32,
    pub department: DepartmentId,
    pub name: String,
    pub deadline: NaiveDate,
    pub state: UrgeState,
}

/// Something with a name that ends on a day: an account, an invitation, a token, a lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndFact {
    pub name: String,
    pub on: NaiveDate,
    pub department: Option<DepartmentId>,
}

/// All that the desk is computed from. What the caller may not know is left out by [`items`], not by
/// whoever collects the facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    pub tasks: Vec<TaskFact>,
    pub reports: Vec<ReportFact>,
    /// Every paper that is not accepted, begun or not.
    pub papers: Vec<PaperFact>,
    pub urges: Vec<UrgeFact>,
    /// Meetings that are to be held.
    pub meetings: Vec<Meeting>,
    /// Open directives, changes and completions, each with the words that name it.
    pub directives: Vec<(Directive, String)>,
    pub changes: Vec<(Change, String)>,
    pub completions: Vec<(Completion, String)>,
    pub bulletins: Vec<Bulletin>,
    /// With the department's name.
    pub publications: Vec<(Publication, String)>,
    pub evaluations: Vec<Evaluation>,
    /// Programmes that are being opened: id, year.
    pub openings: Vec<(OpeningId, i32)>,
    /// Findings of an import that nobody has settled: year, how many.
    pub open_findings: Vec<(i32, usize)>,
    /// The first day on which the caller's own password has to be changed.
    pub password_expires: Option<NaiveDate>,
    pub accounts_ending: Vec<EndFact>,
    pub invitations: Vec<EndFact>,
    pub locked: Vec<EndFact>,
    pub tokens_ending: Vec<EndFact>,
    /// The day by which the audit trail is to be verified again.
    pub audit_verification_due: Option<NaiveDate>,
}

impl Facts {
    /// True for a year that was closed, so that its evaluation has begun.
    pub fn is_closed(&self, year: Year) -> bool {
        self.evaluations.iter().any(|evaluation| evaluation.year == year)
    }
}
