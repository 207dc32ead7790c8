//! 到期提醒: what the program reminded of by itself, and how many days ahead it does.
pub mod client;
pub mod days;
pub mod page;
pub mod state;
