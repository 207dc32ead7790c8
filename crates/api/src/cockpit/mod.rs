//! 督查一张图
mod book;
pub(crate) mod routes;
mod timeline;
mod urged;
mod views;
mod waiting;
