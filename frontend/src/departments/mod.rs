//! 责任部门: who answers for tasks, as a list and one by one.
pub mod list;
pub mod page;
