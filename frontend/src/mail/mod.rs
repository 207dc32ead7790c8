//! 邮件: what became of every mail that the program sent.
pub mod client;
pub mod page;
