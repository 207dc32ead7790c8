//! 责任部门
mod entity;
pub(crate) mod register;
pub(crate) mod routes;
pub(crate) mod store;
pub(crate) mod views;
