//! 指示、批示: the list, a new one, one with its result and what may be done with it.
pub mod client;
pub mod form;
pub mod issue;
pub mod list;
pub mod page;
pub mod state;
pub mod steps;
pub mod words;
