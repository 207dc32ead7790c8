//! 公布: the words of a report, a change or a completion go out once a second person has read them.
//! What was published is versioned, and a correction is visible as one.
mod steps;
mod words;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use steps::{PUBLICATION, PublicationState, PublicationStep};
pub use words::{Proposal, PublishedKind, PublishedText, PublishedVersion, Source};

use crate::{
    access::Role,
    accounts::AccountId,
    departments::DepartmentId,
    docket::Docketed,
    lacking::{Lack, Lacking, of_required},
    machine::{self, IllegalStep},
    programmes::Year,
    tasks::TaskKey,
    trace::{Taken, Trace},
};

/// 「应当自该政府信息形成或者变更之日起20个工作日内及时公开」 (政府信息公开条例, 第二十六条).
pub const WORKING_DAYS: usize = 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PublicationId(pub Uuid);

/// 公布
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    pub id: PublicationId,
    pub year: Year,
    pub department: DepartmentId,
    pub source: Source,
    /// What it is about, such as the reporting period; for whoever reads a list of them.
    pub title: String,
    /// The last day on which it goes out in time.
    pub due: NaiveDate,
    pub state: PublicationState,
    /// The oldest first; only the last can be without a release.
    pub versions: Vec<PublishedVersion>,
    pub history: Vec<Taken<PublicationStep>>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PublicationError {
    #[error(transparent)]
    Step(#[from] IllegalStep),
    #[error("whoever wrote the words does not release them")]
    SamePerson,
    #[error("something is missing or wrong")]
    Lacking(Vec<Lacking>),
}

fn none(lacking: Vec<Lacking>) -> Result<(), PublicationError> {
    if lacking.is_empty() { Ok(()) } else { Err(PublicationError::Lacking(lacking)) }
}

fn of_texts(texts: &[PublishedText]) -> Vec<Lacking> {
    let lack = |(place, text): (usize, &PublishedText)| {
        of_required(&text.text).map(|it| Lacking::new(format!("/texts/{place}/text"), it))
    };
    texts.iter().enumerate().filter_map(lack).collect()
}

impl Publication {
    fn step(
        mut self,
        step: PublicationStep,
        text: Option<String>,
        by: Trace,
    ) -> Result<Self, IllegalStep> {
        let state = machine::transition(PUBLICATION, self.state, step)?;
        self.history.push(by.takes(step, text));
        Ok(Self { state, ..self })
    }

    /// What a record says, to be read by a second person.
    pub fn proposed(
        year: Year,
        department: DepartmentId,
        source: Source,
        title: String,
        due: NaiveDate,
        proposal: Proposal,
    ) -> Self {
        Self {
            id: source.publication(),
            year,
            department,
            source,
            title,
            due,
            state: PublicationState::Proposed,
            versions: vec![proposal.version(None)],
            history: Vec::new(),
        }
    }

    /// The tasks stay what they are.
    fn same_tasks(&self, texts: &[PublishedText]) -> Result<(), PublicationError> {
        let last = self.versions.last().map(|it| it.texts.as_slice()).unwrap_or_default();
        let same = last.iter().map(|it| it.task).eq(texts.iter().map(|it| it.task));
        none((!same).then(|| Lacking::new("/texts", Lack::Unknown)).into_iter().collect())
    }

    /// 修改文字 of what is not out yet.
    ///
    /// # Errors
    /// When it is out, or a text is missing.
    pub fn amend(self, proposal: Proposal) -> Result<Self, PublicationError> {
        let by = proposal.by.clone();
        let mut amended = self.step(PublicationStep::Amend, None, by)?;
        amended.same_tasks(&proposal.texts)?;
        none(of_texts(&proposal.texts))?;
        let correction = amended.versions.pop().and_then(|it| it.correction);
        amended.versions.push(proposal.version(correction));
        Ok(amended)
    }

    /// 审核公布, by somebody else than whoever wrote the words.
    ///
    /// # Errors
    /// When it does not wait for that, a text is missing, or the same person asks.
    pub fn release(self, account: AccountId, by: Trace) -> Result<Self, PublicationError> {
        let mut released = self.step(PublicationStep::Release, None, by.clone())?;
        if let Some(version) = released.versions.last_mut() {
            if version.drafted_by == account {
                return Err(PublicationError::SamePerson);
            }
            none(of_texts(&version.texts))?;
            version.released = Some(by);
        }
        Ok(released)
    }

    /// 退回修改
    ///
    /// # Errors
    /// When it does not wait for release, or no reason is given.
    pub fn send_back(self, reason: String, by: Trace) -> Result<Self, PublicationError> {
        let back = self.step(PublicationStep::SendBack, Some(reason.clone()), by)?;
        let lack = of_required(&reason).map(|it| Lacking::new("/reason", it));
        none(lack.into_iter().collect())?;
        Ok(back)
    }

    /// 更正: what is out stays until the new version is released, and beside it afterwards.
    ///
    /// # Errors
    /// When it is not out, a text is missing, or no reason is given.
    pub fn correct(self, proposal: Proposal, reason: String) -> Result<Self, PublicationError> {
        let by = proposal.by.clone();
        let mut corrected = self.step(PublicationStep::Correct, Some(reason.clone()), by)?;
        corrected.same_tasks(&proposal.texts)?;
        let lack = of_required(&reason).map(|it| Lacking::new("/reason", it));
        none(lack.into_iter().chain(of_texts(&proposal.texts)).collect())?;
        corrected.versions.push(proposal.version(Some(reason)));
        Ok(corrected)
    }

    /// The same record says something else: what is not out yet is replaced, what is out corrected.
    ///
    /// # Errors
    /// Never by its own states: each allows one of the two.
    pub fn again(self, proposal: Proposal, reason: String) -> Result<Self, IllegalStep> {
        let out = self.state == PublicationState::Released;
        let step = if out { PublicationStep::Correct } else { PublicationStep::Amend };
        let mut said = self.step(step, out.then(|| reason.clone()), proposal.by.clone())?;
        let correction =
            if out { Some(reason) } else { said.versions.pop().and_then(|it| it.correction) };
        said.versions.push(proposal.version(correction));
        Ok(said)
    }

    /// What everybody reads, the oldest first.
    pub fn released(&self) -> impl DoubleEndedIterator<Item = &PublishedVersion> {
        self.versions.iter().filter(|version| version.released.is_some())
    }

    /// True when the last day passed and it is not out.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_open() && self.due < today
    }

    pub fn is_open(&self) -> bool {
        self.state != PublicationState::Released
    }

    /// True for whoever wrote the words that wait.
    pub fn is_by(&self, account: Option<AccountId>) -> bool {
        self.versions.last().is_some_and(|version| Some(version.drafted_by) == account)
    }

    /// What somebody may do now.
    pub fn legal(&self, role: Option<Role>, account: Option<AccountId>) -> Vec<PublicationStep> {
        let office = role == Some(Role::SupervisionOffice);
        let may = |step: &PublicationStep| {
            office && !(*step == PublicationStep::Release && self.is_by(account))
        };
        machine::legal(PUBLICATION, self.state).filter(may).collect()
    }
}

impl Docketed for Publication {
    const KIND: &'static str = "publication";

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
        None
    }
    fn state(&self) -> &'static str {
        self.state.into()
    }
}

#[cfg(test)]
mod tests;
