//! 安全设置
mod entity;
pub(crate) mod routes;
pub(crate) mod store;
