//! What each step makes of an urge.
use chrono::NaiveDate;

use super::{Urge, UrgeError, UrgeId, UrgeState, UrgeStep, transition};
use crate::{
    lacking::{Lacking, of_required},
    machine::IllegalStep,
    trace::Trace,
};

/// # Errors
/// When nothing stands there, or more than a field holds.
fn required(text: &str, pointer: &str) -> Result<(), UrgeError> {
    match of_required(text) {
        Some(lack) => Err(UrgeError::Lacking(vec![Lacking::new(pointer, lack)])),
        None => Ok(()),
    }
}

impl Urge {
    /// A new urge, if nothing is missing in it.
    ///
    /// # Errors
    /// When its words are missing or the deadline is past.
    pub fn issue(self, today: NaiveDate) -> Result<Self, UrgeError> {
        let lacking = self.lacking(today);
        if lacking.is_empty() { Ok(self) } else { Err(UrgeError::Lacking(lacking)) }
    }

    /// 签收
    ///
    /// # Errors
    /// When it was received already, or is closed.
    pub fn receive(self, by: Trace) -> Result<Self, IllegalStep> {
        let state = transition(self.state, UrgeStep::Receive)?;
        Ok(Self { state, received: Some(by), ..self })
    }

    /// 答复
    ///
    /// # Errors
    /// When it was not received, was answered already, or the answer says nothing.
    pub fn reply(self, answer: String, by: Trace) -> Result<Self, UrgeError> {
        let state = transition(self.state, UrgeStep::Answer)?;
        required(&answer, "/answer")?;
        Ok(Self { state, answer: Some(answer), answered: Some(by), ..self })
    }

    /// 办结
    ///
    /// # Errors
    /// When it is closed already, or no reason is given.
    pub fn close(self, reason: String, by: Trace) -> Result<Self, UrgeError> {
        let state = transition(self.state, UrgeStep::Close)?;
        required(&reason, "/reason")?;
        Ok(Self { state, remark: Some(reason), closed: Some(by), ..self })
    }

    /// 退回重答: the answer stays to be read until another takes its place.
    ///
    /// # Errors
    /// When there is no answer, or no reason is given.
    pub fn send_back(self, reason: String) -> Result<Self, UrgeError> {
        let state = transition(self.state, UrgeStep::SendBack)?;
        required(&reason, "/reason")?;
        Ok(Self { state, remark: Some(reason), ..self })
    }

    /// 升级: this one, closed by a sharper one, and the sharper one.
    ///
    /// # Errors
    /// When the department still has time, nothing is sharper, or the new one lacks something.
    pub fn escalate(
        self,
        id: UrgeId,
        text: String,
        deadline: NaiveDate,
        by: Trace,
        today: NaiveDate,
    ) -> Result<(Self, Self), UrgeError> {
        let sharper = Self {
            id,
            level: self.sharper(today)?,
            text,
            deadline,
            state: UrgeState::Issued,
            previous: Some(self.id),
            issued: by,
            received: None,
            answer: None,
            answered: None,
            remark: None,
            closed: None,
            ..self.clone()
        };
        let state = transition(self.state, UrgeStep::Escalate)?;
        Ok((Self { state, ..self }, sharper.issue(today)?))
    }
}
