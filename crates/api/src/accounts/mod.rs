//! 账号
mod draft;
mod entity;
pub(crate) mod factor;
pub(crate) mod password;
pub(crate) mod routes;
mod sheet;
pub(crate) mod store;
pub(crate) mod views;
