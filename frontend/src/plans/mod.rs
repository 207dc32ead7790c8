//! 实施计划: what a department works out for its tasks, from the first draft to the baseline.
pub mod client;
pub mod content;
pub mod goals;
pub mod list;
pub mod page;
pub mod state;
pub mod task;
pub mod template;
#[cfg(test)]
mod tests;
pub mod trajectory;
