//! 变更调整: the list, one with old and new values, consents, filing and steps.
pub mod begin;
pub mod client;
pub mod edit;
pub mod filing;
pub mod list;
pub mod moved;
pub mod page;
pub mod state;
pub mod steps;
pub mod words;
