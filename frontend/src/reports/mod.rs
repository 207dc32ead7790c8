//! 进展情况报告: what a department tells of its tasks, period by period, until it is accepted.
pub mod card;
pub mod choice;
pub mod client;
pub mod content;
pub mod evidence;
pub mod figures;
pub mod known;
pub mod list;
pub mod order;
pub mod page;
pub mod rows;
pub mod sheet;
pub mod state;
#[cfg(test)]
mod tests;
pub mod versions;
pub mod words;
