//! 实施计划
mod entity;
pub(crate) mod routes;
mod steps;
pub(crate) mod store;
mod working;
