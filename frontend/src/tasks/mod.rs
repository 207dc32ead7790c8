//! 任务: one commitment, in lists and on a page of its own.
pub mod adjusted;
pub mod chart;
pub mod filter;
pub mod history;
pub mod indicators;
pub mod lights;
pub mod milestones;
pub mod owners;
pub mod page;
pub mod panels;
pub mod plot;
pub mod reason;
pub mod revisions;
pub mod row;
#[cfg(test)]
pub mod samples;
pub mod share;
