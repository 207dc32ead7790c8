//! 任务
mod entity;
pub(crate) mod lights;
pub(crate) mod list;
pub(crate) mod routes;
pub(crate) mod store;
pub(crate) mod views;
