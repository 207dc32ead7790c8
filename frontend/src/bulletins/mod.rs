//! 通报: on the desk the list, the draft with its steps and the paper by GB/T 9704; on the board those
//! that were issued to everybody.
pub mod begin;
pub mod board;
pub mod body;
pub mod client;
pub mod edit;
pub mod list;
pub mod page;
pub mod paper;
pub mod steps;
pub mod words;
