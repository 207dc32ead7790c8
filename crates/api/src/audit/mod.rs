//! 审计
mod entity;
pub(crate) mod routes;
pub(crate) mod store;
pub(crate) mod trail;
pub(crate) mod views;
