//! The script of the year, as `seeds/year-2017.json` writes it.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Script {
    /// Says that everything here is made up.
    #[serde(rename = "label")]
    _label: String,
    /// When the programme was imported and the accounts were made.
    pub(super) imported: NaiveDate,
    pub(super) people: People,
    /// What is written where nothing else is said.
    pub(super) words: Words,
    /// Stage goals of every plan, as far as they lie before a task's due date.
    pub(super) stages: Vec<Stage>,
    /// Steps that papers take one after the other, by name.
    pub(super) ways: BTreeMap<String, Vec<OnTheWay>>,
    pub(super) steps: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct People {
    /// Name for signing in of the supervision office's clerk, and the person.
    pub(super) office: (String, String),
    /// Names for signing in, and the holders of the posts.
    pub(super) city_leaders: Vec<(String, String)>,
    /// What the names of a department's clerk and leader begin with, and the department.
    pub(super) departments: Vec<(String, String)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub(super) standard: String,
    pub(super) done: String,
    pub(super) next: String,
    pub(super) cause: String,
    pub(super) measures: String,
    pub(super) statement: String,
    pub(super) file: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Stage {
    pub(super) title: String,
    pub(super) due: NaiveDate,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OnTheWay {
    pub(super) by: Part,
    pub(super) step: String,
    #[serde(default)]
    pub(super) body: Option<Value>,
}

/// Who takes a step on a paper's way.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Part {
    Clerk,
    Leader,
    Office,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    pub(super) day: NaiveDate,
    /// Name for signing in; for papers, what the names of a department's people begin with, or
    /// `everybody`.
    pub(super) who: String,
    pub(super) does: Deed,
    /// The refusal that is expected; success where none is.
    #[serde(default)]
    pub(super) refused: Option<Refusal>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Refusal {
    pub(super) status: u16,
    pub(super) code: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Deed {
    /// `POST` that creates a record; later steps know its path as `{name}` and its id as `{name.id}`.
    Create(Creation),
    /// `PUT` of a record's content with some fields changed.
    Save(Saving),
    /// `POST` of a step of a record.
    Take(Taking),
    /// Reads a record and names the first object in it that has these fields.
    Find(Finding),
    /// Uploads a file.
    Upload(Uploading),
    Plan(Planning),
    Report(Reporting),
    Complete(Completing),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Creation {
    pub(super) at: String,
    pub(super) body: Value,
    #[serde(rename = "as", default)]
    pub(super) name: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Saving {
    pub(super) of: String,
    pub(super) with: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Taking {
    pub(super) of: String,
    pub(super) step: String,
    #[serde(default)]
    pub(super) body: Option<Value>,
    /// What the answer is called, where the step makes another record of the same kind.
    #[serde(rename = "as", default)]
    pub(super) name: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Finding {
    #[serde(rename = "in")]
    pub(super) of: String,
    pub(super) having: Map<String, Value>,
    #[serde(rename = "as")]
    pub(super) name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Uploading {
    pub(super) file: String,
    /// The department, where the office uploads.
    #[serde(default)]
    pub(super) department: Option<String>,
    #[serde(rename = "as")]
    pub(super) name: String,
}

/// A department's plan: the script's stages and a straight line for each indicator.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Planning {
    #[serde(default)]
    pub(super) except: Vec<String>,
    pub(super) then: String,
}

/// A department's report for a period: as planned, but for the tasks that are named.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reporting {
    pub(super) period: String,
    #[serde(default)]
    pub(super) except: Vec<String>,
    #[serde(default)]
    pub(super) tasks: BTreeMap<String, Told>,
    pub(super) then: String,
}

/// What a report says of a task otherwise than planned.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Told {
    /// Share of what was planned that was reached.
    pub(super) share: Option<f64>,
    /// True where the newest stage goal was not reached.
    pub(super) goal_missed: bool,
    /// Fields of the entry.
    pub(super) with: Map<String, Value>,
}

/// A department's application for the completion of tasks.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Completing {
    pub(super) tasks: Vec<String>,
    pub(super) then: String,
}
