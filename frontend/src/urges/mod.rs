//! 催办: the list, a new one, one with all that happened to it.
pub mod client;
pub mod issue;
pub mod list;
pub mod page;
pub mod paper;
pub mod parts;
pub mod state;
pub mod steps;
pub mod words;
