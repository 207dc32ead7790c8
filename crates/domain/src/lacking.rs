//! What is still missing or wrong before something may go on its way, field by field.
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// What a field lacks. The message catalogues hold a sentence for each.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Lack {
    /// Nothing is entered where something has to be.
    Empty,
    /// More characters than the field holds, or a control character.
    TooLong,
    /// Not one of the records that can be named here.
    Unknown,
    /// Named twice.
    Repeated,
    /// A number below nought.
    Negative,
    /// A year outside 1949 to 2199.
    Year,
    /// A programme of this year is published already.
    YearTaken,
    /// A date outside the programme's year.
    OutsideYear,
    /// A date after the task is due.
    AfterDueDate,
    /// A day that no month has.
    Day,
    /// Planned values that do not follow each other, or go back.
    NotRising,
    /// A trajectory that ends below the target.
    BelowTarget,
    /// A task without any stage goal.
    NoMilestones,
    /// A task that nobody leads.
    NoLead,
    /// A programme without tasks.
    NoTasks,
    /// 滞后原因 is required, since the task is behind.
    Cause,
    /// 整改措施 are required, since the task is behind.
    Measures,
    /// The stage goal asks for evidence.
    Evidence,
    /// A date in the future where something that happened is told.
    Future,
    /// Nothing that differs from what is in force.
    Unchanged,
    /// The day that is to be moved is past already.
    DayPassed,
    /// A task that no city leader is in charge of.
    NoLeader,
    /// A task that is completed or given up already.
    Ended,
    /// A task without an approved plan.
    NoPlan,
}

/// One field with what it lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    /// JSON pointer into what was entered, such as `/entries/0/cause`.
    pub pointer: String,
    pub lack: Lack,
}

impl Lacking {
    pub fn new(pointer: impl Into<String>, lack: Lack) -> Self {
        Self { pointer: pointer.into(), lack }
    }
}

/// Longest text of several lines, in characters.
pub const LONGEST_TEXT: usize = 4000;

/// What a text lacks: nothing, or too long for any field of several lines.
pub fn of_text(text: &str) -> Option<Lack> {
    let control = |it: char| it.is_control() && !matches!(it, '\n' | '\r' | '\t');
    (text.chars().count() > LONGEST_TEXT || text.chars().any(control)).then_some(Lack::TooLong)
}

/// The same for a text that has to be there.
pub fn of_required(text: &str) -> Option<Lack> {
    if text.trim().is_empty() { Some(Lack::Empty) } else { of_text(text) }
}
