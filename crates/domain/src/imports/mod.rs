//! 导入: from a published table to a programme, with a line for everything that was assumed.
mod assemble;
mod assigning;
mod columns;
mod deadline;
mod document;
mod draft;
mod finding;
mod header;
mod labels;
mod numbering;
mod outline;
mod owners;
mod preface;
mod quantities;
mod table;
mod whole;

use crate::{line::InvalidLine, programmes::Programme};

pub use columns::{Column, column_of};
pub use document::{Block, Cell, Document, Paragraph, Row};
pub use finding::{Finding, FindingCode, FindingKind, InvalidSettlement, Settlement};
pub use header::Header;

/// What the import is told beside the document itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hints {
    /// Names of files often carry the year and the title.
    pub file_name: String,
    /// The year that the clerk says; it overrides the document's.
    pub stated_year: Option<i32>,
    /// The year to assume when nothing names one.
    pub this_year: i32,
}

/// A document as a programme, and what was found or assumed on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    pub programme: Programme,
    pub findings: Vec<Finding>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    #[error("no table or list of tasks was recognised")]
    NoTasks,
    #[error("the year {0} is not one of a programme")]
    Year(i32),
    #[error("line {line}: {what}")]
    Text { line: u32, what: InvalidLine },
    #[error("more than {0} tasks")]
    TooManyTasks(usize),
}

/// More tasks than any government promises in a year: the file is something else.
pub const MOST_TASKS: usize = 2000;

/// Reads a programme out of a document. Nothing is repaired silently: each assumption and each
/// defect is a finding.
///
/// # Errors
/// When the document holds no tasks, names an impossible year, or a text no field can hold.
pub fn import(document: &Document, hints: &Hints) -> Result<Import, ImportError> {
    let paragraphs: Vec<Paragraph> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(paragraph) => Some(paragraph.clone()),
            Block::Table(_) => None,
        })
        .collect();
    let first = preface::read(&paragraphs, &draft::Draft::default(), &hints.file_name);
    let year = hints.stated_year.or(first.year).unwrap_or(hints.this_year);
    let mut draft = read_tables(document, year);
    let preface = preface::read(&paragraphs, &draft, &hints.file_name);
    let year = hints.stated_year.or(preface.year).unwrap_or(hints.this_year);
    if draft.tasks.is_empty() {
        outline::read(&paragraphs, year, &mut draft);
    }
    if draft.tasks.is_empty() {
        return Err(ImportError::NoTasks);
    }
    if draft.tasks.len() > MOST_TASKS {
        return Err(ImportError::TooManyTasks(MOST_TASKS));
    }
    assemble::programme(draft, preface, hints, year)
}

fn read_tables(document: &Document, year: i32) -> draft::Draft {
    let mut draft = draft::Draft::default();
    let mut header = None;
    let tables = document.blocks.iter().filter(|block| matches!(block, Block::Table(_))).count();
    let mut heading: Option<(&str, u32)> = None;
    for block in &document.blocks {
        match block {
            Block::Paragraph(paragraph) => {
                let text = paragraph.text.trim();
                let chinese = numbering::marker(text).is_some_and(|marker| {
                    matches!(
                        marker.style,
                        numbering::Style::Chinese | numbering::Style::ChineseInBrackets
                    )
                });
                if chinese && text.chars().count() <= 40 && !text.contains('。') {
                    heading = Some((text, paragraph.line));
                }
            }
            Block::Table(rows) => {
                let context =
                    table::Context { year, heading: heading.take().filter(|_| tables > 1) };
                header = table::read(rows, header.as_ref(), context, &mut draft).or(header);
            }
        }
    }
    draft
}
