//! 通报: drafted from the records, approved by a city leader, issued.
mod draft;
pub(crate) mod public;
pub(crate) mod routes;
mod steps;
mod views;
