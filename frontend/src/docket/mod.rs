//! What the rooms of changes and completions have in common.
pub mod filter;
pub mod history;
pub mod step;
pub mod subject;
