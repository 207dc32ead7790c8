//! What the application answers.
use anyhow::{Context, bail, ensure};
use serde_json::Value;

use super::script::Refusal;

pub(super) struct Answer {
    pub(super) status: u16,
    /// The version of what was read.
    pub(super) tag: String,
    /// Null where the body is no JSON.
    pub(super) body: Value,
}

impl Answer {
    /// # Errors
    /// When it is a refusal, in the problem's words.
    pub(super) fn granted(self) -> anyhow::Result<Self> {
        if (200..300).contains(&self.status) { Ok(self) } else { bail!(self.problem()) }
    }

    /// # Errors
    /// When it is not what was expected.
    pub(super) fn expected(self, refused: Option<&Refusal>) -> anyhow::Result<Self> {
        let Some(refused) = refused else { return self.granted() };
        let as_expected =
            self.status == refused.status && self.body["code"] == refused.code.as_str();
        ensure!(
            as_expected,
            "{} {} was expected; {}",
            refused.status,
            refused.code,
            self.problem()
        );
        Ok(self)
    }

    /// Status, code and detail of a problem, with the fields that are wrong.
    fn problem(&self) -> String {
        let (code, detail, errors) =
            (&self.body["code"], &self.body["detail"], &self.body["errors"]);
        format!("answered {} {code}: {detail} {errors}", self.status)
    }

    /// # Errors
    /// When there is no id in it.
    pub(super) fn id(&self) -> anyhow::Result<&str> {
        self.body["id"].as_str().context("what was made has no id")
    }
}
