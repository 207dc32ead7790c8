//! 公布: on the desk what waits for a second person, its words and versions; on the board what is out.
pub mod client;
pub mod list;
pub mod page;
pub mod published;
pub mod steps;
pub mod words;
pub mod write;
