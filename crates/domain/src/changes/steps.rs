//! What each step makes of a change.
use super::{
    CHANGE, Change, ChangeContent, ChangeError, ChangeState, ChangeStep, Consent, Filing, Moving,
    content::{file_by, revised},
};
use crate::{
    attachments::AttachmentId,
    lacking::{Lacking, of_required},
    line::Note,
    machine,
    posts::PostId,
    tasks::{Baseline, Fact},
    trace::Trace,
};

impl Change {
    fn step(
        mut self,
        step: ChangeStep,
        text: Option<String>,
        by: Trace,
    ) -> Result<Self, ChangeError> {
        let state = machine::transition(CHANGE, self.state, step)?;
        if let Some(day) = self.file_by.filter(|day| step.leads_on() && *day < by.day()) {
            return Err(ChangeError::TooLate(day));
        }
        self.history.push(by.takes(step, text));
        Ok(Self { state, ..self })
    }

    fn reasoned(self, step: ChangeStep, reason: String, by: Trace) -> Result<Self, ChangeError> {
        let taken = self.step(step, Some(reason.clone()), by)?;
        match of_required(&reason) {
            Some(lack) => Err(ChangeError::Lacking(vec![Lacking::new("/reason", lack)])),
            None => Ok(taken),
        }
    }

    /// 填写: whatever can be kept.
    ///
    /// # Errors
    /// When it is on its way, or something cannot be kept.
    pub fn edit(self, content: ChangeContent, of: &Moving<'_>) -> Result<Self, ChangeError> {
        let state = machine::transition(CHANGE, self.state, ChangeStep::Edit)?;
        let wrong = content.unkeepable(of);
        if wrong.is_empty() {
            // What was submitted before is no longer what is asked for.
            Ok(Self { content, state, revisions: Vec::new(), file_by: None, ..self })
        } else {
            Err(ChangeError::Lacking(wrong))
        }
    }

    /// 提交签批: old and new values are fixed, and with them the day by which it is to be filed.
    ///
    /// # Errors
    /// When it is on its way already, something is lacking, or the day is past.
    pub fn submit(self, of: &Moving<'_>, by: Trace) -> Result<Self, ChangeError> {
        let today = by.day();
        let submitted = Self { file_by: None, ..self }.step(ChangeStep::Submit, None, by)?;
        let lacking = submitted.content.lacking(of, today);
        if !lacking.is_empty() {
            return Err(ChangeError::Lacking(lacking));
        }
        let revisions = submitted.content.revisions(of);
        Ok(Self { file_by: file_by(&revisions, of.task.due), revisions, ..submitted })
    }

    /// 撤销申请
    ///
    /// # Errors
    /// When it is on its way or over.
    pub fn abandon(self, by: Trace) -> Result<Self, ChangeError> {
        self.step(ChangeStep::Drop, None, by)
    }

    /// 签批: from now on those in charge of the task are asked.
    ///
    /// # Errors
    /// When it was not submitted, or the day is past.
    pub fn sign(self, of: &Moving<'_>, by: Trace) -> Result<Self, ChangeError> {
        let signed = self.step(ChangeStep::Sign, None, by)?;
        let mut leaders: Vec<PostId> =
            of.task.assignments.iter().filter_map(|own| own.city_leader).collect();
        leaders.sort_unstable();
        leaders.dedup();
        Ok(Self { leaders, consents: Vec::new(), ..signed })
    }

    /// 退回修改
    ///
    /// # Errors
    /// When it was not submitted, or no reason is given.
    pub fn send_back(self, reason: String, by: Trace) -> Result<Self, ChangeError> {
        self.reasoned(ChangeStep::SendBack, reason, by)
    }

    /// 同意: where several are in charge, it waits until all have consented.
    ///
    /// # Errors
    /// When it does not wait for this leader, or the day is past.
    pub fn consent(self, leader: PostId, by: Trace) -> Result<Self, ChangeError> {
        let given = Consent { leader, given: by.clone() };
        let waited_for = self.consents_missing().any(|known| known == leader);
        let mut consented = self.step(ChangeStep::Consent, None, by)?;
        if !waited_for {
            return Err(ChangeError::NotTheirs);
        }
        consented.consents.push(given);
        let all = consented.consents_missing().next().is_none();
        let state = if all { ChangeState::Consented } else { ChangeState::AwaitingConsent };
        Ok(Self { state, ..consented })
    }

    /// 不同意
    ///
    /// # Errors
    /// When it does not wait for this leader, or no reason is given.
    pub fn refuse(self, leader: PostId, reason: String, by: Trace) -> Result<Self, ChangeError> {
        let waited_for = self.consents_missing().any(|known| known == leader);
        let refused = self.reasoned(ChangeStep::Refuse, reason, by)?;
        if waited_for { Ok(refused) } else { Err(ChangeError::NotTheirs) }
    }

    /// 报备登记: what becomes of it, and the fact by which the task is judged from now on.
    ///
    /// # Errors
    /// When not all have consented, the day is past, or there is no document number.
    pub fn file(
        self,
        document_number: &str,
        document: AttachmentId,
        baseline: Option<&Baseline>,
        by: Trace,
    ) -> Result<(Self, Fact), ChangeError> {
        let filed = self.step(ChangeStep::File, None, by.clone())?;
        let number = Note::parse(document_number).map_err(|_| {
            let lack = of_required(document_number).unwrap_or(crate::lacking::Lack::TooLong);
            ChangeError::Lacking(vec![Lacking::new("/document_number", lack)])
        })?;
        let document_number = number.to_string();
        let fact = Fact::ChangeFiled {
            change: filed.id,
            document_number: document_number.clone(),
            baseline: revised(baseline, &filed.revisions),
            revisions: filed.revisions.clone(),
        };
        Ok((Self { filing: Some(Filing { document_number, document, filed: by }), ..filed }, fact))
    }

    /// 报备退回: what was consented to before has to be consented to again.
    ///
    /// # Errors
    /// When it does not wait to be filed, or no reason is given.
    pub fn return_it(self, reason: String, by: Trace) -> Result<Self, ChangeError> {
        let returned = self.reasoned(ChangeStep::Return, reason, by)?;
        Ok(Self { consents: Vec::new(), ..returned })
    }
}
