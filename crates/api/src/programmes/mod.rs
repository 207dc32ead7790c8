//! 年度重点民生工程
mod download;
mod entity;
pub(crate) mod routes;
pub(crate) mod store;
pub(crate) mod views;
