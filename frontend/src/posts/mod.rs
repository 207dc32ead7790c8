//! 领导岗位: the leaders' posts, who holds them, and their tasks; and the register of all of them.
pub mod amend;
pub mod list;
pub mod page;
pub mod register;
