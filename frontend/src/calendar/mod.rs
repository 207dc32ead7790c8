//! 上报时限: when reports and tasks are due.
pub mod page;
pub mod periods;
pub mod state;
pub mod year;
