//! 接口令牌
mod entity;
pub(crate) mod own;
pub(crate) mod routes;
pub(crate) mod store;
mod views;
