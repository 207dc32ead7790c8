//! Text that cannot hold a wrong value: trimmed, not empty, one line, bounded.
use std::fmt;

use serde::{Deserialize, Serialize};

/// One line of text of 1 to `MAX` characters, without control characters.
///
/// Official tables pad names and break cells; [`Line::parse`] folds every run of white space into
/// one space, so that two spellings of one name compare as equal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Line<const MAX: usize>(String);

/// The name of a programme, a category, a department or a milestone.
pub type Title = Line<200>;
/// The words of one commitment, as published.
pub type TaskText = Line<4000>;
/// The name of a person who holds a post.
pub type PersonName = Line<60>;
/// A unit of measure such as 万平方米.
pub type Unit = Line<20>;
/// A remark, a document number or a contact.
pub type Note = Line<500>;

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidLine {
    #[error("the text is empty")]
    Empty,
    #[error("the text has more than {0} characters")]
    TooLong(usize),
    #[error("the text holds control characters")]
    Control,
}

impl<const MAX: usize> Line<MAX> {
    /// # Errors
    /// When nothing but white space is left, the text is longer than `MAX` characters, or it holds
    /// a control character other than white space.
    pub fn parse(text: &str) -> Result<Self, InvalidLine> {
        let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if folded.is_empty() {
            return Err(InvalidLine::Empty);
        }
        if folded.chars().count() > MAX {
            return Err(InvalidLine::TooLong(MAX));
        }
        if folded.chars().any(char::is_control) {
            return Err(InvalidLine::Control);
        }
        Ok(Self(folded))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> fmt::Display for Line<MAX> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl<const MAX: usize> TryFrom<String> for Line<MAX> {
    type Error = InvalidLine;

    fn try_from(text: String) -> Result<Self, InvalidLine> {
        Self::parse(&text)
    }
}

impl<const MAX: usize> From<Line<MAX>> for String {
    fn from(line: Line<MAX>) -> Self {
        line.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_folded_and_bounds_are_exact() {
        assert_eq!(Line::<3>::parse(" 甲\n\t 乙 ").map(String::from), Ok("甲 乙".to_owned()));
        assert_eq!(Line::<3>::parse("甲乙丙丁"), Err(InvalidLine::TooLong(3)));
        assert_eq!(Line::<3>::parse(" \u{3000}\n"), Err(InvalidLine::Empty));
        assert_eq!(Line::<3>::parse("a\u{7}"), Err(InvalidLine::Control));
    }
}
