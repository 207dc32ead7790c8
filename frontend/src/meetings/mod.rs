//! 调度会: the list, a new one, one with its agenda, minutes and the directives that came out of it.
pub mod agenda;
pub mod client;
pub mod convene;
pub mod lines;
pub mod list;
pub mod minutes;
pub mod page;
pub mod state;
pub mod steps;
pub mod words;
