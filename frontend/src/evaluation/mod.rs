//! 绩效考评: years are closed here; the ranking, each sheet down to the records, objections, weights.
pub mod client;
pub mod close;
pub mod deductions;
pub mod list;
pub mod page;
pub mod records;
pub mod sheets;
pub mod steps;
pub mod weights;
pub mod words;
