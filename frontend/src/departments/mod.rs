//! 责任部门: who owns tasks, with its leaders and its lights; and the register of all of them.
pub mod amend;
pub mod list;
pub mod page;
pub mod register;
