//! 部门自查
mod entity;
pub(crate) mod routes;
pub(crate) mod store;
