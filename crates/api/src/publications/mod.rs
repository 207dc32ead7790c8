//! 公布: what a record says goes out once a second person has read it.
mod propose;
pub(crate) mod public;
pub(crate) mod routes;
mod steps;
mod views;

pub(crate) use propose::{Proposed, propose};
