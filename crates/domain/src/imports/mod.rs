//! 导入: from a published table to a programme, with a line for everything that was assumed.
mod document;
mod finding;

pub use document::{Block, Cell, Document, Paragraph, Row};
pub use finding::{Finding, FindingCode, FindingKind};
