//! 完成申请: the list, one with its standard, evidence, checks and steps.
pub mod begin;
pub mod client;
pub mod edit;
pub mod list;
pub mod page;
pub mod steps;
pub mod words;
