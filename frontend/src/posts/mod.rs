//! 领导岗位: the leaders' posts, who holds them, and their tasks.
pub mod list;
pub mod page;
