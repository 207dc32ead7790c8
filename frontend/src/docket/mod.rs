//! What the rooms of changes and completions have in common.
pub mod evidence;
pub mod filter;
pub mod history;
pub mod keep;
pub mod notices;
pub mod step;
pub mod subject;
