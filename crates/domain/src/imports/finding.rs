//! 导入发现: what the import saw or assumed. Nothing is repaired without one of these lines.
use std::{collections::BTreeMap, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::tasks::TaskKey;

macro_rules! finding_codes {
    ($($(#[$doc:meta])* $code:ident => $kind:ident,)*) => {
        /// What a finding is about. The message catalogues hold a sentence for each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum FindingCode { $($(#[$doc])* $code,)* }

        impl FindingCode {
            pub const ALL: &'static [FindingCode] = &[$(FindingCode::$code,)*];

            pub fn kind(self) -> FindingKind {
                match self { $(FindingCode::$code => FindingKind::$kind,)* }
            }
        }
    };
}

/// An assumption is something the import filled in; a defect is something the document lacks or
/// contradicts; a remark only says how a cell was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum FindingKind {
    Assumption,
    Defect,
    Remark,
}

finding_codes! {
    AnnouncedTasksDiffer => Defect,
    AnnouncedCategoriesDiffer => Defect,
    NumberMissing => Defect,
    NumberRepeated => Defect,
    NumberOutOfOrder => Defect,
    NumberAssumed => Assumption,
    CategoryMissing => Defect,
    CategoryWithoutTasks => Defect,
    CategoryFilledDown => Assumption,
    TasksMayBelongToMissingCategory => Defect,
    OwnersFilledDown => Assumption,
    DeadlineFilledDown => Assumption,
    MergedCell => Remark,
    CellSplit => Remark,
    CollectiveOwner => Remark,
    SpellingUnified => Assumption,
    BureauInBranches => Remark,
    NameSpacesRemoved => Assumption,
    OwnersFromText => Assumption,
    OwnerMissing => Defect,
    LeaderMissing => Defect,
    LeaderCountDiffers => Defect,
    CityLeaderDiffers => Defect,
    DeadlineAssumed => Assumption,
    DeadlineFromText => Assumption,
    DeadlineIsStart => Defect,
    DeadlineMissing => Defect,
    DeadlineUnreadable => Defect,
    SeveralDeadlines => Assumption,
    SeveralYears => Defect,
    ColumnNotUsed => Remark,
    RowNotRead => Defect,
    RowLengthDiffers => Defect,
    YearAssumed => Assumption,
    TitleAssumed => Assumption,
    CalendarAssumed => Assumption,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Finding {
    pub code: FindingCode,
    /// Where in the document, counted from 1.
    pub line: Option<u32>,
    /// The task concerned; none for findings about the whole document.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, example = "12-2"))]
    pub task: Option<TaskKey>,
    /// The values that the message names.
    pub details: BTreeMap<String, String>,
}

impl Finding {
    pub fn new(code: FindingCode) -> Self {
        Self { code, line: None, task: None, details: BTreeMap::new() }
    }

    pub fn line(mut self, line: u32) -> Self {
        self.line = Some(line);
        self
    }

    pub fn task(mut self, task: TaskKey) -> Self {
        self.task = Some(task);
        self
    }

    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.details.insert(name.to_owned(), value.to_string());
        self
    }
}

/// What the clerk made of a finding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Settlement {
    #[default]
    Open,
    /// The assumption holds, or the defect is the document's own and stays.
    Accepted,
    /// The programme was set right before it was published.
    Corrected,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a settlement is open, accepted or corrected")]
pub struct InvalidSettlement;

impl fmt::Display for Settlement {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::Corrected => "corrected",
        })
    }
}

impl FromStr for Settlement {
    type Err = InvalidSettlement;

    fn from_str(text: &str) -> Result<Self, InvalidSettlement> {
        [Self::Open, Self::Accepted, Self::Corrected]
            .into_iter()
            .find(|settlement| settlement.to_string() == text)
            .ok_or(InvalidSettlement)
    }
}
