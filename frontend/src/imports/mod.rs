//! 导入发现 of a published programme: what the office makes of each. What was published stays as it is.
pub mod client;
pub mod page;
pub mod settle;
