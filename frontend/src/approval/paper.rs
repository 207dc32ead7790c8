//! What a plan and a report have in common, as the desk works on them. No browser.
use chrono::{DateTime, Utc};
use serde::{Serialize, de::DeserializeOwned};
use wire::{
    plans::{Reasoned, Stage, Step, StepView},
    problem::FieldProblem,
};

use crate::desk::call::Call;

/// What the fields read as: as much of it as can be kept, and the fields that can't be read, each
/// with the text that says why.
pub struct Reading<Content> {
    pub content: Content,
    pub unreadable: Vec<(String, &'static str)>,
}

/// The answer to every operation on a plan or a report.
pub trait Paper: DeserializeOwned + PartialEq + 'static {
    /// What is sent to be kept.
    type Content: Clone + PartialEq + Serialize + 'static;
    /// What stands in the fields, as it was typed.
    type Fields: Clone + 'static;

    /// What its acceptance is called in addresses of the API.
    const ACCEPTANCE: &'static str;

    /// What names it in addresses of the API.
    fn path(&self) -> String;
    fn content(&self) -> &Self::Content;
    fn fields(&self) -> Self::Fields;
    fn reading(fields: &Self::Fields) -> Reading<Self::Content>;

    fn stage(&self) -> Stage;
    fn steps(&self) -> &[Step];
    fn lacking(&self) -> &[FieldProblem];
    fn reason(&self) -> Option<&str>;
    fn history(&self) -> &[StepView];
    /// When it was kept last.
    fn amended_at(&self) -> Option<DateTime<Utc>>;

    fn read_again(&self) -> Call<Self> {
        Call::read(self.path())
    }

    fn save(&self, content: &Self::Content) -> Call<Self> {
        Call::put(self.path(), content)
    }

    /// Nothing comes of [`Step::Edit`], which is [`Paper::save`]. What no plan offers, only a report
    /// is asked for.
    fn take(&self, step: Step, reason: &Reasoned) -> Call<Self> {
        let at = |name: &str| format!("{}/{name}", self.path());
        match step {
            Step::Submit => Call::act(at("submission")),
            Step::Sign => Call::act(at("signature")),
            Step::SendBack => Call::post(at("sending-back"), reason),
            Step::Accept => Call::act(at(Self::ACCEPTANCE)),
            Step::Return => Call::post(at("return"), reason),
            Step::Correct => Call::post(at("correction"), reason),
            Step::Edit => self.read_again(),
        }
    }

    fn permits(&self, step: Step) -> bool {
        self.steps().contains(&step)
    }
}
